/*
 * Compares the request of every operation byte by byte with a golden file, and recomputes its signature. Random values
 * are fixed. In the golden files an image is replaced by its length and digest, and CRLF by LF. To accept a change, run
 * npx vitest run -u test/operations/wire.test.ts and read the diff.
 */
import { createHash, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Operation } from "../../runtime/index.js";
import { images } from "../support/images.js";
import { cannedDispatcher, gatewaySign, xml } from "../support/replies.js";
import { readXml } from "../runtime/support/read-xml.js";
import { AnyClient, cases, isPage, nameOf, options } from "./cases.js";
import { expectGolden, goldenFiles } from "./golden.js";
import type { Case } from "./inputs.js";
import type { ResponseStream, RequestOptions } from "../../runtime/dispatcher.js";

vi.mock("node:crypto", async (original) => ({
  ...(await original<object>()),
  randomBytes: (length: number) => Buffer.alloc(length, 0xa5),
  randomUUID: () => "00000000-0000-4000-8000-000000000000",
  // OAEP produces different ciphertext every time.
  publicEncrypt: (_: unknown, text: Buffer) => Buffer.from(`encrypted: ${text.toString()}`),
}));

const sandboxKey = "sandbox0123456789sandbox01234567";
const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_490_840_662_000 });
});
afterAll(() => {
  vi.useRealTimers();
});

interface SentRequest {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Returns the request that a call sends. If it needs a signing key, that request is served first. */
async function captureRequest({ operation, input }: Case): Promise<SentRequest> {
  const requests: SentRequest[] = [];
  const keyPath = operation.signing.key?.from.path;
  const request = async (given: RequestOptions): Promise<ResponseStream> => {
    const isKey = given.path === keyPath;
    const inner = cannedDispatcher({
      body: xml(
        isKey
          ? { return_code: "SUCCESS", sandbox_signkey: sandboxKey }
          : { return_code: "FAIL", return_msg: "noted" },
      ),
    });
    const reply = await inner.request(given);
    if (!isKey) {
      const headers = Object.fromEntries(
        Object.entries(given.headers ?? {}).map(([name, value]) => [name, String(value)]),
      );
      const line = `${given.method} ${String(given.origin)}${given.path}`;
      requests.push({ line, headers, body: Buffer.concat(inner.sent) });
    }
    return reply;
  };
  const client = new AnyClient({
    ...{ ...options, transferPublicKey: publicKey, dispatcher: { request } },
  });
  if (isPage({ operation })) {
    const line = `GET ${await client.urlOf(operation, input)}`;
    return { line, headers: {}, body: Buffer.alloc(0) };
  }
  await expect(client.call(operation, input)).rejects.toThrow("noted");
  const [first, ...others] = requests;
  if (first === undefined || others.length > 0) throw new Error("Expected exactly one request.");
  return first;
}

function serializeRequest({ line, headers, body }: SentRequest): string {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [line, ...head, "", withoutImages(body)].join("\n");
}

function withoutImages(body: Buffer): string {
  let text = body.toString("latin1");
  for (const image of [images.png, images.jpeg]) {
    const md5 = createHash("md5").update(image).digest("hex");
    text = text.replaceAll(image.toString("latin1"), `<${image.length} bytes, md5 ${md5}>`);
  }
  return Buffer.from(text, "latin1").toString().replaceAll("\r\n", "\n");
}

/** Parses the fields as the receiver does, without files. */
function fieldsOf(operation: Operation, { line, body }: SentRequest): Record<string, string> {
  switch (operation.request.encoding) {
    case "xml":
      return Object.fromEntries(readXml(body));
    case "multipart": {
      const part = /name="(\w+)"\r\n\r\n(.*)\r\n/g;
      const found = [...body.toString().matchAll(part)];
      return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
    }
    case "query":
    case "page":
      return Object.fromEntries(new URL(line.replace("GET ", "")).searchParams);
  }
}

/** Whether a value is sent unchanged: neither encrypted, nor serialized, nor a file. */
function isSentUnchanged({ request }: Operation, name: string): boolean {
  const field = request.fields.find((each) => each.name === name);
  return field?.type === "integer" || (field?.type === "text" && field.encryption === undefined);
}

test.each(cases.map((each) => [nameOf(each), each] as const))("%s", async (name, each) => {
  const { operation } = each;
  const request = await captureRequest(each);
  await expectGolden(`${name}.txt`, serializeRequest(request));

  const { headers, body } = request;
  expect(headers["content-length"] ?? "0").toBe(String(body.length));
  const fields = fieldsOf(operation, request);
  for (const [field, value] of Object.entries(each.input)) {
    if (isSentUnchanged(operation, field)) expect(fields[field], field).toBe(String(value));
  }
  const [strongest] = operation.signing.types;
  const key = operation.signing.key === undefined ? options.apiKey : sandboxKey;
  expect(fields["sign"]).toBe(gatewaySign(fields, key, strongest));
  const defaultType = operation.signing.default;
  expect(fields["sign_type"] ?? defaultType).toBe(strongest);
});

test("every golden file belongs to an existing operation", () => {
  const names = cases.map(nameOf).flatMap((name) => [`${name}.txt`, `${name}.reply.json`]);
  const files = goldenFiles().map((file) => file.replaceAll("\\", "/"));
  expect(files.filter((file) => !names.includes(file))).toEqual([]);
});
