/* The payment example of the README. It is type-checked, not run. */
import type { Express, Request } from "express";
import type { WeChatPay } from "wechatpay-apiv2";
import { transactionSuccess } from "wechatpay-apiv2/notifications";

declare const wechatpay: WeChatPay;
declare const app: Express;
declare const openidOf: (request: Request) => string;
declare const shop: { paid(order: string, fen: number): Promise<void> };

app.post("/checkout", async (request, response) => {
  const { prepay_id } = await wechatpay.v2.pay.unifiedorder.post({
    trade_type: "JSAPI",
    out_trade_no: "T1",
    body: "Oolong",
    total_fee: 888, // fen
    openid: openidOf(request), // from your session
    spbill_create_ip: request.ip ?? "",
    notify_url: "https://shop.example.com/wxpay/paid",
  });
  response.json(wechatpay.frontEnd.jsapi({ prepay_id })); // for WeixinJSBridge; wx.requestPayment takes no appId
});

const paid = wechatpay.notifications.handler(transactionSuccess, async (payment) => {
  // Only a deduction has a trade_state.
  if (payment.result_code !== "SUCCESS") return;
  if (payment.trade_state !== undefined && payment.trade_state !== "SUCCESS") return;
  await shop.paid(payment.out_trade_no, payment.total_fee);
});
app.post("/wxpay/paid", paid.express); // before express.json()

// over mutual TLS: needs the certificate
const part = { out_trade_no: "T1", out_refund_no: "R1", total_fee: 888, refund_fee: 100 };
await wechatpay.v2.secapi.pay.refund.post(part);

const bill = await wechatpay.v2.pay.downloadbill.post({ bill_date: "20261124" });
for await (const row of bill.rows()) console.log(row["商户订单号"], row["订单金额"]);
