import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Examples import the package by its name. Resolve that to the sources instead of dist/.
  resolve: {
    alias: [
      { find: /^wechatpay-apiv2$/, replacement: source("generated/index.ts") },
      {
        find: /^wechatpay-apiv2\/(operations|notifications|payloads)$/,
        replacement: `${source("generated")}/$1/index.ts`,
      },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // CI has two cores; more workers would only compete for them.
    maxWorkers: 2,
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/secrets.ts"],
    // Catches tests that hang. A busy machine must not fail a test that only needs more time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
