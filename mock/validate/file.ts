import { diagnoseFileFormat } from "../diagnose/file-format.js";
import type { Call } from "./call.js";
import { fileFields } from "./call.js";
import type { Problem } from "./problem.js";

export function validateFileSize({ operation, form }: Call): Problem | undefined {
  for (const { name, maxBytes } of fileFields(operation)) {
    const size = form.files.get(name)?.content.length ?? 0;
    if (size <= maxBytes) continue;
    return {
      when: "file_too_large",
      field: name,
      diagnosis: `expected ${name} to be at most ${maxBytes} bytes, received ${size}`,
    };
  }
  return undefined;
}

/** The first bytes of each recognizable format, in hexadecimal. */
const formats: readonly { readonly type: string; readonly start: string }[] = [
  { type: "image/jpeg", start: "ffd8ff" },
  { type: "image/png", start: "89504e470d0a1a0a" },
  { type: "image/bmp", start: "424d" },
];

/** Rejects a file whose first bytes are of no accepted format. Ignores its name and Content-Type. */
export function validateFileFormat({ operation, form }: Call): Problem | undefined {
  for (const { name, contentTypes } of fileFields(operation)) {
    const file = form.files.get(name);
    if (file === undefined) continue;
    const accepted = formats.filter(({ type }) => contentTypes.includes(type));
    // If one of the accepted types cannot be recognized, any bytes may be of that type.
    if (accepted.length < contentTypes.length) continue;
    const firstBytes = file.content.subarray(0, 8).toString("hex");
    if (accepted.some(({ start }) => firstBytes.startsWith(start))) continue;
    const format = diagnoseFileFormat(file.content) ?? "an unknown format";
    const bytes = firstBytes === "" ? "" : ` (first bytes: ${firstBytes})`;
    return {
      when: "wrong_format",
      field: name,
      diagnosis: `expected ${name} to be ${contentTypes.join(", ")}, received ${format}${bytes}; its filename and Content-Type are ignored`,
    };
  }
  return undefined;
}
