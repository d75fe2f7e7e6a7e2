/** @throws {TypeError} if the bytes are not UTF-8. Removes a byte-order mark. */
export function decodeUtf8(bytes: Buffer): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/**
 * The first character of a document after a byte-order mark and white space; empty if there is none.
 *
 * @param bytes - the first bytes of the document, as Latin-1
 */
export function firstCharacter(bytes: string): string {
  return bytes.replace(/^(?:\xef\xbb\xbf)?[\t\n\r ]*/, "").charAt(0);
}
