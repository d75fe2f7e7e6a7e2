import { createHash, createHmac } from "node:crypto";
import {
  encode,
  filePart,
  md5,
  merchant,
  png,
  raw,
  signatureOf,
  textPart,
} from "../support/upload.js";
import type { Fields } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";
import { otherMerchant } from "./transports.js";

const { mchId: mch_id, apiKey } = merchant;
const validFields = { mch_id, media_hash: md5(png), sign_type: "HMAC-SHA256" };
const byMd5 = { ...validFields, sign_type: "MD5" };
const untyped = { mch_id, media_hash: md5(png) };
const fieldsOfOther = { ...validFields, mch_id: otherMerchant.mchId };

const hmac = (text: string, key = apiKey): string =>
  createHmac("sha256", key).update(text).digest("hex").toUpperCase();
const plainMd5 = (text: string): string => md5(text).toUpperCase();

type Entries = [string, string][];

const sort = (fields: Fields): Entries =>
  Object.entries(fields).sort(([one], [another]) => (one < another ? -1 : 1));
const join = (entries: Entries): string =>
  entries.map(([name, value]) => `${name}=${value}`).join("&");
/** The canonical string without the key, over all of these fields. */
const canonicalOf = (fields: Fields): string => join(sort(fields));
const mapValues = (fields: Fields, change: (value: string) => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));

interface SignatureMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** The fields that are sent. Default: `validFields`. */
  readonly fields?: Fields;
  readonly sign: (fields: Fields) => string;
}

/** The gateway cannot tell these mistakes apart. */
export const unexplainedSignature = "the API key is a different one (an APIv3 key";

const fieldMistakes: readonly SignatureMistake[] = [
  {
    title: "`sign_type` is sent but not signed",
    zh: "发送了 `sign_type` 但没有参与签名",
    diagnosis: "sign_type was not signed, but must be",
    sign: () => hmac(`${canonicalOf(untyped)}&key=${apiKey}`),
  },
  {
    title: "`sign_type` is signed but not sent",
    zh: "`sign_type` 参与了签名却没有发送",
    diagnosis: "sign_type=MD5 was signed but not sent",
    fields: untyped,
    sign: () => plainMd5(`${canonicalOf(byMd5)}&key=${apiKey}`),
  },
  {
    title: "`media_hash` is filled in after signing",
    zh: "签名之后才填入 `media_hash`",
    diagnosis: "media_hash was not signed, but must be",
    sign: ({ mch_id: id = "", sign_type = "" }) =>
      hmac(`${canonicalOf({ mch_id: id, sign_type })}&key=${apiKey}`),
  },
  {
    title: "An extra field is sent but not signed",
    zh: "额外发送的字段没有参与签名",
    diagnosis: "remark was not signed, but must be",
    fields: { ...validFields, remark: "1" },
    sign: () => signatureOf(validFields, "HMAC-SHA256"),
  },
  {
    title: "An empty field is signed",
    zh: "空字段参与了签名",
    diagnosis: "empty fields were signed",
    fields: { ...validFields, remark: "" },
    sign: (fields) => hmac(`${canonicalOf(fields)}&key=${apiKey}`),
  },
  {
    title: "`media` is signed as its filename",
    zh: "`media` 以文件名参与了签名",
    diagnosis: "media was signed as its filename",
    sign: (fields) => hmac(`${canonicalOf({ ...fields, media: "x.png" })}&key=${apiKey}`),
  },
  {
    title: "`media` is signed as its bytes",
    zh: "`media` 以文件内容参与了签名",
    diagnosis: "media was signed as its bytes",
    sign: (fields) => hmac(`${canonicalOf({ ...fields, media: png.toString() })}&key=${apiKey}`),
  },
  {
    title: "`media` is signed as an object converted to text",
    zh: "`media` 以对象转成的文本参与了签名",
    diagnosis: "media was signed as [object File]",
    // `String(file)`
    sign: (fields) => hmac(`${canonicalOf({ ...fields, media: "[object File]" })}&key=${apiKey}`),
  },
  {
    title: "`sign` itself is signed as an empty field",
    zh: "空的 `sign` 参与了签名",
    diagnosis: "sign itself was signed as an empty field",
    sign: (fields) => hmac(`${canonicalOf({ ...fields, sign: "" })}&key=${apiKey}`),
  },
  {
    title: "`sign` itself is signed in a second pass",
    zh: "重复签名：上一次的 `sign` 参与了签名",
    diagnosis: "sign itself was signed in a second pass",
    sign: (fields) => {
      const sign = signatureOf(fields, "HMAC-SHA256");
      return hmac(`${canonicalOf({ ...fields, sign })}&key=${apiKey}`);
    },
  },
];

