// Generated from spec/paths/pay/closeorder.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payCloseorder } from "../../operations/pay/closeorder.js";

/** What the mock gateway answers to 关闭订单 where a test asks for nothing else. */
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
