import type { Dispatcher as UndiciDispatcher } from "undici";

/**
 * What is needed of an undici dispatcher: an `Agent`, a `Pool`, or one composed with interceptors, of
 * undici 7 or 8. It is stated here because undici takes a body in pieces and its types do not say so.
 */
export interface Dispatcher {
  request(options: RequestOptions): Promise<ReplyStream>;
}

export interface RequestOptions extends Omit<UndiciDispatcher.RequestOptions, "body"> {
  body?: UndiciDispatcher.RequestOptions["body"] | Iterable<Uint8Array>;
}

/** A reply whose head has come. */
export interface ReplyStream {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}
