import { types } from "node:util";

/** The calls that wait for each caller's signal, and how to stop listening to it. */
const waiting = new WeakMap<AbortSignal, Waiting>();

interface Waiting {
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
}

/**
 * Calls `listener` once when the signal is aborted. All listeners of one signal share a single event listener,
 * because Node warns of a leak at the eleventh, and one signal often ends many calls. The signal keeps no
 * listener when none is left.
 *
 * @param listener - must not throw; not called if the signal is already aborted
 * @returns a function that removes the listener
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { listeners, notify } = waiting.get(signal) ?? listen(signal);
  // A new function, so that the same listener can be added twice.
  const entry = (): void => {
    listener();
  };
  listeners.add(entry);
  return () => {
    if (!listeners.delete(entry) || listeners.size > 0) return;
    waiting.delete(signal);
    Reflect.apply(EventTarget.prototype.removeEventListener, signal, ["abort", notify]);
  };
}

function listen(signal: AbortSignal): Waiting {
  const listeners = new Set<() => void>();
  const notify = (): void => {
    waiting.delete(signal);
    Reflect.apply(EventTarget.prototype.removeEventListener, signal, ["abort", notify]);
    for (const listener of [...listeners]) listener();
    listeners.clear();
  };
  const created = { listeners, notify };
  waiting.set(signal, created);
  // The prototype's method and no options object: neither a property of the signal nor a polluted
  // Object.prototype can prevent that the listener is added.
  Reflect.apply(EventTarget.prototype.addEventListener, signal, ["abort", notify]);
  return created;
}

/**
 * Resolves like the promise that `start` returns, or rejects as soon as the signal is aborted. What was
 * started continues, and its result is ignored. If the signal is already aborted, nothing is started.
 */
export function raceAbort<T>(signal: AbortSignal, start: () => PromiseLike<T> | T): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(new DOMException("The call was aborted.", "AbortError"));
    };
    if (signal.aborted) {
      abort();
      return;
    }
    const stopListening = onAbort(signal, abort);
    const run = async (): Promise<void> => {
      try {
        resolve(await start());
      } finally {
        stopListening();
      }
    };
    run().catch(reject);
  });
}

/** Whether the value is a signal that works: neither a Proxy nor an object that only inherits from the class. */
export function isAbortSignal(value: unknown): value is AbortSignal {
  try {
    return (
      !types.isProxy(value) && value instanceof AbortSignal && typeof value.aborted === "boolean"
    );
  } catch {
    return false;
  }
}
