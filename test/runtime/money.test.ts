/** Calls that may move money: they are sent once, and their errors say which operation to query. */
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CallOptions, ClientOptions, Operation } from "../../runtime/index.js";
import { Client, exchangeOf, WeChatPayError } from "../../runtime/index.js";
import { freezeTime } from "../support/frozen-time.js";
import { nginxPage } from "../support/nginx-page.js";
import type { CannedReply } from "../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../support/replies.js";
import { merchant, summarize, signed, success } from "./support/calling.js";
import { payment, withReplyFields } from "./support/operations.js";
import type { Dispatcher, RequestOptions } from "../../runtime/dispatcher.js";

afterEach(() => {
  vi.useRealTimers();
});

const idempotentPayment: Operation = { ...payment, idempotent: true };
const errorWithCode = (code: string): Error => Object.assign(new Error("x"), { code });
const failed = { return_code: "SUCCESS", result_code: "FAIL" };

/** Returns how many attempts a call makes if every attempt fails in the same way. */
async function attempts(
  reply: CannedReply | Error,
  operation: Operation,
  options: Partial<ClientOptions> = {},
  call: CallOptions = {},
): Promise<number> {
  const inner = cannedDispatcher(reply);
  let count = 0;
  const dispatcher: Dispatcher = {
    request: (request) => {
      count++;
      // Without a connection, the body is never read.
      return reply instanceof Error ? Promise.reject(reply) : inner.request(request);
    },
  };
  const client = new Client({ ...merchant, dispatcher, ...options });
  await expect(client.call(operation, {}, call)).rejects.toBeInstanceOf(WeChatPayError);
  return count;
}

describe("automatic retries of a call that moves money", () => {
  const refused = errorWithCode("ECONNREFUSED");
  const busy = { body: signed({ ...failed, err_code: "SYSTEMERROR" }) };

  test("do not happen by default, even if nothing can have been received", async () => {
    expect(await attempts(refused, payment)).toBe(1);
    expect(await attempts(refused, idempotentPayment)).toBe(1);
    expect(await attempts(busy, idempotentPayment)).toBe(1);
  });

  test("happen as often as the client or the call allows", async () => {
    expect(await attempts(refused, payment, { maxRetries: 1 })).toBe(2);
    expect(await attempts(refused, payment, {}, { maxRetries: 2 })).toBe(3);
    expect(await attempts(refused, payment, { maxRetries: 2 }, { maxRetries: 0 })).toBe(1);
    expect(await attempts(busy, idempotentPayment, { maxRetries: 1 })).toBe(2);
    // An operation that is not idempotent is never retried after it was sent.
    expect(await attempts(busy, payment, { maxRetries: 1 })).toBe(1);
  });

  test("happen twice by default if no money moves", async () => {
    const { movesMoney, ...other } = idempotentPayment;
    expect(movesMoney).toBeDefined();
    expect(await attempts(refused, other)).toBe(3);
  });
});

