import { beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { encode, filePart, merchant, png, raw, signed, textPart } from "../support/upload.js";
import type { RawPart } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const texts: RawPart[] = Object.entries(signed(png)).map(([name, text]) => textPart(name, text));
const valid = encode([...texts, filePart(png)]);

beforeEach(() => {
  gateway.reset();
});

/** The diagnosis of a body, or "accepted". */
async function diagnose(body: Buffer, contentType?: string): Promise<string> {
  const { diagnosis } = await send(gateway, raw(body, contentType));
  const refusal = gateway.requests[0]?.refusal;
  gateway.reset();
  return refusal === null ? "accepted" : diagnosis;
}
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
/** The valid body with a byte-for-byte replacement. */
const changed = (from: string | RegExp, to: string): Buffer =>
  latin1(valid.toString("latin1").replace(from, to));
/** The valid body with other headers on the part of the merchant ID. */
const withHeaders = (headers: string): Buffer =>
  encode([{ headers, content: merchant.mchId }, ...texts.slice(1), filePart(png)]);

const start = "expected the body to start with --b0, the boundary in Content-Type, received";
const disposition = 'Content-Disposition: form-data; name="mch_id"';

describe("the boundary in Content-Type", () => {
  const type = "multipart/form-data";

  test.each([
    ["application/json", "expected Content-Type multipart/form-data, received application/json"],
    [
      "x multipart/form-data",
      "expected Content-Type multipart/form-data, received x multipart/form-data",
    ],
    [
      "multipart/form-database",
      "expected Content-Type multipart/form-data, received multipart/form-database",
    ],
    [type, "expected a boundary in Content-Type, received none"],
    [`${type}; boundary=`, "expected a boundary in Content-Type, received none"],
    [`${type}; xboundary=b0`, "expected a boundary in Content-Type, received none"],
    [
      `${type}; boundary="b0"`,
      'expected the boundary in Content-Type to be without quotes, received "b0"',
    ],
    [`${type}; boundary=b 0`, "expected a valid boundary in Content-Type, received b 0"],
    [`${type}; boundary=b0"`, 'expected a valid boundary in Content-Type, received b0"'],
    [`${type}; boundary=@b0`, "expected a valid boundary in Content-Type, received @b0"],
    [
      `${type}; boundary=${"b".repeat(71)}`,
      `expected a valid boundary in Content-Type, received ${"b".repeat(71)}`,
    ],
    [`${type} \t ;\t boundary=b0 ; charset=utf-8`, "accepted"],
    [`${type};boundary= b0`, "accepted"],
    [`MULTIPART/FORM-DATA; BOUNDARY=b0`, "accepted"],
  ])("is validated in %j", async (contentType, diagnosis) => {
    expect(await diagnose(valid, contentType)).toBe(diagnosis);
  });
});

describe("the start of a body", () => {
  test.each<[string, Buffer, string]>([
    ["nothing", Buffer.alloc(0), `${start} an empty body`],
    ["another boundary", latin1("--b1\r\n"), `${start} the boundary --b1`],
    ["another boundary, after LF", latin1("--b1\n"), `${start} the boundary --b1`],
    ["no boundary", latin1("b1\r\n"), `${start} something else`],
    ["two hyphens", latin1("--\r\n"), `${start} something else`],
    ["a text with hyphens in it", latin1("a --b1\r\n"), `${start} something else`],
    ["a sentence after two hyphens", latin1("--b1 b\r\n"), `${start} something else`],
    [
      "the boundary without its hyphens",
      latin1("b0\r\n"),
      `${start} b0; add two hyphens before it`,
    ],
    ["one byte too many", latin1(`-${valid.toString("latin1")}`), `${start} 1 byte before it`],
    ["a line ending", latin1(`\r\n${valid.toString("latin1")}`), `${start} 2 bytes before it`],
  ])("is validated: %s", async (_, body, diagnosis) => {
    expect(await diagnose(body)).toBe(diagnosis);
  });

  test("is diagnosed if the boundary in Content-Type includes the hyphens", async () => {
    expect(await diagnose(valid, "multipart/form-data; boundary=--b0")).toBe(
      "expected the body to start with ----b0, the boundary in Content-Type, received --b0; remove the two leading hyphens in Content-Type",
    );
  });

  test("is truncated in the diagnosis if the first line is long", async () => {
    const contentType = `multipart/form-data; boundary=${"b".repeat(70)}`;
    const other = `--${"c".repeat(150)}`;
    expect(await diagnose(latin1(other), contentType)).toBe(
      `expected the body to start with --${"b".repeat(70)}, the boundary in Content-Type, received the boundary ${other.slice(0, 100)}`,
    );
  });
});

describe("the end of a body", () => {
  const expected = "expected the closing --b0-- after";
  const partial = "received only its beginning; Content-Length may be too small";
  const whole = valid.subarray(0, -2);

  test.each<[string, Buffer, string]>([
    ["without the final CRLF", whole, "accepted"],
    ["one hyphen short", whole.subarray(0, -1), `${expected} the last part, ${partial}`],
    ["two hyphens short", whole.subarray(0, -2), `${expected} the last part, ${partial}`],
    ["after the leading hyphens", whole.subarray(0, -4), `${expected} part 5, ${partial}`],
    ["in the middle of the boundary", whole.subarray(0, -3), `${expected} part 5, ${partial}`],
    ["with CRLF and one hyphen", whole.subarray(0, -5), `${expected} part 5, received none`],
    ["with CRLF alone", whole.subarray(0, -6), `${expected} part 5, received none`],
    ["with the file", whole.subarray(0, -8), `${expected} part 5, received none`],
    ["after the first boundary", latin1("--b0"), `${expected} the last part, received none`],
    ["in the first line", latin1("--b0\r"), `${expected} the last part, received none`],
    ["after the first line", latin1("--b0\r\n"), `${expected} part 1, received none`],
    [
      "with one extra byte",
      Buffer.concat([valid, latin1("x")]),
      "expected the body to end with its closing boundary, received 3 bytes after it",
    ],
    [
      "with two bytes instead of CRLF",
      Buffer.concat([whole, latin1("xy")]),
      "expected the body to end with its closing boundary, received 2 bytes after it",
    ],
  ])("is validated: %s", async (_, body, diagnosis) => {
    expect(await diagnose(body)).toBe(diagnosis);
  });

  test("may come before any part, which is a form without its file", async () => {
    expect(await diagnose(latin1("--b0--\r\n"))).toBe(
      "expected a file part media, received no parts",
    );
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
      "expected CRLF after the boundary before part 3, received a bare LF",
    ],
    [
      "with another character after it",
      changed(
        '--b0\r\nContent-Disposition: form-data; name="sign_type"',
        '--b0 \r\nContent-Disposition: form-data; name="sign_type"',
      ),
      "expected CRLF or -- after the boundary before part 3, received other bytes",
    ],
  ])("is validated: %s", async (_, body, diagnosis) => {
    expect(await diagnose(body)).toBe(diagnosis);
  });
});

