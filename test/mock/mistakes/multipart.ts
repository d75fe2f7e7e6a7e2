import { Readable } from "node:stream";
import {
  encode,
  filePart,
  md5,
  merchant,
  png,
  raw,
  signatureOf,
  signed,
  textPart,
  upload,
} from "../support/upload.js";
import type { RawPart, Upload } from "../support/upload.js";
import { refusals } from "./mistake.js";
import type { Mistake } from "./mistake.js";

const texts = (): RawPart[] =>
  Object.entries(signed(png)).map(([name, value]) => textPart(name, value));
const validBody = encode([...texts(), filePart(png)]);
/** The valid body with a byte-for-byte replacement. */
const changed = (from: string | RegExp, to: string): Buffer =>
  Buffer.from(validBody.toString("latin1").replace(from, to), "latin1");
const withMedia = (headers: string, content: Buffer | string = png): Upload =>
  raw(encode([...texts(), { headers, content }]));
const disposition = 'Content-Disposition: form-data; name="media"';

interface BodyMistake extends Pick<Mistake, "title" | "zh" | "diagnosis"> {
  readonly send: () => Upload;
}

const malformedBodies: readonly BodyMistake[] = [
  {
    title: "The boundary is quoted",
    zh: "boundary 加了引号",
    diagnosis: "to be without quotes",
    send: () => raw(validBody, 'multipart/form-data; boundary="b0"'),
  },
  {
    title: "Content-Type is set by hand, without a boundary",
    zh: "手工设置 Content-Type，缺少 boundary",
    diagnosis: "expected a boundary in Content-Type, received none",
    send: () => raw(validBody, "multipart/form-data"),
  },
  {
    title: "The boundary in Content-Type differs from the one in the body",
    zh: "Content-Type 中的 boundary 与正文不一致",
    diagnosis: "start with --b1, the boundary in Content-Type, received the boundary --b0",
    send: () => raw(validBody, "multipart/form-data; boundary=b1"),
  },
  {
    title: "The boundary in Content-Type includes the two hyphens",
    zh: "Content-Type 中的 boundary 多带了两个连字符",
    diagnosis: "remove the two leading hyphens in Content-Type",
    send: () => raw(validBody, "multipart/form-data; boundary=--b0"),
  },
  {
    title: "The boundary in the body lacks its two hyphens",
    zh: "正文中的 boundary 缺少两个连字符",
    diagnosis: "add two hyphens before it",
    send: () => raw(changed(/--b0/g, "b0")),
  },
  {
    title: "A preamble",
    zh: "第一个 boundary 之前有内容",
    diagnosis: "17 bytes before it",
    send: () => raw(Buffer.concat([Buffer.from("A form follows.\r\n"), validBody])),
  },
  {
    title: "An epilogue",
    zh: "结束 boundary 之后还有内容",
    diagnosis: "to end with its closing boundary",
    send: () => raw(Buffer.concat([validBody, Buffer.from("The end.")])),
  },
  {
    title: "The closing boundary is missing",
    zh: "缺少结束 boundary",
    diagnosis: "expected the closing --b0-- after part 5, received none",
    send: () => raw(changed("--b0--\r\n", "")),
  },
  {
    title: "Lines end with LF",
    zh: "换行用了 LF 而不是 CRLF",
    diagnosis: "before part 1, received a bare LF",
    send: () => raw(changed(/\r\n/g, "\n")),
  },
  {
    title: "One header line ends with LF",
    zh: "某个头部行以 LF 结尾",
    diagnosis: "received a bare CR or LF",
    send: () => raw(changed("\r\nContent-Type", "\nContent-Type")),
  },
  {
    title: "No blank line after the headers of a part",
    zh: "部分的头部之后没有空行",
    diagnosis: "expected a blank line",
    send: () => raw(changed('"mch_id"\r\n\r\n', '"mch_id"\r\n')),
  },
  {
    title: "`name=` without quotes",
    zh: "`name=` 没有加引号",
    diagnosis: "expected name= of part 1 to be in quotes, received mch_id",
    send: () => raw(changed('name="mch_id"', "name=mch_id")),
  },
  {
    title: "`filename=` without quotes",
    zh: "`filename=` 没有加引号",
    diagnosis: "expected filename= of part 5 to be in quotes, received x.png",
    send: () => raw(changed('filename="x.png"', "filename=x.png")),
  },
  {
    title: "A filename that is not ASCII",
    zh: "文件名含非 ASCII 字符",
    diagnosis: "expected filename= of part 5 to be ASCII",
    send: () => raw(encode([...texts(), filePart(png, "营业执照.png")])),
  },
  {
    title: "A part without a name",
    zh: "部分没有 name",
    diagnosis: "expected a name in the Content-Disposition",
    send: () => raw(changed('; name="mch_id"', "")),
  },
  {
    title: "A part without Content-Disposition",
    zh: "部分没有 Content-Disposition",
    diagnosis: "expected a Content-Disposition in part 5, received none",
    send: () => raw(changed(/Content-Disposition: [^\r]*"media"[^\r]*\r\n/, "")),
  },
  {
    title: "Content-Disposition: attachment",
    zh: "Content-Disposition 写成 attachment",
    diagnosis: "expected Content-Disposition form-data",
    send: () => raw(changed(/form-data/g, "attachment")),
  },
  {
    title: "A Content-Type on a text part",
    zh: "文本部分带了 Content-Type",
    diagnosis: "expected no Content-Type on the text part mch_id (part 1), received text/plain",
    send: () => raw(changed('"mch_id"', '"mch_id"\r\nContent-Type: text/plain')),
  },
  {
    title: "Text in GBK",
    zh: "文本用了 GBK 编码",
    diagnosis: "expected the text of part 5 (remark) to be UTF-8",
    send: () => {
      // 门店
      const remark = { ...textPart("remark", ""), content: Buffer.from("c3c5b5ea", "hex") };
      return raw(encode([...texts(), remark, filePart(png)]));
    },
  },
  {
    title: "A duplicate text part",
    zh: "同一文本部分出现两次",
    diagnosis: "expected part sign_type once",
    send: () => raw(encode([...texts(), textPart("sign_type", "HMAC-SHA256"), filePart(png)])),
  },
  {
    title: "Two images in one call",
    zh: "一次调用上传两张图片",
    diagnosis: "expected part media once",
    send: () => raw(encode([...texts(), filePart(png), filePart(png, "y.png")])),
  },
  {
    title: "An empty body",
    zh: "请求体为空",
    diagnosis: "received an empty body",
    send: () => raw(Buffer.alloc(0)),
  },
  {
    title: "A URL-encoded form instead of multipart",
    zh: "用了表单编码而不是 multipart",
    diagnosis: "multipart/form-data, received application/x-www-form-urlencoded",
    send: () => {
      const form = new URLSearchParams({ ...signed(png), media: png.toString("base64") });
      return raw(Buffer.from(form.toString()), "application/x-www-form-urlencoded");
    },
  },
  {
    title: "JSON instead of multipart",
    zh: "用了 JSON",
    diagnosis: "multipart/form-data, received application/json",
    send: () => raw(Buffer.from(JSON.stringify(signed(png))), "application/json"),
  },
  {
    title: "XML, as in other operations of APIv2",
    zh: "用了 APIv2 其他接口的 XML",
    diagnosis: "multipart/form-data, received text/xml",
    send: () => {
      const elements = Object.entries(signed(png)).map(
        ([name, text]) => `<${name}>${text}</${name}>`,
      );
      return raw(Buffer.from(`<xml>${elements.join("")}</xml>`), "text/xml; charset=utf-8");
    },
  },
  {
    title: "Only the image as the body",
    zh: "直接以图片作为请求体",
    diagnosis: "multipart/form-data, received image/png",
    send: () => raw(png, "image/png"),
  },
  {
    title: "No Content-Type",
    zh: "没有 Content-Type",
    diagnosis: "expected a Content-Type, received none",
    send: () => ({ headers: {}, body: validBody }),
  },
  {
    title: "The form of APIv3: `meta` and `file`",
    zh: "用了 APIv3 的表单：`meta` 与 `file`",
    diagnosis: "expected no Content-Type on the text part meta (part 1), received application/json",
    send: () => {
      const meta = JSON.stringify({ filename: "x.png", sha256: md5(png) });
      const headers = `${textPart("meta", "").headers}\r\nContent-Type: application/json`;
      const part = filePart(png);
      const file = { ...part, headers: part.headers.replace('"media"', '"file"') };
      return raw(encode([{ headers, content: meta }, file]));
    },
  },
];

