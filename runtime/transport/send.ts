import type { Dispatcher, ResponseStream } from "../dispatcher.js";
import type { RawResponse } from "../errors/index.js";
import { MalformedReplyError } from "../errors/index.js";
import { recoveryHint } from "../errors/recovery-hint.js";
import type { Operation } from "../operation.js";
import type { BodyStream, EncodedRequest } from "../wire/body.js";
import { streamBody } from "./body-stream.js";
import type { Deadline } from "./deadline.js";
import { sniff } from "./sniff.js";
import { neverConnected, transportError } from "./transport-error.js";

/** Far above the size of any legitimate reply. */
const maxReplyBytes = 1024 * 1024;

export interface RequestTarget {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In milliseconds. */
  readonly timeout: { readonly headers: number; readonly body: number };
}

/** The progress of a call over all its attempts. */
export interface Progress {
  /** Number of attempts started. */
  attempts: number;
  /** Whether any byte of any attempt may have been sent. */
  sent: boolean;
}

export interface TransportContext {
  readonly dispatcher: Dispatcher;
  /**
   * Whether the dispatcher starts to read every body exactly when it starts to write the request, as the
   * client's own does.
   */
  readonly readsBodies: boolean;
  readonly deadline: Deadline;
  readonly progress: Progress;
}

/** The response to a download, whose body is still arriving. */
export interface StreamedResponse extends Omit<RawResponse, "body">, BodyStream {}

/**
 * Step 5: sends the request once. Returns the complete response, or the beginning of a download. Does not
 * follow redirects.
 *
 * @throws {WeChatPayError}
 */
export async function send(
  operation: Operation,
  request: EncodedRequest,
  target: RequestTarget,
  { dispatcher, readsBodies, deadline, progress }: TransportContext,
): Promise<RawResponse | StreamedResponse> {
  const pieces = request.body?.pieces ?? [];
  try {
    const response = await dispatcher.request({
      origin: target.origin,
      path: `${operation.path}${request.query}`,
      method: operation.method,
      headers: { ...target.headers, ...bodyHeaders(request) },
      body: trackSending(pieces, progress),
      // Explicit, because undici retries requests on its own if it considers them idempotent.
      idempotent: false,
      signal: deadline.signal,
      headersTimeout: target.timeout.headers,
      bodyTimeout: target.timeout.body,
    });
    return await receive(operation, response, deadline);
  } catch (thrown) {
    const error = readable(thrown);
    // A custom dispatcher may never iterate an empty body, for example over HTTP/2.
    if (pieces.length === 0 && !readsBodies && !neverConnected(error)) progress.sent = true;
    throw transportError(error, { operation, deadline, sent: progress.sent });
  }
}

/** Replaces a thrown value that cannot be inspected, such as a revoked Proxy. */
function readable(thrown: unknown): unknown {
  try {
    if (thrown instanceof Error) return thrown;
  } catch {
    return new Error("The dispatcher threw a value that cannot be read.");
  }
  return thrown;
}

function bodyHeaders({ body }: EncodedRequest): Record<string, string> {
  return body === undefined
    ? {}
    : { "content-type": body.contentType, "content-length": String(body.length) };
}

/**
 * Wraps a body so that starting to read it sets `progress.sent`. Until then, the gateway has received
 * nothing. A request without a body gets an empty one for this purpose, which is not visible on the wire
 * with HTTP/1.1.
 */
function trackSending(pieces: readonly Buffer[], progress: Progress): Iterable<Buffer> {
  return {
    [Symbol.iterator]() {
      progress.sent = true;
      return pieces[Symbol.iterator]();
    },
  };
}

/**
 * Streams the body of a download. A body that is empty or starts like XML reports a failure, so it is read
 * completely.
 */
async function receive(
  operation: Operation,
  { statusCode: status, headers, body }: ResponseStream,
  deadline: Deadline,
): Promise<RawResponse | StreamedResponse> {
  const response = { status, headers };
  if (operation.reply.encoding !== "table" || status !== 200) {
    return { ...response, body: await readBody(operation, response, body) };
  }
  const { first, pieces } = await sniff(body);
  return first === "<" || first === ""
    ? { ...response, body: await readBody(operation, response, pieces) }
    : { ...response, ...streamBody(operation, pieces, deadline) };
}

async function readBody(
  operation: Operation,
  response: Omit<RawResponse, "body">,
  stream: AsyncIterable<Uint8Array>,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxReplyBytes) {
      throw new MalformedReplyError(
        "REPLY_TOO_LARGE",
        `The reply exceeds ${maxReplyBytes} bytes and was not read completely. ${recoveryHint(operation, "unknown")}`,
        {
          outcome: "unknown",
          operation: operation.id,
          response: { ...response, body: Buffer.concat(chunks) },
        },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
