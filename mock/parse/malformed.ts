/** Thrown where a body cannot be read; the message says what was expected and what came. */
export class Malformed extends Error {}
