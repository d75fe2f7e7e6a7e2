// Generated from spec/paths/secapi/mch/submchmanage/add.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../../runtime/index.js";
import { secapiMchSubmchmanageAdd } from "../../../../operations/secapi/mch/submchmanage/add.js";

/** The mock gateway's default reply to 银行特约商户录入. */
export const secapiMchSubmchmanageAddMock: OperationMock<typeof secapiMchSubmchmanageAdd> = {
  operation: secapiMchSubmchmanageAdd,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    result_msg: "OK",
    sub_mch_id: "10000100",
  },
  unique: ["sub_mch_id"],
};
