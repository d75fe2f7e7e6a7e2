import { randomUUID } from "node:crypto";
import type { CompletedField } from "../request/completed-field.js";
import type { Body } from "../request/encode.js";

/**
 * multipart/form-data as the gateway's parser reads it, which is stricter than RFC 7578: the boundary is
 * not quoted, names are, a text part has no Content-Type, a file part has a filename and a Content-Type,
 * and there is neither a preamble nor an epilogue.
 */
export function multipart(fields: readonly CompletedField[]): Body {
  // 122 random bits: no file can be made to contain it.
  const boundary = `----wechatpay${randomUUID().replaceAll("-", "")}`;
  const pieces: Buffer[] = [];
  let text = "";
  for (const field of fields) {
    text += `--${boundary}\r\nContent-Disposition: form-data; name="${field.name}"`;
    if (field.type === "text") {
      text += `\r\n\r\n${field.value}\r\n`;
    } else {
      const { filename, contentType, bytes } = field.value;
      text += `; filename="${filename}"\r\nContent-Type: ${contentType}\r\n\r\n`;
      pieces.push(Buffer.from(text), bytes);
      text = "\r\n";
    }
  }
  pieces.push(Buffer.from(`${text}--${boundary}--\r\n`));
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    pieces,
    length: pieces.reduce((length, piece) => length + piece.length, 0),
  };
}
