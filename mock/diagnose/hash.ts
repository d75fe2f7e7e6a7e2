import { createHash } from "node:crypto";
import type { FilePart } from "../parse/form.js";

/** How many bytes a stream hands out at a time, where a client hashes the first piece alone. */
const pieceSizes = [64 * 1024, 16 * 1024, 8 * 1024, 4 * 1024];

/**
 * What a wrong digest was made from, found out by making the usual mistakes on purpose; says so too where
 * none of them yields it.
 *
 * @param algorithm - as Node names it
 */
export function hashMistake(came: string, file: FilePart, algorithm: string): string {
  const { content, filename, contentType = "" } = file;
  const hex = (input: Buffer | string): string => createHash(algorithm).update(input).digest("hex");
  const base64 = content.toString("base64");
  const right = hex(content);
  if (came.toLowerCase() === right) return "it has to be in lower case";
  if (came === Buffer.from(right, "hex").toString("base64")) {
    return "it is in base64, and it has to be in hexadecimal digits";
  }
  for (const other of ["md5", "sha1", "sha256", "sha512"]) {
    if (came.toLowerCase() === createHash(other).update(content).digest("hex")) {
      return `it is the ${other.toUpperCase()} of the bytes`;
    }
  }
  const inputs = [
    { what: "of the file's name", inputs: [filename] },
    { what: "of nothing; the file was not read yet, or read before", inputs: [""] },
    { what: "of the base64 text", inputs: [base64] },
    { what: "of a data URL", inputs: [`data:${contentType};base64,${base64}`] },
    { what: "of the hexadecimal text", inputs: [content.toString("hex")] },
    { what: "of the bytes read as UTF-8 text", inputs: [content.toString("utf8")] },
    { what: "of the bytes read as latin1 text", inputs: [content.toString("latin1")] },
    { what: "of an object's name", inputs: ["Blob", "File", "Object"].map((n) => `[object ${n}]`) },
    {
      what: "of the first piece of the file alone",
      inputs: pieceSizes.map((size) => content.subarray(0, size)),
    },
  ];
  const made = inputs.find((each) =>
    each.inputs.some((input) => hex(input) === came.toLowerCase()),
  );
  return made === undefined
    ? "no usual mistake yields it: the bytes changed after they were hashed, or others were hashed"
    : `it is that ${made.what}`;
}
