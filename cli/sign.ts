import { createSecretKey } from "node:crypto";
import { text } from "node:stream/consumers";
import { canonical, signature } from "../runtime/index.js";
import { clientOptions } from "./credentials.js";
import type { CredentialFlags } from "./credentials.js";
import { printNote, printResult } from "./print.js";

export interface SignFlags extends CredentialFlags {
  type: "MD5" | "HMAC-SHA256";
  expect?: string;
}

/** Signs fields as the gateway does and prints the canonical string, to compare with another program. */
export async function sign(
  args: readonly string[],
  { type, expect, ...credentials }: SignFlags,
): Promise<number> {
  const { apiKey } = clientOptions(credentials);
  if (apiKey === "") {
    throw new Error("Missing API key. Set WECHATPAY_API_KEY, or pass --api-key-file or --config.");
  }
  const lines = args.length > 0 ? args : (await text(process.stdin)).split(/\r?\n/);
  const fields = new Map(lines.filter((line) => line !== "").map(parseField));
  const canonicalString = canonical(fields);
  const key = typeof apiKey === "string" ? createSecretKey(apiKey, "utf8") : apiKey;
  const computed = signature(canonicalString, type, key);
  printResult(`${canonicalString}&key=***`);
  printResult(computed);
  if (expect === undefined || expect === computed) return 0;
  printNote(
    expect.toUpperCase() === computed
      ? "The signatures differ only in letter case. Signatures are upper case."
      : `The signature differs from ${expect}. Compare the text above with what the other program signs: missing fields, empty values, order, encoding. Then compare the key.`,
  );
  return 1;
}

function parseField(line: string): [name: string, value: string] {
  const equals = line.indexOf("=");
  if (equals < 1) throw new Error(`Expected name=value, received ${line.slice(0, 40)}`);
  return [line.slice(0, equals), line.slice(equals + 1)];
}
