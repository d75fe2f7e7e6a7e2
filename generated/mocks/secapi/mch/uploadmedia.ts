// Generated from spec/paths/secapi/mch/uploadmedia.yaml by `wechatpay generate`. Do not edit.

import type { OperationMock } from "../../../../runtime/index.js";
import { secapiMchUploadmedia } from "../../../operations/secapi/mch/uploadmedia.js";

/** The mock gateway's default reply to 图片上传. */
export const secapiMchUploadmediaMock: OperationMock<typeof secapiMchUploadmedia> = {
  operation: secapiMchUploadmedia,
  reply: {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    media_id: "a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg7Pi0KbXnRtD-JqVwFyHzCmAeGlSo_hU",
  },
  unique: ["media_id"],
};
