/** How a handler claims notifications, so that several processes do not process the same one. */
import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { HandlerOptionsOf, NotificationHandler } from "../../../runtime/index.js";
import { Client, NotificationError } from "../../../runtime/index.js";
import { transactionSuccess } from "../../../generated/notifications/index.js";
import { deferred } from "../../support/deferred.js";
import { freezeTime } from "../../support/frozen-time.js";
import type { Loopback } from "../../support/loopback.js";
import { loopback } from "../../support/loopback.js";
import { failure, flushPromises, key, post, success } from "../../support/notification-requests.js";
import { merchant, payment, signedNotification } from "../../support/notifications.js";

type Payment = typeof transactionSuccess;
type Options = HandlerOptionsOf<Payment>;

const { notifications } = new Client(merchant);
/** What happened, in order. */
let events: unknown[];
let errors: unknown[];
beforeEach(() => {
  events = [];
  errors = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const onError = (error: unknown): void => {
  errors.push(error instanceof NotificationError ? error.code : error);
};
const record = (event: unknown): void => {
  events.push(event);
};
const claim: Options["claim"] = () => {
  events.push("claim");
  return {
    complete: () => {
      events.push("complete");
    },
    release: () => {
      events.push("release");
    },
  };
};

const succeed = (): void => {
  record("function");
};

function handlerWith(options: Options, receive: () => unknown = succeed): NotificationHandler {
  return notifications.handler(transactionSuccess, receive, { onError, ...options });
}

const notProcessed = failure(500, "NOT_PROCESSED");
const no = new Error("no");
const fail = (): never => {
  events.push("function");
  throw no;
};

describe("a claim", () => {
  test("is taken for the key, for the timeout and a minute", async () => {
    const handler = handlerWith({
      timeout: 5_000,
      claim: (...args) => {
        events.push(args);
        return "processed";
      },
    });
    await post(handler);
    expect(events).toEqual([[key, 65_000, expect.objectContaining({ key, verified: "signed" })]]);
  });

  test("is completed after the function succeeded, and before the acknowledgement", async () => {
    const completed = deferred();
    const handler = handlerWith({
      claim: () => ({
        complete: async () => {
          events.push("complete");
          await completed.promise;
        },
        release: () => {
          record("release");
        },
      }),
    });
    const response = post(handler).finally(() => {
      record("response");
    });
    await flushPromises();
    expect(events).toEqual(["function", "complete"]);
    completed.resolve();
    expect(await response).toEqual(success);
    expect(events).toEqual(["function", "complete", "response"]);
  });

  test("is released after the function failed, and before the response", async () => {
    expect(await post(handlerWith({ claim }, fail))).toEqual(notProcessed);
    expect([events, errors]).toEqual([["claim", "function", "release"], [no]]);
  });

  test("is released if a value is unexpected, without calling the function", async () => {
    const handler = handlerWith({ claim, expect: () => ({ total_fee: 1 }) });
    expect(await post(handler)).toEqual(failure(500, "NOTIFICATION_UNEXPECTED"));
    expect(events).toEqual(["claim", "release"]);
  });

  test("keeps its state in an object of a class", async () => {
    class Lease {
      readonly #name = "lease";
      complete(): void {
        events.push(this.#name);
      }
      release(): void {
        events.push(this.#name);
      }
    }
    const handler = handlerWith({ claim: () => Promise.resolve(new Lease()) });
    expect(await post(handler)).toEqual(success);
    expect(events).toEqual(["function", "lease"]);
  });
});

test("a processed notification is acknowledged, whatever is expected, without calling the function", async () => {
  const handler = handlerWith({ claim: () => "processed", expect: () => undefined });
  expect(await post(handler)).toEqual(success);
  expect([events, errors]).toEqual([[], []]);
});

test("a notification that another process holds gets FAIL, without calling the function", async () => {
  const handler = handlerWith({ claim: () => "busy" });
  expect(await post(handler)).toEqual(failure(500, "NOTIFICATION_IN_PROGRESS"));
  expect([events, errors]).toEqual([[], ["NOTIFICATION_IN_PROGRESS"]]);
});

describe("if a function of the claim fails", () => {
  const withClaim = (result: object): Options => ({
    claim: () => ({
      complete: () => {
        record("complete");
      },
      release: () => {
        record("release");
      },
      ...result,
    }),
  });

  test("claim itself: the response is FAIL", async () => {
    const handler = handlerWith({ claim: () => Promise.reject(no) });
    expect(await post(handler)).toEqual(notProcessed);
    expect([events, errors]).toEqual([[], [no]]);
  });

  test("complete: the response is FAIL, and the claim is left to expire", async () => {
    const handler = handlerWith(withClaim({ complete: () => Promise.reject(no) }));
    expect(await post(handler)).toEqual(notProcessed);
    expect([events, errors]).toEqual([["function"], [no]]);
  });

  test("release: both errors are reported", async () => {
    const down = new Error("down");
    const handler = handlerWith(withClaim({ release: () => Promise.reject(down) }), fail);
    expect(await post(handler)).toEqual(notProcessed);
    expect([events, errors]).toEqual([["function"], [down, no]]);
  });
});

describe("if the function exceeds the timeout", () => {
  beforeEach(freezeTime);

  test.each(["complete", "release"])("the claim is kept until it settles: %s", async (last) => {
    const [started, end] = [deferred(), deferred()];
    const handler = handlerWith({ claim }, async () => {
      started.resolve();
      await end.promise;
    });
    const response = post(handler);
    await started.promise;
    vi.advanceTimersByTime(4_000);
    expect(await response).toEqual(failure(500, "NOTIFICATION_HANDLER_TIMEOUT"));
    await flushPromises();
    expect(events).toEqual(["claim"]);
    if (last === "complete") end.resolve();
    else end.reject(no);
    await flushPromises();
    expect(events).toEqual(["claim", last]);
    expect(errors).toEqual(["NOTIFICATION_HANDLER_TIMEOUT", ...(last === "release" ? [no] : [])]);
  });

  test("an error of a late complete is reported", async () => {
    const [started, end] = [deferred(), deferred()];
    const late = {
      complete: () => Promise.reject(no),
      release: () => {
        record("release");
      },
    };
    const handler = handlerWith({ claim: () => late }, async () => {
      started.resolve();
      await end.promise;
    });
    const response = post(handler);
    await started.promise;
    vi.advanceTimersByTime(4_000);
    await response;
    end.resolve();
    await flushPromises();
    expect([events, errors]).toEqual([[], ["NOTIFICATION_HANDLER_TIMEOUT", no]]);
  });
});

describe("rejects what claim must not return:", () => {
  const throwing = {
    get complete(): never {
      throw no;
    },
    release: () => undefined,
  };

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "received nothing."],
    ["null", null, "received null."],
    ["a boolean", true, "received a boolean."],
    ["another text, which may be a secret", "token-1", "received another text."],
    ["an empty object", {}, "received a plain object without complete and release."],
    ["a part of a claim", { complete: () => 1 }, "received a plain object without release."],
    [
      "no functions",
      { complete: 1, release: () => 1 },
      "received a plain object without complete.",
    ],
  ])("%s", async (_, result, text) => {
    const messages: unknown[] = [];
    const onError = (error: unknown): void => {
      messages.push(String(error));
    };
    const options = { onError };
    // Calls like JavaScript, without type checks.
    Reflect.set(options, "claim", () => result);
    const handler = notifications.handler(transactionSuccess, succeed, options);
    expect(await post(handler)).toEqual(failure(500, "NOTIFICATION_OPTION_RESULT"));
    expect(events).toEqual([]);
    expect(messages).toEqual([
      `NotificationError: [NOTIFICATION_OPTION_RESULT] Expected the option claim to return "processed", "busy" or an object with the functions complete and release, ${text}`,
    ]);
  });

  test("an object whose members throw", async () => {
    const handler = handlerWith({ claim: () => throwing });
    expect(await post(handler)).toEqual(notProcessed);
    expect([events, errors]).toEqual([[], [no]]);
  });
});

/** A table with a unique key, shared by processes. Each function is atomic, as a statement of a database is. */
class Leases {
  readonly #rows = new Map<string, { processed: boolean; until: number }>();
  now = 0;

  readonly claim: NonNullable<Options["claim"]> = (name, leaseMs) => {
    const row = this.#rows.get(name);
    if (row?.processed === true) return "processed";
    if (row !== undefined && row.until > this.now) return "busy";
    this.#rows.set(name, { processed: false, until: this.now + leaseMs });
    return {
      complete: () => {
        this.#rows.set(name, { processed: true, until: 0 });
      },
      release: () => {
        this.#rows.delete(name);
      },
    };
  };
}

test("two processes that receive the same notification call the function once", async () => {
  const leases = new Leases();
  const [started, end] = [deferred(), deferred()];
  const startProcess = async (): Promise<Loopback> => {
    const handler = handlerWith({ claim: leases.claim }, async () => {
      record("function");
      started.resolve();
      await end.promise;
    });
    return await loopback(createServer(handler.node));
  };
  const processes = [await startProcess(), await startProcess()];
  const body = signedNotification(payment);
  const send = async (index: number): Promise<number> =>
    (await fetch(processes[index]?.url ?? "", { method: "POST", body })).status;
  const first = send(0);
  await started.promise;
  expect(await send(1)).toBe(500);
  expect(errors).toEqual(["NOTIFICATION_IN_PROGRESS"]);
  end.resolve();
  expect(await first).toBe(200);
  expect(await send(1)).toBe(200);
  expect(await send(0)).toBe(200);
  expect(events).toEqual(["function"]);
  await Promise.all(processes.map((each) => each.close()));
});

test("a notification whose process crashed is processed when the lease has expired", async () => {
  // The process that crashes must not time out.
  freezeTime();
  const leases = new Leases();
  const crashed = handlerWith({ claim: leases.claim }, () => new Promise(() => undefined));
  void post(crashed);
  await flushPromises();
  const handler = handlerWith({ claim: leases.claim });
  leases.now = 63_999;
  expect(await post(handler)).toEqual(failure(500, "NOTIFICATION_IN_PROGRESS"));
  leases.now = 64_000;
  expect(await post(handler)).toEqual(success);
  expect(events).toEqual(["function"]);
});
