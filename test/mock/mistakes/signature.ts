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
import { other } from "./transports.js";

const { mchId: mch_id, apiKey } = merchant;
const right = { mch_id, media_hash: md5(png), sign_type: "HMAC-SHA256" };
const byMd5 = { ...right, sign_type: "MD5" };
const untyped = { mch_id, media_hash: md5(png) };
const ofOther = { ...right, mch_id: other.mchId };

const hmac = (text: string, key = apiKey): string =>
  createHmac("sha256", key).update(text).digest("hex").toUpperCase();
const plainMd5 = (text: string): string => md5(text).toUpperCase();

type Entries = [string, string][];

const sorted = (fields: Fields): Entries =>
  Object.entries(fields).sort(([one], [another]) => (one < another ? -1 : 1));
const joined = (entries: Entries): string =>
  entries.map(([name, value]) => `${name}=${value}`).join("&");
/** The text without the key, over all fields that are given. */
const textOf = (fields: Fields): string => joined(sorted(fields));
const changed = (fields: Fields, change: (value: string) => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));

interface WrongSignature extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** The fields that are sent; `right` where none are named. */
  readonly fields?: Fields;
  readonly sign: (fields: Fields) => string;
}

/** What no guess of the gateway's can tell apart. */
export const unexplainedSignature = "the API key is another one (one for APIv3";

const wrongFields: readonly WrongSignature[] = [
  {
    title: "`sign_type` is sent but not signed",
    zh: "发送了 `sign_type` 但没有参与签名",
    diagnosis: "sign_type was left out of the text",
    sign: () => hmac(`${textOf(untyped)}&key=${apiKey}`),
  },
  {
    title: "`sign_type` is signed but not sent",
    zh: "`sign_type` 参与了签名却没有发送",
    diagnosis: "sign_type=MD5 was signed but not sent",
    fields: untyped,
    sign: () => plainMd5(`${textOf(byMd5)}&key=${apiKey}`),
  },
  {
    title: "`media_hash` is filled in after signing",
    zh: "签名之后才填入 `media_hash`",
    diagnosis: "media_hash was left out of the text",
    sign: ({ mch_id: id = "", sign_type = "" }) =>
      hmac(`${textOf({ mch_id: id, sign_type })}&key=${apiKey}`),
  },
  {
    title: "An extra field is sent but not signed",
    zh: "额外发送的字段没有参与签名",
    diagnosis: "remark was left out of the text",
    fields: { ...right, remark: "1" },
    sign: () => signatureOf(right, "HMAC-SHA256"),
  },
  {
    title: "An empty field is signed",
    zh: "空字段参与了签名",
    diagnosis: "empty fields were signed",
    fields: { ...right, remark: "" },
    sign: (fields) => hmac(`${textOf(fields)}&key=${apiKey}`),
  },
  {
    title: "`media` is signed, by its filename",
    zh: "`media` 以文件名参与了签名",
    diagnosis: "media was signed, by its filename",
    sign: (fields) => hmac(`${textOf({ ...fields, media: "x.png" })}&key=${apiKey}`),
  },
  {
    title: "`media` is signed, by its bytes",
    zh: "`media` 以文件内容参与了签名",
    diagnosis: "media was signed, by its bytes",
    sign: (fields) => hmac(`${textOf({ ...fields, media: png.toString() })}&key=${apiKey}`),
  },
  {
    title: "`media` is signed, as an object turned into text",
    zh: "`media` 以对象转成的文本参与了签名",
    diagnosis: "media was signed, as [object File]",
    // What `String(file)` yields.
    sign: (fields) => hmac(`${textOf({ ...fields, media: "[object File]" })}&key=${apiKey}`),
  },
  {
    title: "`sign` itself is signed while it is empty",
    zh: "空的 `sign` 参与了签名",
    diagnosis: "sign itself was signed, empty",
    sign: (fields) => hmac(`${textOf({ ...fields, sign: "" })}&key=${apiKey}`),
  },
  {
    title: "`sign` itself is signed, on a second pass",
    zh: "重复签名：上一次的 `sign` 参与了签名",
    diagnosis: "sign itself was signed, a second time",
    sign: (fields) => {
      const sign = signatureOf(fields, "HMAC-SHA256");
      return hmac(`${textOf({ ...fields, sign })}&key=${apiKey}`);
    },
  },
];

