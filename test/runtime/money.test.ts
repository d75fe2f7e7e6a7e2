/** Calls that may move money: they are sent once, and their errors say whom to ask. */
import { describe, expect, test } from "vitest";
import type { CallOptions, ClientOptions, Operation } from "../../runtime/index.js";
import { Client, exchangeOf, WeChatPayError } from "../../runtime/index.js";
import type { CannedReply } from "../support/replies.js";
import { cannedDispatcher, gatewaySign, xml } from "../support/replies.js";
import { merchant, shown, signed, success } from "./support/calling.js";
import { paying, replying } from "./support/operations.js";
import type { Dispatcher, RequestOptions } from "../../runtime/dispatcher.js";

const harmless: Operation = { ...paying, idempotent: true };
const coded = (code: string): Error => Object.assign(new Error("x"), { code });
const failed = { return_code: "SUCCESS", result_code: "FAIL" };

/** How often a call is sent, if it always fails so. */
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
      // Where no connection came about, nobody has looked at the body.
      return reply instanceof Error ? Promise.reject(reply) : inner.request(request);
    },
  };
  const client = new Client({ ...merchant, dispatcher, ...options });
  await expect(client.call(operation, {}, call)).rejects.toBeInstanceOf(WeChatPayError);
  return count;
}

describe("is sent again on its own account", () => {
  const refused = coded("ECONNREFUSED");
  const busy = { body: signed({ ...failed, err_code: "SYSTEMERROR" }) };

  test("never, not even where nothing can have arrived", async () => {
    expect(await attempts(refused, paying)).toBe(1);
    expect(await attempts(refused, harmless)).toBe(1);
    expect(await attempts(busy, harmless)).toBe(1);
  });

  test("as often as the client says, or the call", async () => {
    expect(await attempts(refused, paying, { maxRetries: 1 })).toBe(2);
    expect(await attempts(refused, paying, {}, { maxRetries: 2 })).toBe(3);
    expect(await attempts(refused, paying, { maxRetries: 2 }, { maxRetries: 0 })).toBe(1);
    expect(await attempts(busy, harmless, { maxRetries: 1 })).toBe(2);
    // What is not idempotent is not sent again once it has left, whatever the number.
    expect(await attempts(busy, paying, { maxRetries: 1 })).toBe(1);
  });

  test("twice at most by default, where no money moves", async () => {
    const { movesMoney, ...other } = harmless;
    expect(movesMoney).toBeDefined();
    expect(await attempts(refused, other)).toBe(3);
  });
});

