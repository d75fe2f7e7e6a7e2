import { isBusinessError } from "wechatpay-apiv2";
import type { WeChatPay } from "wechatpay-apiv2";
import { payOrderquery } from "wechatpay-apiv2/operations";

/** The state of an order, for the code that ships the goods. */
export type OrderState =
  /** `cash` is the payer's own share in fen; coupons paid the rest. */
  | { readonly state: "paid"; readonly cash: number; readonly coupons: readonly string[] }
  | { readonly state: "open" }
  | { readonly state: "not found" };

export async function orderState(wechatpay: WeChatPay, out_trade_no: string): Promise<OrderState> {
  try {
    const order = await wechatpay.v2.pay.orderquery.post({ out_trade_no });
    if (order.trade_state !== "SUCCESS") return { state: "open" };
    const coupons = order.coupons?.map(({ coupon_id = "" }) => coupon_id) ?? [];
    return { state: "paid", cash: order.cash_fee ?? 0, coupons };
  } catch (error) {
    if (!isBusinessError(error, payOrderquery) || error.errCode !== "ORDERNOTEXIST") throw error;
    return { state: "not found" };
  }
}
