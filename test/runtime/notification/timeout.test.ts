/** Functions of the merchant that do not finish in time. Notifications arrive over real connections. */
import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { HandlerOptionsOf, NotificationCallback } from "../../../runtime/index.js";
import { Client, NotificationError } from "../../../runtime/index.js";
import { transactionSuccess } from "../../../generated/notifications/index.js";
import type { Deferred } from "../../support/deferred.js";
import { deferred } from "../../support/deferred.js";
import { freezeTime } from "../../support/frozen-time.js";
import type { Loopback } from "../../support/loopback.js";
import { loopback } from "../../support/loopback.js";
import { failure, flushPromises, success } from "../../support/notification-requests.js";
import { merchant, payment, signedNotification } from "../../support/notifications.js";

type Payment = typeof transactionSuccess;

const { notifications } = new Client(merchant);
/** The fields of every call of the function. */
let calls: string[];
/** Errors that onError received: codes, and what is not a NotificationError. */
let errors: unknown[];
/** Resolved when a function of the merchant has been called, and then settled by the test. */
let [started, end]: Deferred[] = [];
let server: Loopback | undefined;

beforeEach(() => {
  calls = [];
  errors = [];
  [started, end] = [deferred(), deferred()];
  freezeTime();
});
afterEach(async () => {
  vi.useRealTimers();
  await server?.close();
});

/** Never settles before the test says so. */
const pause = async (): Promise<void> => {
  started?.resolve();
  await end?.promise;
};

const receive: NotificationCallback<Payment> = async ({ out_trade_no }) => {
  calls.push(out_trade_no);
  await pause();
};

async function listen(
  options: HandlerOptionsOf<Payment> = {},
  callback: NotificationCallback<Payment> = receive,
): Promise<void> {
  const onError = (error: unknown): void => {
    errors.push(error instanceof NotificationError ? error.code : error);
  };
  const handler = notifications.handler(transactionSuccess, callback, { onError, ...options });
  server = await loopback(createServer(handler.node));
}

async function send(fields = {}): Promise<{ status: number; text: string }> {
  const body = signedNotification({ ...payment, ...fields });
  const response = await fetch(server?.url ?? "", { method: "POST", body });
  return { status: response.status, text: await response.text() };
}

const rejected = (code: string): object => ({ status: 500, text: failure(500, code).text });
const acknowledged = { status: 200, text: success.text };

/** Delivers a notification whose processing exceeds the timeout. */
async function exceed(timeout = 4_000): Promise<void> {
  const response = send();
  await started?.promise;
  vi.advanceTimersByTime(timeout);
  expect(await response).toEqual(rejected("NOTIFICATION_HANDLER_TIMEOUT"));
}

