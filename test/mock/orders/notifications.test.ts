import { createDecipheriv, createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { WeChatPay } from "../../../generated/index.js";
import {
  payCloseorderMock,
  payMicropayMock,
  payUnifiedorderMock,
  secapiPayRefundMock,
  secapiPayReverseMock,
} from "../../../generated/mocks/index.js";
import { payMicropay } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { merchantServer, successAcknowledgement } from "../support/merchant-server.js";
import type { MerchantServer } from "../support/merchant-server.js";
import { appid, sdk } from "../support/sdk.js";
import { fieldsOf, isSigned, merchant } from "../support/upload.js";
import type { Fields } from "../support/upload.js";

const second = { mchId: "1900000109", apiKey: "abcdefghijklmnopqrstuvwxyz012345" };
const gateway = createGateway({
  merchants: [merchant, second],
  mocks: [
    ...[payMicropayMock, payUnifiedorderMock, payCloseorderMock],
    ...[secapiPayRefundMock, secapiPayReverseMock],
  ],
});
const [shop, otherShop] = [sdk(gateway), sdk(gateway, second)];
let server: MerchantServer;

beforeAll(async () => {
  server = await merchantServer();
});
beforeEach(() => {
  server.notifications.length = 0;
  server.acknowledgement = { status: 200, body: successAcknowledgement };
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 31, 16, 30, 5) });
});
afterEach(() => {
  vi.useRealTimers();
  gateway.reset();
});
afterAll(() => Promise.all([shop.close(), otherShop.close(), server.close()]));

const tea = { body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" };

function order(out_trade_no: string, more: object = {}, client = shop): Promise<object> {
  const trade_type = "APP";
  return client.v2.pay.unifiedorder.post({
    ...{ ...tea, out_trade_no, trade_type, notify_url: server.url, ...more },
  });
}

function refund(out_trade_no: string, out_refund_no: string, more: object = {}): Promise<object> {
  return shop.v2.secapi.pay.refund.post({
    ...{ out_trade_no, out_refund_no, refund_fee: 100, total_fee: tea.total_fee, ...more },
  });
}

/** Places an order that is not paid, because its payer has yet to enter a password. */
async function scan(out_trade_no: string): Promise<void> {
  gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
  const auth_code = "120061098828009406";
  await shop.v2.pay.micropay.post({ ...tea, out_trade_no, auth_code }).catch(() => undefined);
}

/** The fields of the only notification that was received. */
function notifiedFields(): Fields {
  expect(server.notifications).toHaveLength(1);
  return fieldsOf(server.notifications[0]?.body ?? "");
}

/** Decrypts with the API key, independently of the runtime. */
function decrypted(text: string, apiKey = merchant.apiKey): Fields {
  const key = createHash("md5").update(apiKey).digest("hex");
  const cipher = createDecipheriv("aes-256-ecb", Buffer.from(key), null);
  const xml = cipher.update(text, "base64", "utf8") + cipher.final("utf8");
  expect(xml).toMatch(/^<root>.*<\/root>$/s);
  return fieldsOf(xml.replace(/^<root>/, "<xml>").replace(/<\/root>$/, "</xml>"));
}

const nonce_str: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);

describe("the notification of a payment", () => {
  test("has the fields of the order and is posted to its notify_url as XML", async () => {
    await order("A1", {
      ...{ trade_type: "JSAPI", openid: "oPayer", attach: "table 4", device_info: "till 2" },
      ...{ sub_appid: "wx2", sub_mch_id: "1900000208", fee_type: "HKD" },
    });
    await gateway.pay({ out_trade_no: "A1" });
    const { sign, ...fields } = notifiedFields();
    expect(fields).toEqual({
      ...{ return_code: "SUCCESS", result_code: "SUCCESS", nonce_str },
      ...{ appid, mch_id: merchant.mchId, sub_appid: "wx2", sub_mch_id: "1900000208" },
      ...{ out_trade_no: "A1", transaction_id: gateway.orders[0]?.transaction_id },
      ...{ openid: "oPayer", is_subscribe: "N", trade_type: "JSAPI", bank_type: "OTHERS" },
      ...{ total_fee: "888", cash_fee: "888", fee_type: "HKD", time_end: "20260201003005" },
      ...{ attach: "table 4", device_info: "till 2" },
    });
    expect(sign).toMatch(/^[0-9A-F]+$/);
    expect(server.notifications).toMatchObject([
      { method: "POST", url: "/notify", headers: { "content-type": "text/xml; charset=utf-8" } },
    ]);
  });

  test("omits fields that the order does not have", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    expect(Object.keys(notifiedFields()).join(" ")).toBe(
      "return_code result_code appid mch_id nonce_str out_trade_no transaction_id openid is_subscribe trade_type bank_type total_fee cash_fee fee_type time_end sign",
    );
    expect(notifiedFields()).toMatchObject({
      openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
      fee_type: "CNY",
    });
  });

  test.each(["MD5", "HMAC-SHA256"] as const)("is signed with %s like the order", async (type) => {
    const client = sdk(gateway, { signType: type });
    await order("A1", {}, client);
    await client.close();
    await gateway.pay({ out_trade_no: "A1" });
    expect(isSigned(notifiedFields(), type)).toBe(true);
  });

  test("has a new nonce each time", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    await gateway.notify({ out_trade_no: "A1" });
    const nonces = server.notifications.map(({ body }) => fieldsOf(body)["nonce_str"]);
    expect(new Set(nonces).size).toBe(2);
  });

  test("is signed with the key of its merchant if another one used the same number", async () => {
    await order("A1");
    await order("A1", {}, otherShop);
    await gateway.pay({ out_trade_no: "A1", mch_id: second.mchId });
    expect(notifiedFields()).toMatchObject({ mch_id: second.mchId });
    expect(isSigned(notifiedFields(), "HMAC-SHA256", second.apiKey)).toBe(true);
    expect(gateway.orders.map(({ trade_state }) => trade_state)).toEqual(["NOTPAY", "SUCCESS"]);
    await gateway.pay({ out_trade_no: "A1" });
    expect(gateway.orders.map(({ trade_state }) => trade_state)).toEqual(["SUCCESS", "SUCCESS"]);
  });
});

