import type { Operation } from "../../runtime/operation.js";
import type { Form, UnnamedFile } from "../parse/form.js";
import { fileFields, writtenFields } from "./call.js";
import type { Problem } from "./problem.js";

/** Whether files came as files, and texts as texts. */
export function validateParts(operation: Operation, form: Form): Problem | undefined {
  for (const { name, required } of fileFields(operation)) {
    const part = form.files.get(name);
    const problem = { when: "media_not_a_file", field: name } as const;
    const unnamed = form.unnamedFiles.get(name);
    if (unnamed !== undefined) return { ...problem, diagnosis: withoutFilename(name, unnamed) };
    if (part === undefined) {
      if (!required) continue;
      return { ...problem, diagnosis: `expected a file part ${name}; ${namesOf(form)} came` };
    }
    if (part.contentType === undefined || part.contentType === "") {
      return {
        ...problem,
        diagnosis: `expected a Content-Type on the file part ${name}; there is none`,
      };
    }
  }
  for (const { name } of writtenFields(operation)) {
    if (!form.files.has(name)) continue;
    return {
      when: "invalid_field",
      field: name,
      diagnosis: `expected ${name} as a text part; it came as a file`,
    };
  }
  return undefined;
}

function withoutFilename(name: string, { extendedFilename, contentType }: UnnamedFile): string {
  if (extendedFilename) {
    return `expected ${name} with filename="…"; only filename* came, which is not read`;
  }
  return contentType === undefined
    ? `expected ${name} as a file part; it came as text, without a filename`
    : `expected ${name} as a file part; it came with the Content-Type ${contentType}, but without a filename`;
}

function namesOf(form: Form): string {
  const names = [...form.texts.keys(), ...form.files.keys()];
  return names.length === 0 ? "no part" : names.join(", ");
}
