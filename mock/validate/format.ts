import type { Call } from "./call.js";
import { fileFields } from "./call.js";
import { otherFormat } from "../diagnose/other-formats.js";
import type { Problem } from "./problem.js";

/** How files of a type begin, as hexadecimal digits. */
const beginnings: readonly { readonly type: string; readonly hex: string }[] = [
  { type: "image/jpeg", hex: "ffd8ff" },
  { type: "image/png", hex: "89504e470d0a1a0a" },
  { type: "image/bmp", hex: "424d" },
];

/** Whether the bytes are of a type that the operation takes; what the part says about itself is not asked. */
export function validateFormat({ operation, form }: Call): Problem | undefined {
  for (const { name, contentTypes } of fileFields(operation)) {
    const part = form.files.get(name);
    if (part === undefined) continue;
    const known = beginnings.filter(({ type }) => contentTypes.includes(type));
    // A type that cannot be told from the bytes cannot be missed in them either.
    if (known.length < contentTypes.length) continue;
    const start = part.content.subarray(0, 8).toString("hex");
    if (known.some(({ hex }) => start.startsWith(hex))) continue;
    const other = otherFormat(part.content);
    return {
      when: "wrong_format",
      field: name,
      diagnosis: `expected ${name} to be ${contentTypes.join(", ")} by its bytes; it begins with ${start === "" ? "nothing" : start}${other === undefined ? "" : `; it is ${other}`}`,
    };
  }
  return undefined;
}
