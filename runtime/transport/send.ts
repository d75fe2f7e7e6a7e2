import type { RawResponse } from "../errors/index.js";
import { recoveryHint } from "../errors/recovery-hint.js";
import { MalformedReplyError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { Deadline } from "./deadline.js";
import { neverConnected, transportError } from "./transport-error.js";
import type { BodyStream } from "../wire/body.js";
import { streamBody } from "./body-stream.js";
import { sniff } from "./sniff.js";
import type { EncodedRequest } from "../wire/body.js";
import type { Dispatcher, ReplyStream } from "../dispatcher.js";

/** Replies are short documents; what is longer than this is not one. */
const maxReplyBytes = 1024 * 1024;

export interface RequestTarget {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: { readonly headers: number; readonly body: number };
}

/** What has become of a call so far. */
export interface Progress {
  /** Attempts begun. */
  attempts: number;
  /** Whether any byte of any attempt may have left. */
  sent: boolean;
}

export interface TransportContext {
  readonly dispatcher: Dispatcher;
  /** Whether it reads every body when it begins to write the request, as our own does, and only then. */
  readonly readsBodies: boolean;
  readonly deadline: Deadline;
  readonly progress: Progress;
}

/** A download whose body is still to come. */
export interface StreamedResponse extends Omit<RawResponse, "body">, BodyStream {}

/** Step 5: sends the request once and takes in the whole reply, or the beginning of a download. Redirects are not followed. */
export async function send(
  operation: Operation,
  request: EncodedRequest,
  envelope: RequestTarget,
  { dispatcher, readsBodies, deadline, progress }: TransportContext,
): Promise<RawResponse | StreamedResponse> {
  const pieces = request.body?.pieces ?? [];
  try {
    const reply = await dispatcher.request({
      origin: envelope.origin,
      path: `${operation.path}${request.query}`,
      method: operation.method,
      headers: { ...envelope.headers, ...headersOf(request) },
      body: watched(pieces, progress),
      // Stated because undici retries on its own what it takes for harmless.
      idempotent: false,
      signal: deadline.signal,
      headersTimeout: envelope.timeout.headers,
      bodyTimeout: envelope.timeout.body,
    });
    return await receive(operation, reply, deadline);
  } catch (error) {
    // A dispatcher of the caller's may never look at an empty body: HTTP/2 has no need to.
    if (pieces.length === 0 && !readsBodies && !neverConnected(error)) progress.sent = true;
    throw transportError(error, { operation, deadline, sent: progress.sent });
  }
}

function headersOf({ body }: EncodedRequest): Record<string, string> {
  return body === undefined
    ? {}
    : { "content-type": body.contentType, "content-length": String(body.length) };
}

/**
 * A body that notes when someone begins to write it: before that, the gateway has seen nothing. A request
 * without one has an empty one for that alone; over HTTP/1.1 it leaves no trace.
 */
function watched(pieces: readonly Buffer[], progress: Progress): Iterable<Buffer> {
  return {
    [Symbol.iterator]() {
      progress.sent = true;
      return pieces[Symbol.iterator]();
    },
  };
}

/** A failure stands in a document where a download is asked for. So does nothing at all, which is no bill. */
async function receive(
  operation: Operation,
  { statusCode: status, headers, body }: ReplyStream,
  deadline: Deadline,
): Promise<RawResponse | StreamedResponse> {
  const response = { status, headers };
  if (operation.reply.encoding !== "table" || status !== 200) {
    return { ...response, body: await collect(operation, response, body) };
  }
  const { begins, pieces } = await sniff(body);
  return begins === "<" || begins === ""
    ? { ...response, body: await collect(operation, response, pieces) }
    : { ...response, ...streamBody(operation, pieces, deadline) };
}

async function collect(
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
        `The reply is longer than ${maxReplyBytes} bytes, so it was not read to the end. ${recoveryHint(operation, "unknown")}`,
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
