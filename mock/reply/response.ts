import { gzipSync } from "node:zlib";

/** An HTTP response of the gateway. */
export interface MockResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Before compression. */
  readonly body: string;
  /** Set if the body is sent as a compressed file. Unlike `Content-Encoding`, no header announces it. */
  readonly packed?: "gzip";
  /** Set if the body is not sent completely and at once. */
  readonly delivery?: Delivery;
}

/** The body's bytes on the wire. */
export function bytesOf({ body, packed }: Pick<MockResponse, "body" | "packed">): Buffer {
  const bytes = Buffer.from(body, "utf8");
  return packed === "gzip" ? gzipSync(bytes) : bytes;
}

/** A faulty delivery of a response body. */
export type Delivery =
  /** Sends the body in this many pieces and pauses before each, for `pause` milliseconds. */
  | { readonly kind: "slow"; readonly pieces: number; readonly pause: number }
  /** Sends this many bytes and then nothing until the client gives up. */
  | { readonly kind: "stalled"; readonly after: number }
  /** Sends this many bytes and then resets the connection. */
  | { readonly kind: "cut"; readonly after: number };

/** A fault: the connection ends without a response. */
export const dropped = "dropped";

/** A fault: the connection stays open and no response is ever sent. */
export const silent = "silent";

/** The result of handling a request. */
export type HandlerResult = MockResponse | typeof dropped | typeof silent;

export function isResponse(result: HandlerResult): result is MockResponse {
  return result !== dropped && result !== silent;
}
