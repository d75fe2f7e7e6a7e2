/** Deadlines, retry delays and the rate limit, with fake timers. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation } from "../../../runtime/index.js";
import { AbortedError, ConnectionError, TimeoutError } from "../../../runtime/index.js";
import { Deadline } from "../../../runtime/transport/deadline.js";
import type { RateLimiter } from "../../../runtime/transport/rate-limit.js";
import { createRateLimiter } from "../../../runtime/transport/rate-limit.js";
import { withRetries } from "../../../runtime/transport/retry.js";

const sleep = vi.hoisted((): { readonly delays: number[]; during?: (() => void) | undefined } => ({
  delays: [],
}));
vi.mock("node:timers/promises", async (original) => ({
  ...(await original<object>()),
  setTimeout: (delay: number, _: unknown, { signal }: { signal: AbortSignal }) => {
    sleep.delays.push(delay);
    sleep.during?.();
    return signal.aborted ? Promise.reject(new Error("aborted")) : Promise.resolve();
  },
}));
vi.mock("node:crypto", async (original) => ({
  ...(await original<object>()),
  // The longest possible delay.
  randomInt: (limit: number) => limit - 1,
}));

beforeAll(async () => {
  // Loaded lazily, which must not count here.
  await import("p-queue");
});
beforeEach(() => {
  sleep.delays.length = 0;
  sleep.during = undefined;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});
const flush = async (): Promise<void> => {
  for (let tick = 0; tick < 20; tick++) await new Promise(setImmediate);
};

const op = { id: "op", idempotent: false };

describe("the deadline of a call", () => {
  test("starts immediately, stops while paused, and resumes with the time left", async () => {
    const deadline = new Deadline(op, undefined, 100);
    await vi.advanceTimersByTimeAsync(40);
    deadline.pause();
    await vi.advanceTimersByTimeAsync(1000);
    deadline.resume();
    await vi.advanceTimersByTimeAsync(20);
    deadline.pause();
    await vi.advanceTimersByTimeAsync(1000);
    deadline.resume();
    await vi.advanceTimersByTimeAsync(39);
    expect(deadline.signal.aborted).toBe(false);
    expect(deadline.error("unknown")).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(deadline.signal.aborted).toBe(true);
  });

  test("returns an error with the timeout and the outcome when it expired", () => {
    const deadline = new Deadline(op, new AbortController().signal, 100);
    vi.advanceTimersByTime(100);
    const unknown = deadline.error("unknown");
    expect(unknown).toBeInstanceOf(TimeoutError);
    expect(unknown).toMatchObject({
      message:
        "[CALL_TIMEOUT] The call exceeded its total timeout of 100 ms. The request may have been executed. Find out whether it was before you repeat it.",
      outcome: "unknown",
      operation: "op",
      retryable: false,
    });
    expect(deadline.error("not_sent")).toMatchObject({
      message: "[CALL_TIMEOUT] The call exceeded its total timeout of 100 ms. Nothing was sent.",
      outcome: "not_sent",
    });
  });

  test("returns an error with the caller's reason when the caller aborted", () => {
    const caller = new AbortController();
    const deadline = new Deadline(op, caller.signal, 100);
    expect(deadline.error("unknown")).toBeUndefined();
    caller.abort("enough");
    expect(deadline.signal.aborted).toBe(true);
    const error = deadline.error("unknown");
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({
      message:
        "[ABORTED] The call was aborted. The request may have been executed. Find out whether it was before you repeat it.",
      outcome: "unknown",
      operation: "op",
      cause: "enough",
    });
    expect(deadline.error("not_sent")?.message).toBe(
      "[ABORTED] The call was aborted. Nothing was sent.",
    );
  });

  test("is aborted from the start if the caller's signal is already aborted", () => {
    expect(new Deadline(op, AbortSignal.abort(), 100).signal.aborted).toBe(true);
  });

  test("removes its timer and its listener when it ends", () => {
    const caller = new AbortController();
    const deadline = new Deadline(op, caller.signal, 100);
    deadline.end();
    expect(vi.getTimerCount()).toBe(0);
    caller.abort();
    expect(deadline.signal.aborted).toBe(false);
    new Deadline(op, undefined, 100).end();
  });
});

describe("retries", () => {
  const retryableError = new ConnectionError("X", "x", { outcome: "not_sent", retryable: true });
  const permanentError = new ConnectionError("X", "x", { outcome: "not_sent", retryable: false });
  const attempts = async (maxRetries: number, error: unknown, deadline: Deadline) => {
    const numbers: number[] = [];
    const thrown: unknown = await withRetries(maxRetries, deadline, (number) => {
      numbers.push(number);
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }).catch((reason: unknown) => reason);
    return { numbers, thrown };
  };

  test("wait at most 200 ms, doubled each time up to 2 s", async () => {
    const { numbers, thrown } = await attempts(6, retryableError, new Deadline(op, undefined, 100));
    expect(thrown).toBe(retryableError);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sleep.delays).toEqual([200, 400, 800, 1600, 2000, 2000]);
  });

  test("happen only for retryable errors of this library, as often as requested", async () => {
    const deadline = new Deadline(op, undefined, 100);
    expect((await attempts(0, retryableError, deadline)).numbers).toEqual([1]);
    expect((await attempts(1, retryableError, deadline)).numbers).toEqual([1, 2]);
    expect((await attempts(5, permanentError, deadline)).numbers).toEqual([1]);
    const retryable = Object.assign(new Error("not ours"), { retryable: true });
    expect((await attempts(5, retryable, deadline)).numbers).toEqual([1]);
  });

  test("stop with the deadline and throw the error of the last attempt", async () => {
    const deadline = new Deadline(op, AbortSignal.abort(), 100);
    expect(await attempts(5, retryableError, deadline)).toEqual({
      numbers: [1],
      thrown: retryableError,
    });
    expect(sleep.delays).toEqual([]);
  });

  test("stop during a delay, with the outcome of the last attempt", async () => {
    const caller = new AbortController();
    sleep.during = () => {
      caller.abort();
    };
    const lastError = new ConnectionError("X", "x", { outcome: "unknown", retryable: true });
    const { numbers, thrown } = await attempts(5, lastError, new Deadline(op, caller.signal, 100));
    expect(numbers).toEqual([1]);
    expect(thrown).toBeInstanceOf(AbortedError);
    expect(thrown).toMatchObject({ outcome: "unknown" });
  });
});

describe("the rate limit", () => {
  const operation: Operation = { ...secapiMchUploadmedia, rateLimit: { calls: 1, seconds: 2 } };
  const { signal } = new AbortController();
  const startCalls = (limiter: RateLimiter, count: number, of = operation, by = signal) => {
    const started: number[] = [];
    const calls = Array.from({ length: count }, (_, index) =>
      limiter.run(of, by, () => {
        started.push(index);
        return Promise.resolve(index);
      }),
    );
    return { started, calls };
  };

  test("frees a slot exactly `seconds` seconds after the response", async () => {
    const { started, calls } = startCalls(createRateLimiter(undefined), 3);
    await flush();
    expect(started).toEqual([0]);
    await vi.advanceTimersByTimeAsync(1999);
    await flush();
    expect(started).toEqual([0]);
    await vi.advanceTimersByTimeAsync(1);
    await flush();
    expect(started).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all(calls)).toEqual([0, 1, 2]);
  });

  test("is the client's if it has one, and off if it is false", async () => {
    const two = startCalls(createRateLimiter({ calls: 2, seconds: 1 }), 3);
    const all = startCalls(createRateLimiter(false), 3);
    const { rateLimit, ...unlimited } = operation;
    expect(rateLimit).toBeDefined();
    const free = startCalls(createRateLimiter(undefined), 3, unlimited);
    await flush();
    expect(two.started).toEqual([0, 1]);
    expect(all.started).toEqual([0, 1, 2]);
    expect(free.started).toEqual([0, 1, 2]);
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(two.calls);
  });

  test("applies to each operation separately", async () => {
    const limiter = createRateLimiter(undefined);
    const one = startCalls(limiter, 1);
    const other = startCalls(limiter, 1, { ...operation, id: "other.post" });
    await flush();
    const again = startCalls(limiter, 1);
    await flush();
    expect([one.started, other.started, again.started]).toEqual([[0], [0], []]);
    await vi.advanceTimersByTimeAsync(2000);
    await Promise.all(again.calls);
  });

  test("also starts a cooldown after a failed attempt, and passes on its error", async () => {
    const limiter = createRateLimiter(undefined);
    const failing = limiter.run(operation, signal, () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    const next = startCalls(limiter, 1);
    await flush();
    expect(next.started).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all(next.calls)).toEqual([0]);
  });

  test("rejects a call that is aborted while waiting, and never starts it", async () => {
    const limiter = createRateLimiter(undefined);
    await Promise.all(startCalls(limiter, 1).calls);
    const controller = new AbortController();
    const waiting = startCalls(limiter, 1, operation, controller.signal);
    const aborted = startCalls(limiter, 1, operation, AbortSignal.abort());
    const settled = Promise.allSettled([...waiting.calls, ...aborted.calls]);
    await flush();
    controller.abort();
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await vi.advanceTimersByTimeAsync(4000);
    expect([waiting.started, aborted.started]).toEqual([[], []]);
  });

  test("does not start a call that is already aborted, even if a slot is free", async () => {
    const limiter = createRateLimiter(undefined);
    const aborted = startCalls(limiter, 1, operation, AbortSignal.abort());
    await expect(aborted.calls[0]).rejects.toThrow();
    expect(aborted.started).toEqual([]);
  });

  test("keeps the process alive only while a call waits for a slot", async () => {
    vi.useRealTimers();
    const setTimeoutSpy = vi.spyOn(globalThis, "setTimeout");
    const refs = (): boolean[] =>
      setTimeoutSpy.mock.calls.flatMap(([, delay], index) => {
        const timer = setTimeoutSpy.mock.results[index];
        return delay === 51 && timer?.type === "return" ? [timer.value.hasRef()] : [];
      });
    const limiter = createRateLimiter({ calls: 1, seconds: 0.051 });
    await Promise.all(startCalls(limiter, 1).calls);
    await flush();
    expect(refs()).toEqual([false]);
    const next = startCalls(limiter, 2);
    await flush();
    expect(refs()).toEqual([true]);
    await next.calls[0];
    await flush();
    expect(refs()).toEqual([true, true]);
    await next.calls[1];
    await flush();
    expect(refs()).toEqual([true, true, false]);
    setTimeoutSpy.mockRestore();
  });
});