const wrongOrders: readonly WrongSignature[] = [
  {
    title: "Fields are not sorted",
    zh: "字段没有排序",
    diagnosis: "the fields were not sorted",
    fields: { sign_type: "HMAC-SHA256", mch_id, media_hash: md5(png) },
    sign: (fields) => hmac(`${joined(Object.entries(fields))}&key=${apiKey}`),
  },
  {
    title: "Fields are sorted without regard to case",
    zh: "排序时忽略了大小写",
    diagnosis: "without regard to upper case",
    fields: { ...right, Shop: "1", remark: "2" },
    sign: (fields) => {
      const entries = Object.entries(fields).sort(([one], [another]) =>
        one.toLowerCase() < another.toLowerCase() ? -1 : 1,
      );
      return hmac(`${joined(entries)}&key=${apiKey}`);
    },
  },
  {
    title: "Fields are sorted by `localeCompare`",
    zh: "用 `localeCompare` 排序",
    diagnosis: "by a language's rules",
    fields: { ...right, shop1: "1", shop_1: "2" },
    sign: (fields) => {
      const entries = Object.entries(fields).sort(([one], [another]) => one.localeCompare(another));
      return hmac(`${joined(entries)}&key=${apiKey}`);
    },
  },
  {
    title: "Fields are sorted backwards",
    zh: "按降序排序",
    diagnosis: "the fields were sorted backwards",
    sign: (fields) => hmac(`${joined(sorted(fields).reverse())}&key=${apiKey}`),
  },
];

const shop = { ...right, remark: "门店 A&B" };

const wrongValues: readonly WrongSignature[] = [
  {
    title: "URL-encoded values are signed",
    zh: "对 URL 编码后的值签名",
    diagnosis: "values were URL-encoded",
    fields: shop,
    sign: (fields) => hmac(`${textOf(changed(fields, encodeURIComponent))}&key=${apiKey}`),
  },
  {
    title: "Form-encoded values are signed (`URLSearchParams`)",
    zh: "对表单编码后的值签名（`URLSearchParams`）",
    diagnosis: "values were form-encoded",
    fields: shop,
    sign: (fields) => {
      const form = new URLSearchParams(sorted(fields));
      return hmac(`${form.toString()}&key=${apiKey}`);
    },
  },
  {
    title: "XML-escaped values are signed",
    zh: "对 XML 转义后的值签名",
    diagnosis: "values were escaped for XML",
    fields: shop,
    sign: (fields) => {
      const escaped = changed(fields, (value) => value.replaceAll("&", "&amp;"));
      return hmac(`${textOf(escaped)}&key=${apiKey}`);
    },
  },
  {
    title: "A value is trimmed after signing",
    zh: "签名之后去掉了值两端的空白",
    diagnosis: "remark was signed with a space",
    fields: { ...right, remark: "store" },
    sign: (fields) => hmac(`${textOf({ ...fields, remark: "store " })}&key=${apiKey}`),
  },
  {
    title: "A value is trimmed for signing alone",
    zh: "只在签名时去掉了值两端的空白",
    diagnosis: "signed without the spaces around them",
    fields: { ...right, remark: "store " },
    sign: (fields) => hmac(`${textOf({ ...fields, remark: "store" })}&key=${apiKey}`),
  },
  {
    title: "The text is hashed as latin1",
    zh: "待签名串按 latin1 而不是 UTF-8 计算",
    diagnosis: "hashed as latin1",
    fields: { ...byMd5, remark: "Café" },
    sign: (fields) =>
      createHash("md5")
        .update(`${textOf(fields)}&key=${apiKey}`, "latin1")
        .digest("hex")
        .toUpperCase(),
  },
  {
    title: "A value changes after signing",
    zh: "签名之后值被修改",
    diagnosis: unexplainedSignature,
    fields: { ...right, remark: "new" },
    sign: (fields) => hmac(`${textOf({ ...fields, remark: "old" })}&key=${apiKey}`),
  },
];

/** Signs rightly, but for the key. */
const keyed = (key: string) => (fields: Fields) => hmac(`${textOf(fields)}&key=${key}`, key);

