import { randomBytes } from "node:crypto";

/** What makes one payload differ from the next. */
export interface Moment {
  /** 32 characters. */
  readonly nonce: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
}

export function moment(): Moment {
  return {
    nonce: randomBytes(16).toString("hex").toUpperCase(),
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
}
