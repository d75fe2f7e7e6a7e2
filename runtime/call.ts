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
import type { CallOptions } from "./call-options.js";
import type { Configuration } from "./configuration/configure.js";
import { publish } from "./diagnostics.js";
import type { Outcome } from "./errors/index.js";
import { WeChatPayError } from "./errors/index.js";
import type { Operation, ReplyOf } from "./operation.js";
import type { CheckedInput } from "./request/check.js";
import type { Exchange } from "./reply/result.js";
import type { Connections } from "./transport/connections.js";
import { Deadline } from "./transport/deadline.js";
import type { RateLimiter } from "./transport/rate-limit.js";
import { withRetries } from "./transport/retry.js";
import type { Progress } from "./transport/send.js";

/** What the calls of one client share. */
export interface Session {
  readonly configuration: Configuration;
  readonly connections: Connections;
  readonly rateLimiter: RateLimiter;
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
  let deadline: Deadline | undefined;
  try {
    const options = checkOptions(operation, givenOptions, session.configuration);
    deadline = new Deadline(operation.id, options.signal);
    const until = deadline;
    const checked = await check(operation, input, session.configuration, until.signal);
    let started: number | undefined;
    const exchange = await withRetries(options.maxRetries, until, (number) =>
      session.rateLimiter.run(operation, until.signal, async () => {
        const ended = until.error(outcomeSoFar(progress));
        if (ended !== undefined) throw ended;
        progress.attempts = number;
        started ??= performance.now();
        until.start(options.timeout.total);
        const attempted = await attempt(session, operation, checked, { options, until, progress });
        return { ...attempted, attempts: number, duration: performance.now() - started };
      }),
    );
    return result(operation, exchange);
  } catch (thrown) {
    // Steps that send nothing are cut short with errors of their own; what ended them is what counts.
    const error =
      thrown instanceof WeChatPayError
        ? thrown
        : (deadline?.error(outcomeSoFar(progress)) ?? thrown);
    if (error instanceof WeChatPayError) {
      publish.error({ operation: operation.id, attempt: progress.attempts, error });
    }
    throw error;
  } finally {
    deadline?.end();
  }
}

interface Attempt {
  readonly options: ReturnType<typeof checkOptions>;
  readonly until: Deadline;
  readonly progress: Progress;
}

async function attempt(
  { configuration, connections }: Session,
  operation: Operation,
  checked: CheckedInput,
  { options, until, progress }: Attempt,
): Promise<Omit<Exchange, "attempts" | "duration">> {
  const completed = complete(operation, checked, configuration);
  const signed = sign(operation, completed, checked.signType, configuration.apiKey);
  const body = encode(operation, signed.fields);

  const origin = configuration.baseUrl ?? operation.servers[0];
  const url = `${origin}${operation.path}`;
  publish.request({ operation: operation.id, url, attempt: progress.attempts, bytes: body.length });
  const sentAt = performance.now();
  const envelope = { origin, headers: options.headers, timeout: options.timeout };
  const dispatcher = await connections.dispatcher();
  const response = await send(operation, body, envelope, { dispatcher, until, progress });
  const duration = performance.now() - sentAt;
  publish.reply({
    operation: operation.id,
    attempt: progress.attempts,
    status: response.status,
    duration,
  });

  const fields = await decode(operation, response);
  const verified = verify(operation, fields, response, {
    apiKey: configuration.apiKey,
    signType: checked.signType,
    acceptWeaker: configuration.acceptWeakerReplySignature,
  });
  classify(operation, { fields, verified, response, requestCanonical: signed.canonical });
  const notes = [...checked.files.values()].flatMap((file) => file.notes);
  return { ...response, fields, notes };
}

function outcomeSoFar({ sent }: Progress): Outcome {
  return sent ? "unknown" : "not_sent";
}
