import { createHash, createHmac } from "node:crypto";
import { elements, validOrder, xmlOf } from "../support/order.js";
import { merchant, signatureOf } from "../support/upload.js";
import type { Fields } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";
import { unexplainedSignature } from "./signature.js";
import { validQuery } from "./xml-body.js";

/** The gateway does not distinguish how the JSON was serialized again. */
export const reserialized = "detail was signed as another JSON text of the same value";
/** The gateway does not distinguish which characters were escaped. */
export const escapedBeforeSigning = "values were XML-escaped before signing";

interface XmlSignatureMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** The fields that are sent. Default: a valid order. */
  readonly fields?: Fields;
  /** The fields that are signed instead. */
  readonly signs?: (fields: Fields) => Fields;
  /** The signature, if it is not made in the usual way. */
  readonly sign?: (fields: Fields) => string;
  /** The XML, if it is not serialized in the usual way. */
  readonly body?: (fields: Fields) => string;
}

const { apiKey } = merchant;
const without = (fields: Fields, omitted: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== omitted));
const untyped = without(validOrder, "sign_type");
const { detail = "", body: tea = "" } = validOrder;
const hmac = (text: string): string =>
  createHmac("sha256", apiKey).update(text).digest("hex").toUpperCase();
const mapValues = (fields: Fields, change: (value: string) => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
const join = (entries: [string, string][]): string =>
  `${entries.map(([name, value]) => `${name}=${value}`).join("&")}&key=${apiKey}`;
const sort = (fields: Fields): [string, string][] =>
  Object.entries(fields).sort(([one], [another]) => (one < another ? -1 : 1));
const parsed: unknown = JSON.parse(detail);

const mistakes: readonly XmlSignatureMistake[] = [
  {
    title: "Values are signed XML-escaped",
    zh: "签名用了转义后的值",
    diagnosis: escapedBeforeSigning,
    signs: (fields) =>
      mapValues(fields, (value) =>
        value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
      ),
  },
  {
    title: "Values are signed XML-escaped, including quotes",
    zh: "签名用了连引号都转义的值",
    diagnosis: escapedBeforeSigning,
    signs: (fields) =>
      mapValues(fields, (value) =>
        value
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;")
          .replaceAll('"', "&quot;"),
      ),
  },
  {
    title: "Values are signed with their CDATA markers",
    zh: "签名用了带 CDATA 标记的值",
    diagnosis: "values were signed with their CDATA markers",
    signs: (fields) => mapValues(fields, (value) => `<![CDATA[${value}]]>`),
  },
  {
    title: "Values are signed as written in the XML",
    zh: "签名用了 XML 中的原始文本",
    diagnosis: "values were signed as written on the wire",
    signs: (fields) => ({ ...fields, body: "<![CDATA[Tea & <cake>]]>" }),
    body: (fields) =>
      `<xml>${elements(fields).replace(/<body>.*<\/body>/, "<body><![CDATA[Tea & <cake>]]></body>")}</xml>`,
  },
  {
    title: "The XML writer escapes the CDATA markers",
    zh: "写 XML 时 CDATA 标记被转义",
    diagnosis: "values were sent with CDATA markers in them",
    fields: { ...validOrder, body: `<![CDATA[${tea}]]>` },
    signs: (fields) => ({ ...fields, body: tea }),
  },
  {
    title: "A value is XML-escaped twice",
    zh: "值被转义了两次",
    diagnosis: "values were XML-escaped twice before sending",
    fields: { ...validOrder, body: "Tea &amp; &lt;cake&gt;" },
    signs: (fields) => ({ ...fields, body: tea }),
  },
  {
    title: "A value with CR LF is signed unchanged and written unescaped",
    zh: "值含 CR LF，按原样签名并直接写入 XML",
    diagnosis: "values were signed with CR LF",
    fields: { ...validOrder, body: "Tea\r\ncake" },
    body: (fields) => `<xml>${elements(fields).replaceAll("&#13;", "\r")}</xml>`,
  },
  {
    title: "JSON is serialized again after signing, with spaces",
    zh: "签名后重新序列化 JSON，多了空格",
    diagnosis: reserialized,
    signs: (fields) => ({
      ...fields,
      detail: '{"goods_detail": [{"goods_id": "茶/1", "price": 888}]}',
    }),
  },
  {
    title: "JSON is serialized again after signing, with Python's defaults",
    zh: "签名后按 Python 默认方式重新序列化 JSON",
    diagnosis: reserialized,
    signs: (fields) => ({
      ...fields,
      detail: '{"goods_detail": [{"goods_id": "\\u8336/1", "price": 888}]}',
    }),
  },
  {
    title: "JSON is serialized again after signing, with PHP's defaults",
    zh: "签名后按 PHP 默认方式重新序列化 JSON",
    diagnosis: reserialized,
    signs: (fields) => ({
      ...fields,
      detail: '{"goods_detail":[{"goods_id":"\\u8336\\/1","price":888}]}',
    }),
  },
  {
    title: "JSON is signed on one line and sent on several",
    zh: "签名用单行 JSON，发送的却是多行 JSON",
    diagnosis: reserialized,
    fields: { ...validOrder, detail: JSON.stringify(parsed, null, 2) },
    signs: (fields) => ({ ...fields, detail }),
  },
  {
    title: "JSON members are sorted for signing",
    zh: "签名时 JSON 成员被重新排序",
    diagnosis: reserialized,
    fields: { ...validOrder, detail: '{"goods_detail":[{"price":888,"goods_id":"茶/1"}]}' },
    signs: (fields) => ({ ...fields, detail }),
  },
  {
    title: "An amount is signed in yuan",
    zh: "金额以元签名",
    diagnosis: "total_fee was signed in yuan but sent in fen",
    signs: (fields) => ({ ...fields, total_fee: "8.88" }),
  },
  {
    title: "An amount is signed with decimals",
    zh: "金额带小数签名",
    diagnosis: "total_fee was signed with decimals that were not sent",
    signs: (fields) => ({ ...fields, total_fee: "888.0" }),
  },
  {
    title: "XML values are URL-encoded for signing",
    zh: "XML 的值先做 URL 编码再签名",
    diagnosis: "values were URL-encoded before signing",
    signs: (fields) => mapValues(fields, encodeURIComponent),
  },
  {
    title: "XML values are trimmed for signing only",
    zh: "XML 的值仅在签名时去掉首尾空格",
    diagnosis: "values were trimmed for signing only",
    fields: { ...validOrder, body: " tea " },
    signs: (fields) => mapValues(fields, (value) => value.trim()),
  },
  {
    title: "XML values are trimmed after signing",
    zh: "签名之后 XML 的值被去掉首尾空格",
    diagnosis: "body was signed with a space or line ending that was not sent",
    signs: (fields) => ({ ...fields, body: `${tea} ` }),
  },
  {
    title: "An empty element is signed",
    zh: "空元素参与了签名",
    diagnosis: "empty fields were signed",
    fields: { ...validOrder, openid: "" },
    sign: (fields) => hmac(join(sort(fields))),
  },
  {
    title: "Elements are signed in the order of the XML",
    zh: "按 XML 中的顺序签名，没有排序",
    diagnosis: "the fields were signed in the order they were sent",
    sign: (fields) => hmac(join(Object.entries(fields))),
  },
  {
    title: "Elements are sorted in descending order",
    zh: "元素按倒序排序",
    diagnosis: "the fields were sorted in descending order",
    sign: (fields) => hmac(join(sort(fields).reverse())),
  },
  {
    title: "`nonce_str` is filled in after signing",
    zh: "签名之后才填入 `nonce_str`",
    diagnosis: "nonce_str was not signed, but must be",
    signs: (fields) => without(fields, "nonce_str"),
  },
  {
    title: "`nonce_str` is generated again after signing",
    zh: "签名之后重新生成了 `nonce_str`",
    diagnosis: unexplainedSignature,
    signs: (fields) => ({ ...fields, nonce_str: "another" }),
  },
  {
    title: "HMAC-SHA256 is used without `sign_type` in XML",
    zh: "XML 用了 HMAC-SHA256 却没有发送 `sign_type`",
    diagnosis: "it is a valid HMAC-SHA256 signature, but without sign_type it is verified as MD5",
    fields: untyped,
    sign: (fields) => signatureOf(fields, "HMAC-SHA256"),
  },
  {
    title: "`sign_type` is HMAC-SHA256 in XML, but MD5 is used",
    zh: "`sign_type` 为 HMAC-SHA256，实际用了 MD5",
    diagnosis: "it is a valid MD5 signature, but sign_type is HMAC-SHA256",
    sign: (fields) => signatureOf(fields, "MD5"),
  },
  {
    title: "`sign` in lower case in XML",
    zh: "XML 中的 `sign` 用了小写",
    diagnosis: "write the signature in upper case",
    sign: (fields) => signatureOf(fields, "HMAC-SHA256").toLowerCase(),
  },
  {
    title: "`sign` is missing from the XML",
    zh: "XML 中没有 `sign`",
    diagnosis: "sign is missing",
    sign: () => "",
  },
  {
    title: "The key is missing from the canonical string of XML",
    zh: "XML 的待签名串末尾没有密钥",
    diagnosis: "the signed text does not end with &key=",
    fields: untyped,
    sign: (fields) =>
      createHash("md5")
        .update(join(sort(fields)).replace(/&key=.*$/, ""))
        .digest("hex")
        .toUpperCase(),
  },
];

export const xmlSignatureMistakes: readonly Mistake[] = [
  ...mistakes.map(
    ({
      title,
      zh,
      diagnosis,
      fields = validOrder,
      signs = (unchanged) => unchanged,
      sign,
      body = xmlOf,
    }): Mistake => {
      const type = fields["sign_type"] ?? "MD5";
      const signature = sign?.(fields) ?? signatureOf(signs(fields), type);
      return {
        ...{ title, zh, diagnosis, refusal: refusals.invalidXmlSignature },
        client: ({ order }) => order({ body: body({ ...fields, sign: signature }) }),
      };
    },
  ),
  {
    title: "A query is signed with a field that is not sent",
    zh: "查询时签名多了一个没有发送的字段",
    diagnosis: unexplainedSignature,
    refusal: refusals.invalidQuerySignature,
    client: ({ query }) => {
      const sign = signatureOf({ ...validQuery, device_info: "1000" }, "HMAC-SHA256");
      return query({ body: xmlOf({ ...validQuery, sign }) });
    },
  },
];
