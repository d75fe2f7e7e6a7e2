/** What a handler does with a notification, whichever framework it comes by. */
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
import { warnings } from "../../support/warnings.js";

const { notifications } = new Client(merchant);

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

async function post(
  { fetch }: NotificationHandler,
  body = signedNotification(payment),
): Promise<Answer> {
  const headers = { "request-id": "08F78BB5AF" };
  const response = await fetch(
    new Request("https://example.com/paid", { method: "POST", headers, body }),
  );
  const type = response.headers.get("content-type");
  return { status: response.status, type, text: await response.text() };
}

const success: Answer = {
  status: 200,
  type: "text/xml; charset=utf-8",
  text: "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>",
};
const failure = (status: number, reason: string): Answer => ({
  status,
  type: "text/xml; charset=utf-8",
  text: `<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[${reason}]]></return_msg></xml>`,
});
const key = "transaction-success/1409811653/1004400740201409030005092168/SUCCESS";

interface Held {
  readonly handler: NotificationHandler;
  /** The order numbers that the function was called with. */
  readonly calls: string[];
  /** Open once it was called. */
  readonly begun: Deferred;
  /** Opened, or broken, by the test: the function ends. */
  readonly end: Deferred;
}

function held(options?: HandlerOptions): Held {
  const calls: string[] = [];
  const [begun, end] = [deferred(), deferred()];
  const receive = async (content: object): Promise<void> => {
    calls.push("out_trade_no" in content ? String(content.out_trade_no) : "");
    begun.resolve();
    await end.promise;
  };
  const handler = notifications.handler(transactionSuccess, receive, options);
  return { handler, calls, begun, end };
}

/** Everything that is only waiting for its turn has had it. */
const turns = async (): Promise<void> => {
  for (let tick = 0; tick < 20; tick++) await new Promise(setImmediate);
};

describe("a notification that can be believed", () => {
  test("is given to the function, with its delivery", async () => {
    const given: [object, Delivery][] = [];
    const handler = notifications.handler(transactionSuccess, (...each) => {
      given.push(each);
    });
    expect(await post(handler)).toEqual(success);
    expect(given).toEqual([
      [
        expect.objectContaining({ out_trade_no: "1409811653", total_fee: 101 }),
        expect.objectContaining({ key, requestId: "08F78BB5AF", verified: "signed" }),
      ],
    ]);
  });

  test("is acknowledged when the function has ended, and not before", async () => {
    const { handler, begun, end } = held();
    let answered = false;
    const answer = post(handler).finally(() => {
      answered = true;
    });
    await begun.promise;
    await turns();
    expect(answered).toBe(false);
    end.resolve();
    expect(await answer).toEqual(success);
  });

  test("that says the gateway failed is given to the function too", async () => {
    const given: object[] = [];
    const handler = notifications.handler(refundProcessed, (content) => {
      given.push({ ...content });
    });
    const failed = { return_code: "FAIL", return_msg: "签名失败" };
    expect(await post(handler, xml(failed))).toEqual(success);
    expect(given).toEqual([failed]);
  });
});

