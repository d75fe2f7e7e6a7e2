/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  coverageAnalysis: "perTest",
  mutate: ["runtime/**/*.ts", "mock/**/*.ts", "!**/index.ts"],
  // Two cores.
  concurrency: 2,
  // A busy machine must not look like an endless loop: a time-out counts as a mutant found.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  incremental: true,
  incrementalFile: "node_modules/.cache/mutation.json",
  reporters: ["json", "clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
};
