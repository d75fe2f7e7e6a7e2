import type { WeChatPay } from "wechatpay-apiv2";
import { BusinessError } from "wechatpay-apiv2";

export interface Day {
  /** By out_trade_no. */
  readonly payments: ReadonlyMap<string, number>;
  /** By out_refund_no. */
  readonly refunds: ReadonlyMap<string, number>;
  /** Amounts returned by reversals, by out_trade_no. */
  readonly reversals: ReadonlyMap<string, number>;
}

/** Reads the payments and refunds of a day (yyyyMMdd, Beijing time) from its bill, in fen. */
export async function dayOf(wechatpay: WeChatPay, bill_date: string): Promise<Day> {
  const payments = new Map<string, number>();
  const refunds = new Map<string, number>();
  const reversals = new Map<string, number>();
  try {
    const bill = await wechatpay.v2.pay.downloadbill.post({ bill_date, tar_type: "GZIP" });
    for await (const row of bill.rows()) {
      if (row["交易状态"] === "SUCCESS") {
        payments.set(row["商户订单号"] ?? "", fen(row["订单金额"]));
      } else if (row["交易状态"] === "REFUND") {
        refunds.set(row["商户退款单号"] ?? "", fen(row["申请退款金额"]));
      } else if (row["交易状态"] === "REVOKED") {
        reversals.set(row["商户订单号"] ?? "", fen(row["申请退款金额"]));
      }
    }
    const entries = payments.size + refunds.size + reversals.size;
    if (Number(bill.summary?.["总交易单数"]) !== entries) {
      throw new Error(`the bill of ${bill_date} is incomplete`);
    }
  } catch (error) {
    // A day without transactions has no bill.
    if (!(error instanceof BusinessError) || error.errCodeDes !== "No Bill Exist") throw error;
  }
  return { payments, refunds, reversals };
}

/** Bills are in yuan, requests in fen. */
function fen(yuan = "0"): number {
  return Math.round(Number(yuan) * 100);
}
