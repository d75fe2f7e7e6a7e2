import { elements, validOrder, signedXml } from "../support/order.js";
import type { XmlRequest } from "../support/order.js";
import { merchant, signatureOf } from "../support/upload.js";
import type { Fields } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

/** Which other encoding it is does not show in bytes that are not UTF-8. */
export const notUtf8 = "the body is not UTF-8";

interface WrongBody extends Pick<Mistake, "title" | "zh" | "diagnosis">, Partial<XmlRequest> {
  readonly body: string | Buffer;
}

/** What a query of an order takes. */
export const rightQuery: Fields = {
  appid: validOrder["appid"] ?? "",
  mch_id: merchant.mchId,
  out_trade_no: "20150806125346",
  nonce_str: "ec2316275641faa3aacf3cc599e8730f",
  sign_type: "HMAC-SHA256",
};

const right = signedXml(rightQuery);
/** Signed rightly, and then written in some other way. */
const sealed = (fields: Fields): Fields => ({
  ...fields,
  sign: signatureOf(fields, fields["sign_type"] ?? "MD5"),
});
const around = (name: string, value: string, content: string): string => {
  const fields = sealed({ ...rightQuery, [name]: value });
  return `<xml>${elements(fields).replace(/<(\w+)>[^<]*<\/\1>/g, (all, found) => (found === name ? `<${name}>${content}</${name}>` : all))}</xml>`;
};

