/* The commands of the README and of package.json, run as a person runs them. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySpec } from "./support/spec.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "commands-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function node(...words: readonly string[]): Promise<Outcome> {
  try {
    return { code: 0, ...(await run(process.execPath, words, { cwd: root })) };
  } catch (error) {
    if (typeof error === "object" && error !== null && "stdout" in error && "stderr" in error) {
      const code = "code" in error && typeof error.code === "number" ? error.code : -1;
      return { code, stdout: String(error.stdout), stderr: String(error.stderr) };
    }
    throw error;
  }
}
const example = (name: string, ...words: string[]): Promise<Outcome> =>
  node("--import", "tsx", `examples/${name}.ts`, ...words);
const demo = (...files: string[]): Promise<Outcome> => example("demo", ...files);
const wechatpay = (...words: string[]): Promise<Outcome> => node("dist/cli/main.js", ...words);

describe("the demo", () => {
  test("uploads the bundled image and prints its media_id", async () => {
    const { code, stdout } = await demo();
    expect(stdout).toMatch(/^media_id {9}\S{40,}$/m);
    expect(code).toBe(0);
  });

  test("refuses a text file renamed .png, and says why", async () => {
    const path = join(folder, "notes.png");
    writeFileSync(path, "just a text");
    const { code, stderr } = await demo(path);
    expect(stderr).toContain("the bytes are no image, whatever the name says");
    expect(code).toBe(1);
  });
});

describe("the onboarding example", () => {
  test("uploads the photographs, makes the sub-merchant and prints its state", async () => {
    const { code, stdout, stderr } = await example("onboarding");
    expect(stderr).toBe("");
    expect(stdout.match(/^uploaded /gm)).toHaveLength(2);
    expect(stdout).toMatch(/^sub_mch_id {7}\d+\nstate {12}OPERATING\n$/m);
    expect(code).toBe(0);
  });

  test("makes no sub-merchant where a photograph is none, and says why", async () => {
    const path = join(folder, "registration.png");
    writeFileSync(path, "just a text");
    const { code, stdout, stderr } = await example("onboarding", path);
    expect(stdout).toBe("");
    expect(stderr).toContain("the bytes are no image, whatever the name says");
    expect(code).toBe(1);
  });
});

test("the payment example goes from the order to the books", async () => {
  const { code, stdout, stderr } = await example("payments/story");
  expect(stderr).toBe("");
  expect(stdout).toContain("notified         and acknowledged\nthe shop says    paid\n");
  expect(stdout).toContain("refund R2        200 fen, SUCCESS; the shop was told SUCCESS\n");
  expect(stdout).toMatch(/^at the till {6}paid/m);
  expect(stdout).toContain("the bill says    2088 fen came, 300 fen went back\n");
  expect(code).toBe(0);
});

describe("wechatpay generate", () => {
  const spec = join(folder, "spec/openapi.yaml");
  const out = join(folder, "sdk");
  const words = ["generate", "--spec", spec, "--out", out];
  beforeAll(async () => {
    copySpec(join(folder, "spec"));
    expect(await wechatpay(...words)).toMatchObject({ code: 0 });
  });

  test("imports the published runtime unless told otherwise", () => {
    expect(readFileSync(join(out, "client.ts"), "utf8")).toContain(
      'from "wechatpay-apiv2/runtime"',
    );
  });

  test("--check is green right after, and writes nothing", async () => {
    const before = statSync(join(out, "client.ts")).mtimeMs;
    expect(await wechatpay(...words, "--check")).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(statSync(join(out, "client.ts")).mtimeMs).toBe(before);
  });

  test("--check is red with a diff after an edit of the spec", async () => {
    const path = join(folder, "spec/paths/secapi/mch/uploadmedia.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("maxLength: 2097152", "maxLength: 1048576"));
    const { code, stderr } = await wechatpay(...words, "--check");
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^-.*2097152/m);
    expect(stderr).toMatch(/^\+.*1048576/m);
  });

  test("a mistake is named with file, line and column, and nothing is written", async () => {
    const path = join(folder, "spec/paths/secapi/mch/uploadmedia.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("unsigned: [media]", "unsigned: [meida]\n    typo: 1"));
    const { code, stderr } = await wechatpay(...words);
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/uploadmedia\.yaml:\d+:\d+: .*meida/);
    expect(stderr).toMatch(/uploadmedia\.yaml:\d+:\d+: .*typo/);
    expect(await wechatpay(...words, "--check")).toMatchObject({ code: 0 });
  });

  test("a generated file that was edited by hand is noticed, and kept", async () => {
    const path = join(out, "client.ts");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, `${text}// mine\n`);
    const { code, stderr } = await wechatpay(...words);
    expect(code).toBe(1);
    expect(stderr).toMatch(/client\.ts/);
    expect(readFileSync(path, "utf8")).toContain("// mine");
    expect(await wechatpay(...words, "--force")).toMatchObject({ code: 0 });
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("secrets and the command line", () => {
  test("there is no option that takes one", async () => {
    for (const command of ["upload", "doctor", "sign", "mock"]) {
      const { stdout } = await wechatpay(command, "--help");
      expect(stdout).not.toMatch(/--(api-key|passphrase) /);
    }
  });

  test("a configuration that is no JSON is not quoted", async () => {
    const path = join(folder, "bad.json");
    writeFileSync(path, "0123456789abcdef0123456789abcdef");
    const { code, stderr } = await wechatpay("sign", "--config", path, "a=b");
    expect(code).toBe(1);
    expect(stderr).not.toContain("0123456789abcdef");
  });

  test("what is missing is named, all at once", async () => {
    const { code, stderr } = await wechatpay("upload", "a.png");
    expect(code).toBe(1);
    expect(stderr).toMatch(/mchId: is missing[^]*apiKey: is missing/);
  });

  test("a port that is taken or no port is said in a line", async () => {
    const { code, stderr } = await wechatpay("mock", "--port", "70000");
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
