import { createSecretKey, KeyObject } from "node:crypto";
import type { Report } from "./configure.js";

const size = 32;
const where =
  "set on the merchant platform, under API security; neither the APIv3 key nor AppSecret";

/** The key as an object that no logger prints. The messages say what is wrong with it, never what it is. */
export function apiKeyOf(given: unknown, report: Report): KeyObject | undefined {
  if (given === undefined || given === "") {
    report("apiKey", "API_KEY_MISSING", `is missing; it is the APIv2 key, ${where}.`);
  } else if (given instanceof KeyObject) {
    if (given.type === "secret") {
      const bytes = given.export();
      const problem = problemWith(bytes);
      bytes.fill(0);
      if (problem === undefined) return given;
      report("apiKey", ...problem);
    } else {
      report("apiKey", "API_KEY_TYPE", `is a ${given.type} key; the APIv2 key is a secret one.`);
    }
  } else if (typeof given === "string") {
    const problem = problemWith(Buffer.from(given));
    if (problem === undefined) return createSecretKey(given, "utf8");
    report("apiKey", ...problem);
  } else {
    report("apiKey", "API_KEY_TYPE", "must be text or a KeyObject.");
  }
  return undefined;
}

function problemWith(bytes: Buffer): [code: string, message: string] | undefined {
  const text = bytes.toString();
  if (text.includes("-----BEGIN")) {
    return ["API_KEY_IS_PEM", `is PEM; that goes to certificate. The APIv2 key is ${where}.`];
  }
  if (text.trim() !== text) {
    return [
      "API_KEY_WHITE_SPACE",
      "has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it.",
    ];
  }
  if (bytes.length !== size) {
    const reason = /^(["'`]).*\1$/s.test(text)
      ? "leave out the quotes around it"
      : `it is ${where}`;
    const message = `has ${bytes.length} bytes; an APIv2 key has ${size}: ${reason}.`;
    return ["API_KEY_LENGTH", message];
  }
  return /^[\x21-\x7e]*$/.test(text)
    ? undefined
    : [
        "API_KEY_CHARACTERS",
        "has characters that no APIv2 key has, which are visible ASCII; copy it again.",
      ];
}