describe("every error says what to do about the money", () => {
  const said = async (
    replies: readonly (CannedReply | Error | string)[],
    operation: Operation,
  ): Promise<string[]> => {
    const errors: string[] = [];
    for (const reply of replies) {
      const dispatcher = cannedDispatcher(typeof reply === "string" ? { body: reply } : reply);
      const client = new Client({ ...merchant, dispatcher });
      const error: unknown = await client.call(operation, {}).catch((thrown: unknown) => thrown);
      if (!(error instanceof WeChatPayError)) throw error;
      errors.push(shown(error));
    }
    return errors;
  };
  const fee = { type: "integer", name: "fee", title: "名", required: true } as const;
  const replies: readonly (CannedReply | Error | string)[] = [
    coded("UND_ERR_HEADERS_TIMEOUT"),
    coded("ECONNRESET"),
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
  const moving = replying([fee], { movesMoney: { query: "v2/pay/orderquery" }, errors });

  test("where it may have moved: which operation to ask", async () => {
    expect(await said(replies, moving)).toMatchInlineSnapshot(`
      [
        "unknown: [HEADERS_TIMEOUT] The gateway took the request and did not begin to answer in time. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [CONNECTION_CLOSED] The connection broke (ECONNRESET) before the reply was whole. Where this happens at every call, the server may refuse the client certificate without saying so. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [HTTP_STATUS] The gateway or a proxy before it answered HTTP 502. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [MALFORMED_REPLY] The reply is not the XML that 试 answers with: char 'B' is not expected. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [REPLY_TOO_LARGE] The reply is longer than 1048576 bytes, so it was not read to the end. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [REPLY_INCOMPLETE] The reply lacks return_code. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "accepted_unverified: [REPLY_SIGNATURE_MISSING] The reply says success and has no signature. Do not take it for done; ask from another machine if you suspect someone in between. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "accepted_unverified: [REPLY_SIGNATURE_WRONG] The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way. Do not take it for done; ask from another machine if you suspect someone in between. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "accepted_unverified: [REPLY_SIGNATURE_WEAKER] The request was signed with HMAC-SHA256 and the reply with MD5 only; the option acceptWeakerReplySignature lets that pass. Do not take it for done; ask from another machine if you suspect someone in between. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [REPLY_SIGNATURE_WRONG] The signature of the reply does not hold: the API key is not this merchant's, or the reply was changed on the way. Do not take it for failed either. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [REPLY_INCOMPLETE] The reply lacks fee. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [REPLY_FIELD_INVALID] fee in the reply is not a whole number: "x". Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [REFUSED] 试 was refused: SYSTEMERROR busy. Money may have moved: query v2/pay/orderquery before you repeat it. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
        "unknown: [REFUSED] 试 was refused: no reason given. Money may have moved: query v2/pay/orderquery before you repeat it. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
        "unknown: [BUSINESS_FAILURE] 试 failed: SYSTEMERROR busy. Money may have moved: query v2/pay/orderquery before you repeat it. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
        "unknown: [BUSINESS_FAILURE] 试 failed: USERPAYING new words. The payer is entering the password. Ask every five seconds. Money may have moved: query v2/pay/orderquery before you repeat it.",
        "unknown: [BUSINESS_FAILURE] 试 failed: no reason given. Money may have moved: query v2/pay/orderquery before you repeat it. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
      ]
    `);
    for (const line of await said(replies, moving)) {
      expect(line).toContain("Money may have moved: query v2/pay/orderquery before you repeat it.");
    }
  });

  test("and where it may have moved, but repeating is harmless: the same", async () => {
    for (const line of await said(replies, { ...moving, idempotent: true })) {
      expect(line).toContain("Money may have moved: query v2/pay/orderquery before you repeat it.");
    }
  });

  test("and where the code is one that nothing is known of, which may mean anything", async () => {
    const unlisted = signed({ ...failed, err_code: "BRAND_NEW", err_code_des: "not known yet" });
    expect(await said([unlisted], moving)).toEqual([
      "unknown: [BUSINESS_FAILURE] 试 failed: BRAND_NEW not known yet. Money may have moved: query v2/pay/orderquery before you repeat it. See https://pay.weixin.qq.com/doc/v2/merchant/4011935214",
    ]);
    const { movesMoney, ...other } = moving;
    expect(movesMoney).toBeDefined();
    for (const line of await said([unlisted], other)) expect(line).toMatch(/^rejected: /);
  });

  test("of other operations: to query, or that there is no harm", async () => {
    const { movesMoney, ...other } = moving;
    expect(movesMoney).toBeDefined();
    for (const line of await said(replies, other)) {
      expect(line).toContain("It may have been carried out: query before you repeat it.");
      expect(line).not.toContain("Money");
    }
    for (const line of await said(replies, { ...other, idempotent: true })) {
      expect(line).toContain("It may have been carried out, and does no harm to repeat.");
      expect(line).not.toContain("query before");
    }
  });

  test("nothing that alarms, where it cannot have moved", async () => {
    const harmlessReplies = [
      { status: 404, body: "" },
      xml({ return_code: "FAIL", return_msg: "签名错误" }),
      signed({ ...failed, err_code: "ORDERPAID", err_code_des: "paid" }),
    ];
    for (const line of await said(harmlessReplies, moving)) {
      expect(line).toMatch(/^rejected: /);
      expect(line).not.toMatch(/[Mm]oney|carried out|query/);
    }
    const dispatcher = { request: () => Promise.reject(coded("ECONNREFUSED")) };
    const client = new Client({ ...merchant, dispatcher });
    await expect(client.call(moving, {})).rejects.toMatchObject({
      outcome: "not_sent",
      message:
        "[CONNECTION_FAILED] The host could not be reached (ECONNREFUSED). Nothing was sent.",
    });
    await expect(client.call(moving, { other: 1 })).rejects.toMatchObject({
      outcome: "not_sent",
      message: expect.not.stringMatching(/money/i) as unknown,
    });
  });

  test("a call that is aborted, or took too long, too", async () => {
    const controller = new AbortController();
    const silent = (after: () => void) => ({
      request: async ({ body, signal }: RequestOptions) => {
        if (typeof body === "object" && body && Symbol.iterator in body)
          expect([...body]).toHaveLength(1);
        after();
        return await new Promise<never>((_, reject) => {
          if (!(signal instanceof AbortSignal)) throw new Error("There is no signal.");
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
    await expect(aborted.call(moving, {}, { signal: controller.signal })).rejects.toThrow(
      "[ABORTED] The call was aborted. Money may have moved: query v2/pay/orderquery before you repeat it.",
    );
    const slow = new Client({ ...merchant, dispatcher: silent(() => undefined) });
    await expect(slow.call(moving, {}, { timeout: 20 })).rejects.toThrow(
      "[CALL_TIMEOUT] The call took longer than 20 ms in all. Money may have moved: query v2/pay/orderquery before you repeat it.",
    );
  });
});

test("a payment that goes through is one attempt", async () => {
  const dispatcher = cannedDispatcher({ body: signed(success) });
  const client = new Client({ ...merchant, dispatcher });
  const result = await client.call(paying, { out_trade_no: "1" });
  expect(exchangeOf(result)?.attempts).toBe(1);
});
