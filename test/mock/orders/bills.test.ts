import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { WeChatPay } from "../../../generated/index.js";
import {
  payDownloadbillMock,
  payMicropayMock,
  payUnifiedorderMock,
  secapiPayRefundMock,
} from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import { merchantServer } from "../support/merchant-server.js";
import type { MerchantServer } from "../support/merchant-server.js";
import { sendXml, signedXml } from "../support/order.js";
import { sdk } from "../support/sdk.js";
import type { GatewayResponse } from "../support/send.js";
import { merchant, origin } from "../support/upload.js";

const second = { mchId: "1900000109", apiKey: "abcdefghijklmnopqrstuvwxyz012345" };
const gateway = createGateway({
  merchants: [merchant, second],
  mocks: [payDownloadbillMock, payMicropayMock, payUnifiedorderMock, secapiPayRefundMock],
});
const [shop, otherShop] = [sdk(gateway), sdk(gateway, second)];
let server: MerchantServer;

beforeAll(async () => {
  server = await merchantServer();
});
beforeEach(() => {
  // It is the first of February in Beijing but still January in UTC.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 31, 16, 30, 5) });
});
afterEach(() => {
  vi.useRealTimers();
  gateway.reset();
});
afterAll(() => Promise.all([shop.close(), otherShop.close(), server.close()]));

