import type { WeChatPay } from "wechatpay-apiv2";
import { isBusinessError, WeChatPayError } from "wechatpay-apiv2";
import { payRefundquery } from "wechatpay-apiv2/operations";

export interface Part {
  readonly out_trade_no: string;
  /** Unique per refund. Save it before the first call: repeating a call with the same number is safe. */
  readonly out_refund_no: string;
  /** Amount of the whole order, regardless of earlier refunds. */
  readonly total_fee: number;
  readonly refund_fee: number;
  readonly notify_url?: string;
}

/** Requests a refund. Returns true if it was accepted; the payer may not have the money yet. */
export async function refund(wechatpay: WeChatPay, part: Part): Promise<boolean> {
  try {
    await wechatpay.v2.secapi.pay.refund.post(part);
    return true;
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    if (error.outcome === "not_sent" || error.outcome === "rejected") throw error;
    // Money may have moved. If this returns false, call again with the same out_refund_no.
    return (await refundState(wechatpay, part.out_refund_no)) !== undefined;
  }
}

export interface RefundState {
  /** SUCCESS, REFUNDCLOSE, PROCESSING or CHANGE. WeChat Pay may add others. */
  readonly status: string;
  /** Amount returned to the payer, in fen. The rest is returned to coupons. */
  readonly cash: number;
}

/** Queries a refund. Returns undefined if it does not exist. */
export async function refundState(
  wechatpay: WeChatPay,
  out_refund_no: string,
): Promise<RefundState | undefined> {
  try {
    const { refunds = [] } = await wechatpay.v2.pay.refundquery.post({ out_refund_no });
    const refund = refunds.find((each) => each.out_refund_no === out_refund_no);
    if (refund === undefined) return undefined;
    const { refund_status, refund_fee, coupon_refund_fee = 0 } = refund;
    return { status: refund_status, cash: refund_fee - coupon_refund_fee };
  } catch (error) {
    if (isBusinessError(error, payRefundquery) && error.errCode === "REFUNDNOTEXIST") {
      return undefined;
    }
    throw error;
  }
}
