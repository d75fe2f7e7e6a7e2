import type { KeyObject } from "node:crypto";
import { check } from "./request/check.js";
import { complete } from "./request/complete.js";
import { sign } from "./request/sign.js";
import { encode } from "./request/encode.js";
import { send } from "./transport/send.js";
import { decode } from "./reply/decode.js";
import { verify } from "./reply/verify.js";
import { classify } from "./reply/classify.js";
import { result } from "./reply/result.js";

import { checkOptions } from "./call-options.js";
import type { CallOptions, CheckedOptions } from "./call-options.js";
import { publish } from "./diagnostics.js";
import type { Outcome } from "./errors/index.js";
import { ValidationError, WeChatPayError } from "./errors/index.js";
import type { Operation, ReplyOf } from "./operation.js";
import type { CheckedInput } from "./request/check.js";
import type { Content } from "./wire/content.js";
import type { Exchange } from "./reply/result.js";
import type { Connections } from "./transport/connections.js";
import type { SigningKeys } from "./signing-keys.js";
import { signingKey } from "./signing-keys.js";
import { Deadline } from "./transport/deadline.js";
import type { RateLimiter } from "./transport/rate-limit.js";
import type { BodyStream } from "./wire/body.js";
import { withRetries } from "./transport/retry.js";
import type { Progress } from "./transport/send.js";
import type { Configuration } from "./configuration/configuration.js";

/** What the calls of one client share. */
export interface Session {
  readonly configuration: Configuration;
  readonly connections: Connections;
  readonly rateLimiter: RateLimiter;
  readonly signingKeys: SigningKeys;
}

/** The way of one call, step by step; the steps know no endpoint, only its descriptor. */
export async function call<T extends Operation>(
  session: Session,
  operation: T,
  input: unknown,
  givenOptions: CallOptions | undefined,
): Promise<ReplyOf<T>> {
  // Over all attempts: what the first may have done is not undone by a second that never left.
  const progress = { attempts: 0, sent: false };
  try {
    if (operation.request.encoding === "page") throw pageNotCallable(operation);
    const options = checkOptions(operation, givenOptions, session.configuration);
    const deadline = new Deadline(operation, options.signal, options.timeout.total);
    return await runWithDeadline(session, operation, input, { options, deadline, progress });
  } catch (error) {
    // An error of the key that was asked for has been told of, under the operation that it is about.
    const own =
      error instanceof WeChatPayError && (error.operation ?? operation.id) === operation.id;
    if (own) {
      publish.error({ operation: operation.id, attempt: progress.attempts, error });
    }
    throw error;
  }
}

/** What bounds one call, and how far it has come. */
interface CallContext {
  readonly options: CheckedOptions;
  readonly deadline: Deadline;
  readonly progress: Progress;
}

async function runWithDeadline<T extends Operation>(
  session: Session,
  operation: T,
  input: unknown,
  course: CallContext,
): Promise<ReplyOf<T>> {
  const { options, deadline, progress } = course;
  try {
    const checked = await check(operation, input, session.configuration, deadline.signal);
    const key = await keyOf(session, operation, deadline.signal);
    let started: number | undefined;
    const { content, exchange } = await withRetries(options.maxRetries, deadline, (number) => {
      deadline.pause();
      return session.rateLimiter.run(operation, deadline.signal, async () => {
        deadline.resume();
        const ended = deadline.error(outcomeSoFar(progress));
        if (ended !== undefined) throw ended;
        progress.attempts = number;
        started ??= performance.now();
        const attempted = await attempt(session, operation, checked, key, course);
        const measured = { attempts: number, duration: performance.now() - started };
        return { ...attempted, exchange: { ...attempted.exchange, ...measured } };
      });
    });
    return result(operation, exchange, content, session.configuration);
  } catch (thrown) {
    if (thrown instanceof WeChatPayError) throw thrown;
    // Steps that send nothing are cut short with errors of their own; what ended them is what counts.
    throw deadline.error(outcomeSoFar(progress)) ?? thrown;
  } finally {
    deadline.end();
  }
}

/**
 * The key that signs and verifies: the merchant's, or one that another operation answers with. That is asked for with
 * the client's options, since others may wait for it too; the call itself waits no longer than its own time.
 */
function keyOf(
  session: Session,
  { signing }: Operation,
  signal: AbortSignal,
): KeyObject | Promise<KeyObject> {
  return signing.key === undefined
    ? session.configuration.apiKey
    : signingKey(session.signingKeys, signing.key, signal, (from) =>
        call<Operation>(session, from, {}, undefined),
      );
}

interface AttemptResult {
  readonly content: Content | BodyStream;
  readonly exchange: Omit<Exchange, "attempts" | "duration">;
}

async function attempt(
  { configuration, connections }: Session,
  operation: Operation,
  checked: CheckedInput,
  key: KeyObject,
  { options, deadline, progress }: CallContext,
): Promise<AttemptResult> {
  const completed = complete(operation, checked, configuration);
  const signed = sign(operation, completed, checked.signType, key);
  const encoded = encode(operation, signed.fields);

  const origin = configuration.baseUrl ?? operation.servers[0];
  const url = `${origin}${operation.path}`;
  publish.request({
    operation: operation.id,
    url,
    attempt: progress.attempts,
    bytes: encoded.body?.length ?? 0,
  });
  // What an earlier attempt left open stays open, whatever this one is told.
  const maybeExecuted = progress.sent;
  const sentAt = performance.now();
  const envelope = { origin, headers: options.headers, timeout: options.timeout };
  const { readsBodies } = connections;
  const way = { dispatcher: await connections.dispatcher(), readsBodies, deadline, progress };
  const response = await send(operation, encoded, envelope, way);
  const duration = performance.now() - sentAt;
  publish.reply({
    operation: operation.id,
    attempt: progress.attempts,
    status: response.status,
    duration,
  });

  const notes = [...checked.files.values()].flatMap((file) => file.notes);
  if ("pieces" in response) {
    const { status, headers } = response;
    const body = Buffer.alloc(0);
    return { content: response, exchange: { status, headers, body, fields: new Map(), notes } };
  }

  const content = await decode(operation, response, maybeExecuted);
  const verified = verify(operation, content.texts, response, {
    key,
    signType: checked.signType,
    acceptWeaker: configuration.acceptWeakerReplySignature,
  });
  const requestCanonical = signed.canonical;
  classify(operation, { content, verified, response, maybeExecuted, requestCanonical });
  return { content, exchange: { ...response, fields: content.texts, notes } };
}

function pageNotCallable({ id, title }: Operation): ValidationError {
  const message = `${title} is a page that a browser opens; WeChatPay has a method that makes its URL.`;
  return new ValidationError(id, [{ path: "operation", code: "OPERATION_IS_PAGE", message }]);
}

function outcomeSoFar({ sent }: Progress): Outcome {
  return sent ? "unknown" : "not_sent";
}
