import { beforeEach, describe, expect, test } from "vitest";
import type { OrderReply } from "../../../mock/orders/order-effect.js";
import { orderEffects } from "../../../mock/orders/order-effects.js";
import { formatCompactTime, formatTime } from "../../../mock/orders/order.js";
import { OrderBook } from "../../../mock/orders/order-book.js";
import { markPaid } from "../../../mock/orders/pay-order.js";

const mchId = "1230000109";
const now = Date.UTC(2026, 0, 31, 16, 30, 5);
let book: OrderBook;
beforeEach(() => {
  book = new OrderBook();
});

/** Applies a request to the orders and returns the reply. Throws if the request is refused. */
function apply(
  effect: keyof typeof orderEffects,
  fields: Record<string, string>,
  merchant = mchId,
  pending = false,
): OrderReply {
  const result = orderEffects[effect](book, {
    mchId: merchant,
    fields: new Map(Object.entries(fields).filter(([, text]) => text !== "")),
    signType: "MD5",
    now,
    pending,
  });
  if ("when" in result) throw new Error(`${result.when}: ${result.diagnosis}`);
  if ("table" in result) throw new Error("The result is a bill.");
  return result.reply;
}

/** A number in a reply, for the next request. */
function number(reply: OrderReply, name: string): string {
  const value = reply[name];
  if (typeof value !== "string") throw new Error(`The reply has no ${name}.`);
  return value;
}

const order = { out_trade_no: "A1", total_fee: "888", trade_type: "JSAPI", body: "茶" };
const placeOrder = (more: Record<string, string> = {}): OrderReply =>
  apply("place order", { ...order, ...more });
const query = (): OrderReply => apply("query order", { out_trade_no: "A1" });
function payAll(): void {
  for (const each of book.orders) markPaid(each, now);
}
const refund = (more: Record<string, string> = {}): OrderReply =>
  apply("refund order", {
    ...{ out_trade_no: "A1", out_refund_no: "R1", total_fee: "888", refund_fee: "100" },
    ...more,
  });

describe("a placed order", () => {
  test("is unpaid and has few fields", () => {
    placeOrder({ attach: "table 4" });
    expect(query()).toEqual({
      out_trade_no: "A1",
      attach: "table 4",
      trade_state: "NOTPAY",
      trade_state_desc: "订单未支付",
    });
  });

  test("has the same prepay_id when the request is repeated", () => {
    const first = placeOrder();
    expect(placeOrder()).toEqual(first);
    expect(book.orders).toHaveLength(1);
    expect(first["prepay_id"]).toMatch(/^wx20260201003005[0-9a-f]{20}$/);
  });

  test("cannot be placed again with different fields", () => {
    placeOrder();
    expect(() => placeOrder({ total_fee: "889" })).toThrow(
      "order_number_used: out_trade_no A1 was placed before with a different total_fee",
    );
    expect(() => placeOrder({ attach: "table 4" })).toThrow(
      "order_number_used: out_trade_no A1 was placed before without attach",
    );
    expect(() => placeOrder({ body: "" })).toThrow(
      "order_number_used: out_trade_no A1 was placed before with body, which is now missing",
    );
  });

  test("that is to be paid in WeChat cannot be paid by code", () => {
    placeOrder();
    expect(() => apply("pay order", { ...order, trade_type: "", auth_code: "1" })).toThrow(
      "order_number_used: out_trade_no A1 was placed before with trade_type, which is now missing",
    );
    expect(query()["trade_state"]).toBe("NOTPAY");
  });

  test("that is paid by code can be retried with another code and is paid once", () => {
    const scan = { out_trade_no: "A1", total_fee: "888" };
    apply("pay order", { ...scan, auth_code: "1" }, mchId, true);
    expect(query()["trade_state"]).toBe("USERPAYING");
    apply("pay order", { ...scan, auth_code: "2" });
    expect(query()["trade_state"]).toBe("SUCCESS");
    expect(book.orders).toHaveLength(1);
  });

  test("exists only for the merchant that placed it", () => {
    placeOrder();
    expect(() => apply("query order", { out_trade_no: "A1" }, "1900000109")).toThrow(
      "order_not_found: merchant 1900000109 has no order with out_trade_no A1",
    );
    apply("place order", order, "1900000109");
    expect(book.orders).toHaveLength(2);
  });

  test.each([
    ["NATIVE", "code_url", /^weixin:\/\/wxpay\/bizpayurl\?pr=wx/],
    ["MWEB", "mweb_url", /^https:\/\/wx\.tenpay\.com\/.*\?prepay_id=wx/],
  ])("with the trade_type %s has a %s", (trade_type, field, pattern) => {
    expect(placeOrder({ trade_type })[field]).toMatch(pattern);
    expect(apply("place order", { ...order, out_trade_no: "A2" })[field]).toBeUndefined();
  });
});

