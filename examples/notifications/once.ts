import type { NotificationHandler, WeChatPay } from "wechatpay-apiv2";
import { transactionSuccess } from "wechatpay-apiv2/notifications";

/** A database with transactions. */
export interface Database {
  transaction(work: (statements: Statements) => Promise<void>): Promise<void>;
  has(key: string): Promise<boolean>;
}

export interface Statements {
  /** Throws if the key exists, as a unique index does. */
  insertKey(key: string): Promise<void>;
  markPaid(order: string, transactionId: string): Promise<void>;
}

export function paidOnce(wechatpay: WeChatPay, database: Database): NotificationHandler {
  return wechatpay.notifications.handler(
    transactionSuccess,
    async (payment, { key }) => {
      // Only a deduction has a trade_state.
      if (payment.result_code !== "SUCCESS") return;
      if (payment.trade_state !== undefined && payment.trade_state !== "SUCCESS") return;
      await database.transaction(async (statements) => {
        await statements.insertKey(key);
        await statements.markPaid(payment.out_trade_no, payment.transaction_id);
      });
    },
    { isProcessed: (key) => database.has(key), maxAge: 90_000 },
  );
}
