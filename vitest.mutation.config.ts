import { defineConfig } from "vitest/config";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** The first failing test ends a mutant's run, so what is quick and looks closely comes first. */
const order = [
  /\/(messages|telling|failures|input|descriptor|call-options|signature)\.test/,
  /\/(waiting|send|wire|envelopes|media)\.test/,
  /\/(completeness|secrets)\.test/,
  /\/mock\/(?!listen)/,
  /\/(pem|configuration|pkcs12)\.test/,
];

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = order.findIndex((pattern) => pattern.test(moduleId));
      return found < 0 ? order.length : found;
    };
    return Promise.resolve([...files].sort((one, other) => rank(one) - rank(other)));
  }
}

/** The tests that run inside one process, and so can see a mutant. */
export default defineConfig({
  test: {
    include: ["test/runtime/**/*.test.ts", "test/mock/**/*.test.ts"],
    globalSetup: ["test/lab/made-once.ts"],
    setupFiles: ["test/lab/secrets.ts"],
    sequence: { sequencer: QuickFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
