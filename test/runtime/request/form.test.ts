/** Fields that are serialized as a form. */
import { describe, expect, test } from "vitest";
import type { JsonShape } from "../../../runtime/index.js";
import { gatewaySign } from "../../support/replies.js";
import { merchant, problemsOf, sentFields } from "../support/calling.js";
import { json, withFields } from "../support/operations.js";

const shape: JsonShape = {
  type: "object",
  members: [
    { name: "posttime", required: true, shape: { type: "text", pattern: "^[0-9]+$" } },
    { name: "mobile", required: false, shape: { type: "text", maxLength: 11 } },
  ],
};
const operation = withFields([json("risk_info", shape, { type: "form", maxLength: 128 })]);

describe("a form", () => {
  test("is URL-encoded as a whole, and that text is signed", async () => {
    const risk_info = { posttime: "123123412", clientversion: "1 +%", mobile: "=图" };
    const fields = await sentFields(operation, { risk_info });
    expect(fields["risk_info"]).toBe(
      "posttime%3D123123412%26clientversion%3D1%20%2B%25%26mobile%3D%3D%E5%9B%BE",
    );
    expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
  });

  test("omits members without a value", async () => {
    const fields = await sentFields(operation, {
      risk_info: { posttime: "1", mobile: "", id: "" },
    });
    expect(fields["risk_info"]).toBe("posttime%3D1");
  });
});

test("rejects invalid forms with these messages", async () => {
  const messagesOf = async (risk_info: unknown): Promise<string[]> =>
    problemsOf(operation, { risk_info });
  expect([
    ...(await messagesOf("posttime=1")),
    ...(await messagesOf([])),
    ...(await messagesOf(() => 1)),
    ...(await messagesOf({ posttime: 1, mobile: "1".repeat(12) })),
    ...(await messagesOf({ mobile: "1" })),
    ...(await messagesOf({ posttime: "1", other: 7 })),
    ...(await messagesOf({ posttime: "1", other: "a&b" })),
    ...(await messagesOf({ posttime: "1", "a=b": "c" })),
    ...(await messagesOf({ posttime: "1", "a&b": "c" })),
    ...(await messagesOf({ posttime: "1", other: "\ud800" })),
    ...(await messagesOf({ posttime: "1", other: "x".repeat(110) })),
  ]).toMatchInlineSnapshot(`
    [
      "risk_info: Expected an object, received text. [FIELD_TYPE]",
      "risk_info: Expected an object, received an Array. [FIELD_TYPE]",
      "risk_info: Expected an object, received nothing. [FIELD_TYPE]",
      "risk_info.posttime: Expected text, received a number. [FIELD_TYPE]",
      "risk_info.mobile: Expected at most 11 characters, received 12. [FIELD_TOO_LONG]",
      "risk_info.posttime: This field is required. [FIELD_REQUIRED]",
      "risk_info.other: Expected text, received a number. [FIELD_TYPE]",
      "risk_info.other: This form cannot encode "&", nor "=" in a name. Remove the character. [FIELD_CHARACTERS]",
      "risk_info.a=b: This form cannot encode "&", nor "=" in a name. Remove the character. [FIELD_CHARACTERS]",
      "risk_info.a&b: This form cannot encode "&", nor "=" in a name. Remove the character. [FIELD_CHARACTERS]",
      "risk_info.other: Expected characters that XML can represent, received U+D800. Remove it. [FIELD_CHARACTERS]",
      "risk_info: Expected at most 128 characters, received 133. [FIELD_TOO_LONG]",
    ]
  `);
});
