import type { NotificationHandler, WeChatPay } from "wechatpay-apiv2";
import { transactionSuccess } from "wechatpay-apiv2/notifications";

export interface Orders {
  /** The price in fen, or undefined if there is no such order. */
  priceOf(order: string): Promise<number | undefined>;
  paid(order: string, signal: AbortSignal): Promise<void>;
}

export function paidInFull(wechatpay: WeChatPay, orders: Orders): NotificationHandler {
  return wechatpay.notifications.handler(
    transactionSuccess,
    async ({ out_trade_no }, _delivery, { signal }) => {
      await orders.paid(out_trade_no, signal);
    },
    {
      expect: async ({ out_trade_no }) => {
        const total_fee = await orders.priceOf(out_trade_no);
        return total_fee === undefined ? undefined : { result_code: "SUCCESS", total_fee };
      },
    },
  );
}