const invalidFileParts: readonly BodyMistake[] = [
  {
    title: "`media` as text: a path",
    zh: "`media` 作为文本发送：文件路径",
    diagnosis: "received a text part",
    send: () => withMedia(disposition, "@/home/shop/x.png"),
  },
  {
    title: "`media` with a Content-Type but no filename",
    zh: "`media` 带 Content-Type 但没有 filename",
    diagnosis: "received a part with Content-Type image/png but no filename",
    send: () => withMedia(`${disposition}\r\nContent-Type: image/png`),
  },
  {
    title: "Only `filename*`",
    zh: "只有 `filename*`",
    diagnosis: "received only filename*",
    send: () => withMedia(`${disposition}; filename*=UTF-8''x.png\r\nContent-Type: image/png`),
  },
  {
    title: "`media` with a filename but no Content-Type",
    zh: "`media` 有 filename 但没有 Content-Type",
    diagnosis: "expected a Content-Type on the file part media",
    send: () => withMedia(`${disposition}; filename="x.png"`),
  },
  {
    title: "`media` is missing",
    zh: "没有发送 `media`",
    diagnosis: "expected a file part media, received mch_id, media_hash, sign_type and sign",
    send: () => raw(encode(texts())),
  },
  {
    title: "The file part is named `file`",
    zh: "文件部分命名为 `file`",
    diagnosis: "sign_type, sign and file",
    send: () => {
      const { headers, content } = filePart(png);
      return raw(encode([...texts(), { headers: headers.replace('"media"', '"file"'), content }]));
    },
  },
];

