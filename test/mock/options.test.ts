import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import type { GatewayOptions } from "../../mock/index.js";
import { encodeDiagnosis } from "../../mock/answer/diagnosis.js";
import { UniqueValues } from "../../mock/answer/unique.js";
import { merchant } from "./lab/upload.js";

/** What JavaScript may pass, whatever the types say. */
function untyped(json: string): GatewayOptions {
  return JSON.parse(json) as GatewayOptions;
}

test.each<[string, GatewayOptions, string]>([
  ["no merchant", { merchants: [] }, "merchants is empty"],
  ["merchants that are no array", untyped('{ "merchants": {} }'), "array"],
  ["an option that is not there", untyped('{ "merchants": [], "key": 1 }'), "no option key"],
  ["no options", untyped("null"), "takes an object"],
  [
    "a merchant's option that is not there",
    untyped('{ "merchants": [{ "apikey": 1 }] }'),
    "apikey",
  ],
  ["a mchId with letters", { merchants: [{ ...merchant, mchId: "12a" }] }, "merchants[0].mchId"],
  ["a short key", { merchants: [{ ...merchant, apiKey: "secret" }] }, "it is 6 bytes"],
  ["no key", untyped('{ "merchants": [{ "mchId": "1" }] }'), "it is undefined"],
  ["a merchant twice", { merchants: [merchant, merchant] }, "more than once"],
  ["a baseUrl with a path", { merchants: [merchant], baseUrl: "http://a/b" }, "an origin"],
  ["a baseUrl that is none", { merchants: [merchant], baseUrl: "localhost" }, "an origin"],
  ["nothing to mock", { merchants: [merchant], mocks: [] }, "mocks is empty"],
  [
    "a permission for what is not mocked",
    { merchants: [{ ...merchant, permissions: [{ id: "nothing.get" }] }] },
    "names nothing.get",
  ],
])("%s is an error that says so", (_, options, text) => {
  expect(() => createGateway(options)).toThrow(
    expect.objectContaining({
      name: "MockGatewayError",
      code: "INVALID_OPTION",
      message: expect.stringContaining(text) as string,
    }),
  );
});

test("an error about a key does not show it", () => {
  expect(() => createGateway({ merchants: [{ ...merchant, apiKey: "secret" }] })).not.toThrow(
    /secret/,
  );
});

test("a script for what is not mocked is an error", () => {
  const gateway = createGateway({ merchants: [merchant] });
  const strange = { ...secapiMchUploadmedia, id: "nothing.get" };
  expect(() => gateway.on(strange)).toThrow("nothing.get is not mocked");
});

test("listening needs neither msw nor undici", async () => {
  const script = `
    import { registerHooks, register } from "node:module";
    const { createGateway } = await import(${JSON.stringify(new URL("../../mock/index.ts", import.meta.url).href)});
    const gateway = createGateway({ merchants: [{ mchId: "1", apiKey: "0".repeat(32) }] });
    const server = await gateway.listen();
    await server.close();
    const loaded = Object.keys((await import("node:module")).createRequire(import.meta.url).cache);
    console.log(JSON.stringify(loaded.filter((path) => /node_modules.(msw|undici)/.test(path))));
  `.replace(/.*registerHooks.*\n/, "");
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { cwd: root },
  );
  expect(JSON.parse(stdout)).toEqual([]);
});

test("unique values keep length and alphabet, and never end in an endless search", () => {
  const values = new UniqueValues();
  expect(values.like("0123456789abcdef")).toMatch(/^[0-9a-f]{16}$/);
  expect(values.like("wx-AB_01.é")).toMatch(/^[a-z]{2}-[A-Z]{2}_[0-9]{2}\.é$/);
  const digits = Array.from({ length: 30 }, () => values.like("7"));
  expect(digits.every((digit) => /^[0-9]$/.test(digit))).toBe(true);
  expect(new Set(digits).size).toBe(10);
  expect(values.like("--")).toBe("--");
});

test("a diagnosis stays within what a header can hold, and can always be read again", () => {
  const encoded = encodeDiagnosis("名".repeat(5_000));
  expect(encoded.length).toBeLessThan(4_200);
  expect(decodeURIComponent(encoded)).toMatch(/^名+\.\.\.$/);
  expect(decodeURIComponent(encodeDiagnosis("a\ud800b"))).toBe("a\ufffdb");
});
