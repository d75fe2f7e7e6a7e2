import { createHash } from "node:crypto";
import { Agent, request } from "undici";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/operation.js";
import { createGateway } from "../../../mock/index.js";
import { file, gatewayOf, operationOf, sendForm, text, usual } from "../support/operation.js";
import { send } from "../support/send.js";
import { encode, merchant, raw, signatureOf, textPart } from "../support/upload.js";
import type { Fields, RawPart } from "../support/upload.js";

type Field = Operation["request"]["fields"][number];

const pdf = Buffer.from("%PDF");
const png = Buffer.from("89504e470d0a1a0a", "hex");

function part(name: string, content: Buffer, type?: string): RawPart {
  const disposition = `Content-Disposition: form-data; name="${name}"; filename="a.pdf"`;
  const contentType = type === undefined ? "" : `\r\nContent-Type: ${type}`;
  return { headers: disposition + contentType, content };
}

/** What is wrong with a form of these fields; undefined where nothing is. */
async function wrong(
  fields: readonly Field[],
  texts: Fields,
  parts: readonly RawPart[] = [],
): Promise<object | undefined> {
  const gateway = gatewayOf(operationOf([...usual, ...fields]));
  await sendForm(gateway, texts, parts);
  const refusal = gateway.requests[0]?.refusal;
  if (refusal === null || refusal === undefined) return undefined;
  const { when, field, diagnosis } = refusal;
  return { when, field, diagnosis };
}

function invalid(field: string, diagnosis: string): object {
  return { when: "invalid_field", field, diagnosis };
}

describe("a text field", () => {
  test.each<[string, Field, string, string | undefined]>([
    ["that has to be there", text("note"), "", "expected note to be there; nothing came"],
    ["that need not be there", text("note", { required: false }), "", undefined],
    ["at its longest", text("note", { maxLength: 3 }), "abc", undefined],
    [
      "one character longer",
      text("note", { maxLength: 3 }),
      "abcd",
      'expected note to be at most 3 characters, not 4; "abcd" came',
    ],
    [
      "at its longest in characters of two units",
      text("note", { maxLength: 2 }),
      "😀😀",
      undefined,
    ],
    ["one of its values", text("note", { values: ["A", "B"] }), "B", undefined],
    [
      "none of its values",
      text("note", { values: ["A", "B"] }),
      "C",
      'expected note to be one of A, B; "C" came',
    ],
    [
      "a value in lower case",
      text("note", { values: ["A", "B"] }),
      "b",
      'expected note to be one of A, B, in upper case; "b" came',
    ],
    ["that matches", text("note", { pattern: "^[0-9]+$" }), "12", undefined],
    ["that matches by characters of two units", text("note", { pattern: "^.$" }), "😀", undefined],
    [
      "that does not match",
      text("note", { pattern: "^[0-9]+$" }),
      "1a",
      'expected note to match ^[0-9]+$; "1a" came',
    ],
    [
      "that is sensitive",
      text("note", { sensitive: true, maxLength: 1 }),
      "42",
      "expected note to be at most 1 characters, not 2; a value that is kept secret came",
    ],
  ])("%s", async (_, field, value, diagnosis) => {
    const expected = diagnosis === undefined ? undefined : invalid("note", diagnosis);
    expect(await wrong([field], { note: value })).toEqual(expected);
  });

  test("that did not come at all is as one that came empty", async () => {
    expect(await wrong([text("note")], {})).toEqual(
      invalid("note", "expected note to be there; nothing came"),
    );
  });

  test("is named where it is the second that is wrong", async () => {
    const fields = [text("one"), text("two", { maxLength: 1 })];
    expect(await wrong(fields, { one: "1", two: "22" })).toMatchObject({ field: "two" });
  });

  test("that came as a file", async () => {
    const came = [part("note", pdf, "text/plain")];
    expect(await wrong([text("other"), text("note")], { other: "1" }, came)).toEqual(
      invalid("note", "expected note as a text part; it came as a file"),
    );
  });

  test("that holds the sign type may be left out, though it is required", async () => {
    const type = text("type", { filledBy: "sign_type", values: ["MD5", "HMAC-SHA256"] });
    expect(await wrong([type], {})).toBeUndefined();
  });
});

