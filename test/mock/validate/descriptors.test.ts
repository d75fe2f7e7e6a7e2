import { createHash } from "node:crypto";
import { Agent, request } from "undici";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../runtime/operation.js";
import { createGateway } from "../../../mock/index.js";
import { file, gatewayOf, operationOf, sendForm, text, baseFields } from "../support/operation.js";
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

/** The problem with a form of these fields; undefined if it is accepted. */
async function problemWith(
  fields: readonly Field[],
  texts: Fields,
  parts: readonly RawPart[] = [],
): Promise<object | undefined> {
  const gateway = gatewayOf(operationOf([...baseFields, ...fields]));
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
    ["that is missing", text("note"), "", "expected note to be present, received nothing"],
    ["that is missing but optional", text("note", { required: false }), "", undefined],
    ["of its maximum length", text("note", { maxLength: 3 }), "abc", undefined],
    [
      "that is one character too long",
      text("note", { maxLength: 3 }),
      "abcd",
      'expected note to be at most 3 characters, received "abcd"; note has 4',
    ],
    [
      "of its maximum length in code points, not UTF-16 units",
      text("note", { maxLength: 2 }),
      "😀😀",
      undefined,
    ],
    ["with one of its values", text("note", { values: ["A", "B"] }), "B", undefined],
    [
      "with none of its values",
      text("note", { values: ["A", "B"] }),
      "C",
      'expected note to be one of A, B, received "C"',
    ],
    [
      "with a value in lower case",
      text("note", { values: ["A", "B"] }),
      "b",
      'expected note to be one of A, B, received "b"; write it in upper case',
    ],
    ["that matches its pattern", text("note", { pattern: "^[0-9]+$" }), "12", undefined],
    ["that matches its pattern by code points", text("note", { pattern: "^.$" }), "😀", undefined],
    [
      "that does not match its pattern",
      text("note", { pattern: "^[0-9]+$" }),
      "1a",
      'expected note to match ^[0-9]+$, received "1a"',
    ],
    [
      "that is sensitive",
      text("note", { sensitive: true, maxLength: 1 }),
      "42",
      "expected note to be at most 1 character, received a redacted value; note has 2",
    ],
  ])("is validated: %s", async (_, field, value, diagnosis) => {
    const expected = diagnosis === undefined ? undefined : invalid("note", diagnosis);
    expect(await problemWith([field], { note: value })).toEqual(expected);
  });

  test("that was not sent is diagnosed like an empty one", async () => {
    expect(await problemWith([text("note")], {})).toEqual(
      invalid("note", "expected note to be present, received nothing"),
    );
  });

  test("is named if it is the second field", async () => {
    const fields = [text("one"), text("two", { maxLength: 1 })];
    expect(await problemWith(fields, { one: "1", two: "22" })).toMatchObject({ field: "two" });
  });

  test("that was sent as a file is rejected", async () => {
    const parts = [part("note", pdf, "text/plain")];
    expect(await problemWith([text("other"), text("note")], { other: "1" }, parts)).toEqual(
      invalid("note", "expected note to be a text part, received a file part"),
    );
  });

  test("for the sign type may be missing, even if it is required", async () => {
    const type = text("type", { filledBy: "sign_type", values: ["MD5", "HMAC-SHA256"] });
    expect(await problemWith([type], {})).toBeUndefined();
  });
});

