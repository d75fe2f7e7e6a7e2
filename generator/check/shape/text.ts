/** Schemas of the texts in a spec. They end up in comments, strings and pages, so they are plain text. */

/** What no reader sees: control and format characters, and separators that end a line somewhere. */
const invisible = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";

/** One line. */
export const line = { type: "string", pattern: `^[^${invisible}]+$`, maxLength: 500 };

/** One or more lines. */
export const prose = { type: "string", pattern: `^(\\n|[^${invisible}])+$`, maxLength: 4000 };

/** An address that can stand in a comment, a string or a link as it is. */
export const address = {
  type: "string",
  pattern: "^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9./?&=_%#:~+,;@-]*)?$",
  maxLength: 300,
};

/** Scheme, host and port, as a browser's `origin`. */
export const origin = { type: "string", pattern: "^https://[a-z0-9.-]+(:[0-9]{1,5})?$" };

/** A word like `wrong_signature`. */
export const word = { type: "string", pattern: "^[a-z][a-z0-9_]*$", maxLength: 64 };

/** The name of a field on the wire. */
export const fieldName = {
  type: "string",
  pattern: "^[A-Za-z_][A-Za-z0-9_$]*$",
  maxLength: 64,
};