describe("a file field", () => {
  const scan = file("scan");

  test.each<[string, readonly Field[], readonly RawPart[], object | undefined]>([
    [
      "of exactly its size",
      [scan],
      [part("scan", Buffer.concat([pdf, Buffer.alloc(6)]), "a/b")],
      undefined,
    ],
    [
      "of one byte more",
      [scan],
      [part("scan", Buffer.concat([pdf, Buffer.alloc(7)]), "a/b")],
      {
        when: "file_too_large",
        field: "scan",
        diagnosis: "expected scan to be at most 10 bytes; it has 11",
      },
    ],
    [
      "that has to be there",
      [scan],
      [],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a file part scan; who, seal came",
      },
    ],
    ["that need not be there", [file("scan", { required: false })], [], undefined],
    [
      "that is missing behind one that need not be there",
      [file("extra", { required: false }), scan],
      [part("other", pdf, "a/b")],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a file part scan; who, seal, other came",
      },
    ],
    [
      "without a Content-Type",
      [scan],
      [part("scan", pdf)],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a Content-Type on the file part scan; there is none",
      },
    ],
    [
      "with an empty Content-Type",
      [scan],
      [part("scan", pdf, "")],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a Content-Type on the file part scan; there is none",
      },
    ],
    [
      "of another format",
      [file("scan", { contentTypes: ["image/png"] })],
      [part("scan", pdf, "a/b")],
      {
        when: "wrong_format",
        field: "scan",
        diagnosis:
          "expected scan to be image/png by its bytes; it begins with 25504446; it is a PDF",
      },
    ],
    [
      "that is the second one and of another format",
      [
        file("extra", { required: false, contentTypes: ["image/png"] }),
        file("scan", { contentTypes: ["image/png"] }),
      ],
      [part("scan", pdf, "a/b")],
      {
        when: "wrong_format",
        field: "scan",
        diagnosis:
          "expected scan to be image/png by its bytes; it begins with 25504446; it is a PDF",
      },
    ],
    [
      "of a format that only another operation takes",
      [file("scan", { contentTypes: ["image/bmp"] })],
      [part("scan", png, "a/b")],
      {
        when: "wrong_format",
        field: "scan",
        diagnosis: "expected scan to be image/bmp by its bytes; it begins with 89504e470d0a1a0a",
      },
    ],
    [
      "of formats of which one cannot be told by the bytes",
      [file("scan", { contentTypes: ["image/png", "application/pdf"] })],
      [part("scan", Buffer.from("x"), "a/b")],
      undefined,
    ],
  ])("%s", async (_, fields, parts, problem) => {
    expect(await wrong(fields, {}, parts)).toEqual(problem);
  });

  test("that is the first of two does not excuse the second", async () => {
    const came = [part("one", pdf, "a/b"), part("two", Buffer.alloc(11), "a/b")];
    expect(await wrong([file("one"), file("two")], {}, came)).toMatchObject({ field: "two" });
  });

  test("may be left out with its digest", async () => {
    const sum = text("sum", { required: false, filledBy: { digest: "MD5", of: "scan" } });
    const fields = [file("scan", { required: false }), sum];
    expect(await wrong(fields, {})).toBeUndefined();
    expect(await wrong(fields, { sum: "anything" })).toBeUndefined();
  });

  test("has a digest of its own, which is secret where the spec says so", async () => {
    const digest = { digest: "MD5", of: "scan" } as const;
    const fields = [scan, file("copy"), text("sum", { sensitive: true, filledBy: digest })];
    const came = [part("scan", pdf, "a/b"), part("copy", pdf, "a/b")];
    const right = createHash("md5").update(pdf).digest("hex");
    expect(await wrong(fields, { sum: right }, came)).toBeUndefined();
    expect(await wrong(fields, { sum: "5".repeat(32) }, came)).toEqual({
      when: "hash_mismatch",
      field: "sum",
      diagnosis: `expected sum to be ${right}, the MD5 of the 4 bytes of scan; a value that is kept secret came; no usual mistake yields it: the bytes changed after they were hashed, or others were hashed`,
    });
  });
});

