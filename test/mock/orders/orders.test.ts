import { beforeEach, describe, expect, test } from "vitest";
import type { OrderReply } from "../../../mock/orders/effect.js";
import { effects } from "../../../mock/orders/effects.js";
import { gatewayTime, writtenTime } from "../../../mock/orders/order.js";
import { OrderBook } from "../../../mock/orders/order-book.js";
import { markPaid } from "../../../mock/orders/pay-order.js";

const mchId = "1230000109";
const now = Date.UTC(2026, 0, 31, 16, 30, 5);
let book: OrderBook;
beforeEach(() => {
  book = new OrderBook();
});

/** What a merchant says, and the reply; a situation that stands against it is thrown. */
function say(
  effect: keyof typeof effects,
  texts: Record<string, string>,
  merchant = mchId,
  pending = false,
): OrderReply {
  const result = effects[effect](book, {
    mchId: merchant,
    texts: new Map(Object.entries(texts).filter(([, text]) => text !== "")),
    signType: "MD5",
    now,
    pending,
  });
  if ("when" in result) throw new Error(`${result.when}: ${result.diagnosis}`);
  if ("table" in result) throw new Error("That is a bill.");
  return result.reply;
}

/** A number of a reply, to be said in the next request. */
function number(reply: OrderReply, name: string): string {
  const value = reply[name];
  if (typeof value !== "string") throw new Error(`The reply has no ${name}.`);
  return value;
}

const order = { out_trade_no: "A1", total_fee: "888", trade_type: "JSAPI", body: "茶" };
const place = (more: Record<string, string> = {}): OrderReply =>
  say("place order", { ...order, ...more });
const query = (): OrderReply => say("query order", { out_trade_no: "A1" });
function pay(): void {
  for (const each of book.orders) markPaid(each, now);
}
const refund = (more: Record<string, string> = {}): OrderReply =>
  say("refund order", {
    ...{ out_trade_no: "A1", out_refund_no: "R1", total_fee: "888", refund_fee: "100" },
    ...more,
  });

describe("an order that was made", () => {
  test("is not paid, and little is told of it", () => {
    place({ attach: "table 4" });
    expect(query()).toEqual({
      out_trade_no: "A1",
      attach: "table 4",
      trade_state: "NOTPAY",
      trade_state_desc: "订单未支付",
    });
  });

  test("is made once: said again, it has the same prepay_id", () => {
    const first = place();
    expect(place()).toEqual(first);
    expect(book.orders).toHaveLength(1);
    expect(first["prepay_id"]).toMatch(/^wx20260201003005[0-9a-f]{20}$/);
  });

  test("cannot be another order under the same number", () => {
    place();
    expect(() => place({ total_fee: "889" })).toThrow(
      "order_number_used: out_trade_no A1 was made with another total_fee",
    );
    expect(() => place({ attach: "table 4" })).toThrow(
      "order_number_used: out_trade_no A1 was made without attach",
    );
    expect(() => place({ body: "" })).toThrow(
      "order_number_used: out_trade_no A1 was made with a body",
    );
  });

  test("to be paid in WeChat is not paid by a code", () => {
    place();
    expect(() => say("pay order", { ...order, trade_type: "", auth_code: "1" })).toThrow(
      "order_number_used: out_trade_no A1 was made with a trade_type",
    );
    expect(query()["trade_state"]).toBe("NOTPAY");
  });

  test("to be paid by a code is tried again with another code, and paid once", () => {
    const scan = { out_trade_no: "A1", total_fee: "888" };
    say("pay order", { ...scan, auth_code: "1" }, mchId, true);
    expect(query()["trade_state"]).toBe("USERPAYING");
    say("pay order", { ...scan, auth_code: "2" });
    expect(query()["trade_state"]).toBe("SUCCESS");
    expect(book.orders).toHaveLength(1);
  });

  test("is another merchant's business only where that merchant made it", () => {
    place();
    expect(() => say("query order", { out_trade_no: "A1" }, "1900000109")).toThrow(
      "order_not_found: merchant 1900000109 has made no order with out_trade_no A1",
    );
    say("place order", order, "1900000109");
    expect(book.orders).toHaveLength(2);
  });

  test.each([
    ["NATIVE", "code_url", /^weixin:\/\/wxpay\/bizpayurl\?pr=wx/],
    ["MWEB", "mweb_url", /^https:\/\/wx\.tenpay\.com\/.*\?prepay_id=wx/],
  ])("by %s has a %s", (way, field, form) => {
    expect(place({ trade_type: way })[field]).toMatch(form);
    expect(say("place order", { ...order, out_trade_no: "A2" })[field]).toBeUndefined();
  });
});

