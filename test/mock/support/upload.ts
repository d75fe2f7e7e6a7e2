import { createHash, createHmac } from "node:crypto";

export const merchant = { mchId: "1230000109", apiKey: "192006250b4c09247ec02edce69f6a2d" };
export const path = "/secapi/mch/uploadmedia";
export const origin = "https://api.mch.weixin.qq.com";

export const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("image")]);
export const jpeg = Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.from("image")]);
export const bmp = Buffer.from("BMimage");

export function md5(bytes: Buffer | string): string {
  return createHash("md5").update(bytes).digest("hex");
}

export type Fields = Readonly<Record<string, string>>;

/** An independent implementation of the signature. */
export function signatureOf(fields: Fields, type: string, key = merchant.apiKey): string {
  const text = [
    ...Object.keys(fields)
      .filter((name) => name !== "sign" && fields[name] !== "")
      .sort()
      .map((name) => `${name}=${fields[name] ?? ""}`),
    `key=${key}`,
  ].join("&");
  const hash = type === "MD5" ? createHash("md5") : createHmac("sha256", key);
  return hash.update(text).digest("hex").toUpperCase();
}

/** The signed text fields of an upload. `changes` are made before signing, `after` afterwards. */
export function signed(
  file: Buffer,
  { type = "HMAC-SHA256", changes = {}, after = {}, key = merchant.apiKey }: SignedOptions = {},
): Fields {
  const fields = {
    mch_id: merchant.mchId,
    media_hash: md5(file),
    ...(type !== "none" && { sign_type: type }),
    ...changes,
  };
  return { ...fields, sign: signatureOf(fields, type === "none" ? "MD5" : type, key), ...after };
}

export interface SignedOptions {
  type?: "HMAC-SHA256" | "MD5" | "none";
  changes?: Fields;
  after?: Fields;
  key?: string;
}

export interface RawPart {
  headers: string;
  content: Buffer | string;
}

export function textPart(name: string, content: string): RawPart {
  return { headers: `Content-Disposition: form-data; name="${name}"`, content };
}

export function filePart(content: Buffer, filename = "x.png", type = "image/png"): RawPart {
  return {
    headers: `Content-Disposition: form-data; name="media"; filename="${filename}"\r\nContent-Type: ${type}`,
    content,
  };
}

export function encode(parts: readonly RawPart[], boundary = "b0"): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ headers, content }) => [
      Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

export interface Upload {
  headers: Record<string, string>;
  body: Buffer;
}

/** A valid upload, or one with the given changes. */
export function upload(
  file: Buffer = png,
  options: SignedOptions & { part?: RawPart } = {},
): Upload {
  const texts = Object.entries(signed(file, options)).map(([name, text]) => textPart(name, text));
  return raw(encode([...texts, options.part ?? filePart(file)]));
}

export function raw(body: Buffer, contentType = "multipart/form-data; boundary=b0"): Upload {
  return { headers: { "content-type": contentType }, body };
}

/** Reads the fields of an XML reply with a regular expression. */
export function fieldsOf(xml: string): Record<string, string> {
  const inner = /^<xml>(.*)<\/xml>$/s.exec(xml)?.[1] ?? "";
  const fields: Record<string, string> = {};
  const element = /<(\w+)>(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))<\/\1>/gs;
  for (const [, name = "", section, text = ""] of inner.matchAll(element)) {
    fields[name] = section ?? text;
  }
  return fields;
}

/** Checks whether a reply has a valid signature of this type. */
export function isSigned(fields: Fields, type: string, key = merchant.apiKey): boolean {
  return fields["sign"] === signatureOf(fields, type, key);
}
