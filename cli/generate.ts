import { watch as watchFolder } from "node:fs";
import { dirname } from "node:path";
import { manifest } from "./manifest.js";
import { printNotes } from "./print.js";

export interface GenerateFlags {
  spec: string;
  out: string;
  runtime: string;
  reference?: string;
  check?: boolean;
  watch?: boolean;
  force?: boolean;
}

export async function generateCommand({ watch, ...flags }: GenerateFlags): Promise<number> {
  const code = await generateOnce(flags);
  if (watch !== true) return code;
  return await new Promise<never>(() => {
    let running = Promise.resolve();
    let pending = false;
    watchFolder(dirname(flags.spec), { recursive: true }, () => {
      // Editors save a file in several steps; one run covers all changes made before it starts.
      if (pending) return;
      pending = true;
      running = running.then(async () => {
        pending = false;
        await generateOnce(flags);
      });
    });
  });
}

async function generateOnce(flags: Omit<GenerateFlags, "watch">): Promise<number> {
  const { generate, printDiagnostics } = await loadGenerator();
  const result = await generate(flags);
  if (result.diagnostics.length > 0) {
    printNotes(printDiagnostics(result.diagnostics));
    return 1;
  }
  if (result.editedFiles.length > 0) {
    printNotes(
      `These generated files were edited by hand:\n${indent(result.editedFiles)}Move the change into the spec, or discard it with --force.`,
    );
    if (flags.force !== true) return 1;
  }
  if (flags.check === true) {
    if (result.diff === "") return 0;
    printNotes(
      `${result.diff}\n${flags.out} is not up to date with the spec. Run the same command without --check.`,
    );
    return 1;
  }
  const { writtenFiles, removedFiles, unchangedFiles } = result;
  printNotes(
    `${flags.out}: ${writtenFiles.length} written, ${removedFiles.length} removed, ${unchangedFiles.length} unchanged`,
  );
  return 0;
}

/** Optional peers that the mock gateway uses and the generator does not. */
const mockPeers = new Set(["msw", "vitest", "jest"]);

async function loadGenerator() {
  try {
    return await import("../generator/generate.js");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
      // The generator's tools are optional peers: users of the SDK do not install them.
      const tools = Object.entries(manifest().peerDependencies)
        .filter(([name]) => !mockPeers.has(name))
        .map(([name, range]) => `"${name}@${range}"`);
      throw new Error(
        `The generator needs additional packages:\n  npm install --save-dev ${tools.join(" ")}\n(${error.message})`,
        { cause: error },
      );
    }
    throw error;
  }
}

const indent = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join("");
