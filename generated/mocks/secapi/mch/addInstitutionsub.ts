// Generated from spec/paths/secapi/mch/addInstitutionsub.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../runtime/index.js";
import { secapiMchAddInstitutionsub } from "../../../operations/secapi/mch/addInstitutionsub.js";

/** The mock gateway's default reply to 进件子商户. */
export const secapiMchAddInstitutionsubMock: OperationMock<typeof secapiMchAddInstitutionsub> = {
  operation: secapiMchAddInstitutionsub,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    sub_mch_id: "20000100",
    verification_status: "Under review",
    description: "该子商户需要通过审核才可生效。请登录商户平台检查审核状态。",
    h5_authorization_state: "APPROVED",
  },
  unique: ["sub_mch_id"],
};
