import { certificateMistakes } from "./certificate.js";
import { fieldMistakes } from "./fields.js";
import { fileMistakes } from "./file.js";
import { hashMistakes, unexplainedHash } from "./hash.js";
import type { Mistake } from "./mistake.js";
import { multipartMistakes } from "./multipart.js";
import { signatureMistakes, unexplainedSignature } from "./signature.js";
import { transportMistakes } from "./transport.js";

export interface Theme {
  readonly title: string;
  readonly zh: string;
  readonly mistakes: readonly Mistake[];
}

/** Every mistake that the gateway is shown to catch. */
export const themes: readonly Theme[] = [
  { title: "Signature", zh: "签名", mistakes: signatureMistakes },
  { title: "Digest", zh: "摘要", mistakes: hashMistakes },
  { title: "Body", zh: "请求体", mistakes: multipartMistakes },
  { title: "Fields", zh: "字段", mistakes: fieldMistakes },
  { title: "File", zh: "文件", mistakes: fileMistakes },
  { title: "Certificate", zh: "证书", mistakes: certificateMistakes },
  { title: "Method, path and rate", zh: "方法、路径与频率", mistakes: transportMistakes },
];

/** Diagnoses that more than one mistake leads to, since nothing in the request tells them apart. */
export const shared: readonly string[] = [unexplainedSignature, unexplainedHash];
