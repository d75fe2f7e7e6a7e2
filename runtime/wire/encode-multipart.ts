import { randomUUID } from "node:crypto";
import type { Body } from "./body.js";

/** One part of a multipart body. */
export type Part =
  | { readonly type: "text"; readonly name: string; readonly value: string }
  | { readonly type: "file"; readonly name: string; readonly value: FileContent };

interface FileContent {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly contentType: string;
}

/**
 * Encodes multipart/form-data in the form that the gateway's parser accepts, which is stricter than RFC 7578:
 * the boundary is unquoted, names are quoted, a text part has no Content-Type, a file part has a filename and
 * a Content-Type, and there is neither a preamble nor an epilogue.
 */
export function encodeMultipart(parts: readonly Part[]): Body {
  // 122 random bits, so nobody can craft a file that contains the boundary.
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