describe("the notification of a refund", () => {
  test("is encrypted with the API key and unsigned", async () => {
    await order("A1", { sub_mch_id: "1900000208" });
    await gateway.pay({ out_trade_no: "A1" });
    vi.setSystemTime(Date.UTC(2026, 0, 31, 17));
    await refund("A1", "R1", { notify_url: server.url });
    server.notifications.length = 0;
    await gateway.notify({ out_refund_no: "R1" });
    const { req_info = "", ...fields } = notifiedFields();
    expect(fields).toEqual({
      ...{ return_code: "SUCCESS", nonce_str },
      ...{ appid, mch_id: merchant.mchId, sub_mch_id: "1900000208" },
    });
    expect(decrypted(req_info)).toEqual({
      transaction_id: gateway.orders[0]?.transaction_id,
      out_trade_no: "A1",
      refund_id: gateway.orders[0]?.refunds[0]?.refund_id,
      out_refund_no: "R1",
      total_fee: "888",
      settlement_total_fee: "888",
      refund_fee: "100",
      settlement_refund_fee: "100",
      refund_status: "SUCCESS",
      success_time: "2026-02-01 01:00:00",
      refund_recv_accout: "支付用户的零钱",
      refund_account: "REFUND_SOURCE_UNSETTLED_FUNDS",
      refund_request_source: "API",
    });
  });

  test("has the refund_account of the request", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    const refund_account = "REFUND_SOURCE_RECHARGE_FUNDS";
    await refund("A1", "R1", { refund_account, notify_url: server.url });
    server.notifications.length = 0;
    await gateway.notify({ out_refund_no: "R1" });
    expect(decrypted(notifiedFields()["req_info"] ?? "")).toMatchObject({ refund_account });
  });

  test("is sent to the notify_url of the refund, not of the order", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    await refund("A1", "R1");
    await refund("A1", "R2", { notify_url: `${server.url}/refunds` });
    server.notifications.length = 0;
    await expect(gateway.notify({ out_refund_no: "R1" })).rejects.toThrow(
      "[NOT_NOTIFIED] No notification was sent, because the merchant's request had no notify_url.",
    );
    await gateway.notify({ out_refund_no: "R2" });
    expect(server.notifications.map(({ url }) => url)).toEqual(["/notify/refunds"]);
  });
});

