import { xmlResponse } from "../reply/serialize.js";
import type { ReplyFields } from "../wire/xml.js";
import type { Fault } from "./fault.js";

/** A refusal; the request is not executed. */
function refusal(
  description: string,
  descriptionZh: string,
  fields: ReplyFields,
  root?: string,
): Fault {
  return {
    description,
    descriptionZh,
    beforeValidation: false,
    respond: () => xmlResponse(fields, root),
  };
}

/** A refusal that does not say whether the request was executed. */
function unknownOutcome(description: string, descriptionZh: string, fields: ReplyFields): Fault {
  return { ...refusal(description, descriptionZh, fields), progress: "pending" };
}

/** Replies with an unusual combination of code and message fields. For the usual ones, stub `refuse` or `fail`. */
export const envelopes = {
  return_code_param_error: refusal(
    "return_code is PARAM_ERROR; the reason is in return_msg",
    "return_code 为 PARAM_ERROR，原因在 return_msg 中",
    new Map([
      ["return_code", "PARAM_ERROR"],
      ["return_msg", "参数错误"],
    ]),
  ),
  return_code_systemerror: unknownOutcome(
    "return_code is SYSTEMERROR: the outcome is unknown",
    "return_code 为 SYSTEMERROR，结果未知",
    new Map([
      ["return_code", "SYSTEMERROR"],
      ["return_msg", "系统错误"],
    ]),
  ),
  retcode: refusal(
    "the format of old endpoints: retcode and retmsg instead of return_msg",
    "旧接口的返回格式：用 retcode、retmsg 代替 return_msg",
    new Map([
      ["return_code", "FAIL"],
      ["retmsg", "参数错误"],
      ["retcode", "1"],
    ]),
  ),
  error_code: unknownOutcome(
    "error_code, error_code_des and err_code_desc instead of err_code and err_code_des",
    "用 error_code、error_code_des、err_code_desc 代替 err_code、err_code_des",
    new Map([
      ["return_code", "SUCCESS"],
      ["return_msg", "OK"],
      ["result_code", "FAIL"],
      ["error_code", "SYSTEMERROR"],
      ["error_code_des", "系统错误"],
      ["err_code_desc", "系统错误"],
    ]),
  ),
  root_element: refusal(
    "a refusal in a root element named root, with an additional err_param",
    "根元素为 root 的拒绝，并带有 err_param",
    new Map([
      ["return_code", "FAIL"],
      ["return_msg", "参数错误"],
      ["err_param", "mch_id"],
    ]),
    "root",
  ),
  empty_return_msg: unknownOutcome(
    "a refusal without a reason: return_msg is empty",
    "没有原因的拒绝：return_msg 为空",
    new Map([
      ["return_code", "FAIL"],
      ["return_msg", ""],
    ]),
  ),
  unsigned_failure: refusal(
    "an unsigned business failure, as for CA_ERROR",
    "没有签名的业务失败，如 CA_ERROR",
    new Map([
      ["return_code", "SUCCESS"],
      ["return_msg", "OK"],
      ["result_code", "FAIL"],
      ["err_code", "CA_ERROR"],
      ["err_code_des", "证书出错，请登录微信支付商户平台下载证书"],
    ]),
  ),
  without_result_code: {
    description: "a signed success without result_code",
    descriptionZh: "已签名的成功返回，但没有 result_code",
    beforeValidation: false,
    progress: "done",
    respond: ({ fields, sign, serialize }) =>
      serialize(sign(new Map([...fields].filter(([name]) => name !== "result_code")))),
  },
} satisfies Record<string, Fault>;
