// Generated from spec/paths/secapi/mch/modifyInstitutionsub.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../runtime/index.js";
import { secapiMchModifyInstitutionsub } from "../../../operations/secapi/mch/modifyInstitutionsub.js";

/** The mock gateway's default reply to 修改子商户. */
export const secapiMchModifyInstitutionsubMock: OperationMock<
  typeof secapiMchModifyInstitutionsub
> = {
  operation: secapiMchModifyInstitutionsub,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    sub_mch_id: "20000100",
    verification_status: "Under review",
    h5_authorization_state: "APPROVED",
  },
  unique: [],
};
