/** One AbortSignal for many calls: no warning of a leak, and nothing left behind. */
import { getEventListeners } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { isAbortSignal, onAbort, raceAbort } from "../../runtime/abort-signal.js";
import { AbortedError, Client } from "../../runtime/index.js";
import { deferred } from "../support/deferred.js";
import { merchant, signed, success } from "./support/calling.js";
import { order } from "./support/operations.js";
import { cannedDispatcher } from "../support/replies.js";

const listenersOf = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

/** Returns the process warnings that the function causes. */
async function warningsOf(act: () => Promise<void>): Promise<string[]> {
  const messages: string[] = [];
  const record = (warning: Error): void => {
    messages.push(warning.name);
  };
  process.on("warning", record);
  try {
    await act();
    await nextTurn();
  } finally {
    process.off("warning", record);
  }
  return messages;
}

describe("one signal for 50 calls", () => {
  const input = { appid: "wx1", total_fee: 1 };
  const client = (dispatcher = cannedDispatcher({ body: signed(success) })): Client =>
    new Client({ ...merchant, dispatcher, maxRetries: 0 });

  test("at the same time causes no warning and aborts all of them", async () => {
    const caller = new AbortController();
    const started = deferred();
    let requests = 0;
    const dispatcher = {
      ...cannedDispatcher({ body: "" }),
      request: ({ signal }: { signal?: unknown }) => {
        if (++requests === 50) started.resolve();
        return new Promise<never>((_, reject) => {
          if (signal instanceof AbortSignal) {
            signal.addEventListener("abort", () => {
              reject(new Error("aborted"));
            });
          }
        });
      },
    };
    const sender = client(dispatcher);
    const warned = await warningsOf(async () => {
      const calls = Array.from({ length: 50 }, () =>
        sender.call(order, input, { signal: caller.signal }).catch((error: unknown) => error),
      );
      await started.promise;
      expect(listenersOf(caller.signal)).toBe(1);
      caller.abort("enough");
      for (const error of await Promise.all(calls)) {
        expect(error).toBeInstanceOf(AbortedError);
        expect(error).toMatchObject({ cause: "enough" });
      }
    });
    expect(warned).toEqual([]);
    expect(listenersOf(caller.signal)).toBe(0);
  });

  test("one after the other causes no warning and leaves no listener", async () => {
    const { signal } = new AbortController();
    const sender = client();
    const warned = await warningsOf(async () => {
      for (let call = 0; call < 50; call++) {
        await sender.call(order, input, { signal });
        expect(listenersOf(signal)).toBe(0);
      }
    });
    expect(warned).toEqual([]);
  });

  test("leaves no listener after calls that were rejected, failed or timed out", async () => {
    const { signal } = new AbortController();
    const failing = client(cannedDispatcher(new Error("no")));
    await failing.call(order, input, { signal }).catch(() => undefined);
    await failing.call(order, { appid: "" }, { signal }).catch(() => undefined);
    await failing.call(order, input, { signal, timeout: 1 }).catch(() => undefined);
    expect(listenersOf(signal)).toBe(0);
  });
});

describe("a listener for an abort", () => {
  test("is called once, also if it is added twice", () => {
    const caller = new AbortController();
    let calls = 0;
    const count = (): void => {
      calls++;
    };
    const removeFirst = onAbort(caller.signal, count);
    onAbort(caller.signal, count);
    removeFirst();
    removeFirst();
    expect(listenersOf(caller.signal)).toBe(1);
    caller.abort();
    expect(calls).toBe(1);
    expect(listenersOf(caller.signal)).toBe(0);
  });

  test("is added even if the signal's own method is replaced", () => {
    const caller = new AbortController();
    caller.signal.addEventListener = () => {
      throw new Error("no");
    };
    const remove = onAbort(caller.signal, () => undefined);
    expect(listenersOf(caller.signal)).toBe(1);
    remove();
    expect(listenersOf(caller.signal)).toBe(0);
  });

  test("lets nothing start if the signal is already aborted", async () => {
    let isStarted = false;
    const racing = raceAbort(AbortSignal.abort(), () => {
      isStarted = true;
    });
    await expect(racing).rejects.toThrow("aborted");
    expect(isStarted).toBe(false);
  });
});

test("a Proxy of a signal and an object that only inherits from the class are not signals", () => {
  const { signal } = new AbortController();
  expect(isAbortSignal(signal)).toBe(true);
  expect(isAbortSignal(new Proxy(signal, {}))).toBe(false);
  expect(isAbortSignal(Object.create(AbortSignal.prototype))).toBe(false);
  const { proxy, revoke } = Proxy.revocable(signal, {});
  revoke();
  expect(isAbortSignal(proxy)).toBe(false);
});
