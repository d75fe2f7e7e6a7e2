import { randomUUID } from "node:crypto";
import type { Body } from "./body.js";

/** A part of the body, in the order in which parts are sent. */
export type Part =
  | { readonly type: "text"; readonly name: string; readonly value: string }
  | { readonly type: "file"; readonly name: string; readonly value: FileContent };

interface FileContent {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly contentType: string;
}

/**
 * multipart/form-data as the gateway's parser reads it, which is stricter than RFC 7578: the boundary is
 * not quoted, names are, a text part has no Content-Type, a file part has a filename and a Content-Type,
 * and there is neither a preamble nor an epilogue.
 */
export function multipart(parts: readonly Part[]): Body {
  // 122 random bits: no file can be made to contain it.
  const boundary = `----wechatpay${randomUUID().replaceAll("-", "")}`;
  const pieces: Buffer[] = [];
  let text = "";
  for (const part of parts) {
    text += `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"`;
    if (part.type === "text") {
      text += `\r\n\r\n${part.value}\r\n`;
    } else {
      const { filename, contentType, bytes } = part.value;
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
