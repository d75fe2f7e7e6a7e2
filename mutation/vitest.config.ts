import { defineConfig } from "vitest/config";
import { parts } from "./parts.js";

const part = parts.find(({ name }) => name === process.env["MUTATION_PART"]);
if (part === undefined) throw new Error("MUTATION_PART names no part of mutation/parts.ts.");

/** Replaces modules of Node, which must not outlive it. */
const apart = ["test/runtime/transport/waiting.test.ts"];

const shared = {
  setupFiles: ["test/lab/secrets.ts"],
  testTimeout: 20_000,
  hookTimeout: 30_000,
};

/**
 * The tests of one part, in one process: modules are loaded once for each mutant and not for each file, where run.ts
 * does not want it otherwise.
 */
export default defineConfig({
  test: {
    globalSetup: ["test/lab/made-once.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: [...part.tests],
          exclude: apart,
          isolate: process.env["MUTATION_FILES"] === "apart",
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: part.name === "runtime/transport" ? apart : [],
          ...shared,
        },
      },
    ],
  },
});
