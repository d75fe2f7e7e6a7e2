import { createSecretKey } from "node:crypto";
import { text } from "node:stream/consumers";
import { canonical, signature } from "../runtime/index.js";
import { clientOptions } from "./credentials.js";
import type { Credentials } from "./credentials.js";
import type { SignFlags } from "./main.js";

/** Signs fields the way the gateway does, to compare with what another program sends. */
export async function sign(
  given: readonly string[],
  { type, expect, ...credentials }: Credentials & SignFlags,
): Promise<number> {
  const { apiKey } = clientOptions(credentials);
  if (apiKey === "") {
    throw new Error("No API key: set WECHATPAY_API_KEY, or give --api-key-file or --config.");
  }
  const lines = given.length > 0 ? given : (await text(process.stdin)).split(/\r?\n/);
  const fields = new Map(lines.filter((line) => line !== "").map(parse));
  const signed = canonical(fields);
  const key = typeof apiKey === "string" ? createSecretKey(apiKey, "utf8") : apiKey;
  const value = signature(signed, type, key);
  process.stdout.write(`${signed}&key=***\n${value}\n`);
  if (expect === undefined || expect === value) return 0;
  process.stderr.write(
    expect.toUpperCase() === value
      ? "It differs in letter case only: signatures are in upper case.\n"
      : `It differs from ${expect}. Compare the text above with what the other side signs: fields left out, empty values, order, encoding; then the key.\n`,
  );
  return 1;
}

function parse(line: string): [name: string, value: string] {
  const at = line.indexOf("=");
  if (at < 1) throw new Error(`Not name=value: ${line.slice(0, 40)}`);
  return [line.slice(0, at), line.slice(at + 1)];
}
