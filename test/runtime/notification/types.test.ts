import { createServer } from "node:http";
import type { Express } from "express";
import type { FastifyInstance } from "fastify";
import { describe, expectTypeOf, test } from "vitest";
import type { Client, ContentOf, Notification } from "../../../runtime/index.js";
import type { checkSuccess, refundProcessed } from "../../../generated/notifications/index.js";
import {
  papContractStateChanged,
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

  test("a payment has all its fields if both codes are SUCCESS", () => {
    type Paid = Extract<Payment, { result_code: "SUCCESS" }>;
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
