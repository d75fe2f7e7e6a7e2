/** A text that a client may have signed. */
export interface WrongText {
  /** Undefined where the text itself is right. */
  readonly mistake?: string;
  /** With the key at its end, where the mistake leaves it there. */
  readonly text: string;
  /** What the HMAC is keyed with, where it is not the API key. */
  readonly key?: string;
}