describe("the merchant", () => {
  const wrongMerchant = (who: string): Promise<object | undefined> => wrong([], { who });

  test("is known by a field of any name", async () => {
    expect(await wrong([], {})).toBeUndefined();
  });

  test("has an ID of digits", async () => {
    for (const who of ["x1", "1x", ""]) {
      const came = who === "" ? "nothing" : `"${who}"`;
      expect(await wrongMerchant(who)).toEqual({
        when: "malformed_mch_id",
        field: "who",
        diagnosis: `expected who to be made of digits; ${came} came`,
      });
    }
  });

  test("has an ID of at most 32 digits, where the spec says nothing else", async () => {
    expect(await wrongMerchant("1".repeat(32))).toEqual({
      when: "unknown_merchant",
      field: "who",
      diagnosis: `expected a merchant of this gateway (${merchant.mchId}); "${"1".repeat(32)}" came`,
    });
    expect(await wrongMerchant("1".repeat(33))).toEqual({
      when: "mch_id_length",
      field: "who",
      diagnosis: "expected who to be at most 32 characters; it has 33",
    });
  });

  test("has an ID as long as the spec says, of the form that it says", async () => {
    const who = text("who", { filledBy: "merchant", maxLength: 3, pattern: "^[0-9x]+$" });
    const gateway = gatewayOf(operationOf([who]));
    await sendForm(gateway, { who: "12x" });
    await sendForm(gateway, { who: "12x4" });
    expect(gateway.requests.map(({ refusal }) => refusal?.when)).toEqual([
      "unknown_merchant",
      "mch_id_length",
    ]);
  });

  test("that is not there, under any spelling, came as nothing", async () => {
    const gateway = gatewayOf(operationOf(usual));
    await send(gateway, raw(encode([textPart("zone", "1")])), "https://lab.example/lab/form");
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      "expected who to be made of digits; nothing came",
    );
  });

  test("without a field for it is called mch_id, as most operations call it", async () => {
    const gateway = gatewayOf(operationOf([]));
    await send(gateway, raw(encode([textPart("zone", "1")])), "https://lab.example/lab/form");
    expect(gateway.requests[0]?.refusal).toMatchObject({
      field: "mch_id",
      diagnosis: "expected mch_id to be made of digits; nothing came",
    });
  });

  test.each(["WHO", "w_h-o", "w.ho"])("spelt %s is told by that", async (name) => {
    const gateway = gatewayOf(operationOf(usual));
    const body = encode([textPart("zone", "1"), textPart(name, merchant.mchId)]);
    await send(gateway, raw(body), "https://lab.example/lab/form");
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      `expected who to be made of digits; ${name} came in its place`,
    );
  });

  test("is one of those that the gateway knows, and all of them are named", async () => {
    const operation = operationOf(usual);
    const others = ["1", "2"].map((mchId) => ({ ...merchant, mchId }));
    const mocks = [{ operation, reply: {}, unique: [] }];
    const gateway = createGateway({ merchants: others, mocks });
    await sendForm(gateway, { who: "3" });
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      'expected a merchant of this gateway (1, 2); "3" came',
    );
  });

  test("needs the permission", async () => {
    const operation = operationOf(usual);
    const mocks = [{ operation, reply: {}, unique: [] }];
    for (const permissions of [[], [operation]]) {
      const gateway = createGateway({ merchants: [{ ...merchant, permissions }], mocks });
      await sendForm(gateway, {});
      expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
        permissions.length > 0
          ? undefined
          : `expected a merchant with the permission for lab/form.post; ${merchant.mchId} has none`,
      );
    }
  });
});

describe("a field that the spec takes out of the signature", () => {
  const fields = [...usual, text("note", { signed: false })];

  test("is not signed, and one who signs it is refused", async () => {
    const gateway = gatewayOf(operationOf(fields));
    const signedNote = { who: merchant.mchId, note: "1" };
    await sendForm(gateway, signedNote);
    expect(gateway.requests[0]?.refusal).toMatchObject({ when: "wrong_signature", field: "seal" });
    const seal = signatureOf({ who: merchant.mchId }, "MD5");
    const parts = Object.entries({ ...signedNote, seal }).map(([name, value]) =>
      textPart(name, value),
    );
    await send(gateway, raw(encode(parts)), "https://lab.example/lab/form");
    expect(gateway.requests[1]).toMatchObject({
      refusal: null,
      signature: { valid: true, type: "MD5", assumed: true, text: `who=${merchant.mchId}` },
    });
  });
});

