import type { KeyObject } from "node:crypto";
import { createSecretKey } from "node:crypto";
import { publish } from "./diagnostics.js";
import { recoveryHint } from "./errors/recovery-hint.js";
import { MalformedReplyError } from "./errors/index.js";
import type { Operation, SandboxKey } from "./operation.js";
import { exchangeOf } from "./reply/result.js";

/** The keys of the sandbox, by the operation that each comes from. A client keeps them for as long as it lives. */
export type SigningKeys = Map<Operation, Promise<KeyObject>>;

/**
 * A key of the sandbox: asked for once, however many calls need it at the same time. What failed is not kept, so
 * the next call asks again.
 *
 * @param signal - ends the waiting of this call, not that of others
 */
export async function signingKey(
  keys: SigningKeys,
  { from, field }: SandboxKey,
  signal: AbortSignal,
  ask: (operation: Operation) => Promise<object>,
): Promise<KeyObject> {
  let key = keys.get(from);
  if (key === undefined) {
    key = ask(from).then((reply) => keyIn(reply, from, field));
    keys.set(from, key);
    key.catch(() => keys.delete(from));
  }
  return await Promise.race([key, aborted(signal)]);
}

function keyIn(reply: object, from: Operation, field: string): KeyObject {
  const text: unknown = Reflect.get(reply, field);
  if (typeof text === "string" && text !== "") return createSecretKey(text, "utf8");
  const exchange = exchangeOf(reply);
  const error = new MalformedReplyError(
    "REPLY_INCOMPLETE",
    `The reply lacks ${field}. ${recoveryHint(from, "unknown")}`,
    { outcome: "unknown", operation: from.id, response: exchange },
  );
  // The call for the key has succeeded, so nobody else tells of it.
  publish.error({ operation: from.id, attempt: exchange?.attempts ?? 0, error });
  throw error;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(new DOMException("The call was aborted.", "AbortError"));
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
}