describe("the headers of a part", () => {
  test.each<[string, Buffer, string]>([
    [
      "a bare LF",
      withHeaders(`${disposition}\nX: y`),
      "expected CRLF after each header line of part 1, received a bare CR or LF",
    ],
    [
      "a bare CR",
      withHeaders(`${disposition}\rX: y`),
      "expected CRLF after each header line of part 1, received a bare CR or LF",
    ],
    [
      "no blank line",
      changed('"mch_id"\r\n\r\n', '"mch_id"\r\n'),
      "expected a blank line (CRLF CRLF) after the headers of part 1, received none",
    ],
    [
      "a line without a colon",
      withHeaders(`${disposition}\r\nX`),
      "expected a name and a colon in each header line of part 1, received a line without them",
    ],
    [
      "a line without a name",
      withHeaders(`${disposition}\r\n: y`),
      "expected a name and a colon in each header line of part 1, received a line without them",
    ],
    ["a name of one letter", withHeaders(`${disposition}\r\nX:y`), "accepted"],
    [
      "a header twice, in another case",
      withHeaders(`${disposition}\r\nX: 1\r\nx : 2`),
      "expected header x of part 1 once, received it twice",
    ],
    [
      "no Content-Disposition",
      withHeaders("X: y"),
      "expected a Content-Disposition in part 1, received none",
    ],
    [
      "another Content-Disposition",
      withHeaders('Content-Disposition: attachment; name="mch_id"'),
      "expected Content-Disposition form-data in part 1, received another type",
    ],
    [
      "a Content-Disposition that only starts with form-data",
      withHeaders('Content-Disposition: form-database; name="mch_id"'),
      "expected Content-Disposition form-data in part 1, received another type",
    ],
    [
      "a Content-Disposition that only ends with form-data",
      withHeaders('Content-Disposition: x-form-data; name="mch_id"'),
      "expected Content-Disposition form-data in part 1, received another type",
    ],
    [
      "nothing after form-data",
      withHeaders("Content-Disposition: form-data"),
      "expected a name in the Content-Disposition of part 1, received none",
    ],
    [
      "spaces everywhere they are allowed",
      withHeaders('Content-Disposition:   form-data \t;  name="mch_id" \t; x=1 '),
      "accepted",
    ],
    ["another case", withHeaders('CONTENT-DISPOSITION: Form-Data; NAME="mch_id"'), "accepted"],
    [
      "invalid parameters",
      withHeaders('Content-Disposition: form-data; name="mch_id" x'),
      'expected name="value" parameters in the Content-Disposition of part 1, received invalid syntax',
    ],
    [
      "parameters after invalid syntax",
      withHeaders('Content-Disposition: form-data; name="mch_id" xxxx;a=1;b=2'),
      'expected name="value" parameters in the Content-Disposition of part 1, received invalid syntax',
    ],
    [
      "no headers",
      withHeaders(""),
      "expected a name and a colon in each header line of part 1, received a line without them",
    ],
    [
      "a parameter without a value",
      withHeaders('Content-Disposition: form-data; x; name="mch_id"'),
      'expected name="value" parameters in the Content-Disposition of part 1, received invalid syntax',
    ],
    [
      "an unclosed quote",
      withHeaders('Content-Disposition: form-data; name="mch_id'),
      'expected name="value" parameters in the Content-Disposition of part 1, received invalid syntax',
    ],
    [
      "a name without quotes",
      withHeaders("Content-Disposition: form-data; name=mch_id"),
      "expected name= of part 1 to be in quotes, received mch_id",
    ],
    [
      "a name that is not ASCII",
      withHeaders('Content-Disposition: form-data; name="m\u00e9"'),
      "expected name= of part 1 to be ASCII, received other bytes",
    ],
    [
      "a name with a tab",
      withHeaders('Content-Disposition: form-data; name="m\t"'),
      "expected name= of part 1 to be ASCII, received other bytes",
    ],
    [
      "a name with escapes",
      withHeaders('Content-Disposition: form-data; name="mch\\_\\id"'),
      "accepted",
    ],
    [
      "a filename without quotes",
      changed('filename="x.png"', "filename=x.png"),
      "expected filename= of part 5 to be in quotes, received x.png",
    ],
    [
      "a filename that is not ASCII",
      changed("x.png", "\xe5.png"),
      "expected filename= of part 5 to be ASCII, received other bytes",
    ],
    [
      "a text part with a Content-Type",
      withHeaders(`${disposition}\r\nContent-Type: text/plain`),
      "expected no Content-Type on the text part mch_id (part 1), received text/plain",
    ],
    [
      "a duplicate text part",
      encode([...texts, textPart("mch_id", "1"), filePart(png)]),
      "expected part mch_id once, received it again as part 5",
    ],
    [
      "a duplicate file part",
      encode([...texts, filePart(png), textPart("media", "1")]),
      "expected part media once, received it again as part 6",
    ],
    [
      "text that is not UTF-8",
      changed(merchant.mchId, "\xff"),
      "expected the text of part 1 (mch_id) to be UTF-8, received other bytes",
    ],
  ])("is validated: %s", async (_, body, diagnosis) => {
    expect(await diagnose(body)).toBe(diagnosis);
  });
});

