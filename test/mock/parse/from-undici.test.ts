import { Readable } from "node:stream";
import { Agent, FormData } from "undici";
import { beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import type { ReceivedRequest } from "../../../mock/index.js";
import { merchant, origin, path, png, signed, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const dispatcher = new Agent().compose(gateway.interceptor());

beforeEach(() => {
  gateway.reset();
});

/** Sends a request through the gateway's interceptor. Accepts options that undici's types do not allow. */
async function send(options: object): Promise<ReceivedRequest | undefined> {
  const all = { origin, path, method: "POST", ...options };
  await Reflect.apply(dispatcher.request, dispatcher, [all]);
  return gateway.requests.at(-1);
}

const { headers, body } = upload();
const length = String(body.length);
const ofUpload = { ...headers, "content-length": length };

describe("announces the length as undici would", () => {
  test.each<[string, object, object]>([
    ["for bytes", { headers, body }, ofUpload],
    ["for a view of bytes", { headers, body: new Uint8Array(body) }, ofUpload],
    ["for an ArrayBuffer", { headers, body: Uint8Array.from(body).buffer }, ofUpload],
    ["for text", { body: "名" }, { "content-length": "3" }],
    [
      "for a stream",
      { headers, body: Readable.from([body]) },
      { ...headers, "transfer-encoding": "chunked" },
    ],
    ["for an iterable", { headers, body: [body] }, { ...headers, "transfer-encoding": "chunked" }],
    ["for a stream of known length", { headers: ofUpload, body: Readable.from([body]) }, ofUpload],
    [
      "for bytes of another announced length",
      { headers: { ...headers, "content-length": "1" }, body },
      { ...headers, "content-length": "1" },
    ],
    ["for an empty iterable", { body: [] }, { "content-length": "0" }],
    ["for an empty iterable in a GET request", { method: "GET", body: [] }, {}],
    ["for no body", {}, { "content-length": "0" }],
    ["for no body in a GET request", { method: "GET" }, {}],
    ["for a null body", { body: null }, { "content-length": "0" }],
    ["for a Blob", { body: new Blob([body]) }, { "content-length": length }],
    [
      "for a Blob with a type",
      { body: new Blob([body], { type: headers["content-type"] ?? "" }) },
      ofUpload,
    ],
    [
      "for a Blob with another type than the Content-Type",
      { headers, body: new Blob([body], { type: "text/plain" }) },
      ofUpload,
    ],
  ])("%s", async (_, options, expected) => {
    expect((await send(options))?.headers).toEqual(expected);
  });
});

describe("accepts an iterable of", () => {
  test.each<[string, Iterable<unknown>]>([
    ["buffers", [body.subarray(0, 5), body.subarray(5)]],
    [
      "views",
      [new Uint8Array(body.subarray(0, 5)), new DataView(Uint8Array.from(body.subarray(5)).buffer)],
    ],
    ["text and buffers", [body.toString("latin1", 0, 5), body.subarray(5)]],
  ])("%s", async (_, pieces) => {
    expect(await send({ headers: ofUpload, body: pieces })).toMatchObject({ refusal: null });
  });

  test("text and bytes only", async () => {
    await expect(send({ headers, body: [1] })).rejects.toThrow(
      "Expected each chunk of a body to be text or bytes, received a number.",
    );
  });
});

test.each([
  [5, "a number"],
  [true, "a boolean"],
  [{}, "a plain object"],
  [Symbol("x"), "a symbol"],
])("rejects the body %s", async (invalid, received) => {
  await expect(send({ headers, body: invalid })).rejects.toThrow(
    new TypeError(
      `Expected a body of text, bytes, a stream, a Blob, a FormData or an iterable, received ${received}.`,
    ),
  );
  expect(gateway.requests).toHaveLength(0);
});

describe("reads headers", () => {
  const type = headers["content-type"] ?? "";

  test.each<[string, unknown]>([
    ["from an object", { "Content-Type": type, "X-Note": ["1", "2"], "X-None": undefined }],
    [
      "from a list of alternating names and values",
      ["Content-Type", type, "X-Note", "1", "X-Note", "2"],
    ],
    [
      "from a list of alternating names and values without its last value",
      ["Content-Type", type, "X-Note", "1, 2", "X-None"],
    ],
    [
      "from pairs",
      new Map<string, unknown>([
        ["Content-Type", type],
        ["X-Note", ["1", "2"]],
      ]),
    ],
  ])("%s", async (_, value) => {
    const request = await send({ headers: value, body });
    expect(request?.headers).toEqual({ ...ofUpload, "x-note": "1, 2" });
  });

  test("from undefined and null", async () => {
    for (const none of [undefined, null]) {
      expect((await send({ headers: none, body: png }))?.headers).toEqual({
        "content-length": String(png.length),
      });
    }
  });
});

describe("the target", () => {
  test("is the origin and the path, with or without a slash between them", async () => {
    expect((await send({ origin: `${origin}/`, headers, body }))?.refusal).toBeNull();
    expect((await send({ origin: new URL(origin), headers, body }))?.refusal).toBeNull();
  });

  test("has its query removed from the path", async () => {
    expect((await send({ path: `${path}?a=1`, headers, body }))?.path).toBe(path);
  });
});

describe("a FormData of undici", () => {
  const form = (): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries(signed(png))) data.set(name, value);
    data.set("media", new Blob([png], { type: "image/png" }), "x.png");
    return data;
  };

  test("keeps its filenames and announces its length", async () => {
    const request = await send({ body: form() });
    expect(request).toMatchObject({ refusal: null, files: { media: { filename: "x.png" } } });
    expect(Number(request?.headers["content-length"])).toBeGreaterThan(png.length);
    expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  });

  test("does not replace a Content-Type with another boundary", async () => {
    const request = await send({ headers, body: form() });
    expect(request?.headers["content-type"]).toBe(headers["content-type"]);
    expect(request?.refusal?.diagnosis).toContain("expected the body to start with --b0");
  });
});

test("stops reading a body that is too long", async () => {
  let given = 0;
  const endless = (function* () {
    for (;;) {
      given += 1;
      yield Buffer.alloc(64 * 1024);
    }
  })();
  expect((await send({ headers, body: endless }))?.refusal?.when).toBe("body too large");
  expect(given).toBe(34);
});