describe("an order that was paid", () => {
  test("is told of by both numbers", () => {
    place();
    pay();
    const paid = query();
    expect(paid).toMatchObject({
      ...{ trade_state: "SUCCESS", total_fee: 888, cash_fee: 888, fee_type: "CNY" },
      ...{ trade_type: "JSAPI", time_end: "20260201003005" },
    });
    expect(paid["transaction_id"]).toMatch(/^4200020260201\d{15}$/);
    const transaction_id = number(paid, "transaction_id");
    expect(say("query order", { transaction_id })).toEqual(paid);
  });

  test("by a code is made and paid at once", () => {
    expect(say("pay order", { out_trade_no: "A1", total_fee: "1" })).toMatchObject({
      ...{ trade_type: "MICROPAY", total_fee: 1, out_trade_no: "A1" },
    });
    expect(query()["trade_state"]).toBe("SUCCESS");
  });

  test("cannot be made, paid or closed any more", () => {
    place();
    pay();
    const paid = "order_paid: out_trade_no A1 has been paid";
    expect(() => place()).toThrow(paid);
    expect(() => say("pay order", order)).toThrow(paid);
    expect(() => say("close order", { out_trade_no: "A1" })).toThrow(paid);
  });
});

describe("an order that was closed or reversed", () => {
  test("is closed, and there is nothing left to close", () => {
    place();
    say("close order", { out_trade_no: "A1" });
    expect(() => say("close order", { out_trade_no: "A1" })).toThrow(
      "order_closed: out_trade_no A1 has been closed before",
    );
    expect(query()["trade_state"]).toBe("CLOSED");
    expect(() => place()).toThrow("order_closed: out_trade_no A1 has been closed");
  });

  test("is reversed, whether or not it was paid", () => {
    say("pay order", { out_trade_no: "A1", total_fee: "1" });
    expect(say("reverse order", { out_trade_no: "A1" })).toEqual({ recall: "N" });
    expect(query()["trade_state"]).toBe("REVOKED");
    expect(() => place()).toThrow("order_reversed: out_trade_no A1 has been reversed");
    expect(() => refund({ total_fee: "1", refund_fee: "1" })).toThrow(
      "order_refunded: of out_trade_no A1 0 fen are left to pay back; refund_fee is 1",
    );
  });

  test("stays reversed: asked again it is answered again, and it cannot be closed", () => {
    say("pay order", { out_trade_no: "A1", total_fee: "1" });
    say("reverse order", { out_trade_no: "A1" });
    expect(say("reverse order", { out_trade_no: "A1" })).toEqual({ recall: "N" });
    expect(() => say("close order", { out_trade_no: "A1" })).toThrow(
      "trade_state_error: out_trade_no A1 has been reversed",
    );
    expect(query()["trade_state"]).toBe("REVOKED");
  });

  test("is reversed only where it is a payment by code that was not closed", () => {
    place();
    pay();
    expect(() => say("reverse order", { out_trade_no: "A1" })).toThrow(
      "reversal_refused: out_trade_no A1 is no payment by code: it is JSAPI",
    );
    expect(query()["trade_state"]).toBe("SUCCESS");
    say("pay order", { out_trade_no: "A2", total_fee: "1" }, mchId, true);
    say("close order", { out_trade_no: "A2" });
    expect(() => say("reverse order", { out_trade_no: "A2" })).toThrow(
      "reversal_refused: out_trade_no A2 has been closed",
    );
  });

  test("has to be there", () => {
    for (const effect of ["close order", "reverse order", "query order", "refund order"] as const) {
      expect(() => say(effect, { out_trade_no: "B" })).toThrow(
        "order_not_found: merchant 1230000109 has made no order with out_trade_no B",
      );
      expect(() => say(effect, { transaction_id: "4" })).toThrow(
        "order_not_found: merchant 1230000109 has made no order with transaction_id 4",
      );
    }
  });
});

