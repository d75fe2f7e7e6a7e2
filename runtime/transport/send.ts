import type { Dispatcher } from "./dispatcher.js";
import type { Configuration } from "../configuration/configure.js";
import type { RawResponse } from "../errors/index.js";
import { MalformedReplyError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { EncodedBody } from "../request/encode.js";
import type { Deadline } from "./deadline.js";
import { transportError } from "./failure.js";

/** Replies are short documents; what is longer than this is not one. */
const maxReplyBytes = 1024 * 1024;

export interface Envelope {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: Pick<Configuration["timeout"], "headers" | "body">;
}

/** What has become of a call so far. */
export interface Progress {
  /** Attempts begun. */
  attempts: number;
  /** Whether any byte of any attempt may have left. */
  sent: boolean;
}

export interface Way {
  readonly dispatcher: Dispatcher;
  readonly until: Deadline;
  readonly progress: Progress;
}

/** Step 5: sends the request once and takes in the whole reply. Redirects are not followed. */
export async function send(
  operation: Operation,
  body: EncodedBody,
  envelope: Envelope,
  { dispatcher, until, progress }: Way,
): Promise<RawResponse> {
  try {
    const reply = await dispatcher.request({
      origin: envelope.origin,
      path: operation.path,
      method: operation.method,
      headers: {
        ...envelope.headers,
        "content-type": body.contentType,
        "content-length": String(body.length),
      },
      body: watched(body.pieces, progress),
      // Stated because undici retries on its own what it takes for harmless.
      idempotent: false,
      signal: until.signal,
      headersTimeout: envelope.timeout.headers,
      bodyTimeout: envelope.timeout.body,
    });
    const response = { status: reply.statusCode, headers: reply.headers };
    return { ...response, body: await collect(operation, response, reply.body) };
  } catch (error) {
    throw transportError(error, { operation, deadline: until, sent: progress.sent });
  }
}

/** A body that notes when someone begins to write it: before that, the gateway has seen nothing. */
function watched(pieces: readonly Buffer[], progress: Progress): Iterable<Buffer> {
  return {
    [Symbol.iterator]() {
      progress.sent = true;
      return pieces[Symbol.iterator]();
    },
  };
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
        `The reply is longer than ${maxReplyBytes} bytes, so it was not read to the end. Query what became of the call.`,
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