describe("a paid order", () => {
  test("is found by both numbers", () => {
    placeOrder();
    payAll();
    const paid = query();
    expect(paid).toMatchObject({
      ...{ trade_state: "SUCCESS", total_fee: 888, cash_fee: 888, fee_type: "CNY" },
      ...{ trade_type: "JSAPI", time_end: "20260201003005" },
    });
    expect(paid["transaction_id"]).toMatch(/^4200020260201\d{15}$/);
    const transaction_id = number(paid, "transaction_id");
    expect(apply("query order", { transaction_id })).toEqual(paid);
  });

  test("that is paid by code is placed and paid at once", () => {
    expect(apply("pay order", { out_trade_no: "A1", total_fee: "1" })).toMatchObject({
      ...{ trade_type: "MICROPAY", total_fee: 1, out_trade_no: "A1" },
    });
    expect(query()["trade_state"]).toBe("SUCCESS");
  });

  test("cannot be placed, paid or closed again", () => {
    placeOrder();
    payAll();
    const paid = "order_paid: out_trade_no A1 has already been paid";
    expect(() => placeOrder()).toThrow(paid);
    expect(() => apply("pay order", order)).toThrow(paid);
    expect(() => apply("close order", { out_trade_no: "A1" })).toThrow(paid);
  });
});

describe("a closed or reversed order", () => {
  test("cannot be closed twice", () => {
    placeOrder();
    apply("close order", { out_trade_no: "A1" });
    expect(() => apply("close order", { out_trade_no: "A1" })).toThrow(
      "order_closed: out_trade_no A1 has already been closed",
    );
    expect(query()["trade_state"]).toBe("CLOSED");
    expect(() => placeOrder()).toThrow("order_closed: out_trade_no A1 has been closed");
  });

  test("cannot be placed or refunded after a reversal", () => {
    apply("pay order", { out_trade_no: "A1", total_fee: "1" });
    expect(apply("reverse order", { out_trade_no: "A1" })).toEqual({ recall: "N" });
    expect(query()["trade_state"]).toBe("REVOKED");
    expect(() => placeOrder()).toThrow("order_reversed: out_trade_no A1 has been reversed");
    expect(() => refund({ total_fee: "1", refund_fee: "1" })).toThrow(
      "order_refunded: expected refund_fee to be at most the 0 fen of out_trade_no A1 that are not refunded yet, received 1",
    );
  });

  test("can be reversed again but not closed", () => {
    apply("pay order", { out_trade_no: "A1", total_fee: "1" });
    apply("reverse order", { out_trade_no: "A1" });
    expect(apply("reverse order", { out_trade_no: "A1" })).toEqual({ recall: "N" });
    expect(() => apply("close order", { out_trade_no: "A1" })).toThrow(
      "trade_state_error: out_trade_no A1 has been reversed",
    );
    expect(query()["trade_state"]).toBe("REVOKED");
  });

  test("can be reversed only if it is a payment by code and not closed", () => {
    placeOrder();
    payAll();
    expect(() => apply("reverse order", { out_trade_no: "A1" })).toThrow(
      "reversal_refused: expected out_trade_no A1 to be a payment by code, received one with trade_type JSAPI",
    );
    expect(query()["trade_state"]).toBe("SUCCESS");
    apply("pay order", { out_trade_no: "A2", total_fee: "1" }, mchId, true);
    apply("close order", { out_trade_no: "A2" });
    expect(() => apply("reverse order", { out_trade_no: "A2" })).toThrow(
      "reversal_refused: out_trade_no A2 has been closed",
    );
  });

  test("must exist", () => {
    for (const effect of ["close order", "reverse order", "query order", "refund order"] as const) {
      expect(() => apply(effect, { out_trade_no: "B" })).toThrow(
        "order_not_found: merchant 1230000109 has no order with out_trade_no B",
      );
      expect(() => apply(effect, { transaction_id: "4" })).toThrow(
        "order_not_found: merchant 1230000109 has no order with transaction_id 4",
      );
    }
  });
});

