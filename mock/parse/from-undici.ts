import type { Dispatcher, FormData as UndiciFormData, Response as UndiciResponse } from "undici";
import { describeType } from "../../text/describe.js";
import { readBody } from "./body.js";

/** The URL that undici was about to request. */
export function targetOf({ origin = "", path }: Dispatcher.DispatchOptions): URL {
  return new URL(`${String(origin).replace(/\/$/, "")}${path}`);
}

/**
 * Converts the request that undici was about to send into a standard `Request` with the length headers that undici
 * would add.
 *
 * @param limit - in bytes; a longer body is replaced by one of `limit + 1` bytes
 */
export async function toRequest(
  target: URL,
  options: Dispatcher.DispatchOptions,
  limit: number,
): Promise<Request> {
  const { method } = options;
  const headers = readHeaders(options.headers);
  const { bytes, isLengthKnown } = await readDispatchBody(options.body, headers, limit);
  const expectsBody = method !== "GET" && method !== "HEAD";
  if (!headers.has("content-length")) {
    // If the length is unknown, undici announces chunks only after it has read the first byte.
    if (!isLengthKnown && bytes.length > 0) headers.set("transfer-encoding", "chunked");
    else if (expectsBody) headers.set("content-length", String(bytes.length));
  }
  return new Request(target, { method, headers, ...(bytes.length > 0 && { body: bytes }) });
}

type DispatchHeaders = Dispatcher.DispatchOptions["headers"];

function readHeaders(received: DispatchHeaders): Headers {
  const headers = new Headers();
  const append = (name: string, value: string | readonly string[] | undefined): void => {
    for (const item of value === undefined ? [] : [value].flat()) headers.append(name, item);
  };
  if (Array.isArray(received)) {
    // A flat list of alternating names and values.
    for (let index = 0; index + 1 < received.length; index += 2) {
      append(received[index] ?? "", received[index + 1] ?? "");
    }
  } else if (isPairs(received)) {
    for (const [name, value] of received) append(name, value);
  } else {
    for (const [name, value] of Object.entries(received ?? {})) append(name, value);
  }
  return headers;
}

function isPairs(
  headers: DispatchHeaders,
): headers is Iterable<[string, string | string[] | undefined]> {
  return isIterable(headers);
}

interface DispatchBody {
  readonly bytes: Buffer;
  /** Whether undici knows the length before it sends the body. */
  readonly isLengthKnown: boolean;
}

/** Reads a body of any type that undici accepts; sets the Content-Type that undici would set for it. */
async function readDispatchBody(
  body: unknown,
  headers: Headers,
  limit: number,
): Promise<DispatchBody> {
  const read = async (
    chunks: AsyncIterable<unknown> | Iterable<unknown>,
    isLengthKnown: boolean,
  ): Promise<DispatchBody> => {
    const received = await readBody(chunks, limit);
    return { bytes: received === "too large" ? Buffer.alloc(limit + 1) : received, isLengthKnown };
  };
  if (body === null || body === undefined) return { bytes: Buffer.alloc(0), isLengthKnown: true };
  if (typeof body === "string" || ArrayBuffer.isView(body)) return read([body], true);
  if (body instanceof ArrayBuffer) return read([new Uint8Array(body)], true);
  if (body instanceof Blob) {
    if (body.type !== "" && !headers.has("content-type")) headers.set("content-type", body.type);
    return read(body.stream(), true);
  }
  if (isFormData(body)) {
    const encoded = await encodeFormData(body);
    const type = encoded.headers.get("content-type");
    if (type !== null && !headers.has("content-type")) headers.set("content-type", type);
    return read(encoded.body ?? [], true);
  }
  if (isAsyncIterable(body) || isIterable(body)) return read(body, false);
  throw new TypeError(
    `Expected a body of text, bytes, a stream, a Blob, a FormData or an iterable, received ${describeType(body)}.`,
  );
}

/** Lets undici encode the form, so that a FormData that undici would not recognize fails here too. */
async function encodeFormData(form: UndiciFormData): Promise<UndiciResponse> {
  const undici = await import("undici");
  // undici does not recognize Node's own FormData. A FormData of another undici version, as in a project with
  // undici 8, is valid there but has a different class here, so its entries are copied.
  if (form instanceof globalThis.FormData) return new undici.Response(form);
  const copy = new undici.FormData();
  for (const [name, value] of form) {
    if (typeof value === "string") copy.append(name, value);
    else copy.append(name, value, value.name);
  }
  return new undici.Response(copy);
}

function isFormData(body: unknown): body is UndiciFormData {
  return Object.prototype.toString.call(body) === "[object FormData]";
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
