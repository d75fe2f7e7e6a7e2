/** A reply must answer the request that was sent: whose order it is, and how much. */
import { expect, test } from "vitest";
import {
  payOrderquery,
  payRefundquery,
  payUnifiedorder,
  secapiPayRefund,
} from "../../../generated/operations/index.js";
import type { InputOf, Operation } from "../../../runtime/index.js";
import { Client, exchangeOf, WeChatPayError } from "../../../runtime/index.js";
import { cannedDispatcher, xml } from "../../support/replies.js";
import { merchant, signed, success } from "../support/calling.js";

const appid = "wx8888888888888888";
const head = { ...success, appid, mch_id: merchant.mchId };
const paid = {
  ...{ ...head, trade_state: "SUCCESS", out_trade_no: "T1", total_fee: "1" },
  transaction_id: "42",
};
const refunded = {
  ...{ ...head, out_trade_no: "T1", transaction_id: "42", out_refund_no: "R1", refund_id: "7" },
  ...{ refund_fee: "1", total_fee: "100" },
};
const refund = { out_trade_no: "T1", out_refund_no: "R1", total_fee: 100, refund_fee: 1 };

const order = {
  trade_type: "NATIVE",
  product_id: "1",
  body: "tea",
  out_trade_no: "T1",
  total_fee: 1,
  spbill_create_ip: "203.0.113.7",
  notify_url: "https://shop.example/",
} as const;

/** Calls the operation and returns its reply, or the code and outcome of its error. */
async function call<T extends Operation>(operation: T, input: InputOf<T>, body: string) {
  const dispatcher = cannedDispatcher({ body });
  const client = new Client({ ...merchant, appId: appid, dispatcher, maxRetries: 0 });
  return await client.call(operation, input).catch((error: unknown) => {
    if (!(error instanceof WeChatPayError)) throw error;
    const { code, outcome, message } = error;
    return { code, outcome, message };
  });
}

test.each([
  ["another order", { out_trade_no: "T2" }],
  ["another merchant", { mch_id: "1900000109" }],
  ["an empty merchant ID", { mch_id: "" }],
  ["another application", { appid: "wx1" }],
])("a query is not answered by %s, signed with the right key", async (_, change) => {
  const result = await call(payOrderquery, { out_trade_no: "T1" }, signed({ ...paid, ...change }));
  const code = "mch_id" in change && change.mch_id === "" ? "REPLY_INCOMPLETE" : "REPLY_MISMATCH";
  expect(result).toMatchObject({ code, outcome: "unknown" });
});

test("the error names the field, the value sent and the value received", async () => {
  const body = signed({ ...paid, out_trade_no: "T2" });
  expect(await call(payOrderquery, { out_trade_no: "T1" }, body)).toMatchObject({
    message:
      '[REPLY_MISMATCH] The reply answers another request: expected out_trade_no to be "T1", received "T2". The request may have been executed. It is safe to repeat.',
  });
});

test("a refund is not answered by another refund, or by one of another amount", async () => {
  expect(await call(secapiPayRefund, refund, signed(refunded))).toMatchObject({ refund_fee: 1 });
  for (const change of [{ out_refund_no: "R2" }, { refund_fee: "2" }, { total_fee: "101" }]) {
    const result = await call(secapiPayRefund, refund, signed({ ...refunded, ...change }));
    expect(result, JSON.stringify(change)).toMatchObject({
      code: "REPLY_MISMATCH",
      outcome: "unknown",
    });
  }
});

test("amounts are compared as numbers", async () => {
  const body = signed({ ...refunded, refund_fee: "01", total_fee: "100" });
  expect(await call(secapiPayRefund, refund, body)).toMatchObject({ refund_fee: 1 });
});

test("a query is not answered by a reply that has the form of a refund", async () => {
  const result = await call(payOrderquery, { out_trade_no: "T1" }, signed(refunded));
  expect(result).toMatchObject({ outcome: "unknown", code: "REPLY_INCOMPLETE" });
});

test("a success with an empty result_code is not a success", async () => {
  const body = signed({ ...paid, result_code: "" });
  expect(await call(payOrderquery, { out_trade_no: "T1" }, body)).toMatchObject({
    code: "REPLY_INCOMPLETE",
  });
});

test("a list of refunds contains the one that was queried", async () => {
  const list = {
    ...{ ...head, out_trade_no: "T1", transaction_id: "42", refund_count: "2" },
    ...{ out_refund_no_0: "R0", refund_id_0: "6", refund_fee_0: "1", refund_status_0: "SUCCESS" },
    ...{ out_refund_no_1: "R1", refund_id_1: "7", refund_fee_1: "1", refund_status_1: "SUCCESS" },
  };
  const query = (out_refund_no: string) => call(payRefundquery, { out_refund_no }, signed(list));
  expect(await query("R1")).toMatchObject({ refund_count: 2 });
  expect(await query("R3")).toMatchObject({ code: "REPLY_MISMATCH" });
});

test("a field that did not come back, or came back empty, is not compared", async () => {
  const provider = { out_trade_no: "T1", sub_mch_id: "1900000109", sub_appid: "wx2" };
  for (const fields of [paid, { ...paid, sub_mch_id: "", sub_appid: "" }]) {
    expect(await call(payOrderquery, provider, signed(fields))).toMatchObject({ total_fee: 1 });
  }
});

test("another difference is a note, and so is free text that looks like a field", async () => {
  const reply = await call(
    payUnifiedorder,
    order,
    signed({ ...head, prepay_id: "wx20", trade_type: "JSAPI" }),
  );
  expect(exchangeOf(reply)?.notes).toEqual([
    "trade_type in the reply is not the value of the request.",
  ]);
  const query = await call(
    payOrderquery,
    { out_trade_no: "T1" },
    signed({ ...paid, attach: "uid=5&device_info=x" }),
  );
  expect(exchangeOf(query)?.notes).toEqual([
    "attach contains text that looks like the field device_info.",
  ]);
});

test("the exchange says whether a signature was there and held", async () => {
  const reply = await call(payOrderquery, { out_trade_no: "T1" }, signed(paid));
  expect(exchangeOf(reply)?.verified).toBe(true);
  const unsigned = await call(payOrderquery, { out_trade_no: "T1" }, xml(paid));
  expect(unsigned).toMatchObject({ code: "REPLY_SIGNATURE_MISSING" });
});

test("free text in which a field of the returned document begins is refused before it is sent", async () => {
  const attach = "a&cash_fee=99900&out_trade_no=BIG&z=";
  expect(await call(payUnifiedorder, { ...order, attach }, "")).toMatchObject({
    outcome: "not_sent",
    message:
      '[INVALID_INPUT] attach: Expected text without "&cash_fee=", which looks like a field of the signed documents in which this text comes back. Encode the text as JSON or base64url.',
  });
  const body = signed({ ...head, prepay_id: "wx20" });
  for (const harmless of ["uid=5&vip=1", '{"uid":5}', "cash_fee=5"]) {
    expect(await call(payUnifiedorder, { ...order, attach: harmless }, body)).toMatchObject({
      prepay_id: "wx20",
    });
  }
  // The body of an order never comes back.
  expect(await call(payUnifiedorder, { ...order, body: "tea&cash_fee=1" }, body)).toMatchObject({
    prepay_id: "wx20",
  });
});
