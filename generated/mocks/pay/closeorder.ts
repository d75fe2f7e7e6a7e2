// Generated from spec/paths/pay/closeorder.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payCloseorder } from "../../operations/pay/closeorder.js";

/** The mock gateway's default reply to 关闭订单. */
export const payCloseorderMock: OperationMock<typeof payCloseorder> = {
  operation: payCloseorder,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    result_code: "SUCCESS",
    result_msg: "OK",
  },
  unique: [],
  effect: "close order",
};