describe("the acknowledgement of the merchant's server", () => {
  const plain = "<xml><return_code>SUCCESS</return_code></xml>";
  test.each<[string, { status: number; body: string }, boolean]>([
    ["the XML of success", { status: 200, body: successAcknowledgement }, true],
    ["the XML without CDATA", { status: 201, body: plain }, true],
    [
      "the XML on several lines",
      { status: 200, body: successAcknowledgement.replace("<!", "\n  <!").replace("]]>", "]]>\n") },
      true,
    ],
    ["the XML of failure", { status: 200, body: plain.replace("SUCCESS", "FAIL") }, false],
    ["a longer word", { status: 200, body: plain.replace("SUCCESS", "SUCCESSFUL") }, false],
    ["the word alone", { status: 200, body: "SUCCESS" }, false],
    ["nothing", { status: 200, body: "" }, false],
    ["success with the status of an error", { status: 500, body: successAcknowledgement }, false],
  ])("%s is returned with whether it is valid", async (_, acknowledgement, acknowledged) => {
    await order("A1");
    server.acknowledgement = acknowledgement;
    const { status, body } = acknowledgement;
    expect(await gateway.pay({ out_trade_no: "A1" })).toEqual({
      ...{ url: server.url, status, body, acknowledged },
    });
  });

  test("is not followed if it is a redirect", async () => {
    await order("A1");
    server.acknowledgement = {
      status: 302,
      headers: { location: server.url },
      body: successAcknowledgement,
    };
    expect(await gateway.pay({ out_trade_no: "A1" })).toMatchObject({
      ...{ status: 302, acknowledged: false },
    });
    expect(server.notifications).toHaveLength(1);
  });

  test("is truncated to 64 KiB", async () => {
    await order("A1");
    server.acknowledgement = {
      status: 200,
      body: `${successAcknowledgement}${"x".repeat(70_000)}`,
    };
    const delivery = await gateway.pay({ out_trade_no: "A1" });
    expect(delivery?.body).toBe(server.acknowledgement.body.slice(0, 65_536));
    expect(delivery?.acknowledged).toBe(true);
  });

  test("is missing if no server is listening, but the order is paid", async () => {
    const closed = await merchantServer();
    await order("A1", { notify_url: closed.url });
    await closed.close();
    await expect(gateway.pay({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_NOTIFIED",
      message: `[NOT_NOTIFIED] ${closed.url} did not respond to the notification: connect ECONNREFUSED ${new URL(closed.url).host}. Check that a server is listening there.`,
      cause: { message: "fetch failed" },
    });
    expect(gateway.orders).toMatchObject([{ trade_state: "SUCCESS" }]);
  });
});

describe("an order without a notify_url", () => {
  test("is paid without a notification", async () => {
    await scan("A1");
    expect(await gateway.pay({ out_trade_no: "A1" })).toBeUndefined();
    expect(gateway.orders).toMatchObject([{ trade_state: "SUCCESS" }]);
    await expect(gateway.notify({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_NOTIFIED",
      message:
        "[NOT_NOTIFIED] No notification was sent, because the merchant's request had no notify_url.",
    });
  });
});

describe("no notification is sent", () => {
  test("of an order that is not paid", async () => {
    await order("A1");
    await expect(gateway.notify({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_NOTIFIED",
      message:
        "[NOT_NOTIFIED] No notification was sent, because out_trade_no A1 has not been paid: it is NOTPAY.",
    });
    expect(server.notifications).toEqual([]);
  });

  test.each<[string, (client: WeChatPay) => Promise<unknown>]>([
    ["SUCCESS", () => gateway.pay({ out_trade_no: "A1" })],
    ["REFUND", () => gateway.pay({ out_trade_no: "A1" }).then(() => refund("A1", "R1"))],
    ["CLOSED", (client) => client.v2.pay.closeorder.post({ out_trade_no: "A1" })],
    [
      "REVOKED",
      async (client) => {
        gateway.reset();
        await scan("A1");
        await client.v2.secapi.pay.reverse.post({ out_trade_no: "A1" });
      },
    ],
  ])("of an order that cannot be paid because it is %s", async (state, prepare) => {
    await order("A1");
    await prepare(shop);
    server.notifications.length = 0;
    await expect(gateway.pay({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_PAYABLE",
      message: `[NOT_PAYABLE] out_trade_no A1 cannot be paid: it is ${state}.`,
    });
    expect(server.notifications).toEqual([]);
  });

  test("of an order that does not exist", async () => {
    const notifyResult = (target: Parameters<typeof gateway.notify>[0]): Promise<string> =>
      gateway.notify(target).then(
        () => "notified",
        (error: unknown) => String(error),
      );
    expect(await notifyResult({ out_trade_no: "B1" })).toBe(
      "MockGatewayError: [NO_SUCH_ORDER] There is no order or refund B1. No orders have been placed.",
    );
    expect(await notifyResult({})).toContain(
      "Expected an out_trade_no or an out_refund_no, received neither.",
    );
    for (let at = 0; at < 11; at += 1) await order(`A${at}`);
    await gateway.pay({ out_trade_no: "A0" });
    await refund("A0", "R0", { notify_url: server.url });
    expect(await notifyResult({ out_refund_no: "R1", out_trade_no: "A1" })).toContain(
      "There is no order or refund R1. The latest orders are A1, A2, A3, A4, A5, A6, A7, A8, A9, A10.",
    );
    for (const number of [{ out_trade_no: "A0" }, { out_refund_no: "R0" }]) {
      expect(await notifyResult({ ...number, mch_id: second.mchId })).toContain("[NO_SUCH_ORDER]");
      expect(await notifyResult({ ...number, mch_id: merchant.mchId })).toBe("notified");
    }
  });
});
