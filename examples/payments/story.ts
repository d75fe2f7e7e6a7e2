/**
 * A payment from order to reconciliation, against a local mock gateway: places an order, pays it, receives the
 * notification, refunds a part and reads the bill of the day. `npm run example:payment`
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { WeChatPay } from "wechatpay-apiv2";
import { createGateway } from "wechatpay-apiv2/mock";
import { payMicropay } from "wechatpay-apiv2/operations";
import { checkOut } from "./check-out.js";
import { payByCode } from "./pay-by-code.js";
import { dayOf } from "./reconcile.js";
import { refund, refundState } from "./refund.js";
import { server } from "./server.js";
import { Shop } from "./shop.js";

const merchant = { mchId: "1230000109", apiKey: randomBytes(16).toString("hex") };
const gateway = createGateway({ merchants: [merchant] });
const listening = await gateway.listen();
const wechatpay = new WeChatPay({
  ...merchant,
  appId: "wx8888888888888888",
  certificate: { cert: listening.cert, key: listening.key },
  ca: listening.ca,
  baseUrl: listening.url,
});

const shop = new Shop();
const web = createServer(server(wechatpay, shop)).listen(0, "127.0.0.1");
await once(web, "listening");
const address = web.address();
const port = typeof address === "object" ? address?.port : undefined;
const site = `http://127.0.0.1:${port}/wxpay`;

const purchase = {
  number: "T20261124001",
  title: "Harbour Tea - Oolong",
  fen: 888,
  openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
  address: "203.0.113.7",
};
shop.order(purchase.number, purchase.fen);
const payload = await checkOut(wechatpay, purchase, `${site}/paid`);
console.log(`page payload     ${payload.package.slice(0, 12)}…, signed with ${payload.signType}`);

// Acts as a payer with a phone.
const delivery = await gateway.pay({ out_trade_no: purchase.number });
console.log(`notification     ${delivery?.acknowledged ? "acknowledged" : "not acknowledged"}`);
console.log(`order status     ${shop.isPaid(purchase.number) ? "paid" : "not paid"}`);

const parts = [
  { out_refund_no: "R1", refund_fee: 100 },
  { out_refund_no: "R2", refund_fee: 200 },
];
for (const part of parts) {
  const { out_refund_no } = part;
  await refund(wechatpay, {
    ...part,
    out_trade_no: purchase.number,
    total_fee: purchase.fen,
    notify_url: `${site}/refunded`,
  });
  await gateway.notify({ out_refund_no });
  const state = await refundState(wechatpay, out_refund_no);
  const notifiedStatus = shop.refundStatus(out_refund_no);
  console.log(
    `refund ${out_refund_no}        ${state?.cash} fen, ${state?.status}; notified of ${notifiedStatus}`,
  );
}

// Another payer, who has to enter a password first.
gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
const codePayment = {
  out_trade_no: "T20261124002",
  body: "Harbour Tea - Pu'er",
  total_fee: 1200,
  spbill_create_ip: "203.0.113.8",
  auth_code: "134567890123456789",
};
gateway.events.on("request", ({ path }) => {
  const waiting = gateway.orders.some(({ trade_state }) => trade_state === "USERPAYING");
  if (path === "/pay/orderquery" && waiting) void gateway.pay(codePayment);
});
const payment = await payByCode(wechatpay, codePayment, 10);
console.log(`code payment     ${payment.state}, after ${gateway.stats.requests} requests in total`);

const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
const { payments, refunds } = await dayOf(wechatpay, today.replaceAll("-", ""));
const sum = (amounts: ReadonlyMap<string, number>): number =>
  [...amounts.values()].reduce((total, fen) => total + fen, 0);
console.log(`daily bill       ${sum(payments)} fen paid, ${sum(refunds)} fen refunded`);

await wechatpay.close();
await listening.close();
web.close();
web.closeAllConnections();
