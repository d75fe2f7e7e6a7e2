/** Values that the merchant expects: a signature proves who sent a notification, and not that it is for this order. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Notification } from "../../../runtime/index.js";
import { Client, NotificationError } from "../../../runtime/index.js";
import {
  papContractStateChanged,
  refundProcessed,
  transactionSuccess,
} from "../../../generated/notifications/index.js";
import { failure, post, success } from "../../support/notification-requests.js";
import {
  contract,
  merchant,
  payment,
  refundNotification,
  signedNotification,
} from "../../support/notifications.js";
import { loggedText } from "../../support/secrets.js";

const { notifications } = new Client(merchant);
let calls: number;
let errors: unknown[];
beforeEach(() => {
  calls = 0;
  errors = [];
});

interface Sent {
  readonly notification: Notification;
  readonly body: string;
}
const paid: Sent = { notification: transactionSuccess, body: signedNotification(payment) };
const refunded: Sent = { notification: refundProcessed, body: refundNotification() };
const contracted: Sent = {
  notification: papContractStateChanged,
  body: signedNotification(contract, { type: "MD5" }),
};

/** Sends a notification to a handler that expects `values`. Calls like JavaScript, without type checks. */
async function sendExpecting(
  values: unknown,
  { notification, body }: Sent = paid,
): Promise<string> {
  const options = {
    onError: (error: unknown): void => {
      errors.push(error);
    },
  };
  Reflect.set(options, "expect", () => values);
  const receive = (): void => {
    calls++;
  };
  const response = await post(notifications.handler(notification, receive, options), body);
  expect(response).toEqual(
    calls > 0
      ? success
      : failure(500, errors[0] instanceof NotificationError ? errors[0].code : "NOT_PROCESSED"),
  );
  return calls > 0 ? "processed" : String(errors[0]);
}

describe("processes a notification", () => {
  test.each<[string, unknown, Sent?]>([
    ["with the expected amount", { total_fee: 101 }],
    ["with several expected values", { total_fee: 101, out_trade_no: "1409811653" }],
    ["with the expected values, returned by a promise", Promise.resolve({ total_fee: 101 })],
    ["of which nothing is expected", {}],
    ["with the expected list", { coupons: [{ coupon_id: "10000" }, { coupon_type: "NO_CASH" }] }],
    ["with the expected encrypted amount", { req_info: { refund_fee: 3960 } }, refunded],
    ["with the expected sensitive value", { contract_display_account: "张三" }, contracted],
    ["with values in an object without a prototype", { __proto__: null, total_fee: 101 }],
  ])("%s", async (_, values, sent) => {
    expect(await sendExpecting(values, sent)).toBe("processed");
  });

  test("after passing its content to expect", async () => {
    const orders = new Map([["1409811653", 101]]);
    const handler = notifications.handler(transactionSuccess, () => calls++, {
      expect: ({ out_trade_no }) => {
        const total_fee = orders.get(out_trade_no);
        return total_fee === undefined ? undefined : { total_fee };
      },
    });
    expect(await post(handler)).toEqual(success);
    expect(calls).toBe(1);
  });

  test("that was processed before without asking expect again", async () => {
    const handler = notifications.handler(transactionSuccess, () => calls++, {
      isProcessed: () => true,
      expect: () => {
        throw new Error("expect was called");
      },
    });
    expect(await post(handler)).toEqual(success);
    expect(calls).toBe(0);
  });
});

const unexpected = "NotificationError: [NOTIFICATION_UNEXPECTED] Expected";
const which = "which the option expect returned, received";

describe("rejects a notification, and shows the difference:", () => {
  test.each<[string, unknown, string, Sent?]>([
    ["a lower amount", { total_fee: 100 }, `total_fee to be 100, ${which} 101.`],
    [
      "the second value",
      { total_fee: 101, transaction_id: "1" },
      `transaction_id to be "1", ${which} "1004400740201409030005092168".`,
    ],
    ["a number as text", { total_fee: "101" }, `total_fee to be "101", ${which} 101.`],
    [
      "text as a number",
      { out_trade_no: 1409811653 },
      `out_trade_no to be 1409811653, ${which} "1409811653".`,
    ],
    ["a bigint", { total_fee: 101n }, `total_fee to be a bigint, ${which} 101.`],
    ["NaN", { total_fee: NaN }, `total_fee to be NaN, ${which} 101.`],
    ["a field that is missing", { fee_type: "CNY" }, `fee_type to be "CNY", ${which} nothing.`],
    ["a failed lookup", { total_fee: undefined }, `total_fee to be nothing, ${which} 101.`],
    [
      "a failed lookup of a missing field",
      { fee_type: undefined },
      `fee_type to be nothing, ${which} nothing.`,
    ],
    ["null", { total_fee: null }, `total_fee to be null, ${which} 101.`],
    [
      "an encrypted amount",
      { req_info: { refund_fee: 1 } },
      `req_info.refund_fee to be 1, ${which} 3960.`,
      refunded,
    ],
    ["a shorter list", { coupons: [{}] }, `coupons to be an Array, ${which} an Array.`],
    [
      "an entry of a list",
      { coupons: [{}, { coupon_id: "1" }] },
      `coupons[1].coupon_id to be "1", ${which} "10001".`,
    ],
    [
      "control characters",
      { out_trade_no: "1\u001b[2J" },
      `out_trade_no to be "1?[2J", ${which} "1409811653".`,
    ],
  ])("%s", async (_, values, message, sent) => {
    expect(await sendExpecting(values, sent)).toBe(`${unexpected} ${message}`);
  });

  test("not of a sensitive field, whose values are in no message", async () => {
    const values = { contract_display_account: "李四" };
    expect(await sendExpecting(values, contracted)).toBe(
      `${unexpected} contract_display_account to be the value that the option expect returned, received another one. The values are not shown, because the field is sensitive.`,
    );
    for (const name of ["张三", "李四"]) expect(loggedText(errors[0])).not.toContain(name);
  });

  test("of an order that is unknown", async () => {
    expect(await sendExpecting(undefined)).toBe(
      `${unexpected} a notification of a known order, but the option expect returned nothing for it. If the order is yours, return the values that you expect.`,
    );
  });
});

describe("rejects what expect must not return, instead of expecting nothing:", () => {
  const result = "NotificationError: [NOTIFICATION_OPTION_RESULT]";

  class Order {
    readonly #fee = 100;
    get total_fee(): number {
      return this.#fee;
    }
  }

  test.each<[unknown, string]>([
    [null, "null"],
    [true, "a boolean"],
    [100, "a number"],
    [[], "an Array"],
    [new Map([["total_fee", 100]]), "a Map"],
    [new Order(), "an Order"],
  ])("%o", async (values, received) => {
    expect(await sendExpecting(values)).toBe(
      `${result} Expected the option expect to return an object with the expected values by field name, or undefined, received ${received}.`,
    );
  });

  test("a misspelled field, with a suggestion", async () => {
    expect(await sendExpecting({ totalFee: 100 })).toBe(
      `${result} The option expect returned a value for totalFee. Unknown field "totalFee". Did you mean "total_fee"?`,
    );
    calls = 0;
    errors = [];
    expect(await sendExpecting({ req_info: { refund_fe: 1 } }, refunded)).toMatch(
      /a value for req_info\.refund_fe\. Unknown field "refund_fe"\. Did you mean "refund_fee"\?$/,
    );
  });
});

test("an error of expect is reported, and the function is not called", async () => {
  const down = new Error("the database is down");
  expect(await sendExpecting(Promise.reject(down))).toBe("Error: the database is down");
  expect([calls, errors]).toEqual([0, [down]]);
});
