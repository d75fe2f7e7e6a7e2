import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  payCloseorderMock,
  payMicropayMock,
  payOrderqueryMock,
  payRefundqueryMock,
  payUnifiedorderMock,
  secapiPayRefundMock,
  secapiPayReverseMock,
} from "../../../generated/mocks/index.js";
import { payMicropay } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const second = { mchId: "1900000109", apiKey: "abcdefghijklmnopqrstuvwxyz012345" };
const gateway = createGateway({
  merchants: [merchant, second],
  mocks: [
    ...[payMicropayMock, payUnifiedorderMock, payCloseorderMock, payOrderqueryMock],
    ...[payRefundqueryMock, secapiPayRefundMock, secapiPayReverseMock],
  ],
});
const [shop, otherShop] = [sdk(gateway), sdk(gateway, second)];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 31, 16, 30, 5) });
});
afterEach(() => {
  vi.useRealTimers();
  gateway.reset();
});
afterAll(() => Promise.all([shop.close(), otherShop.close()]));

const tea = { body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" };
const auth_code = "120061098828009406";

function scan(out_trade_no: string, more: object = {}, client = shop): Promise<object> {
  return client.v2.pay.micropay.post({ ...tea, out_trade_no, auth_code, ...more });
}

function order(out_trade_no: string, client = shop): Promise<object> {
  const [trade_type, notify_url] = ["APP", "https://shop.example/notify"] as const;
  return client.v2.pay.unifiedorder.post({ ...tea, out_trade_no, trade_type, notify_url });
}

function refund(out_trade_no: string, out_refund_no: string, client = shop): Promise<object> {
  return client.v2.secapi.pay.refund.post({
    ...{ out_trade_no, out_refund_no, refund_fee: 100, total_fee: tea.total_fee },
  });
}

/** The fields that every reply has. */
const commonFields = new Set([
  ...["return_code", "return_msg", "result_code", "appid", "mch_id", "nonce_str", "sign"],
]);

/** The other fields of a reply. */
function specificFields(reply: object): object {
  return Object.fromEntries(Object.entries(reply).filter(([name]) => !commonFields.has(name)));
}

describe("an order query", () => {
  test.each<[string, string, () => Promise<unknown>]>([
    ["NOTPAY", "订单未支付", () => order("A1")],
    [
      "USERPAYING",
      "用户支付中，需要输入密码",
      () => {
        gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
        return scan("A1").catch(() => undefined);
      },
    ],
    ["SUCCESS", "支付成功", () => scan("A1")],
    ["REFUND", "转入退款", () => scan("A1").then(() => refund("A1", "R1"))],
    [
      "CLOSED",
      "订单已关闭",
      () => order("A1").then(() => shop.v2.pay.closeorder.post({ out_trade_no: "A1" })),
    ],
    [
      "REVOKED",
      "订单已撤销",
      () => scan("A1").then(() => shop.v2.secapi.pay.reverse.post({ out_trade_no: "A1" })),
    ],
  ])("returns the state %s with the text %s", async (trade_state, trade_state_desc, prepare) => {
    await prepare();
    expect(await shop.v2.pay.orderquery.post({ out_trade_no: "A1" })).toMatchObject({
      ...{ trade_state, trade_state_desc },
    });
    expect(gateway.orders).toMatchObject([{ trade_state }]);
  });

  test("returns the fields of the merchant's request and of the payment", async () => {
    await scan("A1", { attach: "table 4", device_info: "till 2", fee_type: "HKD" });
    const [known] = gateway.orders;
    expect(specificFields(await shop.v2.pay.orderquery.post({ out_trade_no: "A1" }))).toEqual({
      ...{ out_trade_no: "A1", transaction_id: known?.transaction_id, attach: "table 4" },
      ...{ trade_state: "SUCCESS", trade_state_desc: "支付成功", trade_type: "MICROPAY" },
      ...{ openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", is_subscribe: "N", bank_type: "OTHERS" },
      ...{ total_fee: 888, cash_fee: 888, fee_type: "HKD", device_info: "till 2" },
      ...{ time_end: "20260201003005" },
    });
  });

  test("finds an order by its transaction_id", async () => {
    await order("A1");
    await scan("A2");
    await scan("A3");
    const { transaction_id } = gateway.orders[2] ?? {};
    expect(
      await shop.v2.pay.orderquery.post({ transaction_id: String(transaction_id) }),
    ).toMatchObject({ out_trade_no: "A3", transaction_id });
  });
});

describe("a refund query", () => {
  test("returns the receiving account and the time", async () => {
    await scan("A1");
    vi.setSystemTime(Date.UTC(2026, 0, 31, 17));
    await refund("A1", "R1");
    const [known] = gateway.orders;
    expect(specificFields(await shop.v2.pay.refundquery.post({ out_refund_no: "R1" }))).toEqual({
      ...{ transaction_id: known?.transaction_id, out_trade_no: "A1", fee_type: "CNY" },
      ...{ total_fee: 888, cash_fee: 888, total_refund_count: 1, refund_count: 1 },
      refunds: [
        {
          out_refund_no: "R1",
          refund_id: known?.refunds[0]?.refund_id,
          refund_channel: "ORIGINAL",
          refund_fee: 100,
          refund_status: "SUCCESS",
          refund_account: "REFUND_SOURCE_UNSETTLED_FUNDS",
          refund_recv_accout: "支付用户的零钱",
          refund_success_time: "2026-02-01 01:00:00",
        },
      ],
    });
  });

  test("returns the currency of the order", async () => {
    await scan("A1", { fee_type: "HKD" });
    await refund("A1", "R1");
    expect(await shop.v2.pay.refundquery.post({ out_trade_no: "A1" })).toMatchObject({
      fee_type: "HKD",
    });
  });

  test("finds only refunds of the merchant's own orders", async () => {
    await scan("A1");
    await refund("A1", "R1");
    await scan("B1", {}, otherShop);
    const query = (): Promise<object> => otherShop.v2.pay.refundquery.post({ out_refund_no: "R1" });
    await expect(query()).rejects.toMatchObject({ outcome: "rejected" });
    await refund("B1", "R1", otherShop);
    expect(await query()).toMatchObject({ out_trade_no: "B1" });
  });

  test("names the requested numbers in its diagnosis if it finds none", async () => {
    const numbers = { out_trade_no: "A1", out_refund_no: "R1" };
    await expect(shop.v2.pay.refundquery.post(numbers)).rejects.toMatchObject({
      outcome: "rejected",
    });
    expect(gateway.requests.at(-1)?.refusal?.diagnosis).toBe(
      "found no refund with out_trade_no A1, out_refund_no R1",
    );
  });
});

const paymentNumber: unknown = expect.stringMatching(/^4200020260201\d{15}$/);
const refundNumber: unknown = expect.stringMatching(/^5000020260201\d{15}$/);

describe("gateway.orders", () => {
  test("has the orders from oldest to latest, with their states and refunds", async () => {
    await order("A1");
    await scan("A2");
    await refund("A2", "R1");
    await refund("A2", "R2");
    const [first, { transaction_id, refunds } = {}] = gateway.orders;
    expect(first).toStrictEqual({
      ...{ mch_id: merchant.mchId, out_trade_no: "A1", trade_state: "NOTPAY", total_fee: 888 },
      refunds: [],
    });
    expect(gateway.orders[1]).toStrictEqual({
      ...{ mch_id: merchant.mchId, out_trade_no: "A2", trade_state: "REFUND", total_fee: 888 },
      transaction_id: paymentNumber,
      refunds: ["R1", "R2"].map((out_refund_no) => ({
        ...{ out_refund_no, refund_fee: 100 },
        refund_id: refundNumber,
      })),
    });
    const replies = await shop.v2.pay.refundquery.post({ out_trade_no: "A2" });
    expect(replies.transaction_id).toBe(transaction_id);
    expect(replies.refunds?.map(({ refund_id }) => refund_id)).toEqual(
      refunds?.map(({ refund_id }) => refund_id),
    );
  });
});

describe("a repeated order", () => {
  test("may have another sign type", async () => {
    await order("A1");
    const client = sdk(gateway, { signType: "MD5" });
    await order("A1", client);
    await client.close();
    expect(gateway.orders).toHaveLength(1);
  });

  test("is refused as paid, even if it was refunded", async () => {
    await scan("A1");
    await refund("A1", "R1");
    await expect(scan("A1")).rejects.toMatchObject({ errCode: "ORDERPAID" });
    await expect(order("A1")).rejects.toMatchObject({ errCode: "ORDERPAID" });
  });
});
