// Generated from spec/paths/secapi/pay/reverse.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../runtime/index.js";
import { secapiPayReverse } from "../../../operations/secapi/pay/reverse.js";

/** The mock gateway's default reply to 撤销订单. */
export const secapiPayReverseMock: OperationMock<typeof secapiPayReverse> = {
  operation: secapiPayReverse,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    recall: "N",
  },
  unique: [],
  effect: "reverse order",
};
