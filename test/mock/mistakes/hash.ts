import { createHash } from "node:crypto";
import { filePart, md5, png, upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

interface WrongHash extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  /** The bytes that are sent; a small PNG where none are named. */
  readonly file?: Buffer;
  readonly hash: (file: Buffer) => string;
}

const large = Buffer.concat([png, Buffer.alloc(100 * 1024, 7)]);

/** What no guess of the gateway's can tell apart. */
export const unexplainedHash = "the bytes changed after they were hashed";

const wrongHashes: readonly WrongHash[] = [
  {
    title: "`media_hash` in upper case",
    zh: "`media_hash` 用了大写",
    diagnosis: "it has to be in lower case",
    hash: (file) => md5(file).toUpperCase(),
  },
  {
    title: "The path is hashed in place of the bytes",
    zh: "对文件路径而不是文件内容计算摘要",
    diagnosis: "it is that of the file's name",
    hash: () => md5("x.png"),
  },
  {
    title: "The base64 text is hashed",
    zh: "对 base64 文本计算摘要",
    diagnosis: "it is that of the base64 text",
    hash: (file) => md5(file.toString("base64")),
  },
  {
    title: "A data URL is hashed",
    zh: "对 data URL 计算摘要",
    diagnosis: "it is that of a data URL",
    hash: (file) => md5(`data:image/png;base64,${file.toString("base64")}`),
  },
  {
    title: "The hexadecimal text is hashed",
    zh: "对十六进制文本计算摘要",
    diagnosis: "it is that of the hexadecimal text",
    hash: (file) => md5(file.toString("hex")),
  },
  {
    title: "The file is read as UTF-8 text and hashed",
    zh: "把文件当作 UTF-8 文本读取后计算摘要",
    diagnosis: "it is that of the bytes read as UTF-8 text",
    hash: (file) => md5(file.toString("utf8")),
  },
  {
    title: "The file is read as latin1 text and hashed",
    zh: "把文件当作 latin1 文本读取后计算摘要",
    diagnosis: "it is that of the bytes read as latin1 text",
    hash: (file) => md5(file.toString("latin1")),
  },
  {
    title: "Nothing is hashed (the stream was read already)",
    zh: "对空内容计算摘要（流已被读完）",
    diagnosis: "it is that of nothing",
    hash: () => md5(""),
  },
  {
    title: "Only the first piece of a stream is hashed",
    zh: "只对流的第一块计算摘要",
    diagnosis: "it is that of the first piece of the file alone",
    file: large,
    hash: (file) => md5(file.subarray(0, 64 * 1024)),
  },
  {
    title: "A `Blob` turned into text is hashed",
    zh: "对 `Blob` 转成的文本计算摘要",
    diagnosis: "it is that of an object's name",
    // What `String(blob)` yields.
    hash: () => md5("[object Blob]"),
  },
  {
    title: "SHA-256 in place of MD5, as APIv3 has it",
    zh: "用了 APIv3 的 SHA-256 而不是 MD5",
    diagnosis: "it is the SHA256 of the bytes",
    hash: (file) => createHash("sha256").update(file).digest("hex"),
  },
  {
    title: "The MD5 in base64, as Content-MD5 has it",
    zh: "MD5 用了 base64（如 Content-MD5）",
    diagnosis: "it is in base64, and it has to be in hexadecimal",
    hash: (file) => createHash("md5").update(file).digest("base64"),
  },
  {
    title: "The image is encoded anew after hashing",
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

export const hashMistakes: readonly Mistake[] = wrongHashes.map(
  ({ title, zh, diagnosis, file = png, hash }) => ({
    ...{ title, zh, diagnosis, answer: refusals.wrongHash },
    client: ({ post }) =>
      post(upload(file, { changes: { media_hash: hash(file) }, part: filePart(file) })),
  }),
);
