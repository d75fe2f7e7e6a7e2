/* Runs `wechatpay mock`. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Agent, request } from "undici";
import { afterAll, expect, test } from "vitest";
import { createGateway } from "../mock/index.js";
import { merchant, path, png, upload } from "./mock/support/upload.js";

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-command-"));
const keyFile = join(folder, "key");
writeFileSync(keyFile, `${merchant.apiKey}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface RunningGateway {
  readonly send: (request: ReturnType<typeof upload>) => Promise<number>;
  /** Returns the exit code and everything printed on standard error. */
  readonly stop: (signal: NodeJS.Signals) => Promise<{ code: unknown; lines: string[] }>;
}

async function start(...args: string[]): Promise<RunningGateway> {
  const child = spawn(process.execPath, [main, "mock", "--api-key-file", keyFile, ...args]);
  const printedLines = collectLines(child);
  const firstLine: unknown = (await once(createInterface({ input: child.stdout }), "line")).at(0);
  const details: unknown = JSON.parse(String(firstLine));
  const detail = (name: string): string =>
    typeof details === "object" && details !== null ? String(Reflect.get(details, name)) : "";
  const [ca, cert, key] = ["ca", "cert", "key"].map((name) => readFileSync(detail(name), "utf8"));
  const dispatcher = new Agent({ connect: { ca: ca ?? "", cert: cert ?? "", key: key ?? "" } });
  return {
    async send(options) {
      const response = await request(detail("url") + path, {
        dispatcher,
        method: "POST",
        ...options,
      });
      await response.body.dump();
      return response.statusCode;
    },
    async stop(signal) {
      const ended = once(child, "close");
      child.kill(signal);
      const code: unknown = (await ended).at(0);
      await dispatcher.destroy();
      expect(existsSync(detail("ca"))).toBe(false);
      return { code, lines: printedLines() };
    },
  };
}

function collectLines({ stderr }: ChildProcess): () => string[] {
  let text = "";
  stderr?.setEncoding("utf8").on("data", (more: string) => (text += more));
  return () => text.trimEnd().split("\n");
}

test("prints a line per refusal, then writes the record and a summary when it stops", async () => {
  const file = join(folder, "record.har");
  const gateway = await start("--record", file);
  await gateway.send(upload());
  await gateway.send(upload(png, { after: { sign: "0".repeat(64) } }));
  const unprintable = { mch_id: `\u001b[31m\n${merchant.apiKey}` };
  await gateway.send(upload(png, { changes: unprintable }));
  const { code, lines } = await gateway.stop("SIGINT");
  expect(code).toBe(0);
  expect(lines).toHaveLength(4);
  expect(lines[1]).toMatch(
    /^\S+Z POST \/secapi\/mch\/uploadmedia refused: wrong_signature: expected sign to be /,
  );
  expect(lines[2]).toMatch(
    /refused: malformed_mch_id: .*, received "\\u\{1b\}\[31m\\u\{a\}\*\*\*"$/,
  );
  expect(lines[3]).toBe(
    "3 requests: 1 accepted, 2 refused (wrong_signature 1, malformed_mch_id 1); the record contains all of them.",
  );
  const text = readFileSync(file, "utf8");
  expect(text).not.toContain(merchant.apiKey);
  const other = createGateway({ merchants: [merchant] });
  other.replay(JSON.parse(text));
});

test("--quiet prints no refusals, only the summary", async () => {
  const gateway = await start("--quiet");
  await gateway.send(upload(png, { after: { sign: "" } }));
  const { code, lines } = await gateway.stop("SIGTERM");
  expect(code).toBe(0);
  expect(lines.slice(1)).toEqual(["1 request: 0 accepted, 1 refused (wrong_signature 1)."]);
});

test("does not start if the record cannot be written", async () => {
  const child = spawn(process.execPath, [main, "mock", "--record", join(folder, "no/where.har")]);
  const printedLines = collectLines(child);
  const code: unknown = (await once(child, "close")).at(0);
  expect(code).toBe(1);
  expect(printedLines().join("\n")).toMatch(/ENOENT/);
});

test("no one but the owner can read the record, even if the file already existed", async () => {
  for (const isNew of [true, false]) {
    const file = join(folder, isNew ? "new.har" : "old.har");
    if (!isNew) writeFileSync(file, "x".repeat(100_000), { mode: 0o644 });
    const gateway = await start("--record", file, "--quiet");
    if (!isNew) expect(statSync(file).mode & 0o777).toBe(0o600);
    await gateway.send(upload());
    expect(await gateway.stop("SIGINT")).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ log: { version: "1.2" } });
  }
});

test("no one but the owner can read the certificates and the key", async () => {
  const child = spawn(process.execPath, [main, "mock", "--api-key-file", keyFile]);
  const firstLine: unknown = (await once(createInterface({ input: child.stdout }), "line")).at(0);
  const paths = [...String(firstLine).matchAll(/"([^"]+\.pem)"/g)].map(([, path = ""]) => path);
  expect(paths).toHaveLength(3);
  for (const path of paths) expect(statSync(path).mode & 0o777).toBe(0o600);
  child.kill("SIGINT");
  await once(child, "close");
});
