/** How a handler processes notifications, in any framework. */
import { describe, expect, test } from "vitest";
import type { Delivery, HandlerOptions, NotificationHandler } from "../../../runtime/index.js";
import { Client, NotificationError } from "../../../runtime/index.js";
import type { Deferred } from "../../support/deferred.js";
import { deferred } from "../../support/deferred.js";
import {
  merchant,
  payment,
  refund,
  refundNotification,
  signedNotification,
} from "../../support/notifications.js";
import { refundProcessed, transactionSuccess } from "../../../generated/notifications/index.js";
import { xml } from "../../support/replies.js";
import { failure, flushPromises, key, post, success } from "../../support/notification-requests.js";
import { warnings } from "../../support/warnings.js";

const { notifications } = new Client(merchant);

interface PausedHandler {
  readonly handler: NotificationHandler;
  /** The order numbers that the callback was called with. */
  readonly calls: string[];
  /** Resolved when the callback is called. */
  readonly started: Deferred;
  /** Resolved or rejected by the test to end the callback. */
  readonly end: Deferred;
}

function pausedHandler(options?: HandlerOptions): PausedHandler {
  const calls: string[] = [];
  const [started, end] = [deferred(), deferred()];
  const receive = async (content: object): Promise<void> => {
    calls.push("out_trade_no" in content ? String(content.out_trade_no) : "");
    started.resolve();
    await end.promise;
  };
  const handler = notifications.handler(transactionSuccess, receive, options);
  return { handler, calls, started, end };
}

describe("a verified notification", () => {
  test("is passed to the callback with its delivery", async () => {
    const received: [object, Delivery][] = [];
    const handler = notifications.handler(transactionSuccess, (content, delivery) => {
      received.push([content, delivery]);
    });
    expect(await post(handler)).toEqual(success);
    expect(received).toEqual([
      [
        expect.objectContaining({ out_trade_no: "1409811653", total_fee: 101 }),
        expect.objectContaining({ key, requestId: "08F78BB5AF", verified: "signed" }),
      ],
    ]);
  });

  test("is acknowledged when the callback has finished, and not before", async () => {
    const { handler, started, end } = pausedHandler();
    let hasResponded = false;
    const response = post(handler).finally(() => {
      hasResponded = true;
    });
    await started.promise;
    await flushPromises();
    expect(hasResponded).toBe(false);
    end.resolve();
    expect(await response).toEqual(success);
  });
});

describe("if the callback throws", () => {
  const thrown = new Error("no such order: 1409811653");
  const receive = (): never => {
    throw thrown;
  };

  test("the response is FAIL, and does not show the error", async () => {
    const handler = notifications.handler(transactionSuccess, receive, {
      onError: () => undefined,
    });
    expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
  });

  test("onError receives the error and the delivery", async () => {
    const errors: [unknown, Delivery | undefined][] = [];
    const onError = async (...each: [unknown, Delivery | undefined]): Promise<void> => {
      await flushPromises();
      errors.push(each);
    };
    await post(notifications.handler(transactionSuccess, receive, { onError }));
    expect(errors).toEqual([[thrown, expect.objectContaining({ key })]]);
  });

  test("the error becomes a process warning if there is no onError", async () => {
    const handler = notifications.handler(transactionSuccess, receive);
    const warned = await warnings(1, () => post(handler));
    expect(warned).toEqual([
      {
        name: "WeChatPayWarning",
        message: "Responded FAIL to a notification (支付结果通知): no such order: 1409811653",
        detail: thrown.stack,
      },
    ]);
  });

  test("a thrown value that is not an Error becomes a warning too", async () => {
    const handler = notifications.handler(transactionSuccess, () => {
      AbortSignal.abort({ order: { customer: "张三" } }).throwIfAborted();
    });
    const warned = await warnings(1, () => post(handler));
    expect(warned).toMatchObject([
      {
        message: "Responded FAIL to a notification (支付结果通知): { order: [Object] }",
        detail: undefined,
      },
    ]);
  });

  test("an error of onError does not change the response, and both errors become warnings", async () => {
    const onError = (): never => {
      throw new Error("the log is full");
    };
    const handler = notifications.handler(transactionSuccess, receive, { onError });
    const warned = await warnings(2, async () => {
      expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
    });
    expect(warned.map(({ message }) => message)).toEqual([
      "Responded FAIL to a notification (支付结果通知): no such order: 1409811653",
      "The option onError threw an error (支付结果通知): the log is full",
    ]);
  });

  test("the notification is passed to the callback again when it is sent again", async () => {
    let calls = 0;
    const handler = notifications.handler(
      transactionSuccess,
      () => {
        calls++;
        if (calls === 1) throw thrown;
      },
      { onError: () => undefined },
    );
    expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
    expect(await post(handler)).toEqual(success);
    expect(calls).toBe(2);
  });
});

