import { elements, validOrder, signedXml } from "../support/order.js";
import type { XmlRequest } from "../support/order.js";
import { merchant, signatureOf } from "../support/upload.js";
import type { Fields } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

/** Bytes that are not UTF-8 do not reveal their encoding. */
export const notUtf8 = "expected the body to be UTF-8";

interface XmlBodyMistake extends Pick<Mistake, "title" | "zh" | "diagnosis">, Partial<XmlRequest> {
  readonly body: string | Buffer;
}

/** The fields of a valid order query, without the signature. */
export const validQuery: Fields = {
  appid: validOrder["appid"] ?? "",
  mch_id: merchant.mchId,
  out_trade_no: "20150806125346",
  nonce_str: "ec2316275641faa3aacf3cc599e8730f",
  sign_type: "HMAC-SHA256",
};

const validXml = signedXml(validQuery);
const withSign = (fields: Fields): Fields => ({
  ...fields,
  sign: signatureOf(fields, fields["sign_type"] ?? "MD5"),
});
/** A correctly signed query in which one element has this raw content. */
const withContent = (name: string, value: string, content: string): string => {
  const fields = withSign({ ...validQuery, [name]: value });
  return `<xml>${elements(fields).replace(/<(\w+)>[^<]*<\/\1>/g, (all, found) => (found === name ? `<${name}>${content}</${name}>` : all))}</xml>`;
};

