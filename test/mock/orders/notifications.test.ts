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
import { merchantServer, received } from "../support/merchant-server.js";
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
  server.acknowledgement = { status: 200, body: received };
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

/** The payer is asked for a password, so that the order is made and not paid. */
async function scan(out_trade_no: string): Promise<void> {
  gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
  const auth_code = "120061098828009406";
  await shop.v2.pay.micropay.post({ ...tea, out_trade_no, auth_code }).catch(() => undefined);
}

/** The fields of the only notification that came. */
function told(): Fields {
  expect(server.notifications).toHaveLength(1);
  return fieldsOf(server.notifications[0]?.body ?? "");
}

/** What was encrypted by the API key, read apart from the runtime. */
function decrypted(text: string, apiKey = merchant.apiKey): Fields {
  const key = createHash("md5").update(apiKey).digest("hex");
  const cipher = createDecipheriv("aes-256-ecb", Buffer.from(key), null);
  const xml = cipher.update(text, "base64", "utf8") + cipher.final("utf8");
  expect(xml).toMatch(/^<root>.*<\/root>$/s);
  return fieldsOf(xml.replace(/^<root>/, "<xml>").replace(/<\/root>$/, "</xml>"));
}

const nonce_str: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);

describe("a merchant is told of a payment", () => {
  test("by what is known of the order, in XML that is posted to its notify_url", async () => {
    await order("A1", {
      ...{ trade_type: "JSAPI", openid: "oPayer", attach: "table 4", device_info: "till 2" },
      ...{ sub_appid: "wx2", sub_mch_id: "1900000208", fee_type: "HKD" },
    });
    await gateway.pay({ out_trade_no: "A1" });
    const { sign, ...fields } = told();
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
      { method: "POST", url: "/told", headers: { "content-type": "text/xml; charset=utf-8" } },
    ]);
  });

  test("without what the order does not have", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    expect(Object.keys(told()).join(" ")).toBe(
      "return_code result_code appid mch_id nonce_str out_trade_no transaction_id openid is_subscribe trade_type bank_type total_fee cash_fee fee_type time_end sign",
    );
    expect(told()).toMatchObject({ openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", fee_type: "CNY" });
  });

  test.each(["MD5", "HMAC-SHA256"] as const)("signed by %s where the order was", async (type) => {
    const client = sdk(gateway, { signType: type });
    await order("A1", {}, client);
    await client.close();
    await gateway.pay({ out_trade_no: "A1" });
    expect(isSigned(told(), type)).toBe(true);
  });

  test("by another nonce each time", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    await gateway.notify({ out_trade_no: "A1" });
    const nonces = server.notifications.map(({ body }) => fieldsOf(body)["nonce_str"]);
    expect(new Set(nonces).size).toBe(2);
  });

  test("by its own key where another merchant used the same number", async () => {
    await order("A1");
    await order("A1", {}, otherShop);
    await gateway.pay({ out_trade_no: "A1", mch_id: second.mchId });
    expect(told()).toMatchObject({ mch_id: second.mchId });
    expect(isSigned(told(), "HMAC-SHA256", second.apiKey)).toBe(true);
    expect(gateway.orders.map(({ trade_state }) => trade_state)).toEqual(["NOTPAY", "SUCCESS"]);
    await gateway.pay({ out_trade_no: "A1" });
    expect(gateway.orders.map(({ trade_state }) => trade_state)).toEqual(["SUCCESS", "SUCCESS"]);
  });
});

