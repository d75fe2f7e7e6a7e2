import { gzipSync } from "node:zlib";

/** What goes back to the client. */
export interface MockResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Before it is packed. */
  readonly body: string;
  /** Set where the body leaves packed, as a file of that kind: no header tells it to a client. */
  readonly packed?: "gzip";
  /** How the body leaves, where it does not leave whole and at once. */
  readonly delivery?: Delivery;
}

/** The body as it goes over the wire. */
export function bytesOf({ body, packed }: Pick<MockResponse, "body" | "packed">): Buffer {
  const bytes = Buffer.from(body, "utf8");
  return packed === "gzip" ? gzipSync(bytes) : bytes;
}

/** A way for a body to leave that tries a client's patience. Numbers of bytes are counted from its start. */
export type Delivery =
  /** In so many pieces, with a pause of milliseconds before each. */
  | { readonly kind: "slow"; readonly pieces: number; readonly pause: number }
  /** This many bytes, and then nothing for as long as the client waits. */
  | { readonly kind: "stalled"; readonly after: number }
  /** This many bytes, and then the connection is reset. */
  | { readonly kind: "cut"; readonly after: number };

/** A scripted fault: the connection ends without an answer. */
export const dropped = "dropped";

/** A scripted fault: the connection stays open, and no answer ever comes. */
export const silent = "silent";

/** What an arrival leads to. */
export type HandlerResult = MockResponse | typeof dropped | typeof silent;

export function isResponse(outcome: HandlerResult): outcome is MockResponse {
  return outcome !== dropped && outcome !== silent;
}
