/**
 * Schemas of the texts in a spec. They end up in comments, strings and pages, so they are plain text.
 * `says` is what a complaint says of a text that does not match.
 */

/** What no reader sees: control and format characters, and separators that end a line somewhere. */
const invisible = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";

/** One line. */
export const line = {
  type: "string",
  pattern: `^[^${invisible}]+$`,
  maxLength: 500,
  says: "has to be one line of visible characters",
};

/** One or more lines. */
export const prose = {
  type: "string",
  pattern: `^(\\n|[^${invisible}])+$`,
  maxLength: 4000,
  says: "has to be text of visible characters",
};

/** An address that can stand in a comment, a string or a link as it is. */
export const address = {
  type: "string",
  pattern: "^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9./?&=_%#:~+,;@-]*)?$",
  maxLength: 300,
  says: "has to be an https address",
};

/** Scheme, host and port, as a browser's `origin`. */
export const origin = {
  type: "string",
  pattern: "^https://[a-z0-9.-]+(:[0-9]{1,5})?$",
  says: "has to be https:// and a host, in lower case and without a path",
};

/** A word like `wrong_signature`. */
export const word = {
  type: "string",
  pattern: "^[a-z][a-z0-9_]*$",
  maxLength: 64,
  says: "has to be a word of a-z, digits and _",
};

/** The name of an element, with `$n` where elements are numbered. */
export const elementName = {
  type: "string",
  pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\$n)?$",
  maxLength: 64,
  says: "has to be a name of letters, digits and _, with $n at its end where elements are numbered",
};

/** The name of a field on the wire. */
export const fieldName = {
  type: "string",
  pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
  maxLength: 64,
  says: "has to be a name of letters, digits and _",
};

/** The name of a notification, and of its file. */
export const notificationName = {
  type: "string",
  pattern: "^[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$",
  maxLength: 60,
  says: "has to be words of letters and digits, with - or . between them",
};

/** The path of an operation, as `paths` has it. */
export const urlPath = {
  type: "string",
  pattern: "^(/[A-Za-z0-9_-]+)+$",
  maxLength: 60,
  says: "has to be the path of an operation, as in /pay/orderquery",
};
