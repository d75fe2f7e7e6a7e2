import { defineConfig } from "vitest/config";

/** The tests that run inside one process, and so can see a mutant. */
export default defineConfig({
  test: {
    include: ["test/runtime/**/*.test.ts", "test/mock/**/*.test.ts"],
    setupFiles: ["test/lab/secrets.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
