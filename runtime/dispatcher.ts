import type { OutgoingHttpHeaders } from "node:http";
import type { Dispatcher as UndiciDispatcher } from "undici";

/**
 * What is needed of an undici dispatcher: an `Agent`, a `Pool`, or one composed with interceptors, of
 * undici 7 or 8. It is stated here because undici takes a body in pieces and its types do not say so, and
 * because the two versions have different types for the headers of a request.
 */
export interface Dispatcher {
  request(options: RequestOptions): Promise<ReplyStream>;
}

export interface RequestOptions extends Omit<UndiciDispatcher.RequestOptions, "body" | "headers"> {
  body?: UndiciDispatcher.RequestOptions["body"] | Iterable<Uint8Array>;
  headers?: UndiciDispatcher.RequestOptions["headers"] | OutgoingHttpHeaders;
}

/** A reply whose head has come. */
export interface ReplyStream {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}
