/* Runs the commands of the README and package.json. */
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

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function node(...args: readonly string[]): Promise<Result> {
  try {
    return { code: 0, ...(await run(process.execPath, args, { cwd: root })) };
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
const wechatpay = (...args: string[]): Promise<Result> => node("dist/cli/main.js", ...args);

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
