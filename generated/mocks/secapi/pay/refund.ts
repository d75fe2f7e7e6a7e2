// Generated from spec/paths/secapi/pay/refund.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../runtime/index.js";
import { secapiPayRefund } from "../../../operations/secapi/pay/refund.js";

/** The mock gateway's default reply to 申请退款. */
export const secapiPayRefundMock: OperationMock<typeof secapiPayRefund> = {
  operation: secapiPayRefund,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    transaction_id: "1217752501201407033233368018",
    out_trade_no: "20150806125346",
    out_refund_no: "1217752501201407033233368019",
    refund_id: "2008450740201411110000174436",
    refund_fee: 100,
    settlement_refund_fee: 100,
    total_fee: 100,
    settlement_total_fee: 100,
    fee_type: "CNY",
    cash_fee: 90,
    cash_fee_type: "CNY",
    cash_refund_fee: 90,
    coupon_refund_fee: 10,
    coupon_refund_count: 1,
    coupons: [{ coupon_type: "CASH", coupon_refund_fee: 10, coupon_refund_id: "10000" }],
  },
  unique: ["refund_id"],
  effect: "refund order",
};