const mistakes: readonly XmlBodyMistake[] = [
  {
    title: "A value with `&` is not escaped",
    zh: "值中的 `&` 没有转义",
    diagnosis: "received a bare &",
    body: withContent("attach", "tea & cake", "tea & cake"),
  },
  {
    title: "A value with `<` is not escaped",
    zh: "值中的 `<` 没有转义",
    diagnosis: "received a bare <",
    body: withContent("attach", "1 < 2", "1 < 2"),
  },
  {
    title: "An HTML entity is used",
    zh: "用了 HTML 实体",
    diagnosis: "received &nbsp;",
    body: withContent("attach", "tea\u00a0cake", "tea&nbsp;cake"),
  },
  {
    title: "A value that contains `]]>` is put into CDATA",
    zh: "值中含有 `]]>`，却直接放进 CDATA",
    diagnosis: "to have no ]]> outside CDATA",
    body: withContent("attach", "1]]>2", "<![CDATA[1]]>2]]>"),
  },
  {
    title: "A value contains a control character",
    zh: "值中含有控制字符",
    diagnosis: "received U+000B",
    body: withContent("attach", "tea\u000bcake", "tea\u000bcake"),
  },
  {
    title: "An XML prolog before the root",
    zh: "报文开头带有 XML 声明",
    diagnosis: "an XML prolog (<?xml …?>) before it",
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${validXml}`,
  },
  {
    title: "A byte order mark before the root",
    zh: "报文开头带有 BOM",
    diagnosis: "received a byte order mark before it",
    body: `\ufeff${validXml}`,
  },
  {
    title: "A DOCTYPE before the root",
    zh: "报文开头带有 DOCTYPE",
    diagnosis: "received a DOCTYPE before it",
    body: `<!DOCTYPE xml [<!ENTITY a "b">]>${validXml}`,
  },
  {
    title: "The root is `<root>`, the default of XML builders",
    zh: "根元素是 XML 库默认的 `<root>`",
    diagnosis: "received the root <root>",
    body: validXml.replace("<xml>", "<root>").replace("</xml>", "</root>"),
  },
  {
    title: "The root has attributes",
    zh: "根元素带有属性",
    diagnosis: "received a root with attributes",
    body: validXml.replace("<xml>", '<xml version="1.0">'),
  },
  {
    title: "An element has attributes",
    zh: "元素带有属性",
    diagnosis: "expected <attach> as element 4, received attributes",
    body: validXml.replace("<nonce_str>", '<attach type="text">tea</attach><nonce_str>'),
  },
  {
    title: "A duplicate element",
    zh: "同一元素出现两次",
    diagnosis: "expected element out_trade_no once",
    body: validXml.replace("<nonce_str>", "<out_trade_no>20150806125346</out_trade_no><nonce_str>"),
  },
  {
    title: "An object becomes nested elements",
    zh: "对象被写成嵌套元素",
    diagnosis: "received the element <goods_id>",
    body: validXml.replace("<nonce_str>", "<detail><goods_id>1</goods_id></detail><nonce_str>"),
  },
  {
    title: "A comment between elements",
    zh: "元素之间有注释",
    diagnosis: "expected element 4 or </xml>, received a comment",
    body: validXml.replace("<nonce_str>", "<!-- a query --><nonce_str>"),
  },
  {
    title: "Text of a template between elements",
    zh: "元素之间残留模板文字",
    diagnosis: "expected element 4 or </xml>, received text",
    body: validXml.replace("<nonce_str>", "+<nonce_str>"),
  },
  {
    title: "JSON instead of XML",
    zh: "发送了 JSON",
    diagnosis: "received a JSON object or list",
    body: JSON.stringify(withSign(validQuery)),
    headers: {},
  },
  {
    title: "A URL-encoded form instead of XML",
    zh: "发送了表单",
    diagnosis: "received a form (name=value&…)",
    body: new URLSearchParams(withSign(validQuery)).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  {
    title: "URL-encoded XML",
    zh: "XML 被 URL 编码",
    diagnosis: "received URL-encoded XML",
    body: encodeURIComponent(validXml),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  {
    title: "XML that the HTTP client serializes again as a JSON string",
    zh: "XML 被客户端再序列化为 JSON 字符串",
    diagnosis: "received a JSON string",
    body: JSON.stringify(validXml),
  },
  {
    title: "An object that was not serialized",
    zh: "发送了未序列化的对象",
    diagnosis: "received an object converted to text",
    body: "[object Object]",
  },
  {
    title: "XML with the Content-Type of JSON",
    zh: "XML 的 Content-Type 写成 JSON",
    diagnosis: "expected Content-Type text/xml, received application/json",
    body: validXml,
    headers: { "content-type": "application/json" },
  },
  {
    title: "XML with the Content-Type of multipart",
    zh: "XML 的 Content-Type 写成 multipart",
    diagnosis: "expected Content-Type text/xml, received multipart/form-data",
    body: validXml,
    headers: { "content-type": "multipart/form-data; boundary=b0" },
  },
  {
    title: "XML encoded as latin1",
    zh: "XML 以 latin1 编码发送",
    diagnosis: notUtf8,
    body: Buffer.from(withContent("attach", "thé", "thé"), "latin1"),
  },
  {
    title: "XML encoded as GBK",
    zh: "XML 以 GBK 编码发送",
    diagnosis: notUtf8,
    body: Buffer.concat([
      Buffer.from("<xml><attach>"),
      Buffer.from("b2e8", "hex"),
      Buffer.from("</attach></xml>"),
    ]),
  },
  {
    title: "XML truncated because its length was counted in characters",
    zh: "长度按字符计算，XML 被截断",
    diagnosis: "expected </xml>, received the end of the body",
    body: Buffer.from(withContent("attach", "茶点", "茶点")).subarray(0, -4),
  },
  {
    title: "XML sent twice in one body",
    zh: "XML 重复发送了两遍",
    diagnosis: "expected the body to end with </xml>",
    body: validXml + validXml,
  },
  {
    title: "No body",
    zh: "没有发送报文",
    diagnosis: "received an empty body",
    body: "",
  },
];

export const xmlBodyMistakes: readonly Mistake[] = mistakes.map(
  ({ title, zh, diagnosis, body, headers }) => ({
    ...{ title, zh, diagnosis, refusal: refusals.malformedXml },
    client: ({ query }) => query({ body, ...(headers !== undefined && { headers }) }),
  }),
);