describe("refunds", () => {
  test("can be partial but cannot exceed the total", () => {
    placeOrder();
    payAll();
    expect(refund()).toMatchObject({ refund_fee: 100, total_fee: 888, out_refund_no: "R1" });
    expect(() => refund({ out_refund_no: "R2", refund_fee: "789" })).toThrow(
      "refund_exceeds_rest: expected refund_fee to be at most the 788 fen of out_trade_no A1 that are not refunded yet, received 789",
    );
    expect(() => refund({ out_refund_no: "R2", refund_fee: "889" })).toThrow(
      "refund_exceeds_order: expected refund_fee to be at most the 788 fen of out_trade_no A1 that are not refunded yet, received 889",
    );
    refund({ out_refund_no: "R2", refund_fee: "788" });
    expect(query()["trade_state"]).toBe("REFUND");
    expect(() => refund({ out_refund_no: "R3", refund_fee: "1" })).toThrow(
      "order_refunded: expected refund_fee to be at most the 0 fen of out_trade_no A1 that are not refunded yet, received 1",
    );
  });

  test("are made once when the request is repeated", () => {
    placeOrder();
    payAll();
    const first = refund();
    expect(first["refund_id"]).toMatch(/^5000020260201\d{15}$/);
    expect(refund()).toEqual(first);
    expect(() => refund({ refund_fee: "101" })).toThrow(
      "refund_differs: expected refund_fee to be 100 as in the first request for refund R1, received 101",
    );
    expect(book.orders[0]?.refunds).toHaveLength(1);
  });

  test("have numbers that are unique across orders", () => {
    placeOrder();
    placeOrder({ out_trade_no: "A2" });
    payAll();
    refund();
    expect(() => refund({ out_trade_no: "A2" })).toThrow(
      "refund_differs: refund R1 belongs to out_trade_no A1, received out_trade_no A2",
    );
    expect(book.orders.map(({ refunds }) => refunds.length)).toEqual([1, 0]);
  });

  test("require the order's total and a paid order", () => {
    placeOrder();
    expect(() => refund()).toThrow("order_not_found: out_trade_no A1 is not paid: it is NOTPAY");
    payAll();
    expect(() => refund({ total_fee: "889" })).toThrow(
      "refund_differs: expected total_fee to be 888, the total of out_trade_no A1, received 889",
    );
  });

  test("are found by each of the four numbers", () => {
    placeOrder();
    payAll();
    const first = refund();
    const [refund_id, transaction_id] = [
      number(first, "refund_id"),
      number(first, "transaction_id"),
    ];
    refund({ out_refund_no: "R2" });
    const found = (numbers: Record<string, string>): unknown[] => {
      const { refunds } = apply("query refunds", numbers);
      if (!Array.isArray(refunds)) return [];
      return refunds.map((each: OrderReply) => each["out_refund_no"]);
    };
    expect(found({ refund_id })).toEqual(["R1"]);
    expect(found({ out_refund_no: "R2" })).toEqual(["R2"]);
    expect(found({ transaction_id })).toEqual(["R1", "R2"]);
    expect(found({ out_trade_no: "A1" })).toEqual(["R1", "R2"]);
    expect(apply("query refunds", { out_trade_no: "A1" })).toMatchObject({
      ...{ refund_count: 2, total_refund_count: 2, total_fee: 888 },
      refunds: [{ refund_success_time: "2026-02-01 00:30:05", refund_fee: 100 }, {}],
    });
  });

  test("are returned in pages of ten from an offset", () => {
    placeOrder();
    payAll();
    for (let at = 0; at < 12; at += 1) refund({ out_refund_no: `R${at}`, refund_fee: "1" });
    expect(apply("query refunds", { out_trade_no: "A1" })).toMatchObject({
      ...{ refund_count: 10, total_refund_count: 12 },
    });
    expect(apply("query refunds", { out_trade_no: "A1", offset: "10" })).toMatchObject({
      ...{ refund_count: 2, refunds: [{ out_refund_no: "R10" }, { out_refund_no: "R11" }] },
    });
    expect(() => apply("query refunds", { out_trade_no: "A1", offset: "12" })).toThrow(
      "refund_not_found: found no refund with out_trade_no A1",
    );
  });

  test("are not found if there are none", () => {
    placeOrder();
    payAll();
    for (const number of [{ out_trade_no: "A1" }, { refund_id: "5" }, { out_refund_no: "R" }]) {
      expect(() => apply("query refunds", number)).toThrow("refund_not_found");
    }
  });
});

test("formats times in Beijing time", () => {
  expect(formatCompactTime(Date.UTC(2025, 11, 31, 16))).toBe("20260101000000");
  expect(formatTime(Date.UTC(2025, 11, 31, 15, 59, 59))).toBe("2025-12-31 23:59:59");
});