describe("where the function throws", () => {
  const thrown = new Error("no such order: 1409811653");
  const receive = (): never => {
    throw thrown;
  };

  test("FAIL is answered, without a word of the error", async () => {
    const handler = notifications.handler(transactionSuccess, receive, {
      onError: () => undefined,
    });
    expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
  });

  test("the error goes to onError, with the delivery", async () => {
    const errors: [unknown, Delivery | undefined][] = [];
    const onError = async (...each: [unknown, Delivery | undefined]): Promise<void> => {
      await turns();
      errors.push(each);
    };
    await post(notifications.handler(transactionSuccess, receive, { onError }));
    expect(errors).toEqual([[thrown, expect.objectContaining({ key })]]);
  });

  test("without onError, it becomes a warning of the process", async () => {
    const handler = notifications.handler(transactionSuccess, receive);
    const warned = await warnings(1, () => post(handler));
    expect(warned).toEqual([
      {
        name: "WeChatPayWarning",
        message: "A notification, 支付结果通知, was answered with FAIL: no such order: 1409811653",
        detail: thrown.stack,
      },
    ]);
  });

  test("what is no error becomes a warning as well", async () => {
    const handler = notifications.handler(transactionSuccess, () => {
      AbortSignal.abort({ order: { customer: "张三" } }).throwIfAborted();
    });
    const warned = await warnings(1, () => post(handler));
    expect(warned).toMatchObject([
      {
        message: "A notification, 支付结果通知, was answered with FAIL: { order: [Object] }",
        detail: undefined,
      },
    ]);
  });

  test("an onError that throws changes nothing: both errors become warnings", async () => {
    const onError = (): never => {
      throw new Error("the log is full");
    };
    const handler = notifications.handler(transactionSuccess, receive, { onError });
    const warned = await warnings(2, async () => {
      expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
    });
    expect(warned.map(({ message }) => message)).toEqual([
      "A notification, 支付结果通知, was answered with FAIL: no such order: 1409811653",
      "The onError of 支付结果通知 could not take that: the log is full",
    ]);
  });

  test("the same notification is given to the function when it is sent again", async () => {
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

describe("a notification that cannot be believed", () => {
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
  ])("%s: the function is not called, and the code alone is answered", async (_, body, code) => {
    const errors: [unknown, Delivery | undefined][] = [];
    const onError = (...each: [unknown, Delivery | undefined]): void => {
      errors.push(each);
    };
    const { handler, calls } = held({ onError, isProcessed: () => true });
    expect(await post(handler, body)).toEqual(failure(400, code));
    expect(calls).toEqual([]);
    expect(errors).toEqual([[expect.any(NotificationError), undefined]]);
    expect(errors[0]?.[0]).toMatchObject({ code });
  });

  test("every cipher text that was changed gets the same answer", async () => {
    const { fetch } = notifications.handler(refundProcessed, () => undefined, {
      onError: () => undefined,
    });
    const answers = new Set<string>();
    for (const req_info of ["AAAA", "A".repeat(64), "!", "QUFBQUFBQUFBQUFBQUFBQQ=="]) {
      const body = refundNotification(refund, { req_info });
      const response = await fetch(new Request("https://a.example/", { method: "POST", body }));
      answers.add(
        `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`,
      );
    }
    expect(answers.size).toBe(1);
  });

  test("held against the handler's window and sign type", async () => {
    const onError = (): void => undefined;
    const late = held({ maxAge: 90_000, onError });
    expect(await post(late.handler)).toEqual(failure(400, "NOTIFICATION_REPLAYED"));
    const body = signedNotification(payment, { type: "MD5" });
    expect(await post(held({ onError }).handler, body)).toEqual(
      failure(400, "NOTIFICATION_SIGNATURE_WEAKER"),
    );
    const { handler, end } = held({ signType: "MD5" });
    end.resolve();
    expect(await post(handler, body)).toEqual(success);
  });
});

describe("a notification that comes more than once", () => {
  test("is acknowledged without a call where seen knows its key", async () => {
    const asked: unknown[] = [];
    const { handler, calls, end } = held({
      isProcessed: (...each) => {
        asked.push(each);
        return Promise.resolve(asked.length > 1);
      },
    });
    end.resolve();
    expect(await post(handler)).toEqual(success);
    expect(await post(handler)).toEqual(success);
    expect(calls).toEqual(["1409811653"]);
    expect(asked).toEqual([
      [key, expect.objectContaining({ key })],
      [key, expect.objectContaining({ key })],
    ]);
  });

  test("is declined, and the function not called, where seen cannot say", async () => {
    const errors: unknown[] = [];
    const down = new Error("the database is down");
    const { handler, calls } = held({
      isProcessed: () => Promise.reject(down),
      onError: (error) => errors.push(error),
    });
    expect(await post(handler)).toEqual(failure(500, "NOT_PROCESSED"));
    expect(calls).toEqual([]);
    expect(errors).toEqual([down]);
  });

  test("at once: the function is called once, and all get its answer", async () => {
    const { handler, calls, begun, end } = held();
    const answers = [post(handler), post(handler), post(handler)];
    await begun.promise;
    await turns();
    end.resolve();
    expect(await Promise.all(answers)).toEqual([success, success, success]);
    expect(calls).toEqual(["1409811653"]);
  });

  test("at once, and it fails: all get that, and onError is told once", async () => {
    const errors: unknown[] = [];
    const { handler, calls, begun, end } = held({ onError: (error) => errors.push(error) });
    // Sent again, it is signed anew, over another nonce.
    const again = signedNotification({ ...payment, nonce_str: "another" });
    const answers = [post(handler), post(handler, again)];
    await begun.promise;
    await turns();
    end.reject(new Error("no"));
    const failed = failure(500, "NOT_PROCESSED");
    expect(await Promise.all(answers)).toEqual([failed, failed]);
    expect(calls).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  test("others do not wait for it", async () => {
    const { handler, calls, begun, end } = held();
    const answers = [post(handler)];
    await begun.promise;
    answers.push(post(handler, signedNotification({ ...payment, out_trade_no: "1409811654" })));
    await turns();
    expect(calls).toEqual(["1409811653", "1409811654"]);
    end.resolve();
    expect(await Promise.all(answers)).toEqual([success, success]);
  });

  test("handlers do not share what is under way", async () => {
    const [one, other] = [held(), held()];
    const answers = [post(one.handler), post(other.handler)];
    await Promise.all([one.begun.promise, other.begun.promise]);
    one.end.resolve();
    other.end.resolve();
    expect(await Promise.all(answers)).toEqual([success, success]);
  });
});

test.each(["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])(
  "%s is no way to notify, and is told to nobody",
  async (method) => {
    const errors: unknown[] = [];
    const { handler, calls } = held({ onError: (error) => errors.push(error) });
    const response = await handler.fetch(new Request("https://example.com/paid", { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await response.text()).toBe(failure(405, "METHOD_NOT_ALLOWED").text);
    expect([calls, errors]).toEqual([[], []]);
  },
);
