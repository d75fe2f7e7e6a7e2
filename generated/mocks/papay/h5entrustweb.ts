// Generated from spec/paths/papay/h5entrustweb.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { papayH5entrustweb } from "../../operations/papay/h5entrustweb.js";

/** The mock gateway's default reply to H5纯签约. */
export const papayH5entrustwebMock: OperationMock<typeof papayH5entrustweb> = {
  operation: papayH5entrustweb,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    redirect_url: "https://payapp.weixin.qq.com/bind?contract=a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg",
  },
  unique: ["redirect_url"],
};