describe("error messages", () => {
  const messagesOf = async (
    replies: readonly (CannedReply | Error | string)[],
    operation: Operation,
  ): Promise<string[]> => {
    const errors: string[] = [];
    for (const reply of replies) {
      const dispatcher = cannedDispatcher(typeof reply === "string" ? { body: reply } : reply);
      const client = new Client({ ...merchant, dispatcher });
      const error: unknown = await client.call(operation, {}).catch((thrown: unknown) => thrown);
      if (!(error instanceof WeChatPayError)) throw error;
      errors.push(summarize(error));
    }
    return errors;
  };
  const fee = { type: "integer", name: "fee", title: "名", required: true } as const;
  const replies: readonly (CannedReply | Error | string)[] = [
    errorWithCode("UND_ERR_HEADERS_TIMEOUT"),
    errorWithCode("ECONNRESET"),
    { status: 502, body: "" },
    "Bad Gateway",
    " ".repeat(2 ** 20 + 1),
    xml({ a: "1" }),
    xml({ ...success }),
    xml({ ...success, sign: "A".repeat(64) }),
    xml({ ...success, sign: gatewaySign(success, merchant.apiKey, "MD5") }),
    xml({ ...failed, sign: "A".repeat(64) }),
    signed(success),
    signed({ ...success, fee: "x" }),
    xml({ return_code: "SYSTEMERROR", return_msg: "busy" }),
    xml({ return_code: "FAIL", return_msg: "" }),
    signed({ ...failed, err_code: "SYSTEMERROR", err_code_des: "busy" }),
    signed({ ...failed, err_code: "USERPAYING", err_code_des: "new words" }),
    signed(failed),
  ];
  const errors: Operation["errors"] = [
    {
      when: "paying",
      err_code: "USERPAYING",
      err_code_des: "需要用户输入支付密码",
      meaning: "The payer is entering the password.",
      remedy: "Ask every five seconds.",
      outcome: "unknown",
    },
    {
      when: "paid",
      err_code: "ORDERPAID",
      err_code_des: "paid",
      meaning: "The order is paid.",
      remedy: "Deliver.",
    },
  ];
  const withMoney = withReplyFields([fee], { movesMoney: { query: "v2/pay/orderquery" }, errors });

  test("name the operation to query if money may have moved", async () => {
    expect(await messagesOf(replies, withMoney)).toMatchInlineSnapshot(`
      [
        "unknown: [HEADERS_TIMEOUT] The gateway did not start to respond in time. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [CONNECTION_CLOSED] The connection was closed (ECONNRESET) before the response was complete. If this happens for every call, the server may be rejecting the client certificate without saying so. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [HTTP_STATUS] The gateway or a proxy in front of it responded with HTTP 502. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [MALFORMED_REPLY] Expected XML from 试, but cannot parse the reply: char 'B' is not expected. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [REPLY_TOO_LARGE] The reply exceeds 1048576 bytes and was not read completely. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [REPLY_INCOMPLETE] The reply is missing return_code. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "accepted_unverified: [REPLY_SIGNATURE_MISSING] The reply reports success but has no signature. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "accepted_unverified: [REPLY_SIGNATURE_WRONG] The signature of the reply is invalid. The API key is not this merchant's, or the reply was modified in transit. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "accepted_unverified: [REPLY_SIGNATURE_WEAKER] The request was signed with HMAC-SHA256, but the reply only with MD5. To accept such replies, set the client option acceptWeakerReplySignature. Do not treat the call as successful. If you suspect an attacker on the network, query the result from another machine. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [REPLY_SIGNATURE_WRONG] The signature of the reply is invalid. The API key is not this merchant's, or the reply was modified in transit. Do not treat the call as failed either. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [REPLY_INCOMPLETE] The reply is missing fee. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [REPLY_FIELD_INVALID] fee in the reply is not a whole number: "x". Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [MALFORMED_REPLY] Expected return_code to be SUCCESS or FAIL, received "SYSTEMERROR". Its return_msg is "busy". Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [REFUSED] 试 was refused: no reason given. Money may have moved. Query v2/pay/orderquery before you repeat the call. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
        "unknown: [BUSINESS_FAILURE] 试 failed: SYSTEMERROR busy. Money may have moved. Query v2/pay/orderquery before you repeat the call. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
        "unknown: [BUSINESS_FAILURE] 试 failed: USERPAYING new words. The payer is entering the password. Ask every five seconds. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
        "unknown: [BUSINESS_FAILURE] 试 failed: no reason given. Money may have moved. Query v2/pay/orderquery before you repeat the call. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
      ]
    `);
    for (const line of await messagesOf(replies, withMoney)) {
      expect(line).toContain(
        "Money may have moved. Query v2/pay/orderquery before you repeat the call.",
      );
    }
  });

  test("name the operation to query even if repeating is safe", async () => {
    for (const line of await messagesOf(replies, { ...withMoney, idempotent: true })) {
      expect(line).toContain(
        "Money may have moved. Query v2/pay/orderquery before you repeat the call.",
      );
    }
  });

  test("treat an unknown error code as an unknown outcome, whether or not money may have moved", async () => {
    const unlisted = signed({ ...failed, err_code: "BRAND_NEW", err_code_des: "not known yet" });
    expect(await messagesOf([unlisted], withMoney)).toEqual([
      "unknown: [BUSINESS_FAILURE] 试 failed: BRAND_NEW not known yet. Money may have moved. Query v2/pay/orderquery before you repeat the call. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    ]);
    const { movesMoney, ...other } = withMoney;
    expect(movesMoney).toBeDefined();
    expect(await messagesOf([unlisted], other)).toEqual([
      "unknown: [BUSINESS_FAILURE] 试 failed: BRAND_NEW not known yet. The request may have been executed. Find out whether it was before you repeat it. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    ]);
  });

  test("of other operations say to query the result, or that repeating is safe", async () => {
    const { movesMoney, ...other } = withMoney;
    expect(movesMoney).toBeDefined();
    for (const line of await messagesOf(replies, other)) {
      expect(line).toContain(
        "The request may have been executed. Find out whether it was before you repeat it.",
      );
      expect(line).not.toContain("Money");
    }
    for (const line of await messagesOf(replies, { ...other, idempotent: true })) {
      expect(line).toContain("The request may have been executed. It is safe to repeat.");
      expect(line).not.toContain("Query its result");
    }
  });

  test("do not mention money if it cannot have moved", async () => {
    const harmlessReplies = [
      { status: 404, body: nginxPage("404 Not Found") },
      xml({ return_code: "FAIL", return_msg: "签名错误" }),
      signed({ ...failed, err_code: "ORDERPAID", err_code_des: "paid" }),
    ];
    for (const line of await messagesOf(harmlessReplies, withMoney)) {
      expect(line).toMatch(/^rejected: /);
      expect(line).not.toMatch(/[Mm]oney|executed|[Qq]uery/);
    }
    const dispatcher = { request: () => Promise.reject(errorWithCode("ECONNREFUSED")) };
    const client = new Client({ ...merchant, dispatcher });
    await expect(client.call(withMoney, {})).rejects.toMatchObject({
      outcome: "not_sent",
      message:
        "[CONNECTION_FAILED] The host could not be reached (ECONNREFUSED). Nothing was sent.",
    });
    await expect(client.call(withMoney, { other: 1 })).rejects.toMatchObject({
      outcome: "not_sent",
      message: expect.not.stringMatching(/money/i) as unknown,
    });
  });

  test("name the operation to query if the call was aborted or timed out", async () => {
    const controller = new AbortController();
    const silent = (after: () => void) => ({
      request: async ({ body, signal }: RequestOptions) => {
        if (typeof body === "object" && body && Symbol.iterator in body)
          expect([...body]).toHaveLength(1);
        after();
        return await new Promise<never>((_, reject) => {
          if (!(signal instanceof AbortSignal)) throw new Error("The request has no signal.");
          const end = (): void => {
            reject(new Error("aborted"));
          };
          if (signal.aborted) end();
          signal.addEventListener("abort", end);
        });
      },
    });
    const aborting = silent(() => {
      controller.abort();
    });
    const aborted = new Client({ ...merchant, dispatcher: aborting });
    await expect(aborted.call(withMoney, {}, { signal: controller.signal })).rejects.toThrow(
      "[ABORTED] The call was aborted. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
    );
    freezeTime();
    const slow = new Client({
      ...merchant,
      dispatcher: silent(() => {
        vi.advanceTimersByTime(20);
      }),
    });
    await expect(slow.call(withMoney, {}, { timeout: 20 })).rejects.toThrow(
      "[CALL_TIMEOUT] The call exceeded its total timeout of 20 ms. Money may have moved. Query v2/pay/orderquery before you repeat the call.",
    );
  });
});

test("a successful payment takes one attempt", async () => {
  const dispatcher = cannedDispatcher({ body: signed(success) });
  const client = new Client({ ...merchant, dispatcher });
  const result = await client.call(payment, { out_trade_no: "1" });
  expect(exchangeOf(result)?.attempts).toBe(1);
});
