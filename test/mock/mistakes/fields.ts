import type { SignedOptions } from "../support/upload.js";
import {
  encode,
  filePart,
  md5,
  merchant,
  png,
  raw,
  signatureOf,
  textPart,
  upload,
} from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { ExpectedRefusal, Mistake } from "./mistake.js";
import { merchantWithoutPermissions } from "./transports.js";

interface FieldMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly refusal: ExpectedRefusal;
  /** Correctly signed with these changes. */
  readonly changes: NonNullable<SignedOptions["changes"]>;
  readonly key?: string;
}

const fieldChanges: readonly FieldMistake[] = [
  {
    title: "`mch_id` with a trailing space",
    zh: "`mch_id` 末尾带空格",
    refusal: refusals.malformedMchId,
    diagnosis: 'to consist of digits, received "1230000109 "',
    changes: { mch_id: "1230000109 " },
  },
  {
    title: "`mch_id` with letters, such as an app ID",
    zh: "`mch_id` 含有字母：误填 appid",
    refusal: refusals.malformedMchId,
    diagnosis: 'to consist of digits, received "wxd930ea5d5a258f4f"',
    changes: { mch_id: "wxd930ea5d5a258f4f" },
  },
  {
    title: "`mch_id` in full-width digits",
    zh: "`mch_id` 用了全角数字",
    refusal: refusals.malformedMchId,
    diagnosis: 'to consist of digits, received "１２３００００１０９"',
    changes: { mch_id: "１２３００００１０９" },
  },
  {
    title: "`mch_id` is empty",
    zh: "`mch_id` 为空",
    refusal: refusals.malformedMchId,
    diagnosis: "to consist of digits, received nothing",
    changes: { mch_id: "" },
  },
  {
    title: "`mch_id` is too long",
    zh: "`mch_id` 过长",
    refusal: refusals.mchIdLength,
    diagnosis: "expected mch_id to be at most 32 characters, received 33",
    changes: { mch_id: "1".repeat(33) },
  },
  {
    title: "`mch_id` of a merchant that does not exist",
    zh: "`mch_id` 对应的商户不存在",
    refusal: refusals.unknownMerchant,
    diagnosis: 'received "1230000110"',
    changes: { mch_id: "1230000110" },
  },
  {
    title: "`mch_id` of a merchant without permission to upload",
    zh: "`mch_id` 对应的商户没有图片上传权限",
    refusal: refusals.noPermission,
    diagnosis: "expected a merchant with permission for secapi/mch/uploadmedia.post",
    changes: { mch_id: merchantWithoutPermissions.mchId },
    key: merchantWithoutPermissions.apiKey,
  },
  {
    title: "`media_hash` is missing",
    zh: "没有发送 `media_hash`",
    refusal: refusals.invalidField,
    diagnosis: "expected media_hash to be present",
    changes: { media_hash: "" },
  },
  {
    title: "`sign_type` in lower case",
    zh: "`sign_type` 用了小写",
    refusal: refusals.invalidField,
    diagnosis: 'received "hmac-sha256"; write it in upper case',
    changes: { sign_type: "hmac-sha256" },
  },
  {
    title: "`sign_type` with an underscore",
    zh: "`sign_type` 用了下划线",
    refusal: refusals.invalidField,
    diagnosis: 'received "HMAC_SHA256"',
    changes: { sign_type: "HMAC_SHA256" },
  },
  {
    title: "`sign_type` with a value of another API",
    zh: "`sign_type` 用了其他接口的值",
    refusal: refusals.invalidField,
    diagnosis: 'received "RSA"',
    changes: { sign_type: "RSA" },
  },
];

export const fieldMistakes: readonly Mistake[] = [
  ...fieldChanges.map(({ title, zh, refusal, diagnosis, changes, key }): Mistake => ({
    ...{ title, zh, refusal, diagnosis },
    client: ({ post }) => post(upload(png, { changes, ...(key !== undefined && { key }) })),
  })),
  {
    title: "The merchant field is named `mchid`, as in APIv3",
    zh: "按 APIv3 的写法把商户号字段命名为 `mchid`",
    refusal: refusals.malformedMchId,
    diagnosis: "to consist of digits, received a field named mchid",
    client: ({ post }) => {
      const fields = {
        mchid: merchant.mchId,
        media_hash: md5(png),
        sign_type: "HMAC-SHA256",
      };
      const all = { ...fields, sign: signatureOf(fields, "HMAC-SHA256") };
      const texts = Object.entries(all).map(([name, value]) => textPart(name, value));
      return post(raw(encode([...texts, filePart(png)])));
    },
  },
];
