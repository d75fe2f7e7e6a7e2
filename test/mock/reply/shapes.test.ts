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

const encodings = [
  ["XML", order, sendOrder],
  ["a query", lookup, sendLookup],
] as const;

describe.each(encodings)("the reply to a request in %s", (_, operation, send) => {
  test("has numbers, JSON text and lists under their wire names, signed", async () => {
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

  test("repeats the request's fields of the same name", async () => {
    const requested = { order: "名<&>", fee: "7", detail: '{ "goods": 9 }', kind: "B" };
    const { fields } = await send(gateway, requested);
    expect(fields).toMatchObject(requested);
    expect(isSigned(fields, "MD5")).toBe(true);
  });

  test("does not repeat the gateway's own fields or values that the reply cannot have", async () => {
    const { fields } = await send(gateway, { result_code: "FAIL", kind: "C", order: "" });
    expect(fields).toMatchObject({ result_code: "SUCCESS", order: "example" });
    expect(fields).not.toHaveProperty("kind");
    expect(fields).not.toHaveProperty("who");
  });

  test("has a new nonce each time", async () => {
    const nonces = [await send(gateway, {}), await send(gateway, {})].map(
      ({ fields }) => fields["nonce_str"],
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test("has the stubbed values instead of the example's and the request's", async () => {
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

  test("omits a field that is stubbed as undefined, even if the request has it", async () => {
    gateway.on(operation).reply({ order: undefined, refunds: undefined, nonce_str: undefined });
    const { fields } = await send(gateway, { order: "yours" });
    expect(Object.keys(fields)).toEqual(["return_code", "result_code", "fee", "detail", "sign"]);
  });
});

test("a stubbed text is sent unchanged even if the field is a number or JSON", async () => {
  const malformed: object = { fee: "1.5", detail: "{", refunds: [{ refund_fee: "" }] };
  gateway.on(order).reply({ ...malformed });
  expect((await sendOrder(gateway, {})).fields).toMatchObject({
    ...{ fee: "1.5", detail: "{", refund_fee_0: "" },
  });
});

test.each<[string, object, string]>([
  ["a fraction of a fen", { fee: 0.5 }, "fee: Expected a whole number, received 0.5."],
  [
    "a number that is not a safe integer",
    { fee: 2 ** 53 },
    "fee: Expected a whole number, received 9007199254740992.",
  ],
  ["a number as a text", { order: 1 }, "order: Expected text, received a number."],
  ["null as a text", { order: null }, "order: Expected text, received null."],
  ["a list of texts", { refunds: ["R1"] }, "refunds: Expected a list of objects."],
  ["an object as a list", { refunds: {} }, "refunds: Expected a list of objects."],
  [
    "a nested list that is not a list",
    { refunds: [{}, { coupons: "C" }] },
    "coupons_1: Expected a list of objects.",
  ],
  [
    "a number as a text in a nested list",
    { refunds: [{}, { coupons: [{}, {}, { coupon_id: 1 }] }] },
    "coupon_id_1_2: Expected text, received a number.",
  ],
  [
    "a name in a list that is not an element name",
    { refunds: [{ "a b": "1" }] },
    "a b_0: Expected a valid XML element name.",
  ],
  ["a function as JSON", { detail: () => 1 }, "detail: Expected a value that JSON can represent."],
  [
    "an object as an undefined field",
    { other: {} },
    "other: Expected text, received a plain object.",
  ],
])("rejects %s as a stub", (_, fields, message) => {
  expect(() => gateway.on(order).reply({ ...fields })).toThrow(
    expect.objectContaining({ code: "INVALID_OPTION", message: `[INVALID_OPTION] ${message}` }),
  );
});

test("replies are unsigned if the operation says none, and signed if the signature is optional", async () => {
  const gatewayWith = (reply: "none" | "optional"): Gateway =>
    createGateway({
      merchants: [merchant],
      mocks: orderMocks({ signing: { ...order.signing, reply } }),
    });
  for (const send of [sendOrder, sendLookup]) {
    expect((await send(gatewayWith("none"), {})).fields).not.toHaveProperty("sign");
    expect(isSigned((await send(gatewayWith("optional"), {})).fields, "MD5")).toBe(true);
  }
});

test("a client receives its own order number and the spec's coupons and promotions, parsed", async () => {
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
  const stubbed = await pay.orderquery.post({ transaction_id: "1" });
  expect(stubbed).toMatchObject({ total_fee: 1, transaction_id: "1" });
  expect(stubbed).not.toHaveProperty("coupons");
  expect(stubbed).not.toHaveProperty("promotion_detail");
});
