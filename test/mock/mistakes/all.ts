import { certificateMistakes } from "./certificate.js";
import { fieldMistakes } from "./fields.js";
import { fileMistakes } from "./file.js";
import { hashMistakes, unexplainedHash } from "./hash.js";
import type { Mistake } from "./mistake.js";
import { multipartMistakes } from "./multipart.js";
import { signatureMistakes, unexplainedSignature } from "./signature.js";
import { transportMistakes } from "./transport.js";
import { notUtf8, xmlBodyMistakes } from "./xml-body.js";
import { xmlFieldMistakes } from "./xml-fields.js";
import { escapedBeforeSigning, reserialized, xmlSignatureMistakes } from "./xml-signature.js";

export interface Theme {
  readonly title: string;
  readonly zh: string;
  /** The request with the mistake. Diagnoses are distinct among the themes with the same request. */
  readonly request: "upload" | "order";
  readonly mistakes: readonly Mistake[];
}

/** All mistakes that the tests make. */
export const themes: readonly Theme[] = [
  { title: "Signature", zh: "签名", request: "upload", mistakes: signatureMistakes },
  { title: "Digest", zh: "摘要", request: "upload", mistakes: hashMistakes },
  { title: "Body", zh: "请求体", request: "upload", mistakes: multipartMistakes },
  { title: "Fields", zh: "字段", request: "upload", mistakes: fieldMistakes },
  { title: "File", zh: "文件", request: "upload", mistakes: fileMistakes },
  { title: "Certificate", zh: "证书", request: "upload", mistakes: certificateMistakes },
  {
    title: "Method, path and rate limit",
    zh: "方法、路径与频率",
    request: "upload",
    mistakes: transportMistakes,
  },
  { title: "XML: body", zh: "XML：报文", request: "order", mistakes: xmlBodyMistakes },
  { title: "XML: signature", zh: "XML：签名", request: "order", mistakes: xmlSignatureMistakes },
  { title: "XML: fields", zh: "XML：字段", request: "order", mistakes: xmlFieldMistakes },
];

/** Diagnoses of more than one mistake, because the request does not reveal which it was. */
export const sharedDiagnoses: readonly string[] = [
  unexplainedSignature,
  unexplainedHash,
  notUtf8,
  reserialized,
  escapedBeforeSigning,
];
