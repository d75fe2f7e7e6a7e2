import type { ReplyFields } from "../wire/xml.js";
import type { FaultContext, Fault } from "./fault.js";

function reply(
  shows: string,
  showsZh: string,
  fields: (circumstances: FaultContext) => ReplyFields,
): Fault {
  return {
    shows,
    showsZh,
    inFront: false,
    progress: "done",
    outcome: (circumstances) => circumstances.written(fields(circumstances)),
  };
}

function changed(
  fields: ReplyFields,
  name: string,
  change: (value: string) => string,
): ReplyFields {
  return new Map(
    [...fields].map(([each, value]) => [
      each,
      each === name && typeof value === "string" ? change(value) : value,
    ]),
  );
}

/** Another last character: what was signed is no longer what came. */
function tampered(value: string): string {
  return `${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}`;
}

/** Successful replies that a client must not believe, and one that it must. */
export const signatures = {
  sign_missing: reply(
    "a success without its signature",
    "没有签名的成功返回",
    ({ fields }) => fields,
  ),
  sign_wrong: reply(
    "a success with a signature that is right in form and wrong",
    "签名格式正确但内容错误的成功返回",
    ({ fields, seal }) => changed(seal(fields), "sign", (sign) => "0".repeat(sign.length)),
  ),
  sign_downgraded: reply(
    "a success signed with MD5, whatever the request asked for",
    "无论请求使用何种签名方式，都用 MD5 签名的成功返回",
    ({ fields, seal }) => seal(fields, "MD5"),
  ),
  tampered_result: reply(
    "a success whose result (media_id and the like) was changed after it was signed",
    "签名之后结果字段（如 media_id）被篡改的成功返回",
    ({ fields, seal, result }) => changed(seal(fields), result ?? "return_msg", tampered),
  ),
  unknown_fields: reply(
    "a success with fields that no document knows, signed with the rest",
    "带有文档中没有的字段的成功返回，这些字段也参与签名",
    ({ fields, seal }) =>
      seal(new Map([...fields, ["new_field", "1"], ["Another_Field", "新字段 <&>"]])),
  ),
} satisfies Record<string, Fault>;
