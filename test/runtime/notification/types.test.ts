import { createServer } from "node:http";
import type { Express } from "express";
import type { FastifyInstance } from "fastify";
import { describe, expectTypeOf, test } from "vitest";
import type { Client, ContentOf, HandlerOptions, Notification } from "../../../runtime/index.js";
import type { checkSuccess } from "../../../generated/notifications/index.js";
import {
  papContractStateChanged,
  refundProcessed,
  transactionSuccess,
} from "../../../generated/notifications/index.js";

/** Never run. The compiler checks every line. */
export function compiles(
  { notifications }: Client,
  express: Express,
  app: FastifyInstance,
): unknown[] {
  const handler = notifications.handler(transactionSuccess, async (content, { key, time }) => {
    await Promise.resolve([content.return_code, key.length, time?.getTime()]);
  });
  const shared: HandlerOptions = { isProcessed: () => false, timeout: 1_000 };
  const POST: (request: Request) => Promise<Response> = handler.fetch;
  return [
    createServer(handler.node),
    express.post("/paid", handler.express),
    app.register(handler.fastify, { url: "/paid" }),
    POST,
    notifications.handler(papContractStateChanged, ({ change_type }) => change_type, {
      isProcessed: (key) => key !== "",
      maxAge: 90_000,
      signType: "MD5",
      onError: console.error,
    }),
    notifications.read(papContractStateChanged, { body: Buffer.alloc(0), headers: new Headers() }),

    notifications.handler(
      transactionSuccess,
      async ({ out_trade_no }, { key }, { signal }) => {
        await fetch(`https://example.com/${key}/${out_trade_no}`, { signal });
      },
      {
        timeout: 4_000,
        claim: (key, leaseMs) =>
          leaseMs > key.length ? "busy" : { complete: () => true, release: () => undefined },
        expect: ({ out_trade_no }) => ({ total_fee: 100, trade_type: out_trade_no }),
      },
    ),
    notifications.handler(transactionSuccess, () => undefined, {
      expect: async ({ out_trade_no }) =>
        await Promise.resolve(out_trade_no === "1" ? { total_fee: 100 } : undefined),
    }),
    notifications.handler(transactionSuccess, () => undefined, {
      expect: ({ out_trade_no }) =>
        out_trade_no === "1"
          ? { total_fee: 100 }
          : { coupon_fee: 1, coupons: [{ coupon_id: "1" }] },
    }),
    notifications.handler(refundProcessed, () => undefined, {
      expect: ({ req_info }) => ({ req_info: { refund_fee: req_info.total_fee } }),
    }),
    notifications.handler(transactionSuccess, () => undefined, shared),
    notifications.handler(refundProcessed, () => undefined, { ...shared, expect: () => undefined }),

    // @ts-expect-error a misspelled field
    notifications.handler(transactionSuccess, () => 1, { expect: () => ({ total_fe: 100 }) }),
    notifications.handler(transactionSuccess, () => 1, {
      // @ts-expect-error a misspelled field beside another
      expect: () => ({ total_fee: 100, out_trad_no: "1" }),
    }),
    notifications.handler(transactionSuccess, () => 1, {
      // @ts-expect-error a misspelled field, returned by a promise
      expect: () => Promise.resolve({ total_fee: 100, out_trad_no: "1" }),
    }),
    notifications.handler(refundProcessed, () => 1, {
      // @ts-expect-error a misspelled encrypted field
      expect: () => ({ req_info: { refund_fee: 1, refund_fe: 1 } }),
    }),
    // @ts-expect-error an amount as text
    notifications.handler(transactionSuccess, () => 1, { expect: () => ({ total_fee: "100" }) }),
    notifications.handler(transactionSuccess, () => 1, {
      // @ts-expect-error a lookup that may fail
      expect: () => ({ total_fee: new Map<string, number>().get("1") }),
    }),
    // @ts-expect-error null instead of undefined
    notifications.handler(transactionSuccess, () => 1, { expect: () => null }),
    // @ts-expect-error a result that claim does not have
    notifications.handler(transactionSuccess, () => 1, { claim: () => "done" }),
    // @ts-expect-error a claim that cannot be released
    notifications.handler(transactionSuccess, () => 1, { claim: () => ({ complete: () => 1 }) }),

    // @ts-expect-error a parsed body
    notifications.read(papContractStateChanged, { body: { mch_id: "1" } }),
    // @ts-expect-error a missing body
    notifications.read(papContractStateChanged, {}),
    // @ts-expect-error a field that this kind does not have
    notifications.handler(papContractStateChanged, ({ total_fee }) => total_fee),
    // @ts-expect-error a field without checking that the payment succeeded
    notifications.handler(transactionSuccess, ({ total_fee }) => total_fee.toFixed(2)),
    // @ts-expect-error an unknown option
    notifications.handler(papContractStateChanged, () => undefined, { retries: 1 }),
    // @ts-expect-error a plugin without its URL
    app.register(handler.fastify),
  ];
}

describe("the types of notifications", () => {
  type Payment = ContentOf<typeof transactionSuccess>;
  type Refund = ContentOf<typeof refundProcessed>;

  test("a payment has its amount and numbers if it succeeded", () => {
    type Paid = Extract<Payment, { result_code: "SUCCESS"; trade_state?: "SUCCESS" }>;
    expectTypeOf<Paid["total_fee"]>().toEqualTypeOf<number>();
    expectTypeOf<Paid["coupons"]>().toEqualTypeOf<
      { coupon_type?: string; coupon_id?: string }[] | undefined
    >();
    expectTypeOf<Paid>().not.toHaveProperty("sign");
  });

  test("all fields of a failed payment are optional", () => {
    type Failed = Extract<Payment, { result_code: "FAIL" }>;
    expectTypeOf<Failed["total_fee"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Failed["return_code"]>().toEqualTypeOf<"SUCCESS">();
  });

  test("no content has a return_code of FAIL, which anyone can send", () => {
    expectTypeOf<Payment["return_code"]>().toEqualTypeOf<"SUCCESS">();
    expectTypeOf<Refund["return_code"]>().toEqualTypeOf<"SUCCESS">();
  });

  test("the decrypted fields replace the ciphertext", () => {
    expectTypeOf<Refund["req_info"]["refund_fee"]>().toEqualTypeOf<number>();
    type Rental = ContentOf<typeof checkSuccess>;
    expectTypeOf<Rental["event_ciphertext"]["room"]>().toEqualTypeOf<string | undefined>();
  });

  test("a descriptor is a Notification, but not without protection", () => {
    expectTypeOf<typeof transactionSuccess>().toExtend<Notification>();
    expectTypeOf<object>().not.toExtend<Notification["protection"]>();
  });
});
