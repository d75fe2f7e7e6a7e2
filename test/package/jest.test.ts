import { execFile } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "jest-"));

/** Creates a project that depends only on this build. */
beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/wechatpay-apiv2"), "dir");
  const jest = { testEnvironment: "node", setupFilesAfterEnv: ["wechatpay-apiv2/mock/jest"] };
  const manifest = { type: "module", jest: { ...jest, transform: {} } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(
    join(folder, "gateway.test.js"),
    `import { createGateway } from "wechatpay-apiv2/mock";
import { secapiMchUploadmedia } from "wechatpay-apiv2/operations";

const gateway = createGateway({ merchants: [{ mchId: "1", apiKey: "0".repeat(32) }] });

test("passes", () => {
  expect(gateway).not.toHaveUploaded();
  expect(gateway).not.toHaveReceived(secapiMchUploadmedia);
});
test("fails", () => {
  expect(gateway).toHaveUploaded({ mch_id: expect.stringMatching(/1/) });
});
`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("jest loads the matchers of the built package and prints their messages", async () => {
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const args = ["--experimental-vm-modules", "--no-warnings", jest, "--ci", "--runInBand"];
  const failed: unknown = await run(process.execPath, args, { cwd: folder }).catch(
    (error: unknown) => error,
  );
  const output =
    typeof failed === "object" && failed !== null && "stderr" in failed && failed.stderr;
  expect(output).toContain("✓ passes");
  expect(output).toContain("✕ fails");
  expect(output).toContain("Expected an accepted upload with mch_id StringMatching /1/.");
});
