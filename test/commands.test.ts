/* Runs the commands of the README and package.json. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function node(...args: readonly string[]): Promise<Result> {
  return await nodeWith({}, ...args);
}

async function nodeWith(
  { input = "", env = {} }: { readonly input?: string; readonly env?: Record<string, string> },
  ...args: readonly string[]
): Promise<Result> {
  try {
    const running = run(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    running.child.stdin?.end(input);
    return { code: 0, ...(await running) };
  } catch (error) {
    if (typeof error === "object" && error !== null && "stdout" in error && "stderr" in error) {
      const code = "code" in error && typeof error.code === "number" ? error.code : -1;
      return { code, stdout: String(error.stdout), stderr: String(error.stderr) };
    }
    throw error;
  }
}
const example = (name: string, ...args: string[]): Promise<Result> =>
  node("--import", "tsx", `examples/${name}.ts`, ...args);
const demo = (...files: string[]): Promise<Result> => example("demo", ...files);
const main = "dist/cli/main.js";
const wechatpay = (...args: string[]): Promise<Result> => node(main, ...args);

describe("the demo", () => {
  test("uploads the bundled image and prints its media_id", async () => {
    const { code, stdout } = await demo();
    expect(stdout).toMatch(/^media_id {9}\S{40,}$/m);
    expect(code).toBe(0);
  });

  test("rejects a text file named .png and says why", async () => {
    const path = join(folder, "notes.png");
    writeFileSync(path, "just a text");
    const { code, stderr } = await demo(path);
    expect(stderr).toContain("received bytes that are not an image. The file name is ignored.");
    expect(code).toBe(1);
  });
});

describe("the onboarding example", () => {
  test("uploads the photos, registers the sub-merchant and prints its state", async () => {
    const { code, stdout, stderr } = await example("onboarding");
    expect(stderr).toBe("");
    expect(stdout.match(/^uploaded /gm)).toHaveLength(2);
    expect(stdout).toMatch(/^sub_mch_id {7}\d+\nstate {12}OPERATING\n$/m);
    expect(code).toBe(0);
  });

  test("registers no sub-merchant if a photo is not an image, and says why", async () => {
    const path = join(folder, "registration.png");
    writeFileSync(path, "just a text");
    const { code, stdout, stderr } = await example("onboarding", path);
    expect(stdout).toBe("");
    expect(stderr).toContain("received bytes that are not an image. The file name is ignored.");
    expect(code).toBe(1);
  });
});

test("the payment example runs from order to reconciliation", async () => {
  const { code, stdout, stderr } = await example("payments/story");
  expect(stderr).toBe("");
  expect(stdout).toContain("notification     acknowledged\norder status     paid\n");
  expect(stdout).toContain("refund R2        200 fen, SUCCESS; notified of SUCCESS\n");
  expect(stdout).toMatch(/^code payment {5}paid/m);
  expect(stdout).toContain("daily bill       2088 fen paid, 300 fen refunded\n");
  expect(code).toBe(0);
});

describe("wechatpay generate", () => {
  const spec = join(folder, "spec/openapi.yaml");
  const out = join(folder, "sdk");
  const args = ["generate", "--spec", spec, "--out", out];
  beforeAll(async () => {
    copySpec(join(folder, "spec"));
    expect(await wechatpay(...args)).toMatchObject({ code: 0 });
  });

  test("imports the published runtime by default", () => {
    expect(readFileSync(join(out, "client.ts"), "utf8")).toContain(
      'from "wechatpay-apiv2/runtime"',
    );
  });

  test("--check passes right after generation and writes nothing", async () => {
    const before = statSync(join(out, "client.ts")).mtimeMs;
    expect(await wechatpay(...args, "--check")).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(statSync(join(out, "client.ts")).mtimeMs).toBe(before);
  });

  test("--check fails with a diff after an edit of the spec", async () => {
    const path = join(folder, "spec/paths/secapi/mch/uploadmedia.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("maxLength: 2097152", "maxLength: 1048576"));
    const { code, stderr } = await wechatpay(...args, "--check");
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^-.*2097152/m);
    expect(stderr).toMatch(/^\+.*1048576/m);
  });

  test("reports problems in the spec with file, line and column, and writes nothing", async () => {
    const path = join(folder, "spec/paths/secapi/mch/uploadmedia.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("unsigned: [media]", "unsigned: [meida]\n    typo: 1"));
    const { code, stderr } = await wechatpay(...args);
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/uploadmedia\.yaml:\d+:\d+: .*meida/);
    expect(stderr).toMatch(/uploadmedia\.yaml:\d+:\d+: .*typo/);
    expect(await wechatpay(...args, "--check")).toMatchObject({ code: 0 });
  });

  test("keeps a generated file that was edited by hand, and fails", async () => {
    const path = join(out, "client.ts");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, `${text}// mine\n`);
    const { code, stderr } = await wechatpay(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/client\.ts/);
    expect(readFileSync(path, "utf8")).toContain("// mine");
    expect(await wechatpay(...args, "--force")).toMatchObject({ code: 0 });
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});

describe("the command line", () => {
  test("has no option that accepts a secret", async () => {
    for (const command of ["upload", "doctor", "sign", "mock"]) {
      const { stdout } = await wechatpay(command, "--help");
      expect(stdout).not.toMatch(/--(api-key|passphrase) /);
    }
  });

  test("does not quote a configuration file that is not JSON", async () => {
    const path = join(folder, "bad.json");
    writeFileSync(path, "0123456789abcdef0123456789abcdef");
    const { code, stderr } = await wechatpay("sign", "--config", path, "a=b");
    expect(code).toBe(1);
    expect(stderr).not.toContain("0123456789abcdef");
  });

  test("reports all missing options in one run", async () => {
    const { code, stderr } = await wechatpay("upload", "a.png");
    expect(code).toBe(1);
    expect(stderr).toMatch(/mchId: This option is required[^]*apiKey: This option is required/);
  });

  test("reports an invalid port on one line", async () => {
    const { code, stderr } = await wechatpay("mock", "--port", "70000");
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("control characters never reach the terminal", () => {
  /** Sets the title of the terminal, clears the screen, and reverses the direction of text. */
  const hostile = "\u001b]0;pwned\u0007\u001b[2J\u009b31m\u202e";
  const key = join(folder, "api-key");
  const config = join(folder, "hostile.json");
  const cases: readonly [string, () => Promise<Result>][] = [
    ["sign, in arguments", () => wechatpay("sign", "--api-key-file", key, `body=${hostile}`)],
    [
      "sign, in standard input",
      () => nodeWith({ input: `a=${hostile}\n` }, main, "sign", "--api-key-file", key),
    ],
    ["sign, in a line without a name", () => wechatpay("sign", "--api-key-file", key, hostile)],
    [
      "sign, in the expected signature",
      () => wechatpay("sign", "--api-key-file", key, "--expect", hostile, "a=b"),
    ],
    ["sign, in the name of a key file", () => wechatpay("sign", "--api-key-file", hostile, "a=b")],
    ["sign, in the name of a configuration file", () => wechatpay("sign", "--config", hostile)],
    [
      "sign, in the environment",
      () => nodeWith({ env: { WECHATPAY_API_KEY_FILE: hostile } }, main, "sign", "a=b"),
    ],
    ["upload, in a file name", () => wechatpay("upload", "--config", config, hostile)],
    ["doctor, in a configuration file", () => wechatpay("doctor", "--config", config)],
    [
      "generate, in the path of a spec that does not exist",
      () => wechatpay("generate", "--spec", `${hostile}.yaml`, "--out", join(folder, "none")),
    ],
    [
      "generate, in diagnostics",
      () => {
        const spec = join(folder, `${hostile}spec`);
        mkdirSync(spec, { recursive: true });
        const path = join(spec, "openapi.yaml");
        writeFileSync(
          path,
          `openapi: 3.1.0\n${hostile}: "${hostile}"\npaths: { "${hostile}": {} }\n`,
        );
        return wechatpay("generate", "--spec", path, "--out", join(folder, "none"));
      },
    ],
    ["mock, in its record", () => wechatpay("mock", "--record", join(folder, hostile, "har"))],
    ["mock, in the port", () => wechatpay("mock", "--port", hostile)],
    ["the command line, in an unknown option", () => wechatpay("sign", `--${hostile}`)],
    ["the command line, in an unknown command", () => wechatpay(hostile)],
    ["the command line, in a choice", () => wechatpay("sign", "--type", hostile)],
  ];
  beforeAll(() => {
    writeFileSync(key, "0123456789abcdef0123456789abcdef");
    writeFileSync(config, JSON.stringify({ mchId: hostile, apiKey: hostile, url: hostile }));
  });

  test.each(cases)("printed by %s", async (_, attempt) => {
    const { stdout, stderr } = await attempt();
    expect(stdout + stderr).not.toBe("");
    expect(stdout + stderr).not.toMatch(/(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/u);
  });

  test("but sign signs the fields as they are", async () => {
    const field = `body=${hostile}`;
    const { stdout } = await wechatpay("sign", "--api-key-file", key, "--type", "MD5", field);
    const signature = createHash("md5")
      .update(`${field}&key=0123456789abcdef0123456789abcdef`)
      .digest("hex");
    expect(stdout).toBe(
      `body=\\u{1b}]0;pwned\\u{7}\\u{1b}[2J\\u{9b}31m\\u{202e}&key=***\n${signature.toUpperCase()}\n`,
    );
  });
});
