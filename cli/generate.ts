import { watch } from "node:fs";
import { dirname } from "node:path";
import type { GenerateFlags } from "./main.js";
import { manifest } from "./manifest.js";

export async function generateCommand({
  watch: watching,
  ...flags
}: GenerateFlags): Promise<number> {
  const { generate, printDiagnostics } = await loadGenerator();
  const once = async (): Promise<number> => {
    const done = await generate(flags);
    if (done.diagnostics.length > 0) {
      process.stderr.write(`${printDiagnostics(done.diagnostics)}\n`);
      return 1;
    }
    if (done.editedFiles.length > 0) {
      process.stderr.write(
        `Edited by hand since they were generated:\n${indent(done.editedFiles)}Move the change into the spec, or give --force to lose it.\n`,
      );
      if (flags.force !== true) return 1;
    }
    if (flags.check === true) {
      if (done.diff === "") return 0;
      process.stderr.write(
        `${done.diff}\n${flags.out} is not what the spec describes. Run the same command without --check.\n`,
      );
      return 1;
    }
    const { writtenFiles, removedFiles, unchangedFiles } = done;
    process.stderr.write(
      `${flags.out}: ${writtenFiles.length} written, ${removedFiles.length} removed, ${unchangedFiles.length} unchanged\n`,
    );
    return 0;
  };
  const code = await once();
  if (watching !== true) return code;
  return await new Promise<never>(() => {
    let running = Promise.resolve();
    let pending = false;
    watch(dirname(flags.spec), { recursive: true }, () => {
      // Editors write a file in several steps; one run covers all that came before it.
      if (pending) return;
      pending = true;
      running = running.then(async () => {
        pending = false;
        await once();
      });
    });
  });
}

/** Peers that go with the mock gateway and are nothing to the generator. */
const forTests = new Set(["msw", "vitest", "jest"]);

async function loadGenerator() {
  try {
    return await import("../generator/generate.js");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
      // Users of the SDK alone need not install them, so they are peers, and optional.
      const tools = Object.entries(manifest().peerDependencies)
        .filter(([name]) => !forTests.has(name))
        .map(([name, range]) => `"${name}@${range}"`);
      throw new Error(
        `The generator needs tools that the SDK does not:\n  npm install --save-dev ${tools.join(" ")}\n(${error.message})`,
        { cause: error },
      );
    }
    throw error;
  }
}

const indent = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join("");
