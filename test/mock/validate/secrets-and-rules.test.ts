/** What examinations say of values that come encrypted, or signed for somebody else, and of groups of fields. */
import { constants, createHash, createPublicKey, publicEncrypt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { riskGetpublickeyMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { ReceivedRequest } from "../../../mock/index.js";
import type { Alternative, Operation } from "../../../runtime/operation.js";
import { operationOf, sendForm, text, usual } from "../support/operation.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const workWxSecret = "5uYtQ-8_aZ";

async function received(
  operation: Operation,
  texts: Record<string, string>,
  apiKey = merchant.apiKey,
): Promise<ReceivedRequest | undefined> {
  const merchants = [{ ...merchant, apiKey, workWxSecret }];
  const gateway = createGateway({ merchants, mocks: [{ operation, reply: {}, unique: [] }] });
  await sendForm(gateway, texts);
  return gateway.requests[0];
}

describe("a field that comes encrypted", () => {
  const card = text("card", { encryption: "RSA-OAEP", pattern: "^[0-9]{4}$" });
  const operation = operationOf([...usual, card]);

  async function encrypted(value: string): Promise<string> {
    const gateway = createGateway({ merchants: [merchant], mocks: [riskGetpublickeyMock] });
    const { pub_key } = await sdk(gateway).call(riskGetpublickeyMock.operation, {});
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = createPublicKey(pub_key);
    return publicEncrypt({ key, padding, oaepHash: "sha1" }, Buffer.from(value)).toString("base64");
  }

  test("has to keep to its rules once it is decrypted", async () => {
    expect((await received(operation, { card: await encrypted("6225") }))?.refusal).toBeNull();
    expect((await received(operation, { card: await encrypted("62254") }))?.refusal).toMatchObject({
      ...{ when: "invalid_field", field: "card" },
      diagnosis: "expected card to match ^[0-9]{4}$, once it is decrypted",
    });
  });

  test("is in no diagnosis of a wrong signature, though the spec does not call it sensitive", async () => {
    const request = await received(operation, { card: "6225" }, "f".repeat(32));
    expect(request?.refusal?.when).toBe("wrong_signature");
    expect(request?.refusal?.diagnosis).toContain("card=***");
    expect(JSON.stringify([request?.refusal, request?.signature])).not.toContain("6225");
  });

  test.each(["6225!", "!6225", "62=25"])("is no base64 as %s", async (given) => {
    expect((await received(operation, { card: given }))?.refusal?.diagnosis).toContain(
      "characters came that it does not have",
    );
  });
});

describe("a signature that is a field", () => {
  const filledBy = { signature: "MD5", over: ["note"], secret: "workWxSecret" } as const;
  const operationWith = (required: boolean): Operation =>
    operationOf([...usual, text("note"), text("inner", { filledBy, required })]);
  const right = createHash("md5").update(`note=a&secret=${workWxSecret}`).digest("hex");

  test("is right in upper case, and told to be where it is not", async () => {
    const operation = operationWith(true);
    const good = await received(operation, { note: "a", inner: right.toUpperCase() });
    expect(good?.refusal).toBeNull();
    const lower = await received(operation, { note: "a", inner: right });
    expect(lower?.refusal?.diagnosis).toContain(
      "; it has to be in upper case; expected is the MD5",
    );
  });

  test("may be left out where it need not be there, and not be wrong then", async () => {
    const operation = operationWith(false);
    expect((await received(operation, { note: "a" }))?.refusal).toBeNull();
    expect((await received(operation, { note: "a", inner: "x" }))?.refusal?.when).toBe(
      "wrong_extra_signature",
    );
  });
});

describe("of a group of fields", () => {
  const told = async (...group: Alternative[]): Promise<string | undefined> => {
    const fields = ["a", "b", "c", "d"].map((name) => text(name, { required: false }));
    const operation = operationOf([...usual, ...fields], {
      request: { encoding: "multipart", fields: [...usual, ...fields], groups: [group] },
    });
    return (await received(operation, {}))?.refusal?.diagnosis;
  };

  test.each<[string, Alternative[]]>([
    ["a and b to be there", [{ required: ["a", "b"] }]],
    ["a to be 1 and b to be 2", [{ where: { a: "1", b: "2" }, required: ["a", "b"] }]],
    [
      "c and d to be there where a is 1 and b is 2",
      [{ where: { a: "1", b: "2" }, required: ["a", "b", "c", "d"] }],
    ],
    ["one of these: a to be there; b to be there", [{ required: ["a"] }, { required: ["b"] }]],
  ])("it is said: %s", async (words, group) => {
    expect(await told(...group)).toBe(`expected ${words}; none of these came`);
  });
});
