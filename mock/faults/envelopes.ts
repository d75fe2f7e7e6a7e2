import type { ReplyFields } from "../wire/xml.js";
import { xmlResponse } from "../wire/xml.js";
import type { Fault } from "./fault.js";

function envelope(shows: string, showsZh: string, fields: ReplyFields, root?: string): Fault {
  return { shows, showsZh, inFront: false, outcome: () => xmlResponse(fields, root) };
}

/** One that leaves open what has become of the request. */
function doubtful(shows: string, showsZh: string, fields: ReplyFields): Fault {
  return { ...envelope(shows, showsZh, fields), progress: "pending" };
}

/** Refusals in the less usual of the gateway's envelopes; `refuse` and `fail` of a script make the usual ones. */
export const envelopes = {
  return_code_param_error: envelope(
    "return_code is PARAM_ERROR; the reason is in return_msg",
    "return_code 为 PARAM_ERROR，原因在 return_msg 中",
    new Map([
      ["return_code", "PARAM_ERROR"],
      ["return_msg", "参数错误"],
    ]),
  ),
  return_code_systemerror: doubtful(
    "return_code is SYSTEMERROR: the outcome is unknown",
    "return_code 为 SYSTEMERROR，结果未知",
    new Map([
      ["return_code", "SYSTEMERROR"],
      ["return_msg", "系统错误"],
    ]),
  ),
  retcode: envelope(
    "an old endpoint's envelope: retcode and retmsg in place of return_msg",
    "旧接口的返回格式：用 retcode、retmsg 代替 return_msg",
    new Map([
      ["return_code", "FAIL"],
      ["retmsg", "参数错误"],
      ["retcode", "1"],
    ]),
  ),
  error_code: doubtful(
    "error_code, error_code_des and err_code_desc in place of err_code and err_code_des",
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
  root_element: envelope(
    "a refusal whose document element is root, with err_param besides",
    "根元素为 root 的拒绝，并带有 err_param",
    new Map([
      ["return_code", "FAIL"],
      ["return_msg", "参数错误"],
      ["err_param", "mch_id"],
    ]),
    "root",
  ),
  empty_return_msg: doubtful(
    "a refusal that gives no reason: return_msg is empty",
    "没有原因的拒绝：return_msg 为空",
    new Map([
      ["return_code", "FAIL"],
      ["return_msg", ""],
    ]),
  ),
  unsigned_failure: envelope(
    "a business failure without a signature, as for CA_ERROR",
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
    shows: "a signed success that has no result_code",
    showsZh: "已签名的成功返回，但没有 result_code",
    inFront: false,
    progress: "done",
    outcome: ({ fields, seal, written }) =>
      written(seal(new Map([...fields].filter(([name]) => name !== "result_code")))),
  },
} satisfies Record<string, Fault>;
