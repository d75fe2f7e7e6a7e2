// Generated from spec/paths/xdc/apiv2sandbox/pay/micropay.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../../runtime/index.js";
import { xdcApiv2sandboxPayMicropay } from "../../../../operations/xdc/apiv2sandbox/pay/micropay.js";

/** The mock gateway's default reply to 提交付款码支付（沙箱）. */
export const xdcApiv2sandboxPayMicropayMock: OperationMock<typeof xdcApiv2sandboxPayMicropay> = {
  operation: xdcApiv2sandboxPayMicropay,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    device_info: "013467007045764",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
    is_subscribe: "N",
    trade_type: "MICROPAY",
    bank_type: "CMC",
    fee_type: "CNY",
    total_fee: 100,
    settlement_total_fee: 100,
    coupon_fee: 10,
    cash_fee_type: "CNY",
    cash_fee: 90,
    transaction_id: "1217752501201407033233368018",
    out_trade_no: "20150806125346",
    attach: "深圳分店",
    time_end: "20141030133525",
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
    trade_state: "SUCCESS",
  },
  unique: ["transaction_id"],
};
