// Generated from spec/paths/pay/profitsharingquery.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payProfitsharingquery } from "../../operations/pay/profitsharingquery.js";

/** The mock gateway's default reply to 查询分账结果. */
export const payProfitsharingqueryMock: OperationMock<typeof payProfitsharingquery> = {
  operation: payProfitsharingquery,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    transaction_id: "1217752501201407033233368018",
    out_order_no: "P20150806125346",
    order_id: "3008450740201411110007820472",
    status: "FINISHED",
    receivers: [
      {
        type: "MERCHANT_ID",
        account: "190001001",
        amount: 100,
        description: "分到商户",
        detail_id: "36011111111111111111111",
        finish_time: "20180608170132",
        result: "SUCCESS",
      },
    ],
  },
  unique: [],
};
