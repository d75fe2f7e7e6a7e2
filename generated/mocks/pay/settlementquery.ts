// Generated from spec/paths/pay/settlementquery.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { paySettlementquery } from "../../operations/pay/settlementquery.js";

/** The mock gateway's default reply to 查询结算资金. */
export const paySettlementqueryMock: OperationMock<typeof paySettlementquery> = {
  operation: paySettlementquery,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    record_num: "1",
    settlements: [
      {
        fbatchno: "201511010004",
        date_settlement: "20151101",
        date_start: "20151101",
        date_end: "20151101",
        settlement_fee: 90,
        unsettlement_fee: 0,
        settlementfee_type: "GBP",
        pay_fee: 101,
        refund_fee: 10,
        pay_net_fee: 91,
        poundage_fee: 1,
      },
    ],
  },
  unique: [],
};
