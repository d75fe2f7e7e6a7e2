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
import { poor } from "./transports.js";

interface WrongField extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly answer: ExpectedRefusal;
  /** Signed rightly, whatever they are. */
  readonly changes: NonNullable<SignedOptions["changes"]>;
  readonly key?: string;
}

const wrongFields: readonly WrongField[] = [
  {
    title: "`mch_id` with a space behind it",
    zh: "`mch_id` 末尾带空格",
    answer: refusals.mchIdFormat,
    diagnosis: 'made of digits; "1230000109 " came',
    changes: { mch_id: "1230000109 " },
  },
  {
    title: "`mch_id` with letters: an app ID",
    zh: "`mch_id` 含有字母：误填 appid",
    answer: refusals.mchIdFormat,
    diagnosis: 'made of digits; "wxd930ea5d5a258f4f" came',
    changes: { mch_id: "wxd930ea5d5a258f4f" },
  },
  {
    title: "`mch_id` in full-width digits",
    zh: "`mch_id` 用了全角数字",
    answer: refusals.mchIdFormat,
    diagnosis: 'made of digits; "１２３００００１０９" came',
    changes: { mch_id: "１２３００００１０９" },
  },
  {
    title: "`mch_id` is empty",
    zh: "`mch_id` 为空",
    answer: refusals.mchIdFormat,
    diagnosis: "made of digits; nothing came",
    changes: { mch_id: "" },
  },
  {
    title: "`mch_id` is too long",
    zh: "`mch_id` 过长",
    answer: refusals.mchIdLength,
    diagnosis: "expected mch_id to be at most 32 characters; it has 33",
    changes: { mch_id: "1".repeat(33) },
  },
  {
    title: "`mch_id` of a merchant that does not exist",
    zh: "`mch_id` 对应的商户不存在",
    answer: refusals.unknownMerchant,
    diagnosis: '"1230000110" came',
    changes: { mch_id: "1230000110" },
  },
  {
    title: "`mch_id` of a merchant without the permission",
    zh: "`mch_id` 对应的商户没有图片上传权限",
    answer: refusals.noPermission,
    diagnosis: "expected a merchant with the permission for secapi/mch/uploadmedia.post",
    changes: { mch_id: poor.mchId },
    key: poor.apiKey,
  },
  {
    title: "`media_hash` is left out",
    zh: "没有发送 `media_hash`",
    answer: refusals.invalidField,
    diagnosis: "expected media_hash to be there",
    changes: { media_hash: "" },
  },
  {
    title: "`sign_type` in lower case",
    zh: "`sign_type` 用了小写",
    answer: refusals.invalidField,
    diagnosis: 'in upper case; "hmac-sha256" came',
    changes: { sign_type: "hmac-sha256" },
  },
  {
    title: "`sign_type` with an underscore",
    zh: "`sign_type` 用了下划线",
    answer: refusals.invalidField,
    diagnosis: '"HMAC_SHA256" came',
    changes: { sign_type: "HMAC_SHA256" },
  },
  {
    title: "`sign_type` of another API",
    zh: "`sign_type` 用了其他接口的值",
    answer: refusals.invalidField,
    diagnosis: '"RSA" came',
    changes: { sign_type: "RSA" },
  },
];

export const fieldMistakes: readonly Mistake[] = [
  ...wrongFields.map(({ title, zh, answer, diagnosis, changes, key }): Mistake => ({
    ...{ title, zh, answer, diagnosis },
    client: ({ post }) => post(upload(png, { changes, ...(key !== undefined && { key }) })),
  })),
  {
    title: "The merchant is called `mchid`, as APIv3 has it",
    zh: "按 APIv3 的写法把商户号字段命名为 `mchid`",
    answer: refusals.mchIdFormat,
    diagnosis: "mchid came in its place",
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