describe("a notification that cannot be verified", () => {
  test.each([
    [
      "changed",
      signedNotification(payment).replace("[101]", "[1]"),
      "NOTIFICATION_SIGNATURE_WRONG",
    ],
    ["unsigned", xml(payment), "NOTIFICATION_SIGNATURE_MISSING"],
    ["empty", " ", "NOTIFICATION_MALFORMED"],
    [
      "another merchant's",
      signedNotification({ ...payment, mch_id: "1900000109" }),
      "NOTIFICATION_OTHER_MERCHANT",
    ],
  ])(
    "is not passed to the callback, and the response has only the code: %s",
    async (_, body, code) => {
      const errors: [unknown, Delivery | undefined][] = [];
      const onError = (...each: [unknown, Delivery | undefined]): void => {
        errors.push(each);
      };
      const { handler, calls } = pausedHandler({ onError, isProcessed: () => true });
      expect(await post(handler, body)).toEqual(failure(400, code));
      expect(calls).toEqual([]);
      expect(errors).toEqual([[expect.any(NotificationError), undefined]]);
      expect(errors[0]?.[0]).toMatchObject({ code });
    },
  );

  test("gets the same response for every modified ciphertext", async () => {
    const { fetch } = notifications.handler(refundProcessed, () => undefined, {
      onError: () => undefined,
    });
    const responses = new Set<string>();
    for (const req_info of ["AAAA", "A".repeat(64), "!", "QUFBQUFBQUFBQUFBQUFBQQ=="]) {
      const body = refundNotification(refund, { req_info });
      const response = await fetch(new Request("https://a.example/", { method: "POST", body }));
      responses.add(
        `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`,
      );
    }
    expect(responses.size).toBe(1);
  });

  test("is checked against the handler's maxAge and signType", async () => {
    const onError = (): void => undefined;
    const late = pausedHandler({ maxAge: 90_000, onError });
    expect(await post(late.handler)).toEqual(failure(400, "NOTIFICATION_REPLAYED"));
    const body = signedNotification(payment, { type: "MD5" });
    expect(await post(pausedHandler({ onError }).handler, body)).toEqual(
      failure(400, "NOTIFICATION_SIGNATURE_WEAKER"),
    );
    const { handler, end } = pausedHandler({ signType: "MD5" });
    end.resolve();
    expect(await post(handler, body)).toEqual(success);
  });
});

describe("a notification that is sent more than once", () => {
  test("is acknowledged without calling the callback if isProcessed returns true", async () => {
    const checks: unknown[] = [];
    const { handler, calls, end } = pausedHandler({
      isProcessed: (...each) => {
        checks.push(each);
        return Promise.resolve(checks.length > 1);
      },
    });
    end.resolve();
    expect(await post(handler)).toEqual(success);
    expect(await post(handler)).toEqual(success);
    expect(calls).toEqual(["1409811653"]);
    expect(checks).toEqual([
      [key, expect.objectContaining({ key })],
      [key, expect.objectContaining({ key })],
    ]);
  });

  test("is rejected without calling the callback if isProcessed fails", async () => {
    const errors: unknown[] = [];
    const down = new Error("the database is down");
    const { handler, calls } = pausedHandler({
      isProcessed: () => Promise.reject(down),
      onError: (error) => errors.push(error),
    });
    expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
    expect(calls).toEqual([]);
    expect(errors).toEqual([down]);
  });

  test("at the same time is processed once, and all copies get the same response", async () => {
    const { handler, calls, started, end } = pausedHandler();
    const responses = [post(handler), post(handler), post(handler)];
    await started.promise;
    await flushPromises();
    end.resolve();
    expect(await Promise.all(responses)).toEqual([success, success, success]);
    expect(calls).toEqual(["1409811653"]);
  });

  test("at the same time and fails: all copies get FAIL, and onError is called once", async () => {
    const errors: unknown[] = [];
    const { handler, calls, started, end } = pausedHandler({
      onError: (error) => errors.push(error),
    });
    // WeChat Pay signs it again when it sends it again, with another nonce.
    const again = signedNotification({ ...payment, nonce_str: "another" });
    const responses = [post(handler), post(handler, again)];
    await started.promise;
    await flushPromises();
    end.reject(new Error("no"));
    const failed = failure(500, "NOT_PROCESSED");
    expect(await Promise.all(responses)).toEqual([failed, failed]);
    expect(calls).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  test("does not delay other notifications", async () => {
    const { handler, calls, started, end } = pausedHandler();
    const responses = [post(handler)];
    await started.promise;
    responses.push(post(handler, signedNotification({ ...payment, out_trade_no: "1409811654" })));
    await flushPromises();
    expect(calls).toEqual(["1409811653", "1409811654"]);
    end.resolve();
    expect(await Promise.all(responses)).toEqual([success, success]);
  });

  test("is processed by each handler separately", async () => {
    const [one, other] = [pausedHandler(), pausedHandler()];
    const responses = [post(one.handler), post(other.handler)];
    await Promise.all([one.started.promise, other.started.promise]);
    one.end.resolve();
    other.end.resolve();
    expect(await Promise.all(responses)).toEqual([success, success]);
  });
});

test.each(["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])(
  "responds 405 to %s, without calling onError",
  async (method) => {
    const errors: unknown[] = [];
    const { handler, calls } = pausedHandler({ onError: (error) => errors.push(error) });
    const response = await handler.fetch(new Request("https://example.com/paid", { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await response.text()).toBe(failure(405, "METHOD_NOT_ALLOWED").text);
    expect([calls, errors]).toEqual([[], []]);
  },
);

test("a polluted Object.prototype switches no option on", async () => {
  const errors: unknown[] = [];
  const polluted = {
    isProcessed: () => true,
    expect: () => undefined,
    claim: () => "processed",
    maxAge: 1,
    signType: "MD5",
    timeout: 1,
    onError: (error: unknown) => errors.push(error),
  };
  for (const [name, value] of Object.entries(polluted)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true });
  }
  const called = deferred();
  try {
    const handler = notifications.handler(transactionSuccess, called.resolve, {});
    expect(await post(handler)).toEqual(success);
    await called.promise;
    const body = signedNotification(payment);
    expect(await notifications.read(transactionSuccess, { body })).toHaveProperty("total_fee", 101);
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(errors).toEqual([]);
});
