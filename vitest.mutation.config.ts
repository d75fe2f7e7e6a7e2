import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.js";

/** The tests that run the sources in this process. All others build, install or start the package. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      exclude: [
        "test/{commands,endpoint-names,mock-command,regenerate}.test.ts",
        "test/{compatibility,examples,flows,generator,package,spec}/**",
        "test/operations/types.test.ts",
      ],
    },
  }),
);
