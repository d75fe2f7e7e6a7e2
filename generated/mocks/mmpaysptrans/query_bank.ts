// Generated from spec/paths/mmpaysptrans/query_bank.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { mmpaysptransQueryBank } from "../../operations/mmpaysptrans/query_bank.js";

/** The mock gateway's default reply to 查询企业付款银行卡. */
export const mmpaysptransQueryBankMock: OperationMock<typeof mmpaysptransQueryBank> = {
  operation: mmpaysptransQueryBank,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    mch_id: "1900000109",
    partner_trade_no: "1212121221227",
    payment_no: "10000600500852017030900000020006012",
    bank_no_md5: "2260a61e51cbd1dc5a3bc7ac0b4a9e8f",
    true_name_md5: "615db57aa314529aaa0fbe95b3e95bd3",
    amount: 100000,
    status: "SUCCESS",
    cmms_amt: 100,
    create_time: "2017-03-09 15:04:04",
    pay_succ_time: "2017-03-09 15:05:04",
  },
  unique: [],
};
