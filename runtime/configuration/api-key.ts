import { createSecretKey, KeyObject } from "node:crypto";
import type { Report } from "./configure.js";

const bytes = 32;

/** The key as an object that no logger prints. The messages say what is wrong with it, never what it is. */
export function apiKeyOf(given: unknown, report: Report): KeyObject | undefined {
  if (given === undefined || given === "") {
    report(
      "apiKey",
      "API_KEY_MISSING",
      "is missing; it is set on the merchant platform, under API security.",
    );
    return undefined;
  }
  if (given instanceof KeyObject) {
    if (given.type !== "secret") {
      report("apiKey", "API_KEY_TYPE", `is a ${given.type} key; the APIv2 key is a secret one.`);
    } else if (given.symmetricKeySize !== bytes) {
      report(
        "apiKey",
        "API_KEY_LENGTH",
        `has ${given.symmetricKeySize ?? 0} bytes; an APIv2 key has ${bytes}.`,
      );
    } else {
      return given;
    }
    return undefined;
  }
  if (typeof given !== "string") {
    report("apiKey", "API_KEY_TYPE", "must be text or a KeyObject.");
    return undefined;
  }
  const length = Buffer.byteLength(given);
  if (given.trim() !== given || given.startsWith("\ufeff")) {
    report(
      "apiKey",
      "API_KEY_WHITE_SPACE",
      "has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it.",
    );
  } else if (length !== bytes) {
    report("apiKey", "API_KEY_LENGTH", `has ${length} bytes; an APIv2 key has ${bytes}.`);
  } else if (!/^[\x21-\x7e]*$/.test(given)) {
    report(
      "apiKey",
      "API_KEY_CHARACTERS",
      "has characters that no APIv2 key has; they are visible ASCII.",
    );
  } else {
    return createSecretKey(given, "utf8");
  }
  return undefined;
}
