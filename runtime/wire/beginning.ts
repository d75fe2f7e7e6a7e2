/**
 * What a document begins with, after a byte-order mark and white space; empty where there is nothing else.
 *
 * @param bytes - its first ones, as Latin-1
 */
export function beginning(bytes: string): string {
  return bytes.replace(/^(?:\xef\xbb\xbf)?[\t\n\r ]*/, "").charAt(0);
}
