import type { NotificationHandler, WeChatPay } from "wechatpay-apiv2";
import {
  checkSuccess,
  papContractStateChanged,
  refundProcessed,
  transactionSuccess,
} from "wechatpay-apiv2/notifications";

export interface Books {
  paid(order: string, fen: number): Promise<void>;
  /** Calls `pay/refundquery` and saves the result. */
  updateRefund(refund: string): Promise<void>;
  contract(code: string, change: string): Promise<void>;
  rented(order: string): Promise<void>;
}

/** 支付结果通知: signed, not encrypted. */
export function paid(wechatpay: WeChatPay, books: Books): NotificationHandler {
  return wechatpay.notifications.handler(transactionSuccess, async (payment) => {
    // Only a deduction has a trade_state.
    if (payment.result_code !== "SUCCESS") return;
    if (payment.trade_state !== undefined && payment.trade_state !== "SUCCESS") return;
    await books.paid(payment.out_trade_no, payment.total_fee);
  });
}

/** 退款结果通知: not signed; req_info is encrypted with the API key. So it only says when to query the refund. */
export function refunded(wechatpay: WeChatPay, books: Books): NotificationHandler {
  return wechatpay.notifications.handler(refundProcessed, async (refund) => {
    await books.updateRefund(refund.req_info.out_refund_no);
  });
}

/** 签约、解约结果通知: always signed with MD5. */
export function contracts(wechatpay: WeChatPay, books: Books): NotificationHandler {
  return wechatpay.notifications.handler(papContractStateChanged, async (contract) => {
    await books.contract(contract.contract_code, contract.change_type);
  });
}

/** 免押订单确认成功通知: signed and encrypted; the client needs the option apiV3Key. */
export function rentals(wechatpay: WeChatPay, books: Books): NotificationHandler {
  return wechatpay.notifications.handler(checkSuccess, async ({ event_ciphertext }) => {
    await books.rented(event_ciphertext.out_order_no ?? "");
  });
}
