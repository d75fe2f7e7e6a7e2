// Generated from spec/paths/pay/refundquery.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payRefundquery } from "../../operations/pay/refundquery.js";

/** The mock gateway's default reply to 查询退款. */
export const payRefundqueryMock: OperationMock<typeof payRefundquery> = {
  operation: payRefundquery,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    total_refund_count: 1,
    transaction_id: "1217752501201407033233368018",
    out_trade_no: "20150806125346",
    total_fee: 100,
    settlement_total_fee: 100,
    fee_type: "CNY",
    cash_fee: 90,
    refund_count: 1,
    refunds: [
      {
        out_refund_no: "1217752501201407033233368019",
        refund_id: "2008450740201411110000174436",
        refund_channel: "ORIGINAL",
        refund_fee: 100,
        settlement_refund_fee: 100,
        coupon_refund_fee: 10,
        coupon_refund_count: 1,
        coupons: [{ coupon_type: "CASH", coupon_refund_id: "10000", coupon_refund_fee: 10 }],
        refund_status: "SUCCESS",
        refund_account: "REFUND_SOURCE_RECHARGE_FUNDS",
        refund_recv_accout: "招商银行信用卡0403",
        refund_success_time: "2016-07-25 15:26:26",
      },
    ],
  },
  unique: [],
  effect: "query refunds",
};