const wrongBodies: readonly WrongBody[] = [
  {
    title: "A value with `&` is not escaped",
    zh: "值中的 `&` 没有转义",
    diagnosis: "its value has a bare &",
    body: around("attach", "tea & cake", "tea & cake"),
  },
  {
    title: "A value with `<` is not escaped",
    zh: "值中的 `<` 没有转义",
    diagnosis: "its value has a bare <",
    body: around("attach", "1 < 2", "1 < 2"),
  },
  {
    title: "An entity of HTML is used",
    zh: "用了 HTML 实体",
    diagnosis: "&nbsp; is not known",
    body: around("attach", "tea\u00a0cake", "tea&nbsp;cake"),
  },
  {
    title: "CDATA is put around a value that holds `]]>`",
    zh: "值中含有 `]]>`，却直接放进 CDATA",
    diagnosis: "]]> stands in its text",
    body: around("attach", "1]]>2", "<![CDATA[1]]>2]]>"),
  },
  {
    title: "A value holds a control character",
    zh: "值中含有控制字符",
    diagnosis: "it has the character U+000B",
    body: around("attach", "tea\u000bcake", "tea\u000bcake"),
  },
  {
    title: "An XML prolog comes first",
    zh: "报文开头带有 XML 声明",
    diagnosis: "an XML prolog (<?xml …?>) stands in front of it",
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${right}`,
  },
  {
    title: "A byte order mark comes first",
    zh: "报文开头带有 BOM",
    diagnosis: "a byte order mark stands in front of it",
    body: `\ufeff${right}`,
  },
  {
    title: "A DOCTYPE comes first",
    zh: "报文开头带有 DOCTYPE",
    diagnosis: "a DOCTYPE stands in front of it",
    body: `<!DOCTYPE xml [<!ENTITY a "b">]>${right}`,
  },
  {
    title: "The root is `<root>`, as builders of XML have it",
    zh: "根元素是 XML 库默认的 `<root>`",
    diagnosis: "its root is <root>",
    body: right.replace("<xml>", "<root>").replace("</xml>", "</root>"),
  },
  {
    title: "The root has attributes",
    zh: "根元素带有属性",
    diagnosis: "its root has attributes",
    body: right.replace("<xml>", '<xml version="1.0">'),
  },
  {
    title: "An element has attributes",
    zh: "元素带有属性",
    diagnosis: "(attach): it has attributes",
    body: right.replace("<nonce_str>", '<attach type="text">tea</attach><nonce_str>'),
  },
  {
    title: "An element comes twice",
    zh: "同一元素出现两次",
    diagnosis: "there was an element out_trade_no already",
    body: right.replace("<nonce_str>", "<out_trade_no>20150806125346</out_trade_no><nonce_str>"),
  },
  {
    title: "An object becomes nested elements",
    zh: "对象被写成嵌套元素",
    diagnosis: "the element <goods_id> stands in it",
    body: right.replace("<nonce_str>", "<detail><goods_id>1</goods_id></detail><nonce_str>"),
  },
  {
    title: "A comment stands among the elements",
    zh: "元素之间有注释",
    diagnosis: "a comment stands in its place",
    body: right.replace("<nonce_str>", "<!-- a query --><nonce_str>"),
  },
  {
    title: "A template's text stands among the elements",
    zh: "元素之间残留模板文字",
    diagnosis: "text stands in front of it",
    body: right.replace("<nonce_str>", "+<nonce_str>"),
  },
  {
    title: "JSON is sent",
    zh: "发送了 JSON",
    diagnosis: "it is an object or a list of JSON",
    body: JSON.stringify(sealed(rightQuery)),
    headers: {},
  },
  {
    title: "A form is sent",
    zh: "发送了表单",
    diagnosis: "it is a form (name=value&…)",
    body: new URLSearchParams(sealed(rightQuery)).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  {
    title: "XML is URL-encoded",
    zh: "XML 被 URL 编码",
    diagnosis: "begin with <xml>; it is URL-encoded",
    body: encodeURIComponent(right),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
  {
    title: "XML is put into JSON text, as a client does by itself",
    zh: "XML 被客户端再序列化为 JSON 字符串",
    diagnosis: "it is JSON text, with quotes around it",
    body: JSON.stringify(right),
  },
  {
    title: "An object is sent that nobody serialised",
    zh: "发送了未序列化的对象",
    diagnosis: "begin with <xml>; it is an object that was turned into text",
    body: "[object Object]",
  },
  {
    title: "XML is announced as JSON",
    zh: "XML 的 Content-Type 写成 JSON",
    diagnosis: "Content-Type has to be text/xml; it is application/json",
    body: right,
    headers: { "content-type": "application/json" },
  },
  {
    title: "XML is announced as multipart",
    zh: "XML 的 Content-Type 写成 multipart",
    diagnosis: "Content-Type has to be text/xml; it is multipart/form-data",
    body: right,
    headers: { "content-type": "multipart/form-data; boundary=b0" },
  },
  {
    title: "XML is sent as latin1",
    zh: "XML 以 latin1 编码发送",
    diagnosis: notUtf8,
    body: Buffer.from(around("attach", "thé", "thé"), "latin1"),
  },
  {
    title: "XML is sent as GBK",
    zh: "XML 以 GBK 编码发送",
    diagnosis: notUtf8,
    body: Buffer.concat([
      Buffer.from("<xml><attach>"),
      Buffer.from("b2e8", "hex"),
      Buffer.from("</attach></xml>"),
    ]),
  },
  {
    title: "XML is cut off, its length counted in characters",
    zh: "长度按字符计算，XML 被截断",
    diagnosis: "the body does not end: </xml> is missing",
    body: Buffer.from(around("attach", "茶点", "茶点")).subarray(0, -4),
  },
  {
    title: "XML is sent twice over",
    zh: "XML 重复发送了两遍",
    diagnosis: "bytes stand behind </xml>",
    body: right + right,
  },
  {
    title: "No body is sent",
    zh: "没有发送报文",
    diagnosis: "the body is empty, and it has to be XML",
    body: "",
  },
];

export const xmlBodyMistakes: readonly Mistake[] = wrongBodies.map(
  ({ title, zh, diagnosis, body, headers }) => ({
    ...{ title, zh, diagnosis, answer: refusals.malformedXml },
    client: ({ query }) => query({ body, ...(headers !== undefined && { headers }) }),
  }),
);
