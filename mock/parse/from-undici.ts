import type { Dispatcher, FormData as UndiciFormData, Response as UndiciResponse } from "undici";
import { parseBody } from "./body.js";

/** Where undici was about to send a request. */
export function targetOf({ origin = "", path }: Dispatcher.DispatchOptions): URL {
  return new URL(`${String(origin).replace(/\/$/, "")}${path}`);
}

/**
 * The request that undici was about to write, as a standard one, with the headers about its length that
 * undici would have added.
 *
 * @param limit - bytes of a body; of a longer one just enough is kept to be too long
 */
export async function requestOf(
  target: URL,
  options: Dispatcher.DispatchOptions,
  limit: number,
): Promise<Request> {
  const { method } = options;
  const headers = readHeaders(options.headers);
  const { bytes, length } = await takeBody(options.body, headers, limit);
  const expectsBody = method !== "GET" && method !== "HEAD";
  if (!headers.has("content-length")) {
    // Of a body whose length it does not know, undici tells only once its first byte has come.
    if (length === "open" && bytes.length > 0) headers.set("transfer-encoding", "chunked");
    else if (expectsBody) headers.set("content-length", String(bytes.length));
  }
  return new Request(target, { method, headers, ...(bytes.length > 0 && { body: bytes }) });
}

function readHeaders(given: Given): Headers {
  const headers = new Headers();
  const add = (name: string, value: string | readonly string[] | undefined): void => {
    for (const one of value === undefined ? [] : [value].flat()) headers.append(name, one);
  };
  if (Array.isArray(given)) addFlat(given, add);
  else if (isPairs(given)) for (const [name, value] of given) add(name, value);
  else for (const [name, value] of Object.entries(given ?? {})) add(name, value);
  return headers;
}

type Given = Dispatcher.DispatchOptions["headers"];

function isPairs(given: Given): given is Iterable<[string, string | string[] | undefined]> {
  return isIterable(given);
}

/** Names and values in turn. */
function addFlat(given: readonly string[], add: (name: string, value: string) => void): void {
  for (let index = 0; index + 1 < given.length; index += 2) {
    add(given[index] ?? "", given[index + 1] ?? "");
  }
}

interface TakenBody {
  readonly bytes: Buffer;
  /** Whether undici knows the length before it writes. */
  readonly length: "announced" | "open";
}

async function takeBody(body: unknown, headers: Headers, limit: number): Promise<TakenBody> {
  const take = async (
    chunks: AsyncIterable<unknown> | Iterable<unknown>,
    length: TakenBody["length"],
  ): Promise<TakenBody> => {
    const received = await parseBody(chunks, limit);
    return { bytes: received === "too large" ? Buffer.alloc(limit + 1) : received, length };
  };
  if (body === null || body === undefined) return { bytes: Buffer.alloc(0), length: "announced" };
  if (typeof body === "string" || ArrayBuffer.isView(body)) return take([body], "announced");
  if (body instanceof ArrayBuffer) return take([new Uint8Array(body)], "announced");
  if (body instanceof Blob) {
    if (body.type !== "" && !headers.has("content-type")) headers.set("content-type", body.type);
    return take(body.stream(), "announced");
  }
  if (isFormData(body)) {
    // Written by undici itself, so that a FormData that undici does not know fails here as it does there.
    const written = await writtenByUndici(body);
    const type = written.headers.get("content-type");
    if (type !== null && !headers.has("content-type")) headers.set("content-type", type);
    return take(written.body ?? [], "announced");
  }
  if (isAsyncIterable(body) || isIterable(body)) return take(body, "open");
  throw new TypeError("A body has to be text, bytes, a stream, a Blob, a FormData or an iterable.");
}

async function writtenByUndici(form: UndiciFormData): Promise<UndiciResponse> {
  const undici = await import("undici");
  // Node's own is one that no undici knows. Any other is of some undici, and only another version of it, as
  // in a project with undici 8, would go by another class: so it is taken over.
  if (form instanceof globalThis.FormData) return new undici.Response(form);
  const known = new undici.FormData();
  for (const [name, value] of form) {
    if (typeof value === "string") known.append(name, value);
    else known.append(name, value, value.name);
  }
  return new undici.Response(known);
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
