import type { Operation } from "../../runtime/operation.js";
import type { Form, UnnamedFile } from "../parse/form.js";
import { fileFields, nonFileFields } from "./call.js";
import type { Problem } from "./problem.js";

/** Rejects files that were not sent as file parts, and texts that were. */
export function validateParts(operation: Operation, form: Form): Problem | undefined {
  for (const { name, required } of fileFields(operation)) {
    const problem = { when: "media_not_a_file", field: name } as const;
    const unnamed = form.unnamedFiles.get(name);
    if (unnamed !== undefined) return { ...problem, diagnosis: diagnoseUnnamed(name, unnamed) };
    const part = form.files.get(name);
    if (part === undefined) {
      if (!required) continue;
      return { ...problem, diagnosis: `expected a file part ${name}, received ${listParts(form)}` };
    }
    if (part.contentType === undefined || part.contentType === "") {
      return {
        ...problem,
        diagnosis: `expected a Content-Type on the file part ${name}, received none`,
      };
    }
  }
  for (const { name } of nonFileFields(operation)) {
    if (!form.files.has(name)) continue;
    return {
      when: "invalid_field",
      field: name,
      diagnosis: `expected ${name} to be a text part, received a file part`,
    };
  }
  return undefined;
}

function diagnoseUnnamed(name: string, { extendedFilename, contentType }: UnnamedFile): string {
  const expected = `expected ${name} to be a file part with filename="…"`;
  if (extendedFilename) {
    return `${expected}, received only filename*; the gateway does not read it`;
  }
  return contentType === undefined
    ? `${expected}, received a text part`
    : `${expected}, received a part with Content-Type ${contentType} but no filename`;
}

function listParts(form: Form): string {
  const names = [...form.texts.keys(), ...form.files.keys()];
  return names.length === 0 ? "no parts" : names.join(", ").replace(/, (?!.*, )/, " and ");
}
