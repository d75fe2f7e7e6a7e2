import type { WeChatPay } from "wechatpay-apiv2";
import { isBusinessError, WeChatPayError } from "wechatpay-apiv2";
import { payRefundquery } from "wechatpay-apiv2/operations";

export interface Part {
  readonly out_trade_no: string;
  /** One number for each refund, kept before the first call: it is what makes a repetition harmless. */
  readonly out_refund_no: string;
  /** What the whole order cost, whatever was paid back before. */
  readonly total_fee: number;
  readonly refund_fee: number;
  readonly notify_url?: string;
}

/** Asks for a refund; true means that it was accepted, not that the payer has the money. */
export async function refund(wechatpay: WeChatPay, part: Part): Promise<boolean> {
  try {
    await wechatpay.v2.secapi.pay.refund.post(part);
    return true;
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    if (error.outcome === "not_sent" || error.outcome === "rejected") throw error;
    // Money may have moved. If it did not, send this part again: with the same out_refund_no.
    return (await refundState(wechatpay, part.out_refund_no)) !== undefined;
  }
}

export interface RefundState {
  readonly status: "SUCCESS" | "REFUNDCLOSE" | "PROCESSING" | "CHANGE";
  /** What the payer gets back, in fen; coupons got the rest. */
  readonly cash: number;
}

/** What became of a refund, or undefined where there is none. */
export async function refundState(
  wechatpay: WeChatPay,
  out_refund_no: string,
): Promise<RefundState | undefined> {
  try {
    const { refunds = [] } = await wechatpay.v2.pay.refundquery.post({ out_refund_no });
    const found = refunds.find((each) => each.out_refund_no === out_refund_no);
    if (found === undefined) return undefined;
    const { refund_status, refund_fee, coupon_refund_fee = 0 } = found;
    return { status: refund_status, cash: refund_fee - coupon_refund_fee };
  } catch (error) {
    if (isBusinessError(error, payRefundquery) && error.errCode === "REFUNDNOTEXIST") {
      return undefined;
    }
    throw error;
  }
}
