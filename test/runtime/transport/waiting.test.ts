/** How long is waited, and for what: by a clock that stands still. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation } from "../../../runtime/index.js";
import { AbortedError, ConnectionError, TimeoutError } from "../../../runtime/index.js";
import { Deadline } from "../../../runtime/transport/deadline.js";
import type { RateLimiter } from "../../../runtime/transport/rate-limit.js";
import { createRateLimiter } from "../../../runtime/transport/rate-limit.js";
import { withRetries } from "../../../runtime/transport/retry.js";

const sleep = vi.hoisted((): { readonly pauses: number[]; during?: (() => void) | undefined } => ({
  pauses: [],
}));
vi.mock("node:timers/promises", async (original) => ({
  ...(await original<object>()),
  setTimeout: (pause: number, _: unknown, { signal }: { signal: AbortSignal }) => {
    sleep.pauses.push(pause);
    sleep.during?.();
    return signal.aborted ? Promise.reject(new Error("aborted")) : Promise.resolve();
  },
}));
vi.mock("node:crypto", async (original) => ({
  ...(await original<object>()),
  // The longest that there can be.
  randomInt: (beyond: number) => beyond - 1,
}));

beforeAll(async () => {
  // Loaded when it is first needed, which is not what is measured here.
  await import("p-queue");
});
beforeEach(() => {
  sleep.pauses.length = 0;
  sleep.during = undefined;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});
const turn = async (): Promise<void> => {
  for (let tick = 0; tick < 20; tick++) await new Promise(setImmediate);
};

const op = { id: "op", idempotent: false };

describe("the time of a call", () => {
  test("runs from the beginning, stands still while it is held, and goes on with what is left", async () => {
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

  test("over, is an error that says how long it was and what is known", () => {
    const deadline = new Deadline(op, new AbortController().signal, 100);
    vi.advanceTimersByTime(100);
    const unknown = deadline.error("unknown");
    expect(unknown).toBeInstanceOf(TimeoutError);
    expect(unknown).toMatchObject({
      message:
        "[CALL_TIMEOUT] The call took longer than 100 ms in all. It may have been carried out: query before you repeat it.",
      outcome: "unknown",
      operation: "op",
      retryable: false,
    });
    expect(deadline.error("not_sent")).toMatchObject({
      message: "[CALL_TIMEOUT] The call took longer than 100 ms in all. Nothing was sent.",
      outcome: "not_sent",
    });
  });

  test("ended by the caller, is an error with the caller's reason", () => {
    const caller = new AbortController();
    const deadline = new Deadline(op, caller.signal, 100);
    expect(deadline.error("unknown")).toBeUndefined();
    caller.abort("enough");
    expect(deadline.signal.aborted).toBe(true);
    const error = deadline.error("unknown");
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({
      message:
        "[ABORTED] The call was aborted. It may have been carried out: query before you repeat it.",
      outcome: "unknown",
      operation: "op",
      cause: "enough",
    });
    expect(deadline.error("not_sent")?.message).toBe(
      "[ABORTED] The call was aborted. Nothing was sent.",
    );
  });

  test("is over before it begins where the caller's signal was aborted", () => {
    expect(new Deadline(op, AbortSignal.abort(), 100).signal.aborted).toBe(true);
  });

  test("at its end lets go of the timer and of the caller's signal", () => {
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
  const passing = new ConnectionError("X", "x", { outcome: "not_sent", retryable: true });
  const lasting = new ConnectionError("X", "x", { outcome: "not_sent", retryable: false });
  const attempts = async (maxRetries: number, error: unknown, deadline: Deadline) => {
    const numbers: number[] = [];
    const thrown: unknown = await withRetries(maxRetries, deadline, (number) => {
      numbers.push(number);
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }).catch((reason: unknown) => reason);
    return { numbers, thrown };
  };

  test("pause at most 200 ms, then twice as long each time, up to 2 s", async () => {
    const { numbers, thrown } = await attempts(6, passing, new Deadline(op, undefined, 100));
    expect(thrown).toBe(passing);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(sleep.pauses).toEqual([200, 400, 800, 1600, 2000, 2000]);
  });

  test("are made of what may pass alone, and as often as asked for", async () => {
    const deadline = new Deadline(op, undefined, 100);
    expect((await attempts(0, passing, deadline)).numbers).toEqual([1]);
    expect((await attempts(1, passing, deadline)).numbers).toEqual([1, 2]);
    expect((await attempts(5, lasting, deadline)).numbers).toEqual([1]);
    const retryable = Object.assign(new Error("not ours"), { retryable: true });
    expect((await attempts(5, retryable, deadline)).numbers).toEqual([1]);
  });

  test("end with the call; what the last attempt left behind is what is known", async () => {
    const deadline = new Deadline(op, AbortSignal.abort(), 100);
    expect(await attempts(5, passing, deadline)).toEqual({ numbers: [1], thrown: passing });
    expect(sleep.pauses).toEqual([]);
  });

  test("end in the middle of a pause, with what the last attempt left behind", async () => {
    const caller = new AbortController();
    sleep.during = () => {
      caller.abort();
    };
    const left = new ConnectionError("X", "x", { outcome: "unknown", retryable: true });
    const { numbers, thrown } = await attempts(5, left, new Deadline(op, caller.signal, 100));
    expect(numbers).toEqual([1]);
    expect(thrown).toBeInstanceOf(AbortedError);
    expect(thrown).toMatchObject({ outcome: "unknown" });
  });
});

describe("the rate limit", () => {
  const operation: Operation = { ...secapiMchUploadmedia, rateLimit: { calls: 1, seconds: 2 } };
  const { signal } = new AbortController();
  const begin = (limiter: RateLimiter, count: number, of = operation, by = signal) => {
    const begun: number[] = [];
    const calls = Array.from({ length: count }, (_, index) =>
      limiter.run(of, by, () => {
        begun.push(index);
        return Promise.resolve(index);
      }),
    );
    return { begun, calls };
  };

  test("frees a place so many seconds after the reply, and no sooner", async () => {
    const { begun, calls } = begin(createRateLimiter(undefined), 3);
    await turn();
    expect(begun).toEqual([0]);
    await vi.advanceTimersByTimeAsync(1999);
    await turn();
    expect(begun).toEqual([0]);
    await vi.advanceTimersByTimeAsync(1);
    await turn();
    expect(begun).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all(calls)).toEqual([0, 1, 2]);
  });

  test("is the client's where that has one, and none at all where that is false", async () => {
    const two = begin(createRateLimiter({ calls: 2, seconds: 1 }), 3);
    const all = begin(createRateLimiter(false), 3);
    const { rateLimit, ...unlimited } = operation;
    expect(rateLimit).toBeDefined();
    const free = begin(createRateLimiter(undefined), 3, unlimited);
    await turn();
    expect(two.begun).toEqual([0, 1]);
    expect(all.begun).toEqual([0, 1, 2]);
    expect(free.begun).toEqual([0, 1, 2]);
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(two.calls);
  });

  test("is counted for each operation by itself, over all its calls", async () => {
    const limiter = createRateLimiter(undefined);
    const one = begin(limiter, 1);
    const other = begin(limiter, 1, { ...operation, id: "other.post" });
    await turn();
    const again = begin(limiter, 1);
    await turn();
    expect([one.begun, other.begun, again.begun]).toEqual([[0], [0], []]);
    await vi.advanceTimersByTimeAsync(2000);
    await Promise.all(again.calls);
  });

  test("keeps a place cooling after an attempt that failed, too, and passes its error on", async () => {
    const limiter = createRateLimiter(undefined);
    const failing = limiter.run(operation, signal, () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    const next = begin(limiter, 1);
    await turn();
    expect(next.begun).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all(next.calls)).toEqual([0]);
  });

  test("lets a call go that is aborted while it waits, and never begins it", async () => {
    const limiter = createRateLimiter(undefined);
    await Promise.all(begin(limiter, 1).calls);
    const controller = new AbortController();
    const waiting = begin(limiter, 1, operation, controller.signal);
    const aborted = begin(limiter, 1, operation, AbortSignal.abort());
    const settled = Promise.allSettled([...waiting.calls, ...aborted.calls]);
    await turn();
    controller.abort();
    expect((await settled).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await vi.advanceTimersByTimeAsync(4000);
    expect([waiting.begun, aborted.begun]).toEqual([[], []]);
  });

  test("does not begin a call that was aborted before, though there is a place", async () => {
    const limiter = createRateLimiter(undefined);
    const aborted = begin(limiter, 1, operation, AbortSignal.abort());
    await expect(aborted.calls[0]).rejects.toThrow();
    expect(aborted.begun).toEqual([]);
  });

  test("keeps a program running only while somebody waits for a place", async () => {
    vi.useRealTimers();
    const started = vi.spyOn(globalThis, "setTimeout");
    const holding = (): boolean[] =>
      started.mock.calls.flatMap(([, pause], index) => {
        const timer = started.mock.results[index];
        return pause === 51 && timer?.type === "return" ? [timer.value.hasRef()] : [];
      });
    const limiter = createRateLimiter({ calls: 1, seconds: 0.051 });
    await Promise.all(begin(limiter, 1).calls);
    await turn();
    expect(holding()).toEqual([false]);
    const next = begin(limiter, 2);
    await turn();
    expect(holding()).toEqual([true]);
    await next.calls[0];
    await turn();
    expect(holding()).toEqual([true, true]);
    await next.calls[1];
    await turn();
    expect(holding()).toEqual([true, true, false]);
    started.mockRestore();
  });
});
