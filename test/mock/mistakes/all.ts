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
import { signedEscaped, writtenAnew, xmlSignatureMistakes } from "./xml-signature.js";

export interface Theme {
  readonly title: string;
  readonly zh: string;
  /** What sends the request: mistakes are told from others of the same. */
  readonly of: "upload" | "order";
  readonly mistakes: readonly Mistake[];
}

/** Every mistake that the gateway is shown to catch. */
export const themes: readonly Theme[] = [
  { title: "Signature", zh: "签名", of: "upload", mistakes: signatureMistakes },
  { title: "Digest", zh: "摘要", of: "upload", mistakes: hashMistakes },
  { title: "Body", zh: "请求体", of: "upload", mistakes: multipartMistakes },
  { title: "Fields", zh: "字段", of: "upload", mistakes: fieldMistakes },
  { title: "File", zh: "文件", of: "upload", mistakes: fileMistakes },
  { title: "Certificate", zh: "证书", of: "upload", mistakes: certificateMistakes },
  {
    title: "Method, path and rate",
    zh: "方法、路径与频率",
    of: "upload",
    mistakes: transportMistakes,
  },
  { title: "XML: body", zh: "XML：报文", of: "order", mistakes: xmlBodyMistakes },
  { title: "XML: signature", zh: "XML：签名", of: "order", mistakes: xmlSignatureMistakes },
  { title: "XML: fields", zh: "XML：字段", of: "order", mistakes: xmlFieldMistakes },
];

/** Diagnoses that more than one mistake leads to, since nothing in the request tells them apart. */
export const shared: readonly string[] = [
  unexplainedSignature,
  unexplainedHash,
  notUtf8,
  writtenAnew,
  signedEscaped,
];