describe("a merchant is told of a refund", () => {
  test("by what is encrypted by the API key, and without a signature", async () => {
    await order("A1", { sub_mch_id: "1900000208" });
    await gateway.pay({ out_trade_no: "A1" });
    vi.setSystemTime(Date.UTC(2026, 0, 31, 17));
    await refund("A1", "R1", { notify_url: server.url });
    server.notifications.length = 0;
    await gateway.notify({ out_refund_no: "R1" });
    const { req_info = "", ...fields } = told();
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

  test("with the funds that it was to come from", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    const refund_account = "REFUND_SOURCE_RECHARGE_FUNDS";
    await refund("A1", "R1", { refund_account, notify_url: server.url });
    server.notifications.length = 0;
    await gateway.notify({ out_refund_no: "R1" });
    expect(decrypted(told()["req_info"] ?? "")).toMatchObject({ refund_account });
  });

  test("where the refund says, and not where the order does", async () => {
    await order("A1");
    await gateway.pay({ out_trade_no: "A1" });
    await refund("A1", "R1");
    await refund("A1", "R2", { notify_url: `${server.url}/refunds` });
    server.notifications.length = 0;
    await expect(gateway.notify({ out_refund_no: "R1" })).rejects.toThrow(
      "[NOT_NOTIFIED] There is nobody to notify: the request had no notify_url.",
    );
    await gateway.notify({ out_refund_no: "R2" });
    expect(server.notifications.map(({ url }) => url)).toEqual(["/told/refunds"]);
  });
});

describe("what the merchant's server answers", () => {
  const plain = "<xml><return_code>SUCCESS</return_code></xml>";
  test.each<[string, { status: number; body: string }, boolean]>([
    ["the XML of success", { status: 200, body: received }, true],
    ["the XML without CDATA", { status: 201, body: plain }, true],
    [
      "the XML on several lines",
      { status: 200, body: received.replace("<!", "\n  <!").replace("]]>", "]]>\n") },
      true,
    ],
    ["the XML of failure", { status: 200, body: plain.replace("SUCCESS", "FAIL") }, false],
    ["a longer word", { status: 200, body: plain.replace("SUCCESS", "SUCCESSFUL") }, false],
    ["the word alone", { status: 200, body: "SUCCESS" }, false],
    ["nothing", { status: 200, body: "" }, false],
    ["success with the status of an error", { status: 500, body: received }, false],
  ])("%s is told to the test, and whether it counts", async (_, answer, acknowledged) => {
    await order("A1");
    server.acknowledgement = answer;
    const { status, body } = answer;
    expect(await gateway.pay({ out_trade_no: "A1" })).toEqual({
      ...{ url: server.url, status, body, acknowledged },
    });
  });

  test("is not followed to another place", async () => {
    await order("A1");
    server.acknowledgement = { status: 302, headers: { location: server.url }, body: received };
    expect(await gateway.pay({ out_trade_no: "A1" })).toMatchObject({
      ...{ status: 302, acknowledged: false },
    });
    expect(server.notifications).toHaveLength(1);
  });

  test("is cut off after 64 KiB", async () => {
    await order("A1");
    server.acknowledgement = { status: 200, body: `${received}${"x".repeat(70_000)}` };
    const delivery = await gateway.pay({ out_trade_no: "A1" });
    expect(delivery?.body).toBe(server.acknowledgement.body.slice(0, 65_536));
    expect(delivery?.acknowledged).toBe(true);
  });

  test("is missing where no server listens, and the order is paid all the same", async () => {
    const gone = await merchantServer();
    await order("A1", { notify_url: gone.url });
    await gone.close();
    await expect(gateway.pay({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_NOTIFIED",
      message: `[NOT_NOTIFIED] ${gone.url} was sent a notification and gave no answer: connect ECONNREFUSED ${new URL(gone.url).host}; look whether a server listens there.`,
      cause: { message: "fetch failed" },
    });
    expect(gateway.orders).toMatchObject([{ trade_state: "SUCCESS" }]);
  });
});

describe("there is nobody to tell", () => {
  test("of an order by a code, which is paid in silence", async () => {
    await scan("A1");
    expect(await gateway.pay({ out_trade_no: "A1" })).toBeUndefined();
    expect(gateway.orders).toMatchObject([{ trade_state: "SUCCESS" }]);
    await expect(gateway.notify({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_NOTIFIED",
      message: "[NOT_NOTIFIED] There is nobody to notify: the request had no notify_url.",
    });
  });
});

describe("there is nothing to tell", () => {
  test("of an order that is not paid", async () => {
    await order("A1");
    await expect(gateway.notify({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_NOTIFIED",
      message: "[NOT_NOTIFIED] There is nothing to tell of out_trade_no A1: it is NOTPAY.",
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
  ])("of a payment where the order is %s, for it cannot be paid", async (state, become) => {
    await order("A1");
    await become(shop);
    server.notifications.length = 0;
    await expect(gateway.pay({ out_trade_no: "A1" })).rejects.toMatchObject({
      code: "NOT_PAYABLE",
      message: `[NOT_PAYABLE] out_trade_no A1 cannot be paid: it is ${state}.`,
    });
    expect(server.notifications).toEqual([]);
  });

  test("of an order that nobody made", async () => {
    const noSuchOrder = (named: Parameters<typeof gateway.notify>[0]): Promise<string> =>
      gateway.notify(named).then(
        () => "There is one.",
        (error: unknown) => String(error),
      );
    expect(await noSuchOrder({ out_trade_no: "B1" })).toBe(
      "MockGatewayError: [NO_SUCH_ORDER] The gateway has no order or refund B1; none was made.",
    );
    expect(await noSuchOrder({})).toContain("no order or refund without a number;");
    for (let at = 0; at < 11; at += 1) await order(`A${at}`);
    await gateway.pay({ out_trade_no: "A0" });
    await refund("A0", "R0", { notify_url: server.url });
    expect(await noSuchOrder({ out_refund_no: "R1", out_trade_no: "A1" })).toContain(
      "no order or refund R1; the last were A1, A2, A3, A4, A5, A6, A7, A8, A9, A10.",
    );
    for (const number of [{ out_trade_no: "A0" }, { out_refund_no: "R0" }]) {
      expect(await noSuchOrder({ ...number, mch_id: second.mchId })).toContain("[NO_SUCH_ORDER]");
      expect(await noSuchOrder({ ...number, mch_id: merchant.mchId })).toBe("There is one.");
    }
  });
});
