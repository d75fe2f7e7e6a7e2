import { randomBytes } from "node:crypto";

/** Returns 32 random hexadecimal characters. */
export function generateNonce(): string {
  return randomBytes(16).toString("hex");
}

/** Returns the current time in seconds since 1970, as text. */
export function unixTimestamp(): string {
  return String(Math.floor(Date.now() / 1000));
}
