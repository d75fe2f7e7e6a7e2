/**
 * Schemas of texts. A spec's texts become comments, strings and pages, so they must be plain text. `expected`
 * is what diagnostics say about a text that does not match.
 */

/** Control and format characters, and line separators. */
const invisible = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";

/** One line. */
export const line = {
  type: "string",
  pattern: `^[^${invisible}]+$`,
  maxLength: 500,
  expected: "one line of visible characters",
};

/** One or more lines. */
export const prose = {
  type: "string",
  pattern: `^(\\n|[^${invisible}])+$`,
  maxLength: 4000,
  expected: "text of visible characters",
};

/** A URL that needs no escaping in a comment, a string or a link. */
export const address = {
  type: "string",
  pattern: "^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9./?&=_%#:~+,;@-]*)?$",
  maxLength: 300,
  expected: "an https URL",
};

/** Scheme, host and port, like `URL.origin`. */
export const origin = {
  type: "string",
  pattern: "^https://[a-z0-9.-]+(:[0-9]{1,5})?$",
  expected: "https:// and a host, in lower case and without a path",
};

/** `wrong_signature`. */
export const word = {
  type: "string",
  pattern: "^[a-z][a-z0-9_]*$",
  maxLength: 64,
  expected: "a word of a-z, digits and _",
};

/** The name of an XML element, which ends in `$n` if elements are numbered. */
export const elementName = {
  type: "string",
  pattern: "^[A-Za-z_][A-Za-z0-9_]*(\\$n)?$",
  maxLength: 64,
  expected: "a name of letters, digits and _, followed by $n if elements are numbered",
};

/** The name of a field on the wire. */
export const fieldName = {
  type: "string",
  pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
  maxLength: 64,
  expected: "a name of letters, digits and _",
};

/** The name of a notification and of its file. */
export const notificationName = {
  type: "string",
  pattern: "^[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$",
  maxLength: 60,
  expected: "words of letters and digits, with - or . between words",
};

/** A signed document that text comes back in: the reply of an operation, or a notification. */
export const documentName = {
  type: "string",
  pattern: "^((/[A-Za-z0-9_-]+)+|[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*)$",
  maxLength: 60,
  expected: "the path of an operation, such as /pay/orderquery, or the name of a notification",
};

/** The name of a payload for a front end and of its file. */
export const payloadName = {
  type: "string",
  pattern: "^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$",
  maxLength: 60,
  expected: "words of letters and digits, with - between words",
};

/** The path of an operation, as a key of `paths`. */
export const urlPath = {
  type: "string",
  pattern: "^(/[A-Za-z0-9_-]+)+$",
  maxLength: 60,
  expected: "the path of an operation, such as /pay/orderquery",
};
