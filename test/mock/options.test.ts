import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import { encodeDiagnosis } from "../../mock/reply/diagnosis.js";
import { UniqueValues } from "../../mock/reply/unique-values.js";
import { merchant } from "./support/upload.js";

/** Calls it the way JavaScript may, whatever the types say. */
function create(options: unknown): void {
  Reflect.apply(createGateway, undefined, [options]);
}

test.each<[string, unknown, string]>([
  ["no merchant", { merchants: [] }, "merchants is empty"],
  ["merchants that are no array", { merchants: {} }, "array"],
  ["an option that is not there", { merchants: [], key: 1 }, "no option key"],
  ["no options", null, "takes an object"],
  ["a merchant's option that is not there", { merchants: [{ apikey: 1 }] }, "apikey"],
  ["a mchId with letters", { merchants: [{ ...merchant, mchId: "12a" }] }, "merchants[0].mchId"],
  ["a short key", { merchants: [{ ...merchant, apiKey: "secret" }] }, "it is 6 bytes"],
  ["no key", { merchants: [{ mchId: "1" }] }, "it is undefined"],
  ["a merchant twice", { merchants: [merchant, merchant] }, "more than once"],
  ["a baseUrl with a path", { merchants: [merchant], baseUrl: "http://a/b" }, "an origin"],
  ["a baseUrl that is none", { merchants: [merchant], baseUrl: "localhost" }, "an origin"],
  ["no request to keep", { merchants: [merchant], keepRequests: 0 }, "keepRequests has to be"],
  ["half a request to keep", { merchants: [merchant], keepRequests: 1.5 }, "it is 1.5"],
  ["nothing to mock", { merchants: [merchant], mocks: [] }, "mocks is empty"],
  [
    "a permission for what is not mocked",
    { merchants: [{ ...merchant, permissions: [{ id: "nothing.get" }] }] },
    "names nothing.get",
  ],
])("%s is an error that says so", (_, options, text) => {
  expect(() => {
    create(options);
  }).toThrow(text);
  expect(() => {
    create(options);
  }).toThrow(expect.objectContaining({ name: "MockGatewayError", code: "INVALID_OPTION" }));
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

/** Runs a module in a process of its own, in which neither msw nor undici can be loaded. */
async function runWithoutPeers(code: string): Promise<string> {
  const hook = `export async function resolve(name, context, next) {
    if (/^(msw|undici)(\\/|$)/.test(name)) throw new Error("loads " + name);
    return next(name, context);
  }`;
  const script = `
    import Module, { register } from "node:module";
    register("data:text/javascript," + encodeURIComponent(${JSON.stringify(hook)}));
    const load = Module._load;
    Module._load = (name, ...rest) => {
      if (/^(msw|undici)(\\/|$)/.test(name)) throw new Error("loads " + name);
      return load(name, ...rest);
    };
    const { createGateway } = await import(${JSON.stringify(new URL("../../mock/index.ts", import.meta.url).href)});
    const gateway = createGateway({ merchants: [{ mchId: "1", apiKey: "0".repeat(32) }] });
    ${code}
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  return stdout.trim();
}

test("listening needs neither msw nor undici", async () => {
  const code =
    "const server = await gateway.listen(); await server.close(); console.log('closed');";
  expect(await runWithoutPeers(code)).toBe("closed");
});

test.each(["gateway.handlers", "gateway.interceptor()"])(
  "%s says how to install msw",
  async (way) => {
    const code = `try { ${way}; } catch (error) { console.log(error.code, error.message); }`;
    const said = await runWithoutPeers(code);
    expect(said).toMatch(/^MSW_MISSING/);
    expect(said).toContain("npm install --save-dev msw");
  },
);

test("unique values keep length and alphabet, and never end in an endless search", () => {
  const values = new UniqueValues();
  expect(values.generate("0123456789abcdef")).toMatch(/^[0-9a-f]{16}$/);
  expect(values.generate("wx-AB_01.é")).toMatch(/^[a-z]{2}-[A-Z]{2}_[0-9]{2}\.é$/);
  const digits = Array.from({ length: 30 }, () => values.generate("7"));
  expect(digits.every((digit) => /^[0-9]$/.test(digit))).toBe(true);
  expect(new Set(digits).size).toBe(10);
  expect(values.generate("--")).toBe("--");
});

test("a diagnosis stays within what a header can hold, and can always be read again", () => {
  const encoded = encodeDiagnosis("名".repeat(5_000));
  expect(encoded.length).toBeLessThan(4_200);
  expect(decodeURIComponent(encoded)).toMatch(/^名+\.\.\.$/);
  expect(decodeURIComponent(encodeDiagnosis("a\ud800b"))).toBe("a\ufffdb");
});