const wrongKeys: readonly WrongSignature[] = [
  {
    title: "The APIv3 key is used in place of the APIv2 key",
    zh: "用了 APIv3 密钥而不是 APIv2 密钥",
    diagnosis: unexplainedSignature,
    sign: keyed("Another32CharactersForAPIv3Calls"),
  },
  {
    title: "The key has a trailing newline",
    zh: "密钥末尾带换行符",
    diagnosis: "the key has a line end behind it",
    sign: keyed(`${apiKey}\n`),
  },
  {
    title: "The key has a space in front",
    zh: "密钥前面带空格",
    diagnosis: "the key has a space around it",
    sign: keyed(` ${apiKey}`),
  },
  {
    title: "The key has its quotes still around it",
    zh: "密钥两端带引号",
    diagnosis: "the key has quotes around it",
    sign: keyed(`"${apiKey}"`),
  },
  {
    title: "The key is lower-cased",
    zh: "密钥被转成小写",
    diagnosis: "the key was changed to lower case",
    fields: ofOther,
    sign: keyed(other.apiKey.toLowerCase()),
  },
  {
    title: "The key is upper-cased",
    zh: "密钥被转成大写",
    diagnosis: "the key was changed to upper case",
    sign: keyed(apiKey.toUpperCase()),
  },
  {
    title: "The key is a variable that was never set",
    zh: "密钥变量没有赋值",
    diagnosis: "a variable that was never set",
    sign: keyed(String({ apiKey: undefined }.apiKey)),
  },
  {
    title: "The key is left out of the text",
    zh: "待签名串末尾没有拼接密钥",
    diagnosis: "the text ends without &key=",
    sign: (fields) => hmac(textOf(fields)),
  },
  {
    title: "The key is joined to the text without `&key=`",
    zh: "密钥直接拼在待签名串后，缺少 `&key=`",
    diagnosis: "without &key= in front",
    sign: (fields) => hmac(textOf(fields) + apiKey),
  },
  {
    title: "The key is sorted in among the fields",
    zh: "`key` 与其他字段一起排序",
    diagnosis: "the key was sorted in among the fields",
    sign: (fields) => hmac(textOf({ ...fields, key: apiKey })),
  },
  {
    title: "The HMAC is keyed with the bytes of the key's hexadecimal digits",
    zh: "把密钥当作十六进制解码后作为 HMAC 的密钥",
    diagnosis: "keyed with the bytes",
    sign: (fields) =>
      createHmac("sha256", Buffer.from(apiKey, "hex"))
        .update(`${textOf(fields)}&key=${apiKey}`)
        .digest("hex")
        .toUpperCase(),
  },
  {
    title: "Key and text of the HMAC are swapped",
    zh: "HMAC 的密钥与文本写反了",
    diagnosis: "key and text of the HMAC are swapped",
    sign: (fields) => hmac(apiKey, `${textOf(fields)}&key=${apiKey}`),
  },
];

const wrongTypes: readonly WrongSignature[] = [
  {
    title: "HMAC-SHA256 is announced and MD5 is sent",
    zh: "声明 HMAC-SHA256，实际用了 MD5",
    diagnosis: "it is right as MD5, but sign_type says HMAC-SHA256",
    sign: (fields) => plainMd5(`${textOf(fields)}&key=${apiKey}`),
  },
  {
    title: "MD5 is announced and HMAC-SHA256 is sent",
    zh: "声明 MD5，实际用了 HMAC-SHA256",
    diagnosis: "it is right as HMAC-SHA256, but sign_type says MD5",
    fields: byMd5,
    sign: (fields) => hmac(`${textOf(fields)}&key=${apiKey}`),
  },
  {
    title: "HMAC-SHA256 is sent without `sign_type`",
    zh: "用了 HMAC-SHA256 却没有发送 `sign_type`",
    diagnosis: "it is right as HMAC-SHA256, but without sign_type it is taken for MD5",
    fields: untyped,
    sign: (fields) => hmac(`${textOf(fields)}&key=${apiKey}`),
  },
  {
    title: "SHA-256 without HMAC",
    zh: "用了 SHA-256 而不是 HMAC-SHA256",
    diagnosis: "it is a SHA-256 without HMAC",
    sign: (fields) =>
      createHash("sha256")
        .update(`${textOf(fields)}&key=${apiKey}`)
        .digest("hex")
        .toUpperCase(),
  },
  {
    title: "The MD5 is sent in lower case",
    zh: "MD5 签名用了小写",
    diagnosis: "it has to be in upper case",
    fields: byMd5,
    sign: (fields) => md5(`${textOf(fields)}&key=${apiKey}`),
  },
  {
    title: "The signature is sent in base64",
    zh: "签名用了 base64",
    diagnosis: "it is in base64, not hexadecimal",
    sign: (fields) =>
      createHmac("sha256", apiKey)
        .update(`${textOf(fields)}&key=${apiKey}`)
        .digest("base64"),
  },
  {
    title: "The HMAC is cut off at 32 characters",
    zh: "HMAC 签名被截断为 32 个字符",
    diagnosis: "it is cut off after 32 characters",
    sign: (fields) => signatureOf(fields, "HMAC-SHA256").slice(0, 32),
  },
  {
    title: "A signature of another kind is sent (as long as RSA's)",
    zh: "发送了其他类型的签名（例如 RSA）",
    diagnosis: "sign has to be 64 hexadecimal characters; 344 characters came",
    sign: () => Buffer.alloc(256, 1).toString("base64"),
  },
  {
    title: "`sign` is left out",
    zh: "没有发送 `sign`",
    diagnosis: "sign is missing",
    sign: () => "",
  },
];

export const signatureMistakes: readonly Mistake[] = [
  ...wrongFields,
  ...wrongOrders,
  ...wrongValues,
  ...wrongKeys,
  ...wrongTypes,
].map(({ title, zh, diagnosis, fields = right, sign }) => ({
  ...{ title, zh, diagnosis, answer: refusals.wrongSignature },
  client: ({ post }) => {
    const signature = sign(fields);
    const sent = signature === "" ? fields : { ...fields, sign: signature };
    const texts = Object.entries(sent).map(([name, value]) => textPart(name, value));
    return post(raw(encode([...texts, filePart(png)])));
  },
}));
