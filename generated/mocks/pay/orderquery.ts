// Generated from spec/paths/pay/orderquery.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payOrderquery } from "../../operations/pay/orderquery.js";

/** What the mock gateway answers to 查询订单 where a test asks for nothing else. */
export const payOrderqueryMock: OperationMock<typeof payOrderquery> = {
  operation: payOrderquery,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wxd678efh567hg6787",
    mch_id: "1230000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    device_info: "013467007045764",
    openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
    is_subscribe: "N",
    trade_type: "JSAPI",
    trade_state: "SUCCESS",
    bank_type: "CMC",
    total_fee: 888,
    settlement_total_fee: 888,
    fee_type: "CNY",
    cash_fee: 788,
    cash_fee_type: "CNY",
    coupon_fee: 100,
    coupon_count: 1,
    coupons: [{ coupon_type: "CASH", coupon_id: "10000", coupon_fee: 100 }],
    transaction_id: "1009660380201506130728806387",
    out_trade_no: "20150806125346",
    attach: "深圳分店",
    time_end: "20141030133525",
    trade_state_desc: "支付成功",
    promotion_detail: {
      promotion_detail: [
        {
          promotion_id: "109519",
          name: "单品立减",
          scope: "SINGLE",
          type: "DISCOUNT",
          amount: 100,
          activity_id: "931386",
          wxpay_contribute: 0,
          merchant_contribute: 100,
          other_contribute: 0,
          goods_detail: [
            {
              goods_id: "M1006",
              wxpay_goods_id: "1001",
              goods_name: "咖啡豆",
              quantity: 2,
              price: 444,
            },
          ],
        },
      ],
    },
  },
  unique: [],
  effect: "query order",
};