describe("refunds", () => {
  test("in parts, and not beyond the total", () => {
    place();
    pay();
    expect(refund()).toMatchObject({ refund_fee: 100, total_fee: 888, out_refund_no: "R1" });
    expect(() => refund({ out_refund_no: "R2", refund_fee: "789" })).toThrow(
      "refund_exceeds_rest: of out_trade_no A1 788 fen are left to pay back; refund_fee is 789",
    );
    expect(() => refund({ out_refund_no: "R2", refund_fee: "889" })).toThrow(
      "refund_exceeds_order: of out_trade_no A1 788 fen are left to pay back; refund_fee is 889",
    );
    refund({ out_refund_no: "R2", refund_fee: "788" });
    expect(query()["trade_state"]).toBe("REFUND");
    expect(() => refund({ out_refund_no: "R3", refund_fee: "1" })).toThrow(
      "order_refunded: of out_trade_no A1 0 fen are left to pay back; refund_fee is 1",
    );
  });

  test("said again are answered again, and pay nothing more", () => {
    place();
    pay();
    const first = refund();
    expect(first["refund_id"]).toMatch(/^5000020260201\d{15}$/);
    expect(refund()).toEqual(first);
    expect(() => refund({ refund_fee: "101" })).toThrow(
      "refund_differs: refund R1 was made with 100 fen; now refund_fee is 101",
    );
    expect(book.orders[0]?.refunds).toHaveLength(1);
  });

  test("have a number of their own, whichever order they are of", () => {
    place();
    place({ out_trade_no: "A2" });
    pay();
    refund();
    expect(() => refund({ out_trade_no: "A2" })).toThrow(
      "refund_differs: refund R1 was made of out_trade_no A1; now it is of A2",
    );
    expect(book.orders.map(({ refunds }) => refunds.length)).toEqual([1, 0]);
  });

  test("need the order's own total, and an order that was paid", () => {
    place();
    expect(() => refund()).toThrow("order_not_found: out_trade_no A1 has not been paid: NOTPAY");
    pay();
    expect(() => refund({ total_fee: "889" })).toThrow(
      "refund_differs: out_trade_no A1 is over 888 fen; total_fee says 889",
    );
  });

  test("are found by each of four numbers", () => {
    place();
    pay();
    const first = refund();
    const [refund_id, transaction_id] = [
      number(first, "refund_id"),
      number(first, "transaction_id"),
    ];
    refund({ out_refund_no: "R2" });
    const found = (numbers: Record<string, string>): unknown[] => {
      const { refunds } = say("query refunds", numbers);
      if (!Array.isArray(refunds)) return [];
      return refunds.map((each: OrderReply) => each["out_refund_no"]);
    };
    expect(found({ refund_id })).toEqual(["R1"]);
    expect(found({ out_refund_no: "R2" })).toEqual(["R2"]);
    expect(found({ transaction_id })).toEqual(["R1", "R2"]);
    expect(found({ out_trade_no: "A1" })).toEqual(["R1", "R2"]);
    expect(say("query refunds", { out_trade_no: "A1" })).toMatchObject({
      ...{ refund_count: 2, total_refund_count: 2, total_fee: 888 },
      refunds: [{ refund_success_time: "2026-02-01 00:30:05", refund_fee: 100 }, {}],
    });
  });

  test("come ten at a time, from an offset on", () => {
    place();
    pay();
    for (let at = 0; at < 12; at += 1) refund({ out_refund_no: `R${at}`, refund_fee: "1" });
    expect(say("query refunds", { out_trade_no: "A1" })).toMatchObject({
      ...{ refund_count: 10, total_refund_count: 12 },
    });
    expect(say("query refunds", { out_trade_no: "A1", offset: "10" })).toMatchObject({
      ...{ refund_count: 2, refunds: [{ out_refund_no: "R10" }, { out_refund_no: "R11" }] },
    });
    expect(() => say("query refunds", { out_trade_no: "A1", offset: "12" })).toThrow(
      "refund_not_found: there is no refund of out_trade_no A1",
    );
  });

  test("that were not made are not found", () => {
    place();
    pay();
    for (const number of [{ out_trade_no: "A1" }, { refund_id: "5" }, { out_refund_no: "R" }]) {
      expect(() => say("query refunds", number)).toThrow("refund_not_found");
    }
  });
});

test("times are those of Beijing", () => {
  expect(gatewayTime(Date.UTC(2025, 11, 31, 16))).toBe("20260101000000");
  expect(writtenTime(Date.UTC(2025, 11, 31, 15, 59, 59))).toBe("2025-12-31 23:59:59");
});
