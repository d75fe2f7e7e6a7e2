import { createHash } from "node:crypto";
import type { Problem } from "../errors/index.js";
import type { FileField } from "../operation.js";
import { unknownName } from "../../text/suggest.js";
import { filenameProblem, wireFilename } from "./filename.js";
import { imageFormat } from "./format.js";
import { readMedia, UnreadableMedia } from "./source.js";
import type { ReadMedia } from "./source.js";

/** A file that is ready to be sent. */
export interface File {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly contentType: string;
  /** The MD5 of the bytes in lower-case hexadecimal. */
  readonly md5: string;
  /** What was corrected on the way, in words. */
  readonly notes: readonly string[];
}

/** Reads a file field's value and tells everything that is wrong with it. */
export async function prepareFile(
  field: FileField,
  input: unknown,
  signal: AbortSignal,
): Promise<File | readonly Problem[]> {
  const problems: Problem[] = [];
  const { content, filename, contentType } = unwrap(field, input, problems);
  let read: ReadMedia | undefined;
  try {
    read = await readMedia(content, field.maxBytes, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof UnreadableMedia)) throw error;
    problems.push({ path: field.name, ...error.problem });
  }
  const format = read && (await imageFormat(read.bytes));
  if (
    read !== undefined &&
    (format === undefined || !field.contentTypes.includes(format.contentType))
  ) {
    problems.push({ path: field.name, code: "MEDIA_FORMAT", message: unsuitable(field, format) });
  }
  if (read === undefined || format === undefined || problems.length > 0) return problems;

  const { filename: name, note } = wireFilename(filename ?? read.name, format);
  const notes = note === undefined ? [] : [note];
  if (contentType !== undefined && contentType !== format.contentType) {
    notes.push(`The bytes are ${format.contentType}, so they are not sent as ${contentType}.`);
  }
  return {
    bytes: read.bytes,
    filename: name,
    contentType: format.contentType,
    md5: createHash("md5").update(read.bytes).digest("hex"),
    notes,
  };
}

interface Unwrapped {
  content: unknown;
  filename: string | undefined;
  contentType: string | undefined;
}

function unwrap(field: FileField, input: unknown, problems: Problem[]): Unwrapped {
  if (typeof input !== "object" || input === null || !("content" in input)) {
    return { content: input, filename: undefined, contentType: undefined };
  }
  const { content, filename, contentType, ...rest }: Record<string, unknown> = { ...input };
  for (const name of Object.keys(rest)) {
    problems.push({
      path: `${field.name}.${name}`,
      code: "FIELD_UNKNOWN",
      message: unknownName("field", name, ["content", "filename", "contentType"]),
    });
  }
  const text = (name: string, value: unknown): string | undefined => {
    if (value === undefined || typeof value === "string") return value;
    problems.push({ path: `${field.name}.${name}`, code: "FIELD_TYPE", message: "must be text." });
    return undefined;
  };
  const chosen = text("filename", filename);
  const problem = chosen === undefined ? undefined : filenameProblem(chosen);
  if (problem !== undefined) {
    problems.push({ path: `${field.name}.filename`, code: "FILENAME_INVALID", message: problem });
  }
  return { content, filename: chosen, contentType: text("contentType", contentType) };
}

function unsuitable(field: FileField, format: { contentType: string } | undefined): string {
  const accepted = field.contentTypes.join(", ");
  return format === undefined
    ? `the bytes are no image, whatever the name says; the gateway takes ${accepted}.`
    : `the bytes are ${format.contentType}; the gateway takes ${accepted}, so convert the image.`;
}
