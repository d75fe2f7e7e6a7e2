import { createHash } from "node:crypto";
import type { FilePart } from "../parse/form.js";

/** Common chunk sizes of streams, for clients that hash only the first chunk. */
const chunkSizes = [64 * 1024, 16 * 1024, 8 * 1024, 4 * 1024];

/**
 * Explains an incorrect digest by making the common mistakes until one yields the digest received.
 *
 * @param algorithm - as Node names it
 */
export function diagnoseHash(received: string, file: FilePart, algorithm: string): string {
  const { content } = file;
  const valid = createHash(algorithm).update(content).digest();
  if (received === valid.toString("base64")) return "the digest is base64, but must be hexadecimal";
  const digest = received.toLowerCase();
  if (digest === valid.toString("hex")) return "write it in lower case";
  for (const other of ["md5", "sha1", "sha256", "sha512"]) {
    if (digest === createHash(other).update(content).digest("hex")) {
      return `it is the ${other.toUpperCase()} of the bytes`;
    }
  }
  const mistake = mistakenInputs(file).find(({ inputs }) =>
    inputs.some((input) => digest === createHash(algorithm).update(input).digest("hex")),
  );
  return mistake === undefined
    ? "no common mistake explains it: the bytes changed after hashing, or other bytes were hashed"
    : `it is the digest of ${mistake.name}`;
}

interface MistakenInput {
  readonly name: string;
  readonly inputs: readonly (Buffer | string)[];
}

/** What clients hash by mistake instead of the bytes of the file. */
function mistakenInputs({ content, filename, contentType = "" }: FilePart): MistakenInput[] {
  const base64 = content.toString("base64");
  return [
    { name: "the file name", inputs: [filename] },
    { name: "no bytes: the file was not read yet, or was already consumed", inputs: [""] },
    { name: "the base64 text", inputs: [base64] },
    { name: "a data URL", inputs: [`data:${contentType};base64,${base64}`] },
    { name: "the hexadecimal text", inputs: [content.toString("hex")] },
    { name: "the bytes decoded as UTF-8 text", inputs: [content.toString("utf8")] },
    { name: "the bytes decoded as latin1 text", inputs: [content.toString("latin1")] },
    {
      name: "an object converted to text",
      inputs: ["[object Blob]", "[object File]", "[object Object]"],
    },
    {
      name: "only the first chunk of the file",
      inputs: chunkSizes.map((size) => content.subarray(0, size)),
    },
  ];
}
