import { createSecretKey, KeyObject } from "node:crypto";
import type { Report } from "../validation/problem-collector.js";

const size = 32;

/** One of the two keys that look alike, in the words of its messages. */
interface Kind {
  readonly option: "apiKey" | "apiV3Key";
  readonly code: "API_KEY" | "API_V3_KEY";
  readonly name: "APIv2 key" | "APIv3 key";
  readonly where: string;
}

const apiKey: Kind = {
  option: "apiKey",
  code: "API_KEY",
  name: "APIv2 key",
  where: "set on the merchant platform, under API security; neither the APIv3 key nor AppSecret",
};

const apiV3Key: Kind = {
  option: "apiV3Key",
  code: "API_V3_KEY",
  name: "APIv3 key",
  where: "set on the merchant platform, under API security; neither the APIv2 key nor AppSecret",
};

export function apiKeyOf(given: unknown, report: Report): KeyObject | undefined {
  if (given !== undefined && given !== "") return keyOf(apiKey, given, report);
  report("apiKey", "API_KEY_MISSING", `is missing; it is the APIv2 key, ${apiKey.where}.`);
  return undefined;
}

/** Needed by few: an empty one is a setting that was not found, and is not taken for none. */
export function apiV3KeyOf(given: unknown, report: Report): KeyObject | undefined {
  return given === undefined ? undefined : keyOf(apiV3Key, given, report);
}

/** The key as an object that no logger prints. The messages say what is wrong with it, never what it is. */
function keyOf(kind: Kind, given: unknown, report: Report): KeyObject | undefined {
  const { option, code, name } = kind;
  if (given instanceof KeyObject) {
    if (given.type === "secret") {
      const problem = problemWith(kind, given.export());
      if (problem === undefined) return given;
      report(option, ...problem);
    } else {
      report(option, `${code}_TYPE`, `is a ${given.type} key; the ${name} is a secret one.`);
    }
  } else if (typeof given === "string") {
    const problem = problemWith(kind, Buffer.from(given));
    if (problem === undefined) return createSecretKey(given, "utf8");
    report(option, ...problem);
  } else {
    report(option, `${code}_TYPE`, "must be text or a KeyObject.");
  }
  return undefined;
}

function problemWith(
  { code, name, where }: Kind,
  bytes: Buffer,
): [code: string, message: string] | undefined {
  const text = bytes.toString();
  if (text.includes("-----BEGIN")) {
    return [`${code}_IS_PEM`, `is PEM; that goes to certificate. The ${name} is ${where}.`];
  }
  if (text.trim() !== text) {
    return [
      `${code}_WHITE_SPACE`,
      "has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it.",
    ];
  }
  if (bytes.length !== size) {
    const reason = /^(["'`]).*\1$/s.test(text)
      ? "leave out the quotes around it"
      : `it is ${where}`;
    const message = `has ${bytes.length} bytes; an ${name} has ${size}: ${reason}.`;
    return [`${code}_LENGTH`, message];
  }
  return /^[\x21-\x7e]*$/.test(text)
    ? undefined
    : [
        `${code}_CHARACTERS`,
        `has characters that no ${name} has, which are visible ASCII; copy it again.`,
      ];
}
