// Generated from spec/paths/pay/unifiedorder.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payUnifiedorder } from "../../operations/pay/unifiedorder.js";

/** The mock gateway's default reply to 统一下单. */
export const payUnifiedorderMock: OperationMock<typeof payUnifiedorder> = {
  operation: payUnifiedorder,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    device_info: "013467007045764",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    trade_type: "JSAPI",
    prepay_id: "wx201410272009395522657a690389285100",
    code_url: "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00",
    mweb_url:
      "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241",
    promotion_detail: {
      promotion_detail: [
        {
          promotion_id: "109519",
          name: "单品券",
          scope: "SINGLE",
          type: "COUPON",
          amount: 10,
          activity_id: "931386",
          wxpay_contribute: 0,
          merchant_contribute: 10,
          other_contribute: 0,
          goods_detail: [
            { goods_id: "iphone6s_16G", discount_amount: 10, quantity: 1, price: 100 },
          ],
        },
      ],
    },
  },
  unique: ["prepay_id"],
  effect: "place order",
};
