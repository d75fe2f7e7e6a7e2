import { randomBytes } from "node:crypto";

/** 32 characters that no other request or payload has. */
export function generateNonce(): string {
  return randomBytes(16).toString("hex");
}

/** Seconds since 1970, as text. */
export function unixTimestamp(): string {
  return String(Math.floor(Date.now() / 1000));
}
