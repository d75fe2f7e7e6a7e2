// Generated from spec/paths/pay/orderquery.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payOrderquery } from "../../operations/pay/orderquery.js";

/** The mock gateway's default reply to 查询订单. */
export const payOrderqueryMock: OperationMock<typeof payOrderquery> = {
  operation: payOrderquery,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    device_info: "013467007045764",
    openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
    is_subscribe: "N",
    trade_type: "JSAPI",
    trade_state: "SUCCESS",
    bank_type: "CMC",
    total_fee: 100,
    settlement_total_fee: 100,
    fee_type: "CNY",
    cash_fee: 90,
    cash_fee_type: "CNY",
    coupon_fee: 10,
    coupon_count: 1,
    coupons: [{ coupon_type: "CASH", coupon_id: "10000", coupon_fee: 10 }],
    transaction_id: "1217752501201407033233368018",
    out_trade_no: "20150806125346",
    attach: "深圳分店",
    time_end: "20141030133525",
    trade_state_desc: "支付成功",
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
  unique: [],
  effect: "query order",
};
