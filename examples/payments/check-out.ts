import type { JsapiPayload, WeChatPay } from "wechatpay-apiv2";

export interface Purchase {
  /** The shop's order number, unique per order. */
  readonly number: string;
  readonly title: string;
  readonly fen: number;
  /** The payer's ID within this official account or mini program. */
  readonly openid: string;
  /** The payer's IP address. */
  readonly address: string;
}

/** Places an order and returns the payload with which the page opens the payment dialog. */
export async function checkOut(
  wechatpay: WeChatPay,
  purchase: Purchase,
  notify_url: string,
): Promise<JsapiPayload> {
  const { prepay_id } = await wechatpay.v2.pay.unifiedorder.post({
    trade_type: "JSAPI",
    out_trade_no: purchase.number,
    body: purchase.title,
    total_fee: purchase.fen,
    openid: purchase.openid,
    spbill_create_ip: purchase.address,
    notify_url,
  });
  return wechatpay.frontEnd.jsapi({ prepay_id });
}