test("the diagnosis of a signature calls its field by its own name, and masks what is secret", async () => {
  const gateway = gatewayOf(operationOf([...usual, text("pin", { sensitive: true })]));
  const parts = Object.entries({ who: merchant.mchId, pin: "7", seal: "A".repeat(32) }).map(
    ([name, value]) => textPart(name, value),
  );
  await send(gateway, raw(encode(parts)), "https://lab.example/lab/form");
  const expected = signatureOf({ who: merchant.mchId, pin: "7" }, "MD5");
  expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
    `expected seal to be ${expected}; "${"A".repeat(32)}" came; no usual mistake yields it: the API key is another one (one for APIv3, another merchant's), or a value changed after it was signed; expected is the MD5, which is assumed where no sign type is sent, over pin=***&who=${merchant.mchId}&key=(the API key)`,
  );
});

test("where no field holds a signature, the diagnosis calls it sign", async () => {
  const gateway = gatewayOf(operationOf(usual.slice(0, 1)));
  const body = raw(encode([textPart("who", merchant.mchId)]));
  await send(gateway, body, "https://lab.example/lab/form");
  expect(gateway.requests[0]?.refusal).toMatchObject({ when: "wrong_signature", field: "sign" });
  expect(gateway.requests[0]?.refusal?.diagnosis).toContain("nothing came; sign is missing; ");
});

test("where no field tells the type, the diagnosis says so", async () => {
  const gateway = gatewayOf(operationOf(usual));
  const seal = signatureOf({ who: merchant.mchId }, "HMAC-SHA256");
  const parts = Object.entries({ who: merchant.mchId, seal }).map(([name, value]) =>
    textPart(name, value),
  );
  await send(gateway, raw(encode(parts)), "https://lab.example/lab/form");
  expect(gateway.requests[0]?.refusal?.diagnosis).toContain(
    "; it is right as HMAC-SHA256, but without the sign type it is taken for MD5; ",
  );
});

describe("the rate", () => {
  const limited = operationOf(usual, { rateLimit: { calls: 2, seconds: 3 } });
  const other = { ...limited, id: "lab/other.post", path: "/lab/other" };
  const mocks = [limited, other].map((operation) => ({ operation, reply: {}, unique: [] }));

  test("is counted by operation, in a window that ends to the millisecond", async () => {
    let time = 0;
    const gateway = createGateway({ merchants: [merchant], mocks, now: () => time });
    const outcome = async (at: number): Promise<string | undefined> => {
      time = at;
      await sendForm(gateway, {});
      return gateway.requests.at(-1)?.refusal?.diagnosis;
    };
    expect(await outcome(0)).toBeUndefined();
    expect(await outcome(1)).toBeUndefined();
    expect(await outcome(2999)).toBe(
      `expected at most 2 calls in 3 s from ${merchant.mchId}; this one is more`,
    );
    expect(await outcome(3000)).toBeUndefined();
    expect(await outcome(3000)).toContain("this one is more");
    expect(await outcome(3001)).toBeUndefined();
    gateway.reset();
    expect(await outcome(3001)).toBeUndefined();
  });

  test("of one operation is not that of another", async () => {
    const gateway = createGateway({ merchants: [merchant], mocks, now: () => 0 });
    for (let call = 0; call < 2; call += 1) await sendForm(gateway, {});
    const fields = { who: merchant.mchId };
    const sealed = { ...fields, seal: signatureOf(fields, "MD5") };
    const parts = Object.entries(sealed).map(([name, value]) => textPart(name, value));
    await send(gateway, raw(encode(parts)), "https://lab.example/lab/other");
    expect(gateway.requests.at(-1)?.refusal).toBeNull();
    await sendForm(gateway, {});
    expect(gateway.requests.at(-1)?.refusal?.when).toBe("rate_limited");
  });

  test("is not there where the gateway does not count", async () => {
    const gateway = createGateway({ merchants: [merchant], mocks, rateLimit: false });
    for (let call = 0; call < 3; call += 1) await sendForm(gateway, {});
    expect(gateway.stats.accepted).toBe(3);
  });
});

test.each([
  ["GET", "expected POST for /lab/form; GET came"],
  ["DELETE", "expected POST for /lab/form; DELETE came"],
])("the method %s has a diagnosis", async (method, diagnosis) => {
  const gateway = gatewayOf(operationOf(usual));
  const dispatcher = new Agent().compose(gateway.interceptor());
  const url = "https://lab.example/lab/form";
  await (await request(url, { dispatcher, method })).body.dump();
  expect(gateway.requests[0]?.refusal).toMatchObject({ when: "wrong_method", diagnosis });
});
