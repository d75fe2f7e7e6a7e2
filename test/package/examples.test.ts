import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FreshInstalls } from "./fresh-installs.js";

const run = promisify(execFile);
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const image = join(examples, "id-card.png");
const manifest: unknown = JSON.parse(
  readFileSync(join(examples, "contract-tests/package.json"), "utf8"),
);

let installs: FreshInstalls;
/** One project for both examples, so that npm installs only once. */
let project: string;

beforeAll(async () => {
  if (typeof manifest !== "object" || manifest === null)
    throw new Error("The example has no package.json object.");
  installs = await FreshInstalls.create();
  project = await installs.project("contract-tests", manifest);
  for (const folder of ["contract-tests/src", "contract-tests/test", "shell-contract"]) {
    cpSync(join(examples, folder), join(project, folder.replace("contract-tests/", "")), {
      recursive: true,
    });
  }
});

afterAll(() => installs.remove());

describe("examples/contract-tests, with the packed tarball", () => {
  test("passes its own tests", async () => {
    const { stdout } = await run("npm", ["test", "--", "--reporter=json"], { cwd: project });
    const report: unknown = JSON.parse(stdout.slice(stdout.indexOf("{")));
    expect(report).toMatchObject({ success: true, numTotalTests: 8, numPassedTests: 8 });
  });

  test("fails its tests if the back end blames every failure on the photo", async () => {
    const folder = join(project, "broken");
    for (const name of ["src", "test"]) {
      cpSync(join(project, name), join(folder, name), { recursive: true });
    }
    const source = readFileSync(join(project, "src/register-photo.ts"), "utf8");
    const broken = source.replace(/ {4}if \(error instanceof ValidationError\)/, "    if (reason)");
    expect(broken).not.toBe(source);
    writeFileSync(join(folder, "src/register-photo.ts"), broken);
    const failed = run("npx", ["vitest", "run", "--root", "broken"], {
      cwd: project,
      env: { ...process.env, NO_COLOR: "1" },
    });
    await expect(failed).rejects.toMatchObject({
      stdout: expect.stringMatching(/2 failed .* 6 passed/) as unknown,
    });
  });

  test("has a CI workflow that runs the project's scripts", () => {
    const workflow: unknown = parse(readFileSync(join(examples, "contract-tests/ci.yml"), "utf8"));
    expect(workflow).toMatchObject({ jobs: { contract: { "runs-on": "ubuntu-latest" } } });
    const commands = JSON.stringify(workflow).match(/"run":"[^"]*"/g);
    expect(commands).toEqual(['"run":"npm ci"', '"run":"npm test"']);
    expect(manifest).toMatchObject({ scripts: { test: "vitest run" } });
  });
});

describe("examples/shell-contract, with the packed tarball", () => {
  test("passes and stops the gateway", async () => {
    // A gateway still running would keep the fourth stream open, and "close" would never be emitted.
    const stdio = ["ignore", "pipe", "inherit", "pipe"] as const;
    const shell = spawn("sh", ["shell-contract/contract.sh"], { cwd: project, stdio: [...stdio] });
    let printed = "";
    shell.stdout?.on("data", (piece: Buffer) => (printed += piece.toString()));
    expect(await once(shell, "close")).toEqual([0, null]);
    expect(printed.match(/^ok /gm)).toHaveLength(7);
    expect(printed).toMatch(/\n1\.\.7\n$/);
  });

  test("fails with the diagnosis if the client signs incorrectly", async () => {
    const script = readFileSync(join(examples, "shell-contract/contract.sh"), "utf8");
    const lower = script.replace("digest -md5 | tr a-f A-F", "digest -md5");
    expect(lower).not.toBe(script);
    writeFileSync(join(project, "lower.sh"), lower);
    const failed = run("sh", ["lower.sh", image], { cwd: project });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^not ok - an upload signed with MD5[^]*upper/) as unknown,
    });
  });

  test("fails with a clear message if the package is not installed", async () => {
    const path = await installs.project("without", {});
    const script = join(examples, "shell-contract/contract.sh");
    await expect(run("sh", [script], { cwd: path })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("not ok - the mock gateway starts") as unknown,
    });
  });
});
