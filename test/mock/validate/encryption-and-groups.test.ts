/** Diagnoses of encrypted fields, additional signatures, and groups of fields. */
import { constants, createHash, createPublicKey, publicEncrypt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { riskGetpublickeyMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { ReceivedRequest } from "../../../mock/index.js";
import type { Alternative, Operation } from "../../../runtime/operation.js";
import { operationOf, sendForm, text, baseFields } from "../support/operation.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const workWxSecret = "5uYtQ-8_aZ";

async function validate(
  operation: Operation,
  texts: Record<string, string>,
  apiKey = merchant.apiKey,
): Promise<ReceivedRequest | undefined> {
  const merchants = [{ ...merchant, apiKey, workWxSecret }];
  const gateway = createGateway({ merchants, mocks: [{ operation, reply: {}, unique: [] }] });
  await sendForm(gateway, texts);
  return gateway.requests[0];
}

describe("an encrypted field", () => {
  const card = text("card", { encryption: "RSA-OAEP", pattern: "^[0-9]{4}$" });
  const operation = operationOf([...baseFields, card]);

  async function encrypt(value: string): Promise<string> {
    const gateway = createGateway({ merchants: [merchant], mocks: [riskGetpublickeyMock] });
    const { pub_key } = await sdk(gateway).call(riskGetpublickeyMock.operation, {});
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = createPublicKey(pub_key);
    return publicEncrypt({ key, padding, oaepHash: "sha1" }, Buffer.from(value)).toString("base64");
  }

  test("must meet its rules after decryption", async () => {
    expect((await validate(operation, { card: await encrypt("6225") }))?.refusal).toBeNull();
    expect((await validate(operation, { card: await encrypt("62254") }))?.refusal).toMatchObject({
      ...{ when: "invalid_field", field: "card" },
      diagnosis: "expected card to match ^[0-9]{4}$ after decryption, received a redacted value",
    });
  });

  test("is redacted in the diagnosis of an invalid signature, even if the spec does not mark it sensitive", async () => {
    const request = await validate(operation, { card: "6225" }, "f".repeat(32));
    expect(request?.refusal?.when).toBe("wrong_signature");
    expect(request?.refusal?.diagnosis).toContain("card=***");
    expect(JSON.stringify([request?.refusal, request?.signature])).not.toContain("6225");
  });

  test.each(["6225!", "!6225", "62=25"])("must be base64, unlike %s", async (value) => {
    expect((await validate(operation, { card: value }))?.refusal?.diagnosis).toContain(
      "expected card to be base64, received characters outside its alphabet",
    );
  });
});

describe("an additional signature", () => {
  const filledBy = { signature: "MD5", over: ["note"], secret: "workWxSecret" } as const;
  const operationWith = (required: boolean): Operation =>
    operationOf([...baseFields, text("note"), text("inner", { filledBy, required })]);
  const valid = createHash("md5").update(`note=a&secret=${workWxSecret}`).digest("hex");

  test("must be in upper case", async () => {
    const operation = operationWith(true);
    const good = await validate(operation, { note: "a", inner: valid.toUpperCase() });
    expect(good?.refusal).toBeNull();
    const lower = await validate(operation, { note: "a", inner: valid });
    expect(lower?.refusal?.diagnosis).toContain(
      "; write it in upper case; the expected value is the MD5 of note=a&secret=(the workWxSecret)",
    );
  });

  test("may be missing if it is optional, but not invalid", async () => {
    const operation = operationWith(false);
    expect((await validate(operation, { note: "a" }))?.refusal).toBeNull();
    expect((await validate(operation, { note: "a", inner: "x" }))?.refusal?.when).toBe(
      "wrong_extra_signature",
    );
  });
});

describe("a group of fields", () => {
  const diagnose = async (...group: Alternative[]): Promise<string | undefined> => {
    const fields = ["a", "b", "c", "d"].map((name) => text(name, { required: false }));
    const operation = operationOf([...baseFields, ...fields], {
      request: { encoding: "multipart", fields: [...baseFields, ...fields], groups: [group] },
    });
    return (await validate(operation, {}))?.refusal?.diagnosis;
  };

  test.each<[string, Alternative[]]>([
    ["a and b to be present", [{ required: ["a", "b"] }]],
    ["a to be 1 and b to be 2", [{ where: { a: "1", b: "2" }, required: ["a", "b"] }]],
    [
      "c and d to be present if a is 1 and b is 2",
      [{ where: { a: "1", b: "2" }, required: ["a", "b", "c", "d"] }],
    ],
    ["a to be present, or b to be present", [{ required: ["a"] }, { required: ["b"] }]],
  ])("is diagnosed as: expected %s", async (expected, group) => {
    expect(await diagnose(...group)).toBe(`expected ${expected}, received none of these`);
  });
});
