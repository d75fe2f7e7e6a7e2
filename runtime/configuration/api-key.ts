import { createSecretKey, KeyObject } from "node:crypto";
import { describeType } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";

const keyBytes = 32;

/** One of the two merchant keys, which look alike. */
interface KeyKind {
  readonly option: "apiKey" | "apiV3Key";
  readonly code: "API_KEY" | "API_V3_KEY";
  readonly name: "APIv2 key" | "APIv3 key";
  /** Where to find the key. */
  readonly source: string;
}

const apiKey: KeyKind = {
  option: "apiKey",
  code: "API_KEY",
  name: "APIv2 key",
  source:
    "Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret.",
};

const apiV3Key: KeyKind = {
  option: "apiV3Key",
  code: "API_V3_KEY",
  name: "APIv3 key",
  source:
    "Pass the APIv3 key, which is set on the merchant platform under API security. It is neither the APIv2 key nor AppSecret.",
};

export function parseApiKey(value: unknown, report: Report): KeyObject | undefined {
  if (value !== undefined && value !== "") return parseKey(apiKey, value, report);
  report("apiKey", "API_KEY_MISSING", `This option is required. ${apiKey.source}`);
  return undefined;
}

/** The key is optional, but empty text is an error: it usually comes from a setting that was not found. */
export function parseApiV3Key(value: unknown, report: Report): KeyObject | undefined {
  return value === undefined ? undefined : parseKey(apiV3Key, value, report);
}

/** Returns the key as a KeyObject, which no logger prints. The messages never contain the key. */
function parseKey(kind: KeyKind, value: unknown, report: Report): KeyObject | undefined {
  const { option, code } = kind;
  if (value instanceof KeyObject) {
    if (value.type === "secret") {
      const problem = findProblem(kind, value.export());
      if (problem === undefined) return value;
      report(option, ...problem);
    } else {
      const message = `Expected a secret KeyObject, received a ${value.type} key. ${kind.source}`;
      report(option, `${code}_TYPE`, message);
    }
  } else if (typeof value === "string") {
    const problem = findProblem(kind, Buffer.from(value));
    if (problem === undefined) return createSecretKey(value, "utf8");
    report(option, ...problem);
  } else {
    const message = `Expected text or a KeyObject, received ${describeType(value)}.`;
    report(option, `${code}_TYPE`, message);
  }
  return undefined;
}

function findProblem(
  { code, name, source }: KeyKind,
  bytes: Buffer,
): [code: string, message: string] | undefined {
  const text = bytes.toString();
  if (text.includes("-----BEGIN")) {
    const message = `Expected an ${name}, received PEM, which belongs in the option certificate. ${source}`;
    return [`${code}_IS_PEM`, message];
  }
  if (text.trim() !== text) {
    return [
      `${code}_WHITE_SPACE`,
      `Expected an ${name} without white space or a byte-order mark around it. Trim the text: files often end with a line break.`,
    ];
  }
  if (bytes.length !== keyBytes) {
    const isQuoted = /^(["'`]).*\1$/s.test(text);
    const hint = isQuoted ? "Remove the quotation marks around the key." : source;
    return [`${code}_LENGTH`, `Expected ${keyBytes} bytes, received ${bytes.length}. ${hint}`];
  }
  return /^[\x21-\x7e]*$/.test(text)
    ? undefined
    : [`${code}_CHARACTERS`, `Expected visible ASCII characters only. Copy the ${name} again.`];
}