const tea = { body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" };

function scan(client: WeChatPay, out_trade_no: string, more: object = {}): Promise<object> {
  return client.v2.pay.micropay.post({
    ...{ ...tea, out_trade_no, auth_code: "120061098828009406", ...more },
  });
}

function refund(out_trade_no: string, out_refund_no: string, refund_fee: number): Promise<object> {
  return shop.v2.secapi.pay.refund.post({
    ...{ out_trade_no, out_refund_no, refund_fee, total_fee: tea.total_fee },
  });
}

function bill(bill_date: string, more: Record<string, string> = {}): Promise<GatewayResponse> {
  const fields = { appid: "wx1", mch_id: merchant.mchId, nonce_str: "1", bill_date, ...more };
  return sendXml(gateway, { body: signedXml(fields) }, `${origin}/pay/downloadbill`);
}

/** The transaction ID of an order and the IDs of its refunds. */
function numbersOf(out_trade_no: string): string[] {
  const order = gateway.orders.find((each) => each.out_trade_no === out_trade_no);
  return [
    order?.transaction_id ?? "none",
    ...(order?.refunds.map(({ refund_id }) => refund_id) ?? []),
  ];
}

/** The merchant's number of each row of a bill: the refund's if the row has one, else the order's. */
function rowsOf({ body }: GatewayResponse): string[] {
  const cells = body.split("\r\n").map((line) => line.slice(1).split(",`"));
  return cells
    .filter(({ length }) => length === 27)
    .map(([, , , , , , number, , , , , , , , , refundNumber]) =>
      String(refundNumber === "0" ? number : refundNumber),
    );
}

const titles =
  "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
const totals =
  "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

describe("the bill of a day", () => {
  test("has a row for each payment and refund, and their sums", async () => {
    await shop.v2.pay.unifiedorder.post({
      ...{ ...tea, out_trade_no: "A1", trade_type: "JSAPI", openid: "oPayer" },
      ...{ notify_url: server.url, attach: "table 4", device_info: "till 2" },
      ...{ sub_mch_id: "1900000208", fee_type: "HKD" },
    });
    await gateway.pay({ out_trade_no: "A1" });
    await scan(shop, "A2", { total_fee: 12345 });
    vi.setSystemTime(Date.UTC(2026, 0, 31, 17));
    await refund("A1", "R1", 300);
    await refund("A1", "R2", 8);
    const [a1 = "", r1 = "", r2 = ""] = numbersOf("A1");
    const [a2 = ""] = numbersOf("A2");
    const lines = [
      titles,
      `\`2026-02-01 00:30:05,\`wxd930ea5d5a258f4f,\`1230000109,\`1900000208,\`till 2,\`${a1},\`A1,\`oPayer,\`JSAPI,\`SUCCESS,\`OTHERS,\`HKD,\`8.88,\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`茶,\`table 4,\`0.00000,\`0.60%,\`8.88,\`0.00,\``,
      `\`2026-02-01 01:00:00,\`wxd930ea5d5a258f4f,\`1230000109,\`1900000208,\`till 2,\`${a1},\`A1,\`oPayer,\`JSAPI,\`REFUND,\`OTHERS,\`HKD,\`0.00,\`0.00,\`${r1},\`R1,\`3.00,\`0.00,\`ORIGINAL,\`SUCCESS,\`茶,\`table 4,\`0.00000,\`0.60%,\`0.00,\`3.00,\``,
      `\`2026-02-01 01:00:00,\`wxd930ea5d5a258f4f,\`1230000109,\`1900000208,\`till 2,\`${a1},\`A1,\`oPayer,\`JSAPI,\`REFUND,\`OTHERS,\`HKD,\`0.00,\`0.00,\`${r2},\`R2,\`0.08,\`0.00,\`ORIGINAL,\`SUCCESS,\`茶,\`table 4,\`0.00000,\`0.60%,\`0.00,\`0.08,\``,
      `\`2026-02-01 00:30:05,\`wxd930ea5d5a258f4f,\`1230000109,\`0,\`,\`${a2},\`A2,\`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,\`MICROPAY,\`SUCCESS,\`OTHERS,\`CNY,\`123.45,\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`茶,\`,\`0.00000,\`0.60%,\`123.45,\`0.00,\``,
      totals,
      "`4,`132.33,`3.08,`0.00,`0.00000,`132.33,`3.08",
    ];
    const { body } = await bill("20260201");
    expect(body).toBe(`${lines.join("\r\n")}\r\n`);
  });

  test("has the payments and refunds of that day in Beijing, even of an earlier order", async () => {
    vi.setSystemTime(Date.UTC(2026, 0, 31, 15, 59, 59));
    await scan(shop, "A1");
    await refund("A1", "R1", 1);
    vi.setSystemTime(Date.UTC(2026, 0, 31, 16));
    await scan(shop, "A2");
    await refund("A1", "R2", 2);
    expect(rowsOf(await bill("20260131"))).toEqual(["A1", "R1"]);
    expect(rowsOf(await bill("20260201"))).toEqual(["R2", "A2"]);
  });

  test.each([
    ["SUCCESS", ["A1", "A2"]],
    ["REFUND", ["R1"]],
    ["ALL", ["A1", "R1", "A2"]],
  ])("with the bill_type %s has the rows %j", async (bill_type, rows) => {
    await scan(shop, "A1");
    await refund("A1", "R1", 1);
    await scan(shop, "A2");
    expect(rowsOf(await bill("20260201", { bill_type }))).toEqual(rows);
  });

  test("with the bill_type RECHARGE_REFUND is always empty", async () => {
    await scan(shop, "A1");
    await refund("A1", "R1", 1);
    const { diagnosis } = await bill("20260201", { bill_type: "RECHARGE_REFUND" });
    expect(diagnosis).toContain("found no payments or refunds on 20260201");
  });

  test("has neither unpaid orders nor those of other merchants", async () => {
    await shop.v2.pay.unifiedorder.post({
      ...{ ...tea, out_trade_no: "A1", trade_type: "APP", notify_url: server.url },
    });
    await scan(otherShop, "B1");
    const { body, diagnosis } = await bill("20260201");
    expect(body).toContain("<return_code><![CDATA[FAIL]]></return_code>");
    expect(diagnosis).toContain("found no payments or refunds on 20260201");
    await scan(shop, "A2");
    expect(rowsOf(await bill("20260201"))).toEqual(["A2"]);
  });
});
