import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { check, resolveConfig } from "prettier";
import ts from "typescript";
import { expect } from "vitest";
import { filesOf, root } from "./temp-spec.js";
import type { TempSpec } from "./temp-spec.js";

/** Compiles the generated code together with a program that uses it. @returns the errors. */
export async function compilerErrors(spec: TempSpec, program: string): Promise<string[]> {
  await writeFile(join(spec.folder, "package.json"), '{ "type": "module" }');
  const programFile = join(spec.out, "program.ts");
  await writeFile(programFile, program);
  const compiled = ts.createProgram([join(spec.out, "index.ts"), programFile], compilerOptions());
  return ts
    .getPreEmitDiagnostics(compiled)
    .filter(({ file }) => file?.fileName.startsWith(spec.folder))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

/** The options of this project, which are stricter than those of most users. */
export function compilerOptions(): ts.CompilerOptions {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    { noEmit: true, typeRoots: [join(root, "node_modules/@types")] },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  ) ?? { options: {} };
  return options;
}

/** Expects every generated file to be formatted as prettier formats it, except `schema.ts`. */
export async function expectPretty(spec: TempSpec): Promise<void> {
  const config = await resolveConfig(join(root, "package.json"));
  for (const folder of ["generated", "reference"]) {
    for (const [path, text] of await filesOf(join(spec.folder, folder))) {
      const filepath = `${folder}/${path}`;
      if (filepath === "generated/schema.ts") continue;
      expect(await check(text, { ...config, filepath }), filepath).toBe(true);
    }
  }
}
