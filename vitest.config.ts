import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Examples import the package by its name; here too the sources stand in for what is built.
  resolve: {
    alias: [
      { find: /^wechatpay-apiv2$/, replacement: source("generated/index.ts") },
      {
        find: /^wechatpay-apiv2\/(operations|notifications)$/,
        replacement: `${source("generated")}/$1/index.ts`,
      },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Two cores: more workers only wait for one another.
    maxWorkers: 2,
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/secrets.ts"],
    // Only for what hangs: a machine that is busy with something else is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
