import type { ReplyFields } from "../wire/xml.js";
import type { Fault, FaultContext } from "./fault.js";

function success(
  description: string,
  descriptionZh: string,
  fieldsOf: (context: FaultContext) => ReplyFields,
): Fault {
  return {
    description,
    descriptionZh,
    beforeValidation: false,
    progress: "done",
    respond: (context) => context.serialize(fieldsOf(context)),
  };
}

function mapField(fields: ReplyFields, name: string, map: (value: string) => string): ReplyFields {
  return new Map(
    [...fields].map(([fieldName, value]) => [
      fieldName,
      fieldName === name && typeof value === "string" ? map(value) : value,
    ]),
  );
}

function replaceLastCharacter(value: string): string {
  return `${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}`;
}

/** Successful replies whose signature a client must reject, and one whose signature it must accept. */
export const signatures = {
  sign_missing: success(
    "a success without a signature",
    "没有签名的成功返回",
    ({ fields }) => fields,
  ),
  sign_wrong: success(
    "a success with a well-formed but invalid signature",
    "签名格式正确但内容错误的成功返回",
    ({ fields, sign }) => mapField(sign(fields), "sign", (value) => "0".repeat(value.length)),
  ),
  sign_downgraded: success(
    "a success signed with MD5, regardless of the request's sign type",
    "无论请求使用何种签名方式，都用 MD5 签名的成功返回",
    ({ fields, sign }) => sign(fields, "MD5"),
  ),
  tampered_result: success(
    "a success whose result (for example media_id) was changed after signing",
    "签名之后结果字段（如 media_id）被篡改的成功返回",
    ({ fields, sign, resultField }) =>
      mapField(sign(fields), resultField ?? "return_msg", replaceLastCharacter),
  ),
  unknown_fields: success(
    "a success with signed fields that are not documented",
    "带有文档中没有的字段的成功返回，这些字段也参与签名",
    ({ fields, sign }) =>
      sign(new Map([...fields, ["new_field", "1"], ["Another_Field", "新字段 <&>"]])),
  ),
} satisfies Record<string, Fault>;
