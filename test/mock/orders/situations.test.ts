import { describe, expect, test } from "vitest";
import { mocks } from "../../../generated/mocks/index.js";
import type { OrderRequest } from "../../../mock/orders/order-effect.js";
import { orderEffects } from "../../../mock/orders/order-effects.js";
import { OrderBook } from "../../../mock/orders/order-book.js";
import { markPaid } from "../../../mock/orders/pay-order.js";
import type { Effect, OperationMock } from "../../../runtime/operation.js";

type Step = (book: OrderBook) => string | undefined;

const now = Date.UTC(2026, 0, 31, 16, 30, 5);

/** Sends a request and returns the situation that refuses it, if any. */
function send(effect: Effect, fields: Record<string, string>): Step {
  const request: OrderRequest = {
    ...{
      mchId: "1230000109",
      fields: new Map(Object.entries(fields)),
      signType: "MD5",
      now,
      pending: false,
    },
  };
  return (book) => {
    const result = orderEffects[effect](book, request);
    return "when" in result ? result.when : undefined;
  };
}

const number = { out_trade_no: "A1" };
const order = { ...number, total_fee: "888", trade_type: "JSAPI" };
const scan = { ...number, total_fee: "888", auth_code: "1" };
const refund = { ...number, out_refund_no: "R1", total_fee: "888", refund_fee: "888" };
const part = { ...refund, out_refund_no: "R2", refund_fee: "1" };

/** Everything that can change the state of an order. */
const steps: readonly Step[] = [
  send("place order", order),
  send("pay order", scan),
  send("close order", number),
  send("reverse order", number),
  send("refund order", refund),
  send("refund order", part),
  (book) => {
    for (const each of book.orders) if (each.state === "NOTPAY") markPaid(each, now);
    return undefined;
  },
];

/** Requests for an order in any state. */
const requests: readonly (readonly [Effect, Record<string, string>])[] = [
  ["place order", order],
  ["place order", { ...order, total_fee: "1" }],
  ["pay order", scan],
  ["pay order", { ...scan, total_fee: "1" }],
  ["query order", number],
  ["close order", number],
  ["reverse order", number],
  ["refund order", refund],
  ["refund order", { ...refund, total_fee: "1" }],
  ["refund order", { ...refund, out_refund_no: "R3" }],
  ["refund order", { ...refund, out_refund_no: "R3", refund_fee: "889" }],
  ["query refunds", number],
  ["list orders", { bill_date: "20260201" }],
];

/** All sequences of at most this many steps. */
function sequences(length: number): Step[][] {
  if (length === 0) return [[]];
  const shorter = sequences(length - 1);
  const longest = shorter.filter((sequence) => sequence.length === length - 1);
  return [...shorter, ...longest.flatMap((sequence) => steps.map((step) => [...sequence, step]))];
}

/** The situations that refuse requests, by effect. */
const found = new Map<Effect, Set<string>>();
for (const sequence of sequences(3)) {
  for (const [effect, fields] of requests) {
    const book = new OrderBook();
    for (const step of sequence) step(book);
    const when = send(effect, fields)(book);
    if (when !== undefined) found.set(effect, (found.get(effect) ?? new Set()).add(when));
  }
}

const allMocks: readonly OperationMock[] = mocks;

describe("in any state of an order", () => {
  test.each([
    ["place order", ["order_closed", "order_number_used", "order_paid", "order_reversed"]],
    ["pay order", ["order_closed", "order_number_used", "order_paid", "order_reversed"]],
    ["query order", ["order_not_found"]],
    ["close order", ["order_closed", "order_not_found", "order_paid", "trade_state_error"]],
    ["reverse order", ["order_not_found", "reversal_refused"]],
    [
      "refund order",
      [
        "order_not_found",
        "order_refunded",
        "refund_differs",
        "refund_exceeds_order",
        "refund_exceeds_rest",
      ],
    ],
    ["query refunds", ["refund_not_found"]],
    ["list orders", ["no_bill"]],
  ] as const)("'%s' is only refused for %j", (effect, situations) => {
    expect([...(found.get(effect) ?? [])].sort()).toEqual(situations);
  });

  test.each(
    allMocks.flatMap(({ operation, effect }) =>
      effect === undefined ? [] : [[operation.id, operation, effect] as const],
    ),
  )("%s has an error text for each situation", (_, operation, effect) => {
    const known = operation.errors.map(({ when }) => when);
    for (const when of found.get(effect) ?? []) expect(known).toContain(when);
  });
});