describe("a file field", () => {
  const scan = file("scan");

  test.each<[string, readonly Field[], readonly RawPart[], object | undefined]>([
    [
      "of its maximum size",
      [scan],
      [part("scan", Buffer.concat([pdf, Buffer.alloc(6)]), "a/b")],
      undefined,
    ],
    [
      "of one byte more than its maximum size",
      [scan],
      [part("scan", Buffer.concat([pdf, Buffer.alloc(7)]), "a/b")],
      {
        when: "file_too_large",
        field: "scan",
        diagnosis: "expected scan to be at most 10 bytes, received 11",
      },
    ],
    [
      "that is missing",
      [scan],
      [],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a file part scan, received who and seal",
      },
    ],
    ["that is missing but optional", [file("scan", { required: false })], [], undefined],
    [
      "that is missing after an optional one",
      [file("extra", { required: false }), scan],
      [part("other", pdf, "a/b")],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a file part scan, received who, seal and other",
      },
    ],
    [
      "without a Content-Type",
      [scan],
      [part("scan", pdf)],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a Content-Type on the file part scan, received none",
      },
    ],
    [
      "with an empty Content-Type",
      [scan],
      [part("scan", pdf, "")],
      {
        when: "media_not_a_file",
        field: "scan",
        diagnosis: "expected a Content-Type on the file part scan, received none",
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
          "expected scan to be image/png, received a PDF (first bytes: 25504446); its filename and Content-Type are ignored",
      },
    ],
    [
      "of another format that is the second one",
      [
        file("extra", { required: false, contentTypes: ["image/png"] }),
        file("scan", { contentTypes: ["image/png"] }),
      ],
      [part("scan", pdf, "a/b")],
      {
        when: "wrong_format",
        field: "scan",
        diagnosis:
          "expected scan to be image/png, received a PDF (first bytes: 25504446); its filename and Content-Type are ignored",
      },
    ],
    [
      "of a format that only other operations accept",
      [file("scan", { contentTypes: ["image/bmp"] })],
      [part("scan", png, "a/b")],
      {
        when: "wrong_format",
        field: "scan",
        diagnosis:
          "expected scan to be image/bmp, received an unknown format (first bytes: 89504e470d0a1a0a); its filename and Content-Type are ignored",
      },
    ],
    [
      "whose accepted formats include one that cannot be recognized",
      [file("scan", { contentTypes: ["image/png", "application/pdf"] })],
      [part("scan", Buffer.from("x"), "a/b")],
      undefined,
    ],
  ])("is validated: %s", async (_, fields, parts, problem) => {
    expect(await problemWith(fields, {}, parts)).toEqual(problem);
  });

  test("that is valid does not excuse a second one", async () => {
    const parts = [part("one", pdf, "a/b"), part("two", Buffer.alloc(11), "a/b")];
    expect(await problemWith([file("one"), file("two")], {}, parts)).toMatchObject({
      field: "two",
    });
  });

  test("may be missing with its digest", async () => {
    const sum = text("sum", { required: false, filledBy: { digest: "MD5", of: "scan" } });
    const fields = [file("scan", { required: false }), sum];
    expect(await problemWith(fields, {})).toBeUndefined();
    expect(await problemWith(fields, { sum: "anything" })).toBeUndefined();
  });

  test("has a digest of its own, which is redacted if it is sensitive", async () => {
    const digest = { digest: "MD5", of: "scan" } as const;
    const fields = [scan, file("copy"), text("sum", { sensitive: true, filledBy: digest })];
    const parts = [part("scan", pdf, "a/b"), part("copy", pdf, "a/b")];
    const valid = createHash("md5").update(pdf).digest("hex");
    expect(await problemWith(fields, { sum: valid }, parts)).toBeUndefined();
    expect(await problemWith(fields, { sum: "5".repeat(32) }, parts)).toEqual({
      when: "hash_mismatch",
      field: "sum",
      diagnosis: `expected sum to be ${valid} (the MD5 of the 4 bytes of scan), received a redacted value; no common mistake explains it: the bytes changed after hashing, or other bytes were hashed`,
    });
  });
});

