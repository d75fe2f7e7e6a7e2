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

/** What arrives of a request, whatever the types say that undici takes. */
async function arrived(options: object): Promise<ReceivedRequest | undefined> {
  const all = { origin, path, method: "POST", ...options };
  await Reflect.apply(dispatcher.request, dispatcher, [all]);
  return gateway.requests.at(-1);
}

const { headers, body } = upload();
const length = String(body.length);
const ofUpload = { ...headers, "content-length": length };

describe("the length of what undici sends is announced as undici would", () => {
  test.each<[string, object, object]>([
    ["bytes", { headers, body }, ofUpload],
    ["a view of bytes", { headers, body: new Uint8Array(body) }, ofUpload],
    ["a buffer of bytes", { headers, body: Uint8Array.from(body).buffer }, ofUpload],
    ["text", { body: "名" }, { "content-length": "3" }],
    [
      "a stream",
      { headers, body: Readable.from([body]) },
      { ...headers, "transfer-encoding": "chunked" },
    ],
    ["an iterable", { headers, body: [body] }, { ...headers, "transfer-encoding": "chunked" }],
    ["a stream of known length", { headers: ofUpload, body: Readable.from([body]) }, ofUpload],
    [
      "bytes of another length",
      { headers: { ...headers, "content-length": "1" }, body },
      { ...headers, "content-length": "1" },
    ],
    ["an iterable of nothing", { body: [] }, { "content-length": "0" }],
    ["an iterable of nothing, by GET", { method: "GET", body: [] }, {}],
    ["nothing", {}, { "content-length": "0" }],
    ["nothing, by GET", { method: "GET" }, {}],
    ["null", { body: null }, { "content-length": "0" }],
    ["nothing, by GET", { method: "GET" }, {}],
    ["a Blob", { body: new Blob([body]) }, { "content-length": length }],
    [
      "a Blob of a type",
      { body: new Blob([body], { type: headers["content-type"] ?? "" }) },
      ofUpload,
    ],
    [
      "a Blob of a type, under another",
      { headers, body: new Blob([body], { type: "text/plain" }) },
      ofUpload,
    ],
  ])("%s", async (_, options, expected) => {
    expect((await arrived(options))?.headers).toEqual(expected);
  });
});

describe("the pieces of a body may be", () => {
  test.each<[string, Iterable<unknown>]>([
    ["buffers", [body.subarray(0, 5), body.subarray(5)]],
    [
      "views",
      [new Uint8Array(body.subarray(0, 5)), new DataView(Uint8Array.from(body.subarray(5)).buffer)],
    ],
    ["text among them", [body.toString("latin1", 0, 5), body.subarray(5)]],
  ])("%s", async (_, pieces) => {
    expect(await arrived({ headers: ofUpload, body: pieces })).toMatchObject({ refusal: null });
  });

  test("nothing else", async () => {
    await expect(arrived({ headers, body: [1] })).rejects.toThrow(
      "A body is made of bytes; one of its pieces is a number.",
    );
  });
});

test.each([5, true, {}, Symbol("x")])("a body that is none is an error: %s", async (nothing) => {
  await expect(arrived({ headers, body: nothing })).rejects.toThrow(
    new TypeError("A body has to be text, bytes, a stream, a Blob, a FormData or an iterable."),
  );
  expect(gateway.requests).toHaveLength(0);
});

describe("headers may come", () => {
  const type = headers["content-type"] ?? "";

  test.each<[string, unknown]>([
    ["as an object", { "Content-Type": type, "X-Note": ["1", "2"], "X-None": undefined }],
    ["as names and values in turn", ["Content-Type", type, "X-Note", "1", "X-Note", "2"]],
    [
      "as names and values, with a name too many",
      ["Content-Type", type, "X-Note", "1, 2", "X-None"],
    ],
    [
      "as pairs",
      new Map<string, unknown>([
        ["Content-Type", type],
        ["X-Note", ["1", "2"]],
      ]),
    ],
  ])("%s", async (_, given) => {
    const seen = await arrived({ headers: given, body });
    expect(seen?.headers).toEqual({ ...ofUpload, "x-note": "1, 2" });
  });

  test("not at all", async () => {
    for (const none of [undefined, null]) {
      expect((await arrived({ headers: none, body: png }))?.headers).toEqual({
        "content-length": String(png.length),
      });
    }
  });
});

describe("the target is", () => {
  test("the origin and the path, with or without a slash between them", async () => {
    expect((await arrived({ origin: `${origin}/`, headers, body }))?.refusal).toBeNull();
    expect((await arrived({ origin: new URL(origin), headers, body }))?.refusal).toBeNull();
  });

  test("known without the query", async () => {
    expect((await arrived({ path: `${path}?a=1`, headers, body }))?.path).toBe(path);
  });
});

describe("a form of undici's", () => {
  const form = (): FormData => {
    const written = new FormData();
    for (const [name, value] of Object.entries(signed(png))) written.set(name, value);
    written.set("media", new Blob([png], { type: "image/png" }), "x.png");
    return written;
  };

  test("keeps the names of its files and announces its length", async () => {
    const seen = await arrived({ body: form() });
    expect(seen).toMatchObject({ refusal: null, files: { media: { filename: "x.png" } } });
    expect(Number(seen?.headers["content-length"])).toBeGreaterThan(png.length);
    expect(seen?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  });

  test("does not come with the boundary that somebody else has set", async () => {
    const seen = await arrived({ headers, body: form() });
    expect(seen?.headers["content-type"]).toBe(headers["content-type"]);
    expect(seen?.refusal?.diagnosis).toContain("the body has to begin with --b0");
  });
});

test("of a body that is too long no more is read than is too long", async () => {
  let given = 0;
  const endless = (function* () {
    for (;;) {
      given += 1;
      yield Buffer.alloc(64 * 1024);
    }
  })();
  expect((await arrived({ headers, body: endless }))?.refusal?.when).toBe("body too large");
  expect(given).toBe(34);
});
