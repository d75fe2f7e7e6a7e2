import { beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { encode, filePart, merchant, png, raw, signed, textPart } from "../support/upload.js";
import type { RawPart } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const texts: RawPart[] = Object.entries(signed(png)).map(([name, text]) => textPart(name, text));
const right = encode([...texts, filePart(png)]);

beforeEach(() => {
  gateway.reset();
});

/** Why the gateway cannot read a body; "taken" where it can. */
async function said(body: Buffer, contentType?: string): Promise<string> {
  const { diagnosis } = await send(gateway, raw(body, contentType));
  const refusal = gateway.requests[0]?.refusal;
  gateway.reset();
  return refusal === null ? "taken" : diagnosis;
}
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
/** The right body with something replaced, byte for byte. */
const changed = (from: string | RegExp, to: string): Buffer =>
  latin1(right.toString("latin1").replace(from, to));
/** The right body with these headers in place of those of the merchant ID. */
const headed = (headers: string): Buffer =>
  encode([{ headers, content: merchant.mchId }, ...texts.slice(1), filePart(png)]);

const beginning = "the body has to begin with --b0, the boundary of the Content-Type";
const disposition = 'Content-Disposition: form-data; name="mch_id"';

describe("a boundary in Content-Type", () => {
  const type = "multipart/form-data";

  test.each([
    ["application/json", "Content-Type has to be multipart/form-data; it is application/json"],
    [
      "x multipart/form-data",
      "Content-Type has to be multipart/form-data; it is x multipart/form-data",
    ],
    [
      "multipart/form-database",
      "Content-Type has to be multipart/form-data; it is multipart/form-database",
    ],
    [type, "Content-Type has no boundary"],
    [`${type}; boundary=`, "Content-Type has no boundary"],
    [`${type}; xboundary=b0`, "Content-Type has no boundary"],
    [`${type}; boundary="b0"`, 'the boundary of Content-Type has to be without quotes; it is "b0"'],
    [`${type}; boundary=b 0`, "the boundary of Content-Type is not one: b 0"],
    [`${type}; boundary=b0"`, 'the boundary of Content-Type is not one: b0"'],
    [`${type}; boundary=@b0`, "the boundary of Content-Type is not one: @b0"],
    [
      `${type}; boundary=${"b".repeat(71)}`,
      `the boundary of Content-Type is not one: ${"b".repeat(71)}`,
    ],
    [`${type} \t ;\t boundary=b0 ; charset=utf-8`, "taken"],
    [`${type};boundary= b0`, "taken"],
    [`MULTIPART/FORM-DATA; BOUNDARY=b0`, "taken"],
  ])("as in %j", async (contentType, diagnosis) => {
    expect(await said(right, contentType)).toBe(diagnosis);
  });
});

describe("the beginning of a body", () => {
  test.each<[string, Buffer, string]>([
    ["nothing", Buffer.alloc(0), "the body is empty"],
    ["another boundary", latin1("--b1\r\n"), `${beginning}; it begins with the boundary --b1`],
    [
      "another boundary, after LF",
      latin1("--b1\n"),
      `${beginning}; it begins with the boundary --b1`,
    ],
    ["no boundary", latin1("b1\r\n"), `${beginning}; it begins with something else`],
    ["two hyphens", latin1("--\r\n"), `${beginning}; it begins with something else`],
    [
      "a text with hyphens in it",
      latin1("a --b1\r\n"),
      `${beginning}; it begins with something else`,
    ],
    [
      "a sentence with hyphens in front",
      latin1("--b1 b\r\n"),
      `${beginning}; it begins with something else`,
    ],
    [
      "the boundary without its hyphens",
      latin1("b0\r\n"),
      `${beginning}; its two hyphens are missing`,
    ],
    [
      "one byte too many",
      latin1(`-${right.toString("latin1")}`),
      `${beginning}; 1 bytes stand in front of it`,
    ],
    [
      "a line end",
      latin1(`\r\n${right.toString("latin1")}`),
      `${beginning}; 2 bytes stand in front of it`,
    ],
  ])("%s", async (_, body, diagnosis) => {
    expect(await said(body)).toBe(diagnosis);
  });

  test("a boundary whose hyphens are in Content-Type already", async () => {
    expect(await said(right, "multipart/form-data; boundary=--b0")).toBe(
      "the body has to begin with ----b0, the boundary of the Content-Type; there it has to be without the two hyphens in front",
    );
  });

  test("a first line that is long is not looked at in full", async () => {
    const contentType = `multipart/form-data; boundary=${"b".repeat(70)}`;
    const other = `--${"c".repeat(150)}`;
    expect(await said(latin1(other), contentType)).toBe(
      `the body has to begin with --${"b".repeat(70)}, the boundary of the Content-Type; it begins with the boundary ${other.slice(0, 100)}`,
    );
  });
});

describe("the end of a body", () => {
  const missing = "the closing --b0-- is missing";
  const off = `${missing}: the body breaks off in the middle of it, as one does whose Content-Length is too small`;
  const whole = right.subarray(0, -2);

  test.each<[string, Buffer, string]>([
    ["without the last CRLF", whole, "taken"],
    ["one hyphen short", whole.subarray(0, -1), `the body does not end: ${off}`],
    ["two hyphens short", whole.subarray(0, -2), `the body does not end: ${off}`],
    ["behind the hyphens in front", whole.subarray(0, -4), `part 5 does not end: ${off}`],
    ["in the middle of the boundary", whole.subarray(0, -3), `part 5 does not end: ${off}`],
    ["with CRLF and one hyphen", whole.subarray(0, -5), `part 5 does not end: ${missing}`],
    ["with CRLF alone", whole.subarray(0, -6), `part 5 does not end: ${missing}`],
    ["with the file", whole.subarray(0, -8), `part 5 does not end: ${missing}`],
    ["behind the first boundary", latin1("--b0"), `the body does not end: ${missing}`],
    ["in the first line", latin1("--b0\r"), `the body does not end: ${missing}`],
    ["behind the first line", latin1("--b0\r\n"), `part 1 does not end: ${missing}`],
    [
      "with one byte more",
      Buffer.concat([right, latin1("x")]),
      "3 bytes stand behind the closing boundary",
    ],
    [
      "with two bytes that are no CRLF",
      Buffer.concat([whole, latin1("xy")]),
      "2 bytes stand behind the closing boundary",
    ],
  ])("%s", async (_, body, diagnosis) => {
    expect(await said(body)).toBe(diagnosis);
  });

  test("of no part at all is a form without its file", async () => {
    expect(await said(latin1("--b0--\r\n"))).toBe("expected a file part media; no part came");
  });
});

describe("a boundary inside a body", () => {
  test.each<[string, Buffer, string]>([
    [
      "with a bare LF",
      changed(
        '--b0\r\nContent-Disposition: form-data; name="sign_type"',
        '--b0\nContent-Disposition: form-data; name="sign_type"',
      ),
      "lines have to end with CRLF; the boundary in front of part 3 ends with a bare LF",
    ],
    [
      "with something behind it",
      changed(
        '--b0\r\nContent-Disposition: form-data; name="sign_type"',
        '--b0 \r\nContent-Disposition: form-data; name="sign_type"',
      ),
      "the boundary in front of part 3 has to be followed by CRLF, or by -- at the end",
    ],
  ])("%s", async (_, body, diagnosis) => {
    expect(await said(body)).toBe(diagnosis);
  });
});

describe("the headers of a part", () => {
  test.each<[string, Buffer, string]>([
    [
      "a bare LF",
      headed(`${disposition}\nX: y`),
      "part 1: its header lines have to end with CRLF; one ends with a bare CR or LF",
    ],
    [
      "a bare CR",
      headed(`${disposition}\rX: y`),
      "part 1: its header lines have to end with CRLF; one ends with a bare CR or LF",
    ],
    [
      "no blank line",
      changed('"mch_id"\r\n\r\n', '"mch_id"\r\n'),
      "part 1: no blank line (CRLF CRLF) ends its headers",
    ],
    [
      "a line without a colon",
      headed(`${disposition}\r\nX`),
      "part 1: a header line has no name and colon",
    ],
    [
      "a line without a name",
      headed(`${disposition}\r\n: y`),
      "part 1: a header line has no name and colon",
    ],
    ["a name of one letter", headed(`${disposition}\r\nX:y`), "taken"],
    [
      "a header twice, in other letters",
      headed(`${disposition}\r\nX: 1\r\nx : 2`),
      "part 1: it has the header x twice",
    ],
    ["no Content-Disposition", headed("X: y"), "part 1: it has no Content-Disposition"],
    [
      "another Content-Disposition",
      headed('Content-Disposition: attachment; name="mch_id"'),
      "part 1: its Content-Disposition has to be form-data",
    ],
    [
      "one that only begins so",
      headed('Content-Disposition: form-database; name="mch_id"'),
      "part 1: its Content-Disposition has to be form-data",
    ],
    [
      "one that only ends so",
      headed('Content-Disposition: x-form-data; name="mch_id"'),
      "part 1: its Content-Disposition has to be form-data",
    ],
    [
      "nothing behind form-data",
      headed("Content-Disposition: form-data"),
      "part 1: it has no name",
    ],
    [
      "spaces wherever they may be",
      headed('Content-Disposition:   form-data \t;  name="mch_id" \t; x=1 '),
      "taken",
    ],
    ["other letters", headed('CONTENT-DISPOSITION: Form-Data; NAME="mch_id"'), "taken"],
    [
      "parameters that are none",
      headed('Content-Disposition: form-data; name="mch_id" x'),
      "part 1: the parameters of its Content-Disposition cannot be read",
    ],
    [
      "parameters behind something that is none",
      headed('Content-Disposition: form-data; name="mch_id" xxxx;a=1;b=2'),
      "part 1: the parameters of its Content-Disposition cannot be read",
    ],
    ["none of them", headed(""), "part 1: a header line has no name and colon"],
    [
      "a parameter without a value",
      headed('Content-Disposition: form-data; x; name="mch_id"'),
      "part 1: the parameters of its Content-Disposition cannot be read",
    ],
    [
      "a quote that does not end",
      headed('Content-Disposition: form-data; name="mch_id'),
      "part 1: the parameters of its Content-Disposition cannot be read",
    ],
    [
      "a name without quotes",
      headed("Content-Disposition: form-data; name=mch_id"),
      "part 1: name= has to be in quotes; it came as mch_id",
    ],
    [
      "a name that is not ASCII",
      headed('Content-Disposition: form-data; name="m\u00e9"'),
      "part 1: name has to be ASCII; it holds other bytes",
    ],
    [
      "a name with a tabulator",
      headed('Content-Disposition: form-data; name="m\t"'),
      "part 1: name has to be ASCII; it holds other bytes",
    ],
    ["a name with escapes", headed('Content-Disposition: form-data; name="mch\\_\\id"'), "taken"],
    [
      "a filename without quotes",
      changed('filename="x.png"', "filename=x.png"),
      "part 5: filename= has to be in quotes; it came as x.png",
    ],
    [
      "a filename that is not ASCII",
      changed("x.png", "\xe5.png"),
      "part 5: filename has to be ASCII; it holds other bytes",
    ],
    [
      "a text part with a Content-Type",
      headed(`${disposition}\r\nContent-Type: text/plain`),
      "part 1 (mch_id): a text part has no Content-Type; this one says text/plain",
    ],
    [
      "the same text part once more",
      encode([...texts, textPart("mch_id", "1"), filePart(png)]),
      "part 5: there was a part mch_id already",
    ],
    [
      "the same file once more",
      encode([...texts, filePart(png), textPart("media", "1")]),
      "part 6: there was a part media already",
    ],
    [
      "text that is not UTF-8",
      changed(merchant.mchId, "\xff"),
      "part 1 (mch_id): its text is not UTF-8",
    ],
  ])("%s", async (_, body, diagnosis) => {
    expect(await said(body)).toBe(diagnosis);
  });
});

test("a file is known by the plain filename, as it was escaped, and its type in any letters", async () => {
  const headers = [
    'content-disposition: form-data; name="media"; filename="a \\"b\\" \\\\.png"; filename*=UTF-8\'\'c.png',
    "CONTENT-TYPE: image/png; x=1",
  ];
  await send(gateway, raw(encode([...texts, { headers: headers.join("\r\n"), content: png }])));
  expect(gateway.requests[0]?.parts).toEqual([
    "mch_id",
    "media_hash",
    "sign_type",
    "sign",
    "media",
  ]);
  expect(gateway.requests[0]?.files["media"]).toMatchObject({
    filename: 'a "b" \\.png',
    contentType: "image/png; x=1",
    size: png.length,
  });
});

test("a text keeps every character, a byte order mark among them", async () => {
  const remark = "\ufeff a\r\n--b0\ufeff";
  const fields = signed(png, { changes: { remark } });
  const parts = Object.entries(fields).map(([name, text]) => textPart(name, text));
  const body = encode([...parts, filePart(png)], "b1");
  await send(gateway, raw(body, "multipart/form-data; boundary=b1"));
  expect(gateway.requests[0]).toMatchObject({ refusal: null, fields: { remark } });
});

test.each([
  [
    "a text",
    'form-data; name="media"',
    "expected media as a file part; it came as text, without a filename",
  ],
  [
    "a text with a type",
    'form-data; name="media"\r\nContent-Type: image/png',
    "expected media as a file part; it came with the Content-Type image/png, but without a filename",
  ],
  [
    "a file with filename* alone",
    "form-data; name=\"media\"; filename*=UTF-8''x.png",
    'expected media with filename="…"; only filename* came, which is not read',
  ],
])("bytes that came as %s are no file, and need not be text", async (_, rest, diagnosis) => {
  const part = { headers: `Content-Disposition: ${rest}`, content: Buffer.from([0xff, 0xfe]) };
  expect(await said(encode([...texts, part]))).toBe(diagnosis);
});

describe("the length of a body", () => {
  const limit = 2 * 1024 * 1024 + 64 * 1024;

  test("is at most that of the file and 64 KiB", async () => {
    const filler = (size: number): Buffer => Buffer.alloc(size, "x");
    expect(await said(filler(limit))).toBe(`${beginning}; it begins with something else`);
    expect(await said(filler(limit + 1))).toBe(
      `expected a body of at most ${limit} bytes; a longer one came`,
    );
  });

  test.each([1, -1])("is what Content-Length says, and not %i more", async (more) => {
    const length = String(right.length + more);
    const headers = {
      "content-type": "multipart/form-data; boundary=b0",
      "content-length": length,
    };
    await send(gateway, { headers, body: right });
    expect(gateway.requests[0]?.refusal).toMatchObject({
      when: "malformed_body",
      diagnosis: `expected as many bytes as Content-Length says; it says ${length}, and ${right.length} came`,
    });
  });
});
