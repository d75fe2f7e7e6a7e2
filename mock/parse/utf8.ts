import { Malformed } from "./malformed.js";

/** Bytes as text. @param what - what they are, for the message @throws {Malformed} */
export function utf8(bytes: Buffer, what: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed(`${what} is not UTF-8`);
  }
}