describe("the merchant", () => {
  const problemWithMerchant = (who: string): Promise<object | undefined> =>
    problemWith([], { who });

  test("is identified by a field of any name", async () => {
    expect(await problemWith([], {})).toBeUndefined();
  });

  test("must have an ID of digits", async () => {
    for (const who of ["x1", "1x", ""]) {
      const received = who === "" ? "nothing" : `"${who}"`;
      expect(await problemWithMerchant(who)).toEqual({
        when: "malformed_mch_id",
        field: "who",
        diagnosis: `expected who to consist of digits, received ${received}`,
      });
    }
  });

  test("must have an ID of at most 32 digits by default", async () => {
    expect(await problemWithMerchant("1".repeat(32))).toEqual({
      when: "unknown_merchant",
      field: "who",
      diagnosis: `expected a merchant of this gateway (${merchant.mchId}), received "${"1".repeat(32)}"`,
    });
    expect(await problemWithMerchant("1".repeat(33))).toEqual({
      when: "mch_id_length",
      field: "who",
      diagnosis: "expected who to be at most 32 characters, received 33",
    });
  });

  test("must have an ID of the length and pattern in the spec", async () => {
    const who = text("who", { filledBy: "merchant", maxLength: 3, pattern: "^[0-9x]+$" });
    const gateway = gatewayOf(operationOf([who]));
    await sendForm(gateway, { who: "12x" });
    await sendForm(gateway, { who: "12x4" });
    expect(gateway.requests.map(({ refusal }) => refusal?.when)).toEqual([
      "unknown_merchant",
      "mch_id_length",
    ]);
  });

  test("is diagnosed as missing", async () => {
    const gateway = gatewayOf(operationOf(baseFields));
    await send(gateway, raw(encode([textPart("zone", "1")])), "https://lab.example/lab/form");
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      "expected who to consist of digits, received nothing",
    );
  });

  test("is called mch_id if the operation has no field for it", async () => {
    const gateway = gatewayOf(operationOf([]));
    await send(gateway, raw(encode([textPart("zone", "1")])), "https://lab.example/lab/form");
    expect(gateway.requests[0]?.refusal).toMatchObject({
      field: "mch_id",
      diagnosis: "expected mch_id to consist of digits, received nothing",
    });
  });

  test.each(["WHO", "w_h-o", "w.ho"])(
    "is diagnosed if its field is misspelled as %s",
    async (name) => {
      const gateway = gatewayOf(operationOf(baseFields));
      const body = encode([textPart("zone", "1"), textPart(name, merchant.mchId)]);
      await send(gateway, raw(body), "https://lab.example/lab/form");
      expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
        `expected who to consist of digits, received a field named ${name}`,
      );
    },
  );

  test("must be one of those that the gateway knows, and the diagnosis names them", async () => {
    const operation = operationOf(baseFields);
    const others = ["1", "2"].map((mchId) => ({ ...merchant, mchId }));
    const mocks = [{ operation, reply: {}, unique: [] }];
    const gateway = createGateway({ merchants: others, mocks });
    await sendForm(gateway, { who: "3" });
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      'expected a merchant of this gateway (1, 2), received "3"',
    );
  });

  test("must have permission for the operation", async () => {
    const operation = operationOf(baseFields);
    const mocks = [{ operation, reply: {}, unique: [] }];
    for (const permissions of [[], [operation]]) {
      const gateway = createGateway({ merchants: [{ ...merchant, permissions }], mocks });
      await sendForm(gateway, {});
      expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
        permissions.length > 0
          ? undefined
          : `expected a merchant with permission for lab/form.post, received ${merchant.mchId} without it`,
      );
    }
  });
});

describe("a field that the spec excludes from the signature", () => {
  const fields = [...baseFields, text("note", { signed: false })];

  test("must not be signed", async () => {
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
      signature: { valid: true, type: "MD5", isDefaultType: true, text: `who=${merchant.mchId}` },
    });
  });
});

