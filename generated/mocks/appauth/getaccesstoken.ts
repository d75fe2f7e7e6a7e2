// Generated from spec/paths/appauth/getaccesstoken.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../runtime/index.js";
import { appauthGetaccesstoken } from "../../operations/appauth/getaccesstoken.js";

/** The mock gateway's default reply to 通过code换取access_token. */
export const appauthGetaccesstokenMock: OperationMock<typeof appauthGetaccesstoken> = {
  operation: appauthGetaccesstoken,
  reply: {
    retcode: 0,
    retmsg: "OK",
    access_token: "a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg",
    access_token_expire_in: 7200,
    refresh_token: "Pi0KbXnRtDJqVwFyHzCmAeGlSoha1Yj9",
    refresh_token_expire_in: 2592000,
  },
  unique: ["access_token", "refresh_token"],
};