test("a file has its plain filename, unescaped, and its Content-Type", async () => {
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

test("a text keeps every character, including a byte order mark", async () => {
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
    'expected media to be a file part with filename="…", received a text part',
  ],
  [
    "a text with a Content-Type",
    'form-data; name="media"\r\nContent-Type: image/png',
    'expected media to be a file part with filename="…", received a part with Content-Type image/png but no filename',
  ],
  [
    "a file with filename* alone",
    "form-data; name=\"media\"; filename*=UTF-8''x.png",
    'expected media to be a file part with filename="…", received only filename*; the gateway does not read it',
  ],
])(
  "bytes that were sent as %s are diagnosed as such, even if they are not text",
  async (_, rest, diagnosis) => {
    const part = { headers: `Content-Disposition: ${rest}`, content: Buffer.from([0xff, 0xfe]) };
    expect(await diagnose(encode([...texts, part]))).toBe(diagnosis);
  },
);

describe("the length of a body", () => {
  const limit = 2 * 1024 * 1024 + 64 * 1024;

  test("is limited to that of the file plus 64 KiB", async () => {
    const filler = (size: number): Buffer => Buffer.alloc(size, "x");
    expect(await diagnose(filler(limit))).toBe(`${start} something else`);
    expect(await diagnose(filler(limit + 1))).toBe(
      `expected a body of at most ${limit} bytes, received a longer one`,
    );
  });

  test.each([1, -1])("must match Content-Length, which is off by %i", async (difference) => {
    const length = String(valid.length + difference);
    const headers = {
      "content-type": "multipart/form-data; boundary=b0",
      "content-length": length,
    };
    await send(gateway, { headers, body: valid });
    expect(gateway.requests[0]?.refusal).toMatchObject({
      when: "malformed_body",
      diagnosis: `expected the number of bytes that Content-Length announces (${length}), received ${valid.length}`,
    });
  });
});