const orderMistakes: readonly SignatureMistake[] = [
  {
    title: "Fields are not sorted",
    zh: "字段没有排序",
    diagnosis: "the fields were signed in the order they were sent",
    fields: { sign_type: "HMAC-SHA256", mch_id, media_hash: md5(png) },
    sign: (fields) => hmac(`${join(Object.entries(fields))}&key=${apiKey}`),
  },
  {
    title: "Fields are sorted without regard to case",
    zh: "排序时忽略了大小写",
    diagnosis: "without regard to case",
    fields: { ...validFields, Shop: "1", remark: "2" },
    sign: (fields) => {
      const entries = Object.entries(fields).sort(([one], [another]) =>
        one.toLowerCase() < another.toLowerCase() ? -1 : 1,
      );
      return hmac(`${join(entries)}&key=${apiKey}`);
    },
  },
  {
    title: "Fields are sorted by `localeCompare`",
    zh: "用 `localeCompare` 排序",
    diagnosis: "by locale rules",
    fields: { ...validFields, shop1: "1", shop_1: "2" },
    sign: (fields) => {
      const entries = Object.entries(fields).sort(([one], [another]) => one.localeCompare(another));
      return hmac(`${join(entries)}&key=${apiKey}`);
    },
  },
  {
    title: "Fields are sorted in descending order",
    zh: "按降序排序",
    diagnosis: "the fields were sorted in descending order",
    sign: (fields) => hmac(`${join(sort(fields).reverse())}&key=${apiKey}`),
  },
];

const shop = { ...validFields, remark: "门店 A&B" };

const valueMistakes: readonly SignatureMistake[] = [
  {
    title: "URL-encoded values are signed",
    zh: "对 URL 编码后的值签名",
    diagnosis: "values were URL-encoded",
    fields: shop,
    sign: (fields) => hmac(`${canonicalOf(mapValues(fields, encodeURIComponent))}&key=${apiKey}`),
  },
  {
    title: "Form-encoded values are signed (`URLSearchParams`)",
    zh: "对表单编码后的值签名（`URLSearchParams`）",
    diagnosis: "values were form-encoded",
    fields: shop,
    sign: (fields) => {
      const form = new URLSearchParams(sort(fields));
      return hmac(`${form.toString()}&key=${apiKey}`);
    },
  },
  {
    title: "XML-escaped values are signed",
    zh: "对 XML 转义后的值签名",
    diagnosis: "values were XML-escaped before signing",
    fields: shop,
    sign: (fields) => {
      const escaped = mapValues(fields, (value) => value.replaceAll("&", "&amp;"));
      return hmac(`${canonicalOf(escaped)}&key=${apiKey}`);
    },
  },
  {
    title: "A value is trimmed after signing",
    zh: "签名之后去掉了值两端的空白",
    diagnosis: "remark was signed with a space or line ending",
    fields: { ...validFields, remark: "store" },
    sign: (fields) => hmac(`${canonicalOf({ ...fields, remark: "store " })}&key=${apiKey}`),
  },
  {
    title: "A value is trimmed for signing only",
    zh: "只在签名时去掉了值两端的空白",
    diagnosis: "values were trimmed for signing only",
    fields: { ...validFields, remark: "store " },
    sign: (fields) => hmac(`${canonicalOf({ ...fields, remark: "store" })}&key=${apiKey}`),
  },
  {
    title: "The canonical string is encoded as latin1",
    zh: "待签名串按 latin1 而不是 UTF-8 计算",
    diagnosis: "encoded as latin1",
    fields: { ...byMd5, remark: "Café" },
    sign: (fields) =>
      createHash("md5")
        .update(`${canonicalOf(fields)}&key=${apiKey}`, "latin1")
        .digest("hex")
        .toUpperCase(),
  },
  {
    title: "A value changes after signing",
    zh: "签名之后值被修改",
    diagnosis: unexplainedSignature,
    fields: { ...validFields, remark: "new" },
    sign: (fields) => hmac(`${canonicalOf({ ...fields, remark: "old" })}&key=${apiKey}`),
  },
];

/** Signs correctly with another key. */
const signWith = (key: string) => (fields: Fields) =>
  hmac(`${canonicalOf(fields)}&key=${key}`, key);

