/** Thrown if a request cannot be parsed. The message is the diagnosis. */
export class MalformedRequest extends Error {}

/**
 * Decodes UTF-8 and keeps a byte order mark.
 *
 * @param label - describes the bytes in the message, for example `the body`
 * @throws {MalformedRequest} if the bytes are not UTF-8
 */
export function decodeUtf8(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MalformedRequest(`expected ${label} to be UTF-8, received other bytes`);
  }
}
