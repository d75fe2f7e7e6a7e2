import type { KeyObject } from "node:crypto";
import { check } from "./request/check.js";
import { complete } from "./request/complete.js";
import { sign } from "./request/sign.js";
import { encode } from "./request/encode.js";
import { send } from "./transport/send.js";
import { decode } from "./reply/decode.js";
import { verify } from "./reply/verify.js";
import { classify } from "./reply/classify.js";
import { identify } from "./reply/identify.js";
import { result } from "./reply/result.js";

import { checkOptions } from "./call-options.js";
import type { CallOptions, CheckedOptions } from "./call-options.js";
import type { Configuration } from "./configuration/configuration.js";
import { publish } from "./diagnostics.js";
import type { Outcome, RawResponse } from "./errors/index.js";
import { ValidationError, WeChatPayError } from "./errors/index.js";
import type { Operation, ReplyOf } from "./operation.js";
import type { Exchange } from "./reply/result.js";
import type { CheckedInput } from "./request/check.js";
import { textsOf } from "./request/completed-field.js";
import type { SigningKeys } from "./signing-keys.js";
import { signingKey } from "./signing-keys.js";
import type { Connections } from "./transport/connections.js";
import { Deadline } from "./transport/deadline.js";
import type { RateLimiter } from "./transport/rate-limit.js";
import { withRetries } from "./transport/retry.js";
import type { Progress, StreamedResponse } from "./transport/send.js";
import type { BodyStream, EncodedRequest } from "./wire/body.js";
import type { Content } from "./wire/content.js";

/** The state that all calls of one client share. */
export interface Session {
  readonly configuration: Configuration;
  readonly connections: Connections;
  readonly rateLimiter: RateLimiter;
  readonly signingKeys: SigningKeys;
}

/**
 * Runs one call. The steps depend only on the operation descriptor:
 * check → complete → sign → encode → send → decode → verify → classify → identify → result.
 *
 * Publishes every error of the call to diagnostics.
 *
 * @throws {WeChatPayError}
 */
export async function call<T extends Operation>(
  session: Session,
  operation: T,
  input: unknown,
  callOptions: CallOptions | undefined,
): Promise<ReplyOf<T>> {
  // Spans all attempts: a later attempt that is never sent does not undo what an earlier one may have done.
  const progress = { attempts: 0, sent: false };
  try {
    if (operation.request.encoding === "page") throw pageNotCallable(operation);
    const options = checkOptions(operation, callOptions, session.configuration);
    const deadline = new Deadline(operation, options.signal, options.timeout.total);
    return await runWithDeadline(session, operation, input, { options, deadline, progress });
  } catch (error) {
    // A key-fetch failure was already published under its own operation.
    if (
      error instanceof WeChatPayError &&
      (error.operation === undefined || error.operation === operation.id)
    ) {
      publish.error({ operation: operation.id, attempt: progress.attempts, error });
    }
    throw error;
  }
}

/** The limits and the progress of one call. */
interface CallContext {
  readonly options: CheckedOptions;
  readonly deadline: Deadline;
  readonly progress: Progress;
}

async function runWithDeadline<T extends Operation>(
  session: Session,
  operation: T,
  input: unknown,
  context: CallContext,
): Promise<ReplyOf<T>> {
  const { options, deadline, progress } = context;
  try {
    const checked = await check(operation, input, session.configuration, deadline.signal);
    const key = await keyFor(session, operation, deadline.signal);
    let startedAt: number | undefined;
    const { content, exchange } = await withRetries(options.maxRetries, deadline, (number) => {
      // Waiting for the rate limiter does not count towards the timeout.
      deadline.pause();
      return session.rateLimiter.run(operation, deadline.signal, async () => {
        deadline.resume();
        const expired = deadline.error(outcomeSoFar(progress));
        if (expired !== undefined) throw expired;
        progress.attempts = number;
        startedAt ??= performance.now();
        const attempted = await attempt(session, operation, checked, key, context);
        const measured = { attempts: number, duration: performance.now() - startedAt };
        return { ...attempted, exchange: { ...attempted.exchange, ...measured } };
      });
    });
    return result(operation, exchange, content, session.configuration);
  } catch (error) {
    if (error instanceof WeChatPayError) throw error;
    // An aborted signal makes local steps throw their own errors; report why the call ended instead.
    throw deadline.error(outcomeSoFar(progress)) ?? error;
  } finally {
    deadline.end();
  }
}

/**
 * Returns the key that signs and verifies: the merchant's, or a sandbox key that another operation returns.
 * Several calls can wait for the same key, so it is fetched with the client's options rather than this
 * call's.
 */
function keyFor(
  session: Session,
  { signing }: Operation,
  signal: AbortSignal,
): KeyObject | Promise<KeyObject> {
  // An own member only: a polluted Object.prototype must not replace the key.
  return !Object.hasOwn(signing, "key") || signing.key === undefined
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
  session: Session,
  operation: Operation,
  checked: CheckedInput,
  key: KeyObject,
  context: CallContext,
): Promise<AttemptResult> {
  const { configuration } = session;
  const completed = complete(operation, checked, configuration);
  const signed = sign(operation, completed, checked.signType, key);
  const encoded = encode(operation, signed.fields);

  // The gateway may have executed an earlier attempt, even if it rejects this one.
  const maybeExecuted = context.progress.sent;
  const response = await sendAndPublish(session, operation, encoded, context);

  const notes = [...checked.files.values()].flatMap((file) => file.notes);
  if ("pieces" in response) {
    const { status, headers } = response;
    const body = Buffer.alloc(0);
    const exchange = { status, headers, body, fields: new Map(), verified: false, notes };
    return { content: response, exchange };
  }

  const content = await decode(operation, response, maybeExecuted);
  const verified = verify(operation, content.texts, response, {
    key,
    signType: checked.signType,
    acceptWeaker: configuration.acceptWeakerReplySignature,
  });
  const requestCanonical = signed.canonical;
  const reply = { content, verified, response, maybeExecuted, requestCanonical };
  classify(operation, reply);
  const sent = new Map(textsOf(signed.fields).map(({ name, value }) => [name, value]));
  notes.push(...identify(operation, reply, sent));
  return { content, exchange: { ...response, fields: content.texts, verified, notes } };
}

async function sendAndPublish(
  { configuration, connections }: Session,
  operation: Operation,
  request: EncodedRequest,
  { options, deadline, progress }: CallContext,
): Promise<RawResponse | StreamedResponse> {
  const origin = configuration.baseUrl ?? operation.servers[0];
  publish.request({
    operation: operation.id,
    url: `${origin}${operation.path}`,
    attempt: progress.attempts,
    bytes: request.body?.length ?? 0,
  });
  const sentAt = performance.now();
  const target = { origin, headers: options.headers, timeout: options.timeout };
  const { readsBodies } = connections;
  const dispatcher = await connections.dispatcher();
  const response = await send(operation, request, target, {
    dispatcher,
    readsBodies,
    deadline,
    progress,
  });
  publish.reply({
    operation: operation.id,
    attempt: progress.attempts,
    status: response.status,
    duration: performance.now() - sentAt,
  });
  return response;
}

function pageNotCallable({ id, title }: Operation): ValidationError {
  const message = `${title} is a page for the browser and cannot be called. Use its method of WeChatPay, which returns the URL.`;
  return new ValidationError(id, [{ path: "operation", code: "OPERATION_IS_PAGE", message }]);
}

function outcomeSoFar({ sent }: Progress): Outcome {
  return sent ? "unknown" : "not_sent";
}
