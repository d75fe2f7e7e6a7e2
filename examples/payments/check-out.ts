import type { JsapiPayload, WeChatPay } from "wechatpay-apiv2";

export interface Purchase {
  /** The shop's own number, a new one for each order. */
  readonly number: string;
  readonly title: string;
  readonly fen: number;
  /** The payer, as this official account or mini program knows them. */
  readonly openid: string;
  readonly address: string;
}

/** Places an order, and makes what the page needs to open the cashier. */
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
