// Generated from spec/paths/xdc/apiv2getsignkey/sign/getsignkey.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../../runtime/index.js";
import { xdcApiv2getsignkeySignGetsignkey } from "../../../../operations/xdc/apiv2getsignkey/sign/getsignkey.js";

/** The mock gateway's default reply to 获取验签密钥. */
export const xdcApiv2getsignkeySignGetsignkeyMock: OperationMock<
  typeof xdcApiv2getsignkeySignGetsignkey
> = {
  operation: xdcApiv2getsignkeySignGetsignkey,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    sandbox_signkey: "013467007045764013467007045764ab",
  },
  unique: [],
};
