import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Two cores: more workers only wait for one another.
    maxWorkers: 2,
    globalSetup: ["test/lab/made-once.ts"],
    setupFiles: ["test/lab/secrets.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
