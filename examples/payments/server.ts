import express from "express";
import type { Express } from "express";
import type { WeChatPay } from "wechatpay-apiv2";
import { refundProcessed, transactionSuccess } from "wechatpay-apiv2/notifications";
import type { Shop } from "./shop.js";

export function server(wechatpay: WeChatPay, shop: Shop): Express {
  const isProcessed = (key: string): boolean => shop.hasProcessed(key);

  const paid = wechatpay.notifications.handler(
    transactionSuccess,
    (payment, { key }) => {
      // Only a deduction has a trade_state.
      if (payment.result_code !== "SUCCESS") return;
      if (payment.trade_state !== undefined && payment.trade_state !== "SUCCESS") return;
      shop.paid(payment.out_trade_no, payment.transaction_id, key);
    },
    {
      isProcessed,
      maxAge: 90_000,
      // The signature proves that WeChat Pay sent this. Only you know the amount you requested.
      expect: ({ out_trade_no }) => {
        const total_fee = shop.priceOf(out_trade_no);
        return total_fee === undefined ? undefined : { total_fee };
      },
    },
  );

  const refunded = wechatpay.notifications.handler(
    refundProcessed,
    (refund, { key }) => {
      // Encrypted, but not signed. Confirm it with pay/refundquery before you act on it.
      const { out_refund_no, refund_status } = refund.req_info;
      shop.refunded(out_refund_no, refund_status, key);
    },
    { isProcessed },
  );

  const app = express();
  // Register before any body parser: the signature covers the raw bytes.
  app.post("/wxpay/paid", paid.express);
  app.post("/wxpay/refunded", refunded.express);
  app.use(express.json());
  return app;
}
