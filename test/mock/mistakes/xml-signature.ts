import { createHash, createHmac } from "node:crypto";
import { elements, validOrder, xmlOf } from "../support/order.js";
import { merchant, signatureOf } from "../support/upload.js";
import type { Fields } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";
import { unexplainedSignature } from "./signature.js";
import { rightQuery } from "./xml-body.js";

/** However it was written, another text of the same JSON is what was signed. */
export const writtenAnew = "detail was signed as another JSON text of the same value";
/** Which characters were escaped makes no difference to what has to be done. */
export const signedEscaped = "values were escaped for XML before they were signed";

interface WrongSignature extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** What is sent; the right order where nothing is named. */
  readonly fields?: Fields;
  /** What is signed in its place, in the usual way. */
  readonly signs?: (fields: Fields) => Fields;
  /** The signature itself, where it is made in an unusual way. */
  readonly sign?: (fields: Fields) => string;
  /** The XML, where it is not written in the plainest way. */
  readonly body?: (fields: Fields) => string;
}

const { apiKey } = merchant;
const without = (fields: Fields, left: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== left));
const untyped = without(validOrder, "sign_type");
const { detail = "", body: tea = "" } = validOrder;
const hmac = (text: string): string =>
  createHmac("sha256", apiKey).update(text).digest("hex").toUpperCase();
