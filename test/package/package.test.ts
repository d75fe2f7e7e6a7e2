import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FreshInstalls } from "./fresh-installs.js";
import type { MockGateway } from "./mock-gateway.js";
import { startMockGateway } from "./mock-gateway.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const image = join(root, "examples/id-card.png");

let installs: FreshInstalls;
let folder: string;
let gateway: MockGateway;

beforeAll(async () => {
  installs = await FreshInstalls.create();
  folder = installs.folder;
  gateway = await startMockGateway(await project("esm", { type: "module" }), folder);
});

afterAll(async () => {
  await gateway.stop();
  await installs.remove();
});

const project = (name: string, manifest: object, ...packages: string[]): Promise<string> =>
  installs.project(name, manifest, "wechatpay-apiv2", ...packages);

const uploadScript = (imports: string): string => `
${imports}
const { url, mchId, apiKey, ca, cert, key } = JSON.parse(require("node:fs").readFileSync(process.argv[2]));
const wechatpay = new WeChatPay({ mchId, apiKey, ca, certificate: { cert, key }, baseUrl: url });
wechatpay.v2.secapi.mch.uploadmedia.post({ media: process.argv[3] }).then((reply) => {
  console.log(JSON.stringify(reply));
});
`;

describe("the packed tarball, installed fresh", () => {
  test("uploads from an ES module", async () => {
    const path = join(folder, "esm");
    writeFileSync(
      join(path, "upload.js"),
      uploadScript(`
import { createRequire } from "node:module";
import { WeChatPay } from "wechatpay-apiv2";
const require = createRequire(import.meta.url);`),
    );
    const { stdout } = await run("node", ["upload.js", gateway.config, image], { cwd: path });
    expect(JSON.parse(stdout)).toMatchObject({
      return_code: "SUCCESS",
      media_id: expect.any(String) as unknown,
    });
  });

  test("uploads from CommonJS", async () => {
    const path = await project("cjs", {});
    writeFileSync(
      join(path, "upload.js"),
      uploadScript(`const { WeChatPay } = require("wechatpay-apiv2");`),
    );
    const { stdout } = await run("node", ["upload.js", gateway.config, image], { cwd: path });
    expect(JSON.parse(stdout)).toMatchObject({ media_id: expect.any(String) as unknown });
  });

  test("uploads from TypeScript with strict types and without skipLibCheck", async () => {
    const path = await project("typed", { type: "module" }, "typescript@5", "@types/node", "msw");
    writeFileSync(
      join(path, "upload.ts"),
      `import { readFileSync } from "node:fs";
import type { Paths, secapiMchUploadmedia as named } from "wechatpay-apiv2";
import { WeChatPay, WeChatPayError, exchangeOf } from "wechatpay-apiv2";
import { secapiMchUploadmedia } from "wechatpay-apiv2/operations";
import type { FrontEnd, JsapiInput, JsapiPayload, AppInput, AppPayload } from "wechatpay-apiv2";
import { jsapi } from "wechatpay-apiv2/payloads";
import { Client } from "wechatpay-apiv2/runtime";
import { createGateway } from "wechatpay-apiv2/mock";

const [, , config = "", media = ""] = process.argv;
const { url, mchId, apiKey, ca, cert, key } = JSON.parse(readFileSync(config, "utf8")) as Record<string, string>;
const options = { mchId: mchId ?? "", apiKey: apiKey ?? "", ca: ca ?? "", baseUrl: url ?? "", certificate: { cert: cert ?? "", key: key ?? "" } };
const one: string = (await new WeChatPay(options)["v2/secapi/mch/uploadmedia"].post({ media })).media_id;
const other: string = (await new Client(options).call(secapiMchUploadmedia, { media })).media_id;
const operation: typeof named = secapiMchUploadmedia;
const prepaid: JsapiInput & AppInput = { appId: "wx1", prepay_id: "wx2" };
const frontEnd: FrontEnd = new WeChatPay(options).frontEnd;
const payloads: [JsapiPayload, AppPayload] = [frontEnd.jsapi(prepaid), frontEnd.app(prepaid)];
if (payloads[0].package !== new Client(options).frontEnd.sign(jsapi, prepaid).package) throw new Error("package");
const path: keyof Paths = "v2/secapi/mch/uploadmedia";
const gateway = createGateway({ merchants: [{ mchId: options.mchId, apiKey: options.apiKey }] });
if (one === other || exchangeOf({}) !== undefined) throw new Error(WeChatPayError.name);
console.log(JSON.stringify({ one, other, path, id: operation.id, received: gateway.requests.length }));
`,
    );
    await run(
      "npx",
      [
        ...["tsc", "--strict", "--target", "es2023", "--module", "nodenext", "--types", "node"],
        ...["--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "upload.ts"],
      ],
      { cwd: path },
    ).catch((error: unknown) => {
      const output =
        typeof error === "object" && error !== null && "stdout" in error ? error.stdout : error;
      throw new Error(String(output));
    });
    const { stdout } = await run("node", ["upload.js", gateway.config, image], { cwd: path });
    expect(JSON.parse(stdout)).toMatchObject({ path: "v2/secapi/mch/uploadmedia", received: 0 });
  });

  test("uploads from the command line and prints one line per file", async () => {
    const { stdout } = await run(
      "npx",
      ["wechatpay", "upload", "--config", gateway.config, image, image],
      { cwd: join(folder, "esm") },
    );
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines.map(([, file]) => file)).toEqual([image, image]);
    expect(new Set(lines.map(([id]) => id)).size).toBe(2);
  });

  test("explains why a file cannot be uploaded and exits with 1", async () => {
    const text = join(folder, "text.png");
    writeFileSync(text, "not an image");
    const failed = run("npx", ["wechatpay", "upload", "--config", gateway.config, text], {
      cwd: join(folder, "esm"),
    });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("received bytes that are not an image") as unknown,
    });
  });

  test("doctor trusts the gateway, and sign matches the official test vector", async () => {
    const cwd = join(folder, "esm");
    const { stdout } = await run("npx", ["wechatpay", "doctor", "--config", gateway.config], {
      cwd,
    });
    expect(stdout).toMatch(/^ok {3}connected to 127\.0\.0\.1 /m);
    expect(stdout).not.toMatch(/^BAD/m);
    const fields = ["appid=wxd930ea5d5a258f4f", "body=test", "device_info=1000", "mch_id=10000100"];
    const signed = await run(
      "npx",
      ["wechatpay", "sign", "--type", "MD5", ...fields, "nonce_str=ibuaiVcKdpRxkhJA"],
      { cwd, env: { ...process.env, WECHATPAY_API_KEY: "192006250b4c09247ec02edce69f6a2d" } },
    );
    expect(signed.stdout).toContain("9A0A8659F005D6984697E2CA0A9CF3B7");
    expect(signed.stdout).not.toContain("192006250b4c09247ec02edce69f6a2d");
  });

  test("generate lists the packages to install if they are missing", async () => {
    const failed = run("npx", ["wechatpay", "generate", "--spec", "x.yaml", "--out", "y"], {
      cwd: join(folder, "esm"),
    });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm install --save-dev") as unknown,
    });
  });

  test("does not load undici or node-forge before the first call", async () => {
    const path = join(folder, "esm");
    writeFileSync(
      join(path, "loaded.js"),
      `import { createRequire } from "node:module";
await import("wechatpay-apiv2");
console.log(Object.keys(createRequire(import.meta.url).cache).filter((name) => /undici|forge/.test(name)).length);`,
    );
    const { stdout } = await run("node", ["loaded.js"], { cwd: path });
    expect(stdout.trim()).toBe("0");
  });

  test("contains the published files and nothing else", () => {
    const installed = join(folder, "esm/node_modules/wechatpay-apiv2");
    const manifest: unknown = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ license: "MIT", engines: { node: ">=20.19.0" } });
    for (const file of ["README.md", "LICENSE", "spec/openapi.yaml", "dist/cli/main.js"]) {
      expect(readFileSync(join(installed, file)).length).toBeGreaterThan(0);
    }
    for (const file of ["test", "bench", "mutation", "dist/test"]) {
      expect(() => readFileSync(join(installed, file))).toThrow(/ENOENT/);
    }
  });
});