const keyMistakes: readonly SignatureMistake[] = [
  {
    title: "The APIv3 key is used instead of the APIv2 key",
    zh: "用了 APIv3 密钥而不是 APIv2 密钥",
    diagnosis: unexplainedSignature,
    sign: signWith("Another32CharactersForAPIv3Calls"),
  },
  {
    title: "The key has a trailing newline",
    zh: "密钥末尾带换行符",
    diagnosis: "the key has a trailing line ending",
    sign: signWith(`${apiKey}\n`),
  },
  {
    title: "The key has a leading space",
    zh: "密钥前面带空格",
    diagnosis: "the key has a leading or trailing space",
    sign: signWith(` ${apiKey}`),
  },
  {
    title: "The key is in quotes",
    zh: "密钥两端带引号",
    diagnosis: "the key is in quotes",
    sign: signWith(`"${apiKey}"`),
  },
  {
    title: "The key is converted to lower case",
    zh: "密钥被转成小写",
    diagnosis: "the key was converted to lower case",
    fields: fieldsOfOther,
    sign: signWith(otherMerchant.apiKey.toLowerCase()),
  },
  {
    title: "The key is converted to upper case",
    zh: "密钥被转成大写",
    diagnosis: "the key was converted to upper case",
    sign: signWith(apiKey.toUpperCase()),
  },
  {
    title: "The key is a variable that was never set",
    zh: "密钥变量没有赋值",
    diagnosis: "a variable that was never set",
    sign: signWith(String({ apiKey: undefined }.apiKey)),
  },
  {
    title: "The key is missing from the canonical string",
    zh: "待签名串末尾没有拼接密钥",
    diagnosis: "the signed text does not end with &key=",
    sign: (fields) => hmac(canonicalOf(fields)),
  },
  {
    title: "The key is appended without `&key=`",
    zh: "密钥直接拼在待签名串后，缺少 `&key=`",
    diagnosis: "the key was appended without &key= before it",
    sign: (fields) => hmac(canonicalOf(fields) + apiKey),
  },
  {
    title: "The key is sorted among the fields",
    zh: "`key` 与其他字段一起排序",
    diagnosis: "the key was sorted among the fields",
    sign: (fields) => hmac(canonicalOf({ ...fields, key: apiKey })),
  },
  {
    title: "The HMAC key is decoded from hexadecimal",
    zh: "把密钥当作十六进制解码后作为 HMAC 的密钥",
    diagnosis: "decoded from hexadecimal",
    sign: (fields) =>
      createHmac("sha256", Buffer.from(apiKey, "hex"))
        .update(`${canonicalOf(fields)}&key=${apiKey}`)
        .digest("hex")
        .toUpperCase(),
  },
  {
    title: "The key and the text of the HMAC are swapped",
    zh: "HMAC 的密钥与文本写反了",
    diagnosis: "the key and the text of the HMAC are swapped",
    sign: (fields) => hmac(apiKey, `${canonicalOf(fields)}&key=${apiKey}`),
  },
];

const typeMistakes: readonly SignatureMistake[] = [
  {
    title: "`sign_type` is HMAC-SHA256, but MD5 is used",
    zh: "声明 HMAC-SHA256，实际用了 MD5",
    diagnosis: "it is a valid MD5 signature, but sign_type is HMAC-SHA256",
    sign: (fields) => plainMd5(`${canonicalOf(fields)}&key=${apiKey}`),
  },
  {
    title: "`sign_type` is MD5, but HMAC-SHA256 is used",
    zh: "声明 MD5，实际用了 HMAC-SHA256",
    diagnosis: "it is a valid HMAC-SHA256 signature, but sign_type is MD5",
    fields: byMd5,
    sign: (fields) => hmac(`${canonicalOf(fields)}&key=${apiKey}`),
  },
  {
    title: "HMAC-SHA256 is used without `sign_type`",
    zh: "用了 HMAC-SHA256 却没有发送 `sign_type`",
    diagnosis: "it is a valid HMAC-SHA256 signature, but without sign_type it is verified as MD5",
    fields: untyped,
    sign: (fields) => hmac(`${canonicalOf(fields)}&key=${apiKey}`),
  },
  {
    title: "SHA-256 without HMAC",
    zh: "用了 SHA-256 而不是 HMAC-SHA256",
    diagnosis: "it is SHA-256 without HMAC",
    sign: (fields) =>
      createHash("sha256")
        .update(`${canonicalOf(fields)}&key=${apiKey}`)
        .digest("hex")
        .toUpperCase(),
  },
  {
    title: "The MD5 signature is in lower case",
    zh: "MD5 签名用了小写",
    diagnosis: "write the signature in upper case",
    fields: byMd5,
    sign: (fields) => md5(`${canonicalOf(fields)}&key=${apiKey}`),
  },
  {
    title: "The signature is in base64",
    zh: "签名用了 base64",
    diagnosis: "the signature is base64, but must be hexadecimal",
    sign: (fields) =>
      createHmac("sha256", apiKey)
        .update(`${canonicalOf(fields)}&key=${apiKey}`)
        .digest("base64"),
  },
  {
    title: "The HMAC is truncated to 32 characters",
    zh: "HMAC 签名被截断为 32 个字符",
    diagnosis: "it is truncated to 32 characters",
    sign: (fields) => signatureOf(fields, "HMAC-SHA256").slice(0, 32),
  },
  {
    title: "A signature of another kind, such as RSA",
    zh: "发送了其他类型的签名（例如 RSA）",
    diagnosis: "sign must be 64 hexadecimal characters, not 344 characters",
    sign: () => Buffer.alloc(256, 1).toString("base64"),
  },
  {
    title: "`sign` is missing",
    zh: "没有发送 `sign`",
    diagnosis: "sign is missing",
    sign: () => "",
  },
];

export const signatureMistakes: readonly Mistake[] = [
  ...fieldMistakes,
  ...orderMistakes,
  ...valueMistakes,
  ...keyMistakes,
  ...typeMistakes,
].map(({ title, zh, diagnosis, fields = validFields, sign }) => ({
  ...{ title, zh, diagnosis, refusal: refusals.invalidSignature },
  client: ({ post }) => {
    const signature = sign(fields);
    const sent = signature === "" ? fields : { ...fields, sign: signature };
    const texts = Object.entries(sent).map(([name, value]) => textPart(name, value));
    return post(raw(encode([...texts, filePart(png)])));
  },
}));
