import { Agent } from "undici";
import { beforeEach, describe, expect, test } from "vitest";
import { exchangeOf, WeChatPay } from "../../../generated/index.js";
import { payOrderquery } from "../../../generated/operations/index.js";
import { payOrderqueryMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { lookup, order, orderMocks, sendLookup, sendOrder } from "../support/every-shape.js";
import { isSigned, merchant } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], mocks: orderMocks() });
beforeEach(() => {
  gateway.reset();
});

const ways = [
  ["XML", order, sendOrder],
  ["a query", lookup, sendLookup],
] as const;

describe.each(ways)("a request of %s is answered with", (_, operation, send) => {
  test("numbers, JSON text and lists under their names on the wire, signed", async () => {
    const { fields } = await send(gateway, {});
    const { nonce_str: nonce, sign, ...others } = fields;
    expect(others).toEqual({
      ...{ return_code: "SUCCESS", result_code: "SUCCESS", order: "example", fee: "888" },
      detail: '{"goods":1}',
      ...{ refund_id_0: "R1", payer_0: "Zhang", coupon_id_0_0: "C1", coupon_fee_0_0: "1" },
      ...{ refund_id_1: "R2", refund_fee_1: "2", coupon_id_1_0: "C2" },
    });
    expect(nonce).toMatch(/^[0-9A-Z]{32}$/);
    expect(sign).toBeDefined();
    expect(isSigned(fields, "MD5")).toBe(true);
  });

  test("what it carried itself, in the reply's fields of the same name", async () => {
    const carried = { order: "名<&>", fee: "7", detail: '{ "goods": 9 }', kind: "B" };
    const { fields } = await send(gateway, carried);
    expect(fields).toMatchObject(carried);
    expect(isSigned(fields, "MD5")).toBe(true);
  });

  test("the gateway's own words where it carried others, or what no reply says", async () => {
    const { fields } = await send(gateway, { result_code: "FAIL", kind: "C", order: "" });
    expect(fields).toMatchObject({ result_code: "SUCCESS", order: "example" });
    expect(fields).not.toHaveProperty("kind");
    expect(fields).not.toHaveProperty("who");
  });

  test("a new nonce each time", async () => {
    const nonces = [await send(gateway, {}), await send(gateway, {})].map(
      ({ fields }) => fields["nonce_str"],
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test("what a script says, typed, in place of the example and of what it carried", async () => {
    gateway.on(operation).reply({
      ...{ order: "mine", fee: 1, detail: { goods: 2 }, note: "new" },
      refunds: [{ refund_fee: 3, coupons: [{}, { coupon_fee: 0 }] }],
    });
    const { fields } = await send(gateway, { order: "yours", fee: "2", detail: '{"goods":3}' });
    const { nonce_str: nonce, sign, ...others } = fields;
    expect(others).toEqual({
      ...{ return_code: "SUCCESS", result_code: "SUCCESS", order: "mine", fee: "1" },
      ...{ detail: '{"goods":2}', refund_fee_0: "3", coupon_fee_0_1: "0", note: "new" },
    });
    expect(nonce).toBeDefined();
    expect(sign).toBeDefined();
    expect(isSigned(fields, "MD5")).toBe(true);
  });

  test("nothing where a script leaves a field out, whatever it carried", async () => {
    gateway.on(operation).reply({ order: undefined, refunds: undefined, nonce_str: undefined });
    const { fields } = await send(gateway, { order: "yours" });
    expect(Object.keys(fields)).toEqual(["return_code", "result_code", "fee", "detail", "sign"]);
  });
});

test("a text in place of a number or of JSON is written as it is", async () => {
  const broken: object = { fee: "1.5", detail: "{", refunds: [{ refund_fee: "" }] };
  gateway.on(order).reply({ ...broken });
  expect((await sendOrder(gateway, {})).fields).toMatchObject({
    ...{ fee: "1.5", detail: "{", refund_fee_0: "" },
  });
});

test.each<[string, object, string]>([
  ["half a fen", { fee: 0.5 }, "The field fee has to be a whole number."],
  [
    "a number that is too large to be one",
    { fee: 2 ** 53 },
    "The field fee has to be a whole number.",
  ],
  ["a number as a text", { order: 1 }, "The field order has to be a text."],
  ["nothing as a text", { order: null }, "The field order has to be a text."],
  [
    "a list without entries' names",
    { refunds: ["R1"] },
    "The field refunds has to be a list of objects.",
  ],
  ["an object as a list", { refunds: {} }, "The field refunds has to be a list of objects."],
  [
    "a list within a list that is none",
    { refunds: [{}, { coupons: "C" }] },
    "The field coupons_1 has to be a list of objects.",
  ],
  [
    "a text within two lists that is none",
    { refunds: [{}, { coupons: [{}, {}, { coupon_id: 1 }] }] },
    "The field coupon_id_1_2 has to be a text.",
  ],
  [
    "a name within a list that no element has",
    { refunds: [{ "a b": "1" }] },
    "a b_0 cannot be the name of an XML element.",
  ],
  [
    "a function as JSON",
    { detail: () => 1 },
    "The field detail has to be a value that JSON can hold.",
  ],
  ["an object that the spec does not know", { other: {} }, "The field other has to be a text."],
])("%s is no reply, and the script says so at once", (_, fields, message) => {
  expect(() => gateway.on(order).reply({ ...fields })).toThrow(
    expect.objectContaining({ code: "INVALID_OPTION", message: `[INVALID_OPTION] ${message}` }),
  );
});

test("an operation whose replies carry no signature has none, where it is optional there is one", async () => {
  const signing = (reply: "none" | "optional"): Gateway =>
    createGateway({
      merchants: [merchant],
      mocks: orderMocks({ signing: { ...order.signing, reply } }),
    });
  for (const send of [sendOrder, sendLookup]) {
    expect((await send(signing("none"), {})).fields).not.toHaveProperty("sign");
    expect(isSigned((await send(signing("optional"), {})).fields, "MD5")).toBe(true);
  }
});

test("a client sees its own order, and the spec's coupons and promotions as what they are", async () => {
  const orders = createGateway({
    merchants: [merchant],
    orders: false,
    mocks: [payOrderqueryMock],
  });
  const dispatcher = new Agent().compose(orders.interceptor());
  const wechatpay = new WeChatPay({ ...merchant, appId: "wx2421b1c4370ec43b", dispatcher });
  const { pay } = wechatpay.v2;
  const reply = await pay.orderquery.post({ out_trade_no: "1217752501201407033233368018" });
  expect({ ...reply }).toEqual({
    ...payOrderqueryMock.reply,
    appid: "wx2421b1c4370ec43b",
    mch_id: merchant.mchId,
    nonce_str: reply.nonce_str,
    out_trade_no: "1217752501201407033233368018",
  });
  expect(exchangeOf(reply)?.fields.get("coupon_fee_0")).toBe("10");

  orders.on(payOrderquery).reply({ coupons: [], promotion_detail: undefined, total_fee: 1 });
  const scripted = await pay.orderquery.post({ transaction_id: "1" });
  expect(scripted).toMatchObject({ total_fee: 1, transaction_id: "1" });
  expect(scripted).not.toHaveProperty("coupons");
  expect(scripted).not.toHaveProperty("promotion_detail");
});
