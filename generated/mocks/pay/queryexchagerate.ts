// Generated from spec/paths/pay/queryexchagerate.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { payQueryexchagerate } from "../../operations/pay/queryexchagerate.js";

/** The mock gateway's default reply to 查询汇率. */
export const payQueryexchagerateMock: OperationMock<typeof payQueryexchagerate> = {
  operation: payQueryexchagerate,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    appid: "wx8888888888888888",
    mch_id: "1900000109",
    fee_type: "USD",
    rate_time: "20150807",
    rate: "650000000",
  },
  unique: [],
};
