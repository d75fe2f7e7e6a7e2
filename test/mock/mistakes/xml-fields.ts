import { validOrder, signedXml } from "../support/order.js";
import { otherMerchant } from "./transports.js";
import { refusals } from "./mistake.js";
import type { ExpectedRefusal, Mistake } from "./mistake.js";
import type { Fields } from "../support/upload.js";

interface XmlFieldMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** Default: `invalidField`. */
  readonly refusal?: ExpectedRefusal;
  /** Correctly signed with these changes. */
  readonly changes: Fields;
  readonly key?: string;
}

const { detail = "" } = validOrder;

const mistakes: readonly XmlFieldMistake[] = [
  {
    title: "An amount in yuan",
    zh: "金额以元发送",
    diagnosis: "it looks like yuan, but amounts are in fen: 888",
    changes: { total_fee: "8.88" },
  },
  {
    title: "An amount with decimals of zero",
    zh: "金额带小数",
    diagnosis: "it has decimals, even though they are zero",
    changes: { total_fee: "888.00" },
  },
  {
    title: "An amount that is a floating-point sum",
    zh: "金额是浮点数运算的结果",
    diagnosis: "it has decimals, as floating-point sums do",
    changes: { total_fee: "887.9999999999999" },
  },
  {
    title: "An amount with thousands separators",
    zh: "金额带千分位逗号",
    diagnosis: "it has thousands separators",
    changes: { total_fee: "8,880" },
  },
  {
    title: "An amount of zero",
    zh: "金额为零",
    diagnosis: "expected total_fee to be at least 1",
    changes: { total_fee: "0" },
  },
  {
    title: "JSON that is an object converted to text",
    zh: "JSON 字段是直接转成文本的对象",
    diagnosis: "it is an object converted to text",
    changes: { detail: "[object Object]" },
  },
  {
    title: "URL-encoded JSON",
    zh: "JSON 字段被 URL 编码",
    diagnosis: "it is URL-encoded",
    changes: { detail: encodeURIComponent(detail) },
  },
  {
    title: "JSON that is XML-escaped twice",
    zh: "JSON 字段被转义两次",
    diagnosis: "it was XML-escaped twice",
    changes: { detail: detail.replaceAll('"', "&quot;") },
  },
  {
    title: "JSON with single quotes, as a printed Python dict",
    zh: "JSON 字段用了单引号（Python 直接打印字典）",
    diagnosis: "it has single quotes, as a printed Python dict does",
    changes: { detail: detail.replaceAll('"', "'") },
  },
  {
    title: "JSON that is serialized twice",
    zh: "JSON 字段被序列化两次",
    diagnosis: "; detail is text",
    changes: { detail: JSON.stringify(detail) },
  },
  {
    title: "JSON with a number as text",
    zh: "JSON 中的数字写成文本",
    diagnosis: "detail.goods_detail[0].price is text",
    changes: { detail: detail.replace("888", '"888"') },
  },
  {
    title: "JSON with an amount in yuan",
    zh: "JSON 中的金额以元为单位",
    diagnosis: "detail.goods_detail[0].price has decimals",
    changes: { detail: detail.replace("888", "8.88") },
  },
  {
    title: "JSON without a required member",
    zh: "JSON 缺少成员",
    diagnosis: "expected detail.goods_detail[0].goods_id to be present",
    changes: { detail: detail.replace("goods_id", "goodsId") },
  },
  {
    title: "JSON with only the list, without the object around it",
    zh: "JSON 只有列表，缺少外层对象",
    diagnosis: "detail is a list",
    changes: { detail: '[{"goods_id":"1","price":1}]' },
  },
  {
    title: "`nonce_str` is missing",
    zh: "没有发送 `nonce_str`",
    refusal: refusals.missingField,
    diagnosis: "expected nonce_str to be present",
    changes: { nonce_str: "" },
  },
  {
    title: "`nonce_str` is a UUID with hyphens",
    zh: "`nonce_str` 用了带连字符的 UUID",
    diagnosis: "nonce_str has 36",
    changes: { nonce_str: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6" },
  },
  {
    title: "`openid` is missing from a payment that requires it",
    zh: "需要 `openid` 的支付方式没有发送它",
    refusal: refusals.missingField,
    diagnosis: "expected openid to be present if trade_type is JSAPI",
    changes: { trade_type: "JSAPI" },
  },
  {
    title: "`trade_type` with a value of APIv3",
    zh: "`trade_type` 用了 APIv3 的写法",
    diagnosis:
      'expected trade_type to be one of JSAPI, NATIVE, received "native"; write it in upper case',
    changes: { trade_type: "native" },
  },
  {
    title: "`sign_type` without HMAC in XML",
    zh: "XML 中的 `sign_type` 写成 SHA256",
    diagnosis: 'received "SHA256"',
    changes: { sign_type: "SHA256" },
  },
  {
    title: "`appid` of another merchant",
    zh: "`appid` 属于其他商户",
    refusal: refusals.appIdMismatch,
    diagnosis: "expected appid to be an app ID of 1230000109",
    changes: { appid: "wx8888888888888888" },
  },
  {
    title: "`mch_id` of a merchant that does not exist, in XML",
    zh: "XML 中的 `mch_id` 对应的商户不存在",
    refusal: { when: "unknown_merchant", text: "MCHID_NOT_EXIST MCHID不存在" },
    diagnosis: "expected a merchant of this gateway",
    changes: { mch_id: "1230000110" },
    key: otherMerchant.apiKey,
  },
  {
    title: "`mch_id` is missing from the XML",
    zh: "XML 中没有 `mch_id`",
    refusal: refusals.malformedMchId,
    diagnosis: "to consist of digits, received a field named mchId",
    changes: { mch_id: "", mchId: "1230000109" },
  },
];

export const xmlFieldMistakes: readonly Mistake[] = mistakes.map(
  ({ title, zh, refusal = refusals.invalidField, diagnosis, changes, key }) => ({
    ...{ title, zh, refusal, diagnosis },
    client: ({ order }) => order({ body: signedXml({ ...validOrder, ...changes }, key) }),
  }),
);