export const multipartMistakes: readonly Mistake[] = [
  ...malformedBodies.map(({ title, zh, diagnosis, send }): Mistake => ({
    ...{ title, zh, diagnosis, refusal: refusals.malformed },
    client: ({ post }) => post(send()),
  })),
  ...invalidFileParts.map(({ title, zh, diagnosis, send }): Mistake => ({
    ...{ title, zh, diagnosis, refusal: refusals.notAFile },
    client: ({ post }) => post(send()),
  })),
  {
    title: "Text fields as file parts (a `Blob` each)",
    zh: "文本字段以文件形式发送（`Blob`）",
    refusal: refusals.invalidField,
    diagnosis: "expected mch_id to be a text part, received a file part",
    client: ({ post }) => {
      const parts = texts().map(({ headers, content }) => ({
        headers: `${headers}; filename="blob"\r\nContent-Type: application/octet-stream`,
        content,
      }));
      return post(raw(encode([...parts, filePart(png)])));
    },
  },
  {
    title: "Node's own `FormData` is passed to undici's `request`",
    zh: "把 Node 自带的 `FormData` 交给 undici 的 `request`",
    refusal: refusals.malformed,
    diagnosis: "multipart/form-data, received text/plain",
    client: ({ post }) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(signed(png))) form.set(name, value);
      form.set("media", new Blob([png], { type: "image/png" }), "x.png");
      // @ts-expect-error -- undici's types reject Node's FormData
      return post({ body: form });
    },
  },
  {
    title: "A stream without a Content-Length (chunked)",
    zh: "流式发送，没有 Content-Length（chunked）",
    refusal: refusals.malformed,
    diagnosis: "expected a Content-Length, received Transfer-Encoding: chunked",
    client: ({ post }) => {
      const { headers, body: bytes } = upload();
      return post({ headers, body: Readable.from([bytes]) });
    },
  },
  {
    title: "Content-Length is larger than the body",
    zh: "Content-Length 大于请求体",
    refusal: refusals.malformed,
    diagnosis: "expected the number of bytes that Content-Length announces",
    client: ({ post }) => {
      const { headers, body: bytes } = upload();
      return post({
        headers: { ...headers, "content-length": String(bytes.length + 2) },
        body: bytes,
      });
    },
  },
  {
    title: "Content-Length counts characters instead of bytes",
    zh: "Content-Length 按字符数而不是字节数计算",
    refusal: refusals.malformed,
    diagnosis: "Content-Length may be too small",
    client: ({ write, server }) => {
      const fields = { mch_id: merchant.mchId, media_hash: md5(png), remark: "门店" };
      const all = { ...fields, sign: signatureOf(fields, "MD5") };
      const parts = Object.entries(all).map(([name, value]) => textPart(name, value));
      const bytes = encode([...parts, filePart(png)]);
      const length = bytes.length - Buffer.byteLength(fields.remark) + fields.remark.length;
      const head = [
        "POST /secapi/mch/uploadmedia HTTP/1.1",
        `Host: ${new URL(server.url).host}`,
        "Content-Type: multipart/form-data; boundary=b0",
        `Content-Length: ${length}`,
        "Connection: close",
      ];
      // Proxies and most clients stop after the announced length.
      const truncated = bytes.subarray(0, length);
      return write(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), truncated]));
    },
  },
];
