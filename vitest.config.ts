import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Two cores: more workers only wait for one another.
    maxWorkers: 2,
    globalSetup: ["test/lab/made-once.ts"],
    setupFiles: ["test/lab/secrets.ts"],
    // Only for what hangs: a machine that is busy with something else is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