test("the diagnosis of a signature uses the field's own name and redacts sensitive values", async () => {
  const gateway = gatewayOf(operationOf([...baseFields, text("pin", { sensitive: true })]));
  const parts = Object.entries({ who: merchant.mchId, pin: "7", seal: "A".repeat(32) }).map(
    ([name, value]) => textPart(name, value),
  );
  await send(gateway, raw(encode(parts)), "https://lab.example/lab/form");
  const expected = signatureOf({ who: merchant.mchId, pin: "7" }, "MD5");
  expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
    `expected seal to be ${expected}, received "${"A".repeat(32)}"; no common mistake explains it: the API key is a different one (an APIv3 key, another merchant's), or a value changed after signing; the expected value is the MD5 (the default, because no sign type was sent) of pin=***&who=${merchant.mchId}&key=(the API key)`,
  );
});

test("the diagnosis says sign if the operation has no field for the signature", async () => {
  const gateway = gatewayOf(operationOf(baseFields.slice(0, 1)));
  const body = raw(encode([textPart("who", merchant.mchId)]));
  await send(gateway, body, "https://lab.example/lab/form");
  expect(gateway.requests[0]?.refusal).toMatchObject({ when: "wrong_signature", field: "sign" });
  expect(gateway.requests[0]?.refusal?.diagnosis).toContain("received nothing; sign is missing; ");
});

test("the diagnosis says a sign type if the operation has no field for it", async () => {
  const gateway = gatewayOf(operationOf(baseFields));
  const seal = signatureOf({ who: merchant.mchId }, "HMAC-SHA256");
  const parts = Object.entries({ who: merchant.mchId, seal }).map(([name, value]) =>
    textPart(name, value),
  );
  await send(gateway, raw(encode(parts)), "https://lab.example/lab/form");
  expect(gateway.requests[0]?.refusal?.diagnosis).toContain(
    "; it is a valid HMAC-SHA256 signature, but without a sign type it is verified as MD5; ",
  );
});

describe("the rate", () => {
  const limited = operationOf(baseFields, { rateLimit: { calls: 2, seconds: 3 } });
  const other = { ...limited, id: "lab/other.post", path: "/lab/other" };
  const mocks = [limited, other].map((operation) => ({ operation, reply: {}, unique: [] }));

  test("is limited per operation, in a window that is exact to the millisecond", async () => {
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
      `expected at most 2 calls in 3 s from ${merchant.mchId}, received one more`,
    );
    expect(await outcome(3000)).toBeUndefined();
    expect(await outcome(3000)).toContain("received one more");
    expect(await outcome(3001)).toBeUndefined();
    gateway.reset();
    expect(await outcome(3001)).toBeUndefined();
  });

  test("of one operation does not limit another", async () => {
    const gateway = createGateway({ merchants: [merchant], mocks, now: () => 0 });
    for (let call = 0; call < 2; call += 1) await sendForm(gateway, {});
    const fields = { who: merchant.mchId };
    const signedFields = { ...fields, seal: signatureOf(fields, "MD5") };
    const parts = Object.entries(signedFields).map(([name, value]) => textPart(name, value));
    await send(gateway, raw(encode(parts)), "https://lab.example/lab/other");
    expect(gateway.requests.at(-1)?.refusal).toBeNull();
    await sendForm(gateway, {});
    expect(gateway.requests.at(-1)?.refusal?.when).toBe("rate_limited");
  });

  test("is not limited with rateLimit: false", async () => {
    const gateway = createGateway({ merchants: [merchant], mocks, rateLimit: false });
    for (let call = 0; call < 3; call += 1) await sendForm(gateway, {});
    expect(gateway.stats.accepted).toBe(3);
  });
});

test.each([
  ["GET", "expected POST for /lab/form, received GET"],
  ["DELETE", "expected POST for /lab/form, received DELETE"],
])("rejects the method %s", async (method, diagnosis) => {
  const gateway = gatewayOf(operationOf(baseFields));
  const dispatcher = new Agent().compose(gateway.interceptor());
  const url = "https://lab.example/lab/form";
  await (await request(url, { dispatcher, method })).body.dump();
  expect(gateway.requests[0]?.refusal).toMatchObject({ when: "wrong_method", diagnosis });
});
