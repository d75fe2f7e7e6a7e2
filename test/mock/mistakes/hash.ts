import { createHash } from "node:crypto";
import { filePart, md5, png, upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

interface HashMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** Default: a small PNG. */
  readonly file?: Buffer;
  readonly hash: (file: Buffer) => string;
}

const large = Buffer.concat([png, Buffer.alloc(100 * 1024, 7)]);

/** The gateway cannot tell these mistakes apart. */
export const unexplainedHash = "the bytes changed after hashing";

const mistakes: readonly HashMistake[] = [
  {
    title: "`media_hash` in upper case",
    zh: "`media_hash` 用了大写",
    diagnosis: "write it in lower case",
    hash: (file) => md5(file).toUpperCase(),
  },
  {
    title: "The path is hashed instead of the bytes",
    zh: "对文件路径而不是文件内容计算摘要",
    diagnosis: "it is the digest of the file name",
    hash: () => md5("x.png"),
  },
  {
    title: "The base64 text is hashed",
    zh: "对 base64 文本计算摘要",
    diagnosis: "it is the digest of the base64 text",
    hash: (file) => md5(file.toString("base64")),
  },
  {
    title: "A data URL is hashed",
    zh: "对 data URL 计算摘要",
    diagnosis: "it is the digest of a data URL",
    hash: (file) => md5(`data:image/png;base64,${file.toString("base64")}`),
  },
  {
    title: "The hexadecimal text is hashed",
    zh: "对十六进制文本计算摘要",
    diagnosis: "it is the digest of the hexadecimal text",
    hash: (file) => md5(file.toString("hex")),
  },
  {
    title: "The file is decoded as UTF-8 text and hashed",
    zh: "把文件当作 UTF-8 文本读取后计算摘要",
    diagnosis: "it is the digest of the bytes decoded as UTF-8 text",
    hash: (file) => md5(file.toString("utf8")),
  },
  {
    title: "The file is decoded as latin1 text and hashed",
    zh: "把文件当作 latin1 文本读取后计算摘要",
    diagnosis: "it is the digest of the bytes decoded as latin1 text",
    hash: (file) => md5(file.toString("latin1")),
  },
  {
    title: "Nothing is hashed because the stream was already consumed",
    zh: "对空内容计算摘要（流已被读完）",
    diagnosis: "it is the digest of no bytes",
    hash: () => md5(""),
  },
  {
    title: "Only the first chunk of a stream is hashed",
    zh: "只对流的第一块计算摘要",
    diagnosis: "it is the digest of only the first chunk of the file",
    file: large,
    hash: (file) => md5(file.subarray(0, 64 * 1024)),
  },
  {
    title: "A `Blob` converted to text is hashed",
    zh: "对 `Blob` 转成的文本计算摘要",
    diagnosis: "it is the digest of an object converted to text",
    // `String(blob)`
    hash: () => md5("[object Blob]"),
  },
  {
    title: "SHA-256 instead of MD5, as in APIv3",
    zh: "用了 APIv3 的 SHA-256 而不是 MD5",
    diagnosis: "it is the SHA256 of the bytes",
    hash: (file) => createHash("sha256").update(file).digest("hex"),
  },
  {
    title: "The MD5 in base64, as in Content-MD5",
    zh: "MD5 用了 base64（如 Content-MD5）",
    diagnosis: "the digest is base64, but must be hexadecimal",
    hash: (file) => createHash("md5").update(file).digest("base64"),
  },
  {
    title: "The image is re-encoded after hashing",
    zh: "计算摘要之后图片被重新编码",
    diagnosis: unexplainedHash,
    hash: (file) => md5(Buffer.concat([file, Buffer.from("before")])),
  },
  {
    title: "Another file is hashed",
    zh: "对另一个文件计算摘要",
    diagnosis: unexplainedHash,
    hash: () => md5("another"),
  },
];

export const hashMistakes: readonly Mistake[] = mistakes.map(
  ({ title, zh, diagnosis, file = png, hash }) => ({
    ...{ title, zh, diagnosis, refusal: refusals.hashMismatch },
    client: ({ post }) =>
      post(upload(file, { changes: { media_hash: hash(file) }, part: filePart(file) })),
  }),
);
