// Generated from spec/paths/mmpaysptrans/pay_bank.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { mmpaysptransPayBank } from "../../operations/mmpaysptrans/pay_bank.js";

/** The mock gateway's default reply to 企业付款到银行卡. */
export const mmpaysptransPayBankMock: OperationMock<typeof mmpaysptransPayBank> = {
  operation: mmpaysptransPayBank,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    mch_id: "1900000109",
    partner_trade_no: "1212121221227",
    amount: 100000,
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    payment_no: "10000600500852017030900000020006012",
    cmms_amt: 100,
  },
  unique: ["payment_no"],
};