describe("a function that exceeds the timeout", () => {
  test("gets FAIL after 4 seconds, and not before", async () => {
    await listen();
    let hasResponded = false;
    const response = send().finally(() => {
      hasResponded = true;
    });
    await started?.promise;
    vi.advanceTimersByTime(3_999);
    await flushPromises();
    expect([hasResponded, errors]).toEqual([false, []]);
    vi.advanceTimersByTime(1);
    expect(await response).toEqual(rejected("NOTIFICATION_HANDLER_TIMEOUT"));
    expect(errors).toEqual(["NOTIFICATION_HANDLER_TIMEOUT"]);
  });

  test("has a signal that is aborted then, with the error as its reason", async () => {
    const signals: AbortSignal[] = [];
    await listen({ timeout: 100 }, async (_content, _delivery, { signal }) => {
      signals.push(signal);
      await pause();
    });
    const response = send();
    await started?.promise;
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    vi.advanceTimersByTime(100);
    await response;
    expect(signals[0]?.reason).toMatchObject({
      code: "NOTIFICATION_HANDLER_TIMEOUT",
      message:
        "[NOTIFICATION_HANDLER_TIMEOUT] Expected your functions to finish within 100 ms (timeout), but they did not. The response was FAIL. Redeliveries are not passed to them until they have finished. Save the notification and do long work later, or set a longer timeout.",
    });
  });

  test("is not called again by redeliveries, which get FAIL at once", async () => {
    await listen();
    await exceed();
    expect(await send()).toEqual(rejected("NOTIFICATION_IN_PROGRESS"));
    expect(await send()).toEqual(rejected("NOTIFICATION_IN_PROGRESS"));
    expect(calls).toHaveLength(1);
    expect(errors.slice(1)).toEqual(["NOTIFICATION_IN_PROGRESS", "NOTIFICATION_IN_PROGRESS"]);
  });

  test("does not hold up other notifications", async () => {
    await listen();
    await exceed();
    started = deferred();
    const other = send({ out_trade_no: "1409811654" });
    await started.promise;
    end?.resolve();
    expect(await other).toEqual(acknowledged);
    expect(calls).toEqual(["1409811653", "1409811654"]);
  });

  test("gives copies that arrived before the timeout the same response", async () => {
    await listen();
    const responses = [send(), send(), send()];
    await started?.promise;
    await flushPromises();
    vi.advanceTimersByTime(4_000);
    for (const response of await Promise.all(responses)) expect(response.status).toBe(500);
    expect(calls).toHaveLength(1);
  });

  test("and succeeds later is not called again if isProcessed says so", async () => {
    const processed: string[] = [];
    await listen({ isProcessed: (key) => processed.includes(key) }, async (_, { key }) => {
      calls.push(key);
      await pause();
      processed.push(key);
    });
    await exceed();
    end?.resolve();
    await flushPromises();
    expect(await send()).toEqual(acknowledged);
    expect([calls.length, errors]).toEqual([1, ["NOTIFICATION_HANDLER_TIMEOUT"]]);
  });

  test("and fails later is reported, and called again by the next delivery", async () => {
    await listen();
    await exceed();
    const late = new Error("the database is down");
    end?.reject(late);
    await flushPromises();
    expect(errors).toEqual(["NOTIFICATION_HANDLER_TIMEOUT", late]);
    end = deferred();
    end.resolve();
    expect(await send()).toEqual(acknowledged);
    expect(calls).toHaveLength(2);
  });

  test("and rejects with the reason of its signal is not reported twice", async () => {
    await listen({}, (_content, _delivery, { signal }) => {
      started?.resolve();
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(signal.reason instanceof Error ? signal.reason : new Error("no reason"));
        });
      });
    });
    await exceed();
    await flushPromises();
    expect(errors).toEqual(["NOTIFICATION_HANDLER_TIMEOUT"]);
  });

  test("that finishes in time leaves no timer behind", async () => {
    await listen();
    end?.resolve();
    expect(await send()).toEqual(acknowledged);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the timeout covers", () => {
  const options: readonly [string, HandlerOptionsOf<Payment>][] = [
    ["isProcessed", { isProcessed: () => pause().then(() => false) }],
    [
      "claim",
      {
        claim: () => pause().then(() => ({ complete: () => undefined, release: () => undefined })),
      },
    ],
    ["expect", { expect: () => pause().then(() => ({ total_fee: 101 })) }],
  ];

  test.each(options)("%s, after which the function is not called any more", async (_, option) => {
    await listen(option);
    await exceed();
    expect(await send()).toEqual(rejected("NOTIFICATION_IN_PROGRESS"));
    end?.resolve();
    await flushPromises();
    expect(calls).toEqual([]);
    expect(errors).toEqual(["NOTIFICATION_HANDLER_TIMEOUT", "NOTIFICATION_IN_PROGRESS"]);
    expect(await send()).toEqual(acknowledged);
  });
});

describe("an onError that never settles", () => {
  const onError = (): Promise<void> => {
    started?.resolve();
    return new Promise(() => undefined);
  };

  test("does not hold up the response to a forged notification", async () => {
    await listen({ onError, timeout: 100 });
    const response = fetch(server?.url ?? "", { method: "POST", body: "<xml></xml>" });
    await started?.promise;
    vi.advanceTimersByTime(100);
    expect((await response).status).toBe(400);
  });

  test("does not hold up the response to a failed one, nor its redelivery", async () => {
    await listen({ onError, timeout: 100 }, (_, { key }) => {
      calls.push(key);
      throw new Error("no");
    });
    for (const count of [1, 2]) {
      started = deferred();
      const response = send();
      await started.promise;
      vi.advanceTimersByTime(100);
      expect(await response).toEqual(rejected("NOT_PROCESSED"));
      expect(calls).toHaveLength(count);
    }
  });

  test("does not hold up the response after the timeout", async () => {
    await listen({ onError, timeout: 100 });
    await exceed(100);
  });
});

test("a rejection keeps its own code if only onError exceeds the timeout", async () => {
  const onError = (): Promise<void> => {
    started?.resolve();
    return new Promise(() => undefined);
  };
  await listen({ onError, expect: () => ({ total_fee: 1 }) });
  const response = send();
  await started?.promise;
  vi.advanceTimersByTime(4_000);
  expect(await response).toEqual(rejected("NOTIFICATION_UNEXPECTED"));
});
