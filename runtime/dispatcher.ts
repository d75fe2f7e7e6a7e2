import type { OutgoingHttpHeaders } from "node:http";
import type { Dispatcher as UndiciDispatcher } from "undici";

/**
 * The part of an undici dispatcher that the client uses: an `Agent`, a `Pool`, or one composed with
 * interceptors, of undici 7 or 8. It is declared here because undici accepts a body in pieces but its types
 * do not, and because the two versions type request headers differently.
 */
export interface Dispatcher {
  request(options: RequestOptions): Promise<ResponseStream>;
}

export interface RequestOptions extends Omit<UndiciDispatcher.RequestOptions, "body" | "headers"> {
  body?: UndiciDispatcher.RequestOptions["body"] | Iterable<Uint8Array>;
  headers?: UndiciDispatcher.RequestOptions["headers"] | OutgoingHttpHeaders;
}

/** A response whose body has not been read yet. */
export interface ResponseStream {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}