const each = (fields: Fields, change: (value: string) => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
const joined = (entries: [string, string][]): string =>
  `${entries.map(([name, value]) => `${name}=${value}`).join("&")}&key=${apiKey}`;
const sorted = (fields: Fields): [string, string][] =>
  Object.entries(fields).sort(([one], [another]) => (one < another ? -1 : 1));
const parsed: unknown = JSON.parse(detail);

const wrongSignatures: readonly WrongSignature[] = [
  {
    title: "Values are signed with their entities",
    zh: "签名用了转义后的值",
    diagnosis: signedEscaped,
    signs: (fields) =>
      each(fields, (value) =>
        value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
      ),
  },
  {
    title: "Values are signed with their entities, quotes too",
    zh: "签名用了连引号都转义的值",
    diagnosis: signedEscaped,
    signs: (fields) =>
      each(fields, (value) =>
        value
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;")
          .replaceAll('"', "&quot;"),
      ),
  },
  {
    title: "Values are signed with the marks of CDATA",
    zh: "签名用了带 CDATA 标记的值",
    diagnosis: "values were signed with the marks of CDATA around them",
    signs: (fields) => each(fields, (value) => `<![CDATA[${value}]]>`),
  },
  {
    title: "Values are signed as they stand in the XML",
    zh: "签名用了 XML 中的原始文本",
    diagnosis: "values were signed as they stood on the wire",
    signs: (fields) => ({ ...fields, body: "<![CDATA[Tea & <cake>]]>" }),
    body: (fields) =>
      `<xml>${elements(fields).replace(/<body>.*<\/body>/, "<body><![CDATA[Tea & <cake>]]></body>")}</xml>`,
  },
  {
    title: "The marks of CDATA are escaped on writing",
    zh: "写 XML 时 CDATA 标记被转义",
    diagnosis: "values are sent with the marks of CDATA as part of them",
    fields: { ...validOrder, body: `<![CDATA[${tea}]]>` },
    signs: (fields) => ({ ...fields, body: tea }),
  },
  {
    title: "A value is escaped twice",
    zh: "值被转义了两次",
    diagnosis: "values are sent escaped for XML twice",
    fields: { ...validOrder, body: "Tea &amp; &lt;cake&gt;" },
    signs: (fields) => ({ ...fields, body: tea }),
  },
  {
    title: "A value with CR LF is signed as it is and written bare",
    zh: "值含 CR LF，按原样签名并直接写入 XML",
    diagnosis: "values were signed with CR LF in them",
    fields: { ...validOrder, body: "Tea\r\ncake" },
    body: (fields) => `<xml>${elements(fields).replaceAll("&#13;", "\r")}</xml>`,
  },
  {
    title: "JSON is written anew after signing, with spaces",
    zh: "签名后重新序列化 JSON，多了空格",
    diagnosis: writtenAnew,
    signs: (fields) => ({
      ...fields,
      detail: '{"goods_detail": [{"goods_id": "茶/1", "price": 888}]}',
    }),
  },
  {
    title: "JSON is written anew after signing, by Python's defaults",
    zh: "签名后按 Python 默认方式重新序列化 JSON",
    diagnosis: writtenAnew,
    signs: (fields) => ({
      ...fields,
      detail: '{"goods_detail": [{"goods_id": "\\u8336/1", "price": 888}]}',
    }),
  },
  {
    title: "JSON is written anew after signing, by PHP's defaults",
    zh: "签名后按 PHP 默认方式重新序列化 JSON",
    diagnosis: writtenAnew,
    signs: (fields) => ({
      ...fields,
      detail: '{"goods_detail":[{"goods_id":"\\u8336\\/1","price":888}]}',
    }),
  },
  {
    title: "JSON is signed in one line and sent in several",
    zh: "签名用单行 JSON，发送的却是多行 JSON",
    diagnosis: writtenAnew,
    fields: { ...validOrder, detail: JSON.stringify(parsed, null, 2) },
    signs: (fields) => ({ ...fields, detail }),
  },
  {
    title: "JSON has its members sorted for signing",
    zh: "签名时 JSON 成员被重新排序",
    diagnosis: writtenAnew,
    fields: { ...validOrder, detail: '{"goods_detail":[{"price":888,"goods_id":"茶/1"}]}' },
    signs: (fields) => ({ ...fields, detail }),
  },
  {
    title: "An amount is signed in yuan",
    zh: "金额以元签名",
    diagnosis: "total_fee was signed in yuan and sent in fen",
    signs: (fields) => ({ ...fields, total_fee: "8.88" }),
  },
  {
    title: "An amount is signed with decimals",
    zh: "金额带小数签名",
    diagnosis: "total_fee was signed with decimals that were not sent",
    signs: (fields) => ({ ...fields, total_fee: "888.0" }),
  },
  {
    title: "XML's values are signed URL-encoded",
    zh: "XML 的值先做 URL 编码再签名",
    diagnosis: "values were URL-encoded before they were signed",
    signs: (fields) => each(fields, encodeURIComponent),
  },
  {
    title: "XML's values are trimmed for signing alone",
    zh: "XML 的值仅在签名时去掉首尾空格",
    diagnosis: "values were signed without the spaces around them",
    fields: { ...validOrder, body: " tea " },
    signs: (fields) => each(fields, (value) => value.trim()),
  },
  {
    title: "XML's values are trimmed after signing",
    zh: "签名之后 XML 的值被去掉首尾空格",
    diagnosis: "body was signed with a space or line end around it that was not sent",
    signs: (fields) => ({ ...fields, body: `${tea} ` }),
  },
  {
    title: "An empty element is signed",
    zh: "空元素参与了签名",
    diagnosis: "empty fields were signed",
    fields: { ...validOrder, openid: "" },
    sign: (fields) => hmac(joined(sorted(fields))),
  },
  {
    title: "Elements are signed in the order of the XML",
    zh: "按 XML 中的顺序签名，没有排序",
    diagnosis: "the fields were not sorted",
    sign: (fields) => hmac(joined(Object.entries(fields))),
  },
  {
    title: "Elements are sorted backwards",
    zh: "元素按倒序排序",
    diagnosis: "the fields were sorted backwards",
    sign: (fields) => hmac(joined(sorted(fields).reverse())),
  },
  {
    title: "`nonce_str` is filled in after signing",
    zh: "签名之后才填入 `nonce_str`",
    diagnosis: "nonce_str was left out of the text",
    signs: (fields) => without(fields, "nonce_str"),
  },
  {
    title: "`nonce_str` is made anew after signing",
    zh: "签名之后重新生成了 `nonce_str`",
    diagnosis: unexplainedSignature,
    signs: (fields) => ({ ...fields, nonce_str: "another" }),
  },
  {
    title: "HMAC-SHA256 is used without `sign_type`",
    zh: "XML 用了 HMAC-SHA256 却没有发送 `sign_type`",
    diagnosis: "it is right as HMAC-SHA256, but without sign_type it is taken for MD5",
    fields: untyped,
    sign: (fields) => signatureOf(fields, "HMAC-SHA256"),
  },
  {
    title: "`sign_type` says HMAC-SHA256, and MD5 is used",
    zh: "`sign_type` 为 HMAC-SHA256，实际用了 MD5",
    diagnosis: "it is right as MD5, but sign_type says HMAC-SHA256",
    sign: (fields) => signatureOf(fields, "MD5"),
  },
  {
    title: "`sign` in lower case in XML",
    zh: "XML 中的 `sign` 用了小写",
    diagnosis: "it has to be in upper case",
    sign: (fields) => signatureOf(fields, "HMAC-SHA256").toLowerCase(),
  },
  {
    title: "`sign` is left out of the XML",
    zh: "XML 中没有 `sign`",
    diagnosis: "sign is missing",
    sign: () => "",
  },
  {
    title: "The key is left out of XML's text",
    zh: "XML 的待签名串末尾没有密钥",
    diagnosis: "the text ends without &key=",
    fields: untyped,
    sign: (fields) =>
      createHash("md5")
        .update(joined(sorted(fields)).replace(/&key=.*$/, ""))
        .digest("hex")
        .toUpperCase(),
  },
];

export const xmlSignatureMistakes: readonly Mistake[] = [
  ...wrongSignatures.map(
    ({
      title,
      zh,
      diagnosis,
      fields = validOrder,
      signs = (same) => same,
      sign,
      body = xmlOf,
    }): Mistake => {
      const type = fields["sign_type"] ?? "MD5";
      const made = sign?.(fields) ?? signatureOf(signs(fields), type);
      return {
        ...{ title, zh, diagnosis, answer: refusals.wrongSignatureOfXml },
        client: ({ order }) => order({ body: body({ ...fields, sign: made }) }),
      };
    },
  ),
  {
    title: "A query is signed with a field that is not sent",
    zh: "查询时签名多了一个没有发送的字段",
    diagnosis: unexplainedSignature,
    answer: refusals.wrongSignatureOfQuery,
    client: ({ query }) => {
      const sign = signatureOf({ ...rightQuery, device_info: "1000" }, "HMAC-SHA256");
      return query({ body: xmlOf({ ...rightQuery, sign }) });
    },
  },
];
