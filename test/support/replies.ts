import { createHash, createHmac } from "node:crypto";
import { Readable } from "node:stream";
import type { Dispatcher } from "../../runtime/dispatcher.js";

/** Signs as the gateway does, independently of the runtime. */
export function gatewaySign(
  fields: Readonly<Record<string, string>>,
  apiKey: string,
  type: "MD5" | "HMAC-SHA256" = "HMAC-SHA256",
): string {
  const names = Object.keys(fields).filter((name) => name !== "sign" && fields[name] !== "");
  names.sort((a, b) => Buffer.from(a).compare(Buffer.from(b)));
  const text = `${names.map((name) => `${name}=${fields[name] ?? ""}`).join("&")}&key=${apiKey}`;
  const hash = type === "MD5" ? createHash("md5") : createHmac("sha256", apiKey);
  return hash.update(text).digest("hex").toUpperCase();
}

export function xml(fields: Readonly<Record<string, string>>, root = "xml"): string {
  const elements = Object.entries(fields).map(
    ([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`,
  );
  return `<${root}>${elements.join("")}</${root}>`;
}

export interface CannedReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface CannedDispatcher extends Dispatcher {
  /** The complete request bodies. */
  readonly sent: Buffer[];
}

/** A dispatcher that returns these replies in order and repeats the last one. */
export function cannedDispatcher(...replies: readonly (CannedReply | Error)[]): CannedDispatcher {
  const sent: Buffer[] = [];
  return {
    sent,
    request({ body }) {
      const pieces: Uint8Array[] = [];
      if (typeof body === "object" && body !== null && Symbol.iterator in body) {
        for (const piece of body) if (piece instanceof Uint8Array) pieces.push(piece);
      }
      sent.push(Buffer.concat(pieces));
      const reply = replies[Math.min(sent.length, replies.length) - 1];
      if (reply === undefined || reply instanceof Error) {
        return Promise.reject(reply ?? new Error("The dispatcher has no reply."));
      }
      const stream = Readable.from([Buffer.from(reply.body)]);
      return Promise.resolve({
        statusCode: reply.status ?? 200,
        headers: { "content-type": "text/xml", ...reply.headers },
        body: stream,
      });
    },
  };
}
