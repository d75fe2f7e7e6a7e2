/** Extra signatures, which are fields themselves and covered by the main signature. */
import { createHash, createSecretKey } from "node:crypto";
import { expect, test } from "vitest";
import type { Filler } from "../../../runtime/index.js";
import { gatewaySign } from "../../support/replies.js";
import { merchant, problemsOf, sentFields } from "../support/calling.js";
import { integer, text, withFields } from "../support/operations.js";

const filledBy: Filler = {
  signature: "MD5",
  over: ["mch_id", "total_amount", "nonce_str", "act_name", "remark"],
  secret: "workWxSecret",
};
const operation = withFields([
  text("workwx_sign", { filledBy, required: true }),
  text("nonce_str", { filledBy: "nonce" }),
  text("act_name"),
  text("remark"),
  text("wishing"),
  integer("total_amount"),
]);
const workWxSecret = "wecom-Secret_0123456789abcdefghijklmnopqrst";
const input = { act_name: "新年", remark: "", wishing: "w", total_amount: 100 };

test.each([
  ["text", workWxSecret],
  ["a KeyObject", createSecretKey(workWxSecret, "utf8")],
])(
  "an extra signature covers its fields as they are sent, with the secret as %s",
  async (_, secret) => {
    const fields = await sentFields(operation, input, { workWxSecret: secret });
    const { act_name, mch_id, nonce_str } = fields;
    const over = `act_name=${act_name}&mch_id=${mch_id}&nonce_str=${nonce_str}&total_amount=100`;
    expect(fields["workwx_sign"]).toBe(
      createHash("md5").update(`${over}&secret=${workWxSecret}`).digest("hex").toUpperCase(),
    );
    expect(nonce_str).toMatch(/^[0-9a-f]{32}$/);
    expect(fields["sign"]).toBe(gatewaySign(fields, merchant.apiKey));
    expect(Object.keys(fields).slice(0, 3)).toEqual(["mch_id", "workwx_sign", "nonce_str"]);
  },
);

test("an operation with an extra signature is rejected without the secret", async () => {
  expect(await problemsOf(operation, input)).toEqual([
    "workWxSecret: 试 also requires a WeCom signature. Set the client option workWxSecret. [WORK_WX_SECRET_MISSING]",
  ]);
});

test("an operation without an extra signature requires no secret and ignores it", async () => {
  const plain = withFields([text("act_name")]);
  const fields = await sentFields(plain, { act_name: "a" }, { workWxSecret });
  expect(Object.keys(fields)).toEqual(["mch_id", "act_name", "sign_type", "sign"]);
});
