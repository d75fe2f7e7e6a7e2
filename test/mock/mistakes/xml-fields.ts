import { validOrder, signedXml } from "../support/order.js";
import { other } from "./transports.js";
import { refusals } from "./mistake.js";
import type { ExpectedRefusal, Mistake } from "./mistake.js";
import type { Fields } from "../support/upload.js";

interface WrongField extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** Default: that a field is of the wrong form. */
  readonly answer?: ExpectedRefusal;
  /** Signed rightly, whatever they are. */
  readonly changes: Fields;
  readonly key?: string;
}

const { detail = "" } = validOrder;

const wrongFields: readonly WrongField[] = [
  {
    title: "An amount is sent in yuan",
    zh: "金额以元发送",
    diagnosis: "it looks like yuan, and amounts are in fen, of which that is 888",
    changes: { total_fee: "8.88" },
  },
  {
    title: "An amount is sent with decimals",
    zh: "金额带小数",
    diagnosis: "it has decimals, though none that count",
    changes: { total_fee: "888.00" },
  },
  {
    title: "An amount is a sum of floating-point numbers",
    zh: "金额是浮点数运算的结果",
    diagnosis: "it has decimals, as sums of floating-point numbers have",
    changes: { total_fee: "887.9999999999999" },
  },
  {
    title: "An amount has commas",
    zh: "金额带千分位逗号",
    diagnosis: "it has commas between its thousands",
    changes: { total_fee: "8,880" },
  },
  {
    title: "An amount is nothing",
    zh: "金额为零",
    diagnosis: "expected total_fee to be at least 1",
    changes: { total_fee: "0" },
  },
  {
    title: "JSON is an object that was turned into text",
    zh: "JSON 字段是直接转成文本的对象",
    diagnosis: "to be JSON text: it is an object that was turned into text",
    changes: { detail: "[object Object]" },
  },
  {
    title: "JSON is URL-encoded",
    zh: "JSON 字段被 URL 编码",
    diagnosis: "to be JSON text: it is URL-encoded",
    changes: { detail: encodeURIComponent(detail) },
  },
  {
    title: "JSON is escaped twice",
    zh: "JSON 字段被转义两次",
    diagnosis: "to be JSON text: it was escaped for XML twice",
    changes: { detail: detail.replaceAll('"', "&quot;") },
  },
  {
    title: "JSON has single quotes, as Python prints a dict",
    zh: "JSON 字段用了单引号（Python 直接打印字典）",
    diagnosis: "it has single quotes, as Python prints a dict",
    changes: { detail: detail.replaceAll('"', "'") },
  },
  {
    title: "JSON is serialised twice",
    zh: "JSON 字段被序列化两次",
    diagnosis: "expected detail to be an object, not text",
    changes: { detail: JSON.stringify(detail) },
  },
  {
    title: "JSON has a number as text",
    zh: "JSON 中的数字写成文本",
    diagnosis: "expected detail.goods_detail[0].price to be a whole number, not text",
    changes: { detail: detail.replace("888", '"888"') },
  },
  {
    title: "JSON has an amount in yuan",
    zh: "JSON 中的金额以元为单位",
    diagnosis: "expected detail.goods_detail[0].price to be a whole number, without decimals",
    changes: { detail: detail.replace("888", "8.88") },
  },
  {
    title: "JSON lacks a member",
    zh: "JSON 缺少成员",
    diagnosis: "expected detail.goods_detail[0].goods_id to be there",
    changes: { detail: detail.replace("goods_id", "goodsId") },
  },
  {
    title: "JSON is the list alone, without the object around it",
    zh: "JSON 只有列表，缺少外层对象",
    diagnosis: "expected detail to be an object, not a list",
    changes: { detail: '[{"goods_id":"1","price":1}]' },
  },
  {
    title: "`nonce_str` is left out",
    zh: "没有发送 `nonce_str`",
    answer: refusals.missingField,
    diagnosis: "expected nonce_str to be there",
    changes: { nonce_str: "" },
  },
  {
    title: "`nonce_str` is a UUID with its hyphens",
    zh: "`nonce_str` 用了带连字符的 UUID",
    diagnosis: "expected nonce_str to be at most 32 characters, not 36",
    changes: { nonce_str: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
  },
  {
    title: "`openid` is left out of a payment that needs it",
    zh: "需要 `openid` 的支付方式没有发送它",
    answer: refusals.missingField,
    diagnosis: "expected openid to be there where trade_type is JSAPI",
    changes: { trade_type: "JSAPI" },
  },
  {
    title: "`trade_type` of APIv3",
    zh: "`trade_type` 用了 APIv3 的写法",
    diagnosis: "expected trade_type to be one of JSAPI, NATIVE, in upper case",
    changes: { trade_type: "native" },
  },
  {
    title: "`sign_type` without HMAC in XML",
    zh: "XML 中的 `sign_type` 写成 SHA256",
    diagnosis: '"SHA256" came',
    changes: { sign_type: "SHA256" },
  },
  {
    title: "`appid` of another merchant",
    zh: "`appid` 属于其他商户",
    answer: refusals.ofAnotherApplication,
    diagnosis: "expected appid to be an application of 1230000109",
    changes: { appid: "wx8888888888888888" },
  },
  {
    title: "`mch_id` of no merchant in XML",
    zh: "XML 中的 `mch_id` 对应的商户不存在",
    answer: { when: "unknown_merchant", words: "MCHID_NOT_EXIST MCHID不存在" },
    diagnosis: "expected a merchant of this gateway",
    changes: { mch_id: "1230000110" },
    key: other.apiKey,
  },
  {
    title: "`mch_id` is left out of the XML",
    zh: "XML 中没有 `mch_id`",
    answer: refusals.mchIdFormat,
    diagnosis: "made of digits; mchId came in its place",
    changes: { mch_id: "", mchId: "1230000109" },
  },
];

export const xmlFieldMistakes: readonly Mistake[] = wrongFields.map(
  ({ title, zh, answer = refusals.invalidField, diagnosis, changes, key }) => ({
    ...{ title, zh, answer, diagnosis },
    client: ({ order }) => order({ body: signedXml({ ...validOrder, ...changes }, key) }),
  }),
);
