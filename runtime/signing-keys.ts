import type { KeyObject } from "node:crypto";
import { createSecretKey } from "node:crypto";
import { raceAbort } from "./abort-signal.js";
import { publish } from "./diagnostics.js";
import { recoveryHint } from "./errors/recovery-hint.js";
import { MalformedReplyError } from "./errors/index.js";
import type { Operation, SandboxKey } from "./operation.js";
import { exchangeOf } from "./reply/result.js";

/** The sandbox keys of one client, by the operation that returns each. */
export type SigningKeys = Map<Operation, Promise<KeyObject>>;

/**
 * Returns a sandbox key. Concurrent calls share one fetch, and the client keeps the key. A failure is not
 * kept, so the next call fetches the key again.
 *
 * @param signal - stops waiting for the key; the fetch continues for other calls
 * @param callOperation - calls the operation that returns the key
 */
export async function signingKey(
  keys: SigningKeys,
  { from, field }: SandboxKey,
  signal: AbortSignal,
  callOperation: (operation: Operation) => Promise<object>,
): Promise<KeyObject> {
  let key = keys.get(from);
  if (key === undefined) {
    key = callOperation(from).then((reply) => readKey(reply, from, field));
    keys.set(from, key);
    key.catch(() => keys.delete(from));
  }
  const pending = key;
  return await raceAbort(signal, () => pending);
}

function readKey(reply: object, from: Operation, field: string): KeyObject {
  const text: unknown = Object.hasOwn(reply, field) ? Reflect.get(reply, field) : undefined;
  if (typeof text === "string" && text !== "") return createSecretKey(text, "utf8");
  const exchange = exchangeOf(reply);
  const error = new MalformedReplyError(
    "REPLY_INCOMPLETE",
    `The reply is missing ${field}. ${recoveryHint(from, "unknown")}`,
    { outcome: "unknown", operation: from.id, response: exchange },
  );
  // The call that fetched the key succeeded, so nothing else publishes this error.
  publish.error({ operation: from.id, attempt: exchange?.attempts ?? 0, error });
  throw error;
}
