import { createHash } from "node:crypto";
import type { Problem } from "../errors/index.js";
import type { FileField } from "../operation.js";
import { describeType } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import { ownMembers, unreadable } from "../validation/own-members.js";
import { filenameProblem, filenameToSend } from "./filename.js";
import { detectImageFormat } from "./format.js";
import { MediaError } from "./media-error.js";
import { readMedia } from "./source.js";
import type { Media } from "./source.js";

/** A file that is ready to be sent. */
export interface File {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly contentType: string;
  /** The MD5 of the bytes in lower-case hexadecimal. */
  readonly md5: string;
  /** Sentences about what was corrected. */
  readonly notes: readonly string[];
}

/** Reads the value of a file field. Returns the file, or all problems of the value. */
export async function prepareFile(
  field: FileField,
  input: unknown,
  signal: AbortSignal,
): Promise<File | readonly Problem[]> {
  const problems: Problem[] = [];
  let unwrapped: UnwrappedInput | undefined;
  let media: Media | undefined;
  try {
    unwrapped = unwrap(field, input, problems);
    media = unwrapped && (await readMedia(unwrapped.content, field.maxBytes, signal));
  } catch (error) {
    signal.throwIfAborted();
    problems.push({ path: field.name, ...problemOf(error) });
  }
  const { filename, contentType } = unwrapped ?? noNames;
  const format = media && (await detectImageFormat(media.bytes));
  const isAccepted = format !== undefined && field.contentTypes.includes(format.contentType);
  if (media !== undefined && !isAccepted) {
    const message = unsupportedFormat(field, format);
    problems.push({ path: field.name, code: "MEDIA_FORMAT", message });
  }
  if (media === undefined || format === undefined || problems.length > 0) return problems;

  const { filename: sentName, note } = filenameToSend(filename ?? media.name, format);
  const notes = note === undefined ? [] : [note];
  if (contentType !== undefined && contentType !== format.contentType) {
    notes.push(`The bytes are ${format.contentType}, so they are not sent as ${contentType}.`);
  }
  return {
    bytes: media.bytes,
    filename: sentName,
    contentType: format.contentType,
    md5: createHash("md5").update(media.bytes).digest("hex"),
    notes,
  };
}

/** Getters and proxy traps of the value can throw anything, even what cannot be inspected. */
function problemOf(thrown: unknown): Omit<Problem, "path"> {
  try {
    if (thrown instanceof MediaError) return thrown.problem;
  } catch {
    // A revoked Proxy, for example.
  }
  return { code: "MEDIA_NOT_READABLE", message: unreadable };
}

const noNames = { filename: undefined, contentType: undefined };

interface UnwrappedInput {
  content: unknown;
  filename: string | undefined;
  contentType: string | undefined;
}

const namedMembers = ["content", "filename", "contentType"];

/**
 * Splits `{ content, filename, contentType }`. Any other value is the content itself. Returns undefined if the
 * members cannot be read.
 */
function unwrap(field: FileField, input: unknown, problems: Problem[]): UnwrappedInput | undefined {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, "content")) {
    return { content: input, ...noNames };
  }
  const given = ownMembers(input, (name) => {
    const path = name === undefined ? field.name : `${field.name}.${name}`;
    problems.push({ path, code: "FIELD_UNREADABLE", message: unreadable });
  });
  if (given === undefined) return undefined;
  const [content, filename, contentType] = namedMembers.map((name) => given.get(name));
  for (const name of given.keys()) {
    if (namedMembers.includes(name)) continue;
    problems.push({
      path: `${field.name}.${name}`,
      code: "FIELD_UNKNOWN",
      message: unknownName("field", name, namedMembers),
    });
  }
  const text = (name: string, value: unknown): string | undefined => {
    if (value === undefined || typeof value === "string") return value;
    const message = `Expected text, received ${describeType(value)}.`;
    problems.push({ path: `${field.name}.${name}`, code: "FIELD_TYPE", message });
    return undefined;
  };
  const chosenName = text("filename", filename);
  const problem = chosenName === undefined ? undefined : filenameProblem(chosenName);
  if (problem !== undefined) {
    problems.push({ path: `${field.name}.filename`, code: "FILENAME_INVALID", message: problem });
  }
  return { content, filename: chosenName, contentType: text("contentType", contentType) };
}

function unsupportedFormat(field: FileField, format: { contentType: string } | undefined): string {
  const expected = `Expected ${field.contentTypes.join(", ")}`;
  return format === undefined
    ? `${expected}, received bytes that are not an image. The file name is ignored.`
    : `${expected}, received ${format.contentType}. Convert the image.`;
}
