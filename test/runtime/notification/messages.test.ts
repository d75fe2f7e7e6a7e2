/** The exact messages about notifications that cannot be read, and about invalid options. */
import { expect, test, vi } from "vitest";
import type { Notification } from "../../../runtime/index.js";
import { acknowledgement, Client, failureReply, WeChatPayError } from "../../../runtime/index.js";
import {
  contract,
  merchant,
  payment,
  refund,
  refundNotification,
  rentalFields,
  signedNotification,
} from "../../support/notifications.js";
import {
  checkSuccess,
  papContractStateChanged,
  refundProcessed,
  transactionSuccess,
} from "../../../generated/notifications/index.js";
import { xml } from "../../support/replies.js";

const { notifications } = new Client(merchant);

/** Returns the message for each notification. Calls like JavaScript, without type checks. */
async function messagesOf(
  notification: Notification,
  received: readonly unknown[],
  client = notifications,
): Promise<string[]> {
  return await Promise.all(
    received.map(async (each) => {
      const read: unknown = Reflect.apply(client.read, client, [notification, each]);
      try {
        return `read: ${JSON.stringify(await read)}`;
      } catch (error) {
        if (!(error instanceof WeChatPayError)) throw error;
        expect(error.operation).toBe(
          error.code === "INVALID_CONFIGURATION" ? undefined : notification.id,
        );
        return `${error.name}, ${error.outcome}: ${error.message}`;
      }
    }),
  );
}

const bodies = (notification: Notification, ...each: readonly unknown[]): Promise<string[]> =>
  messagesOf(
    notification,
    each.map((body) => ({ body })),
  );

test("explains that a body is missing, parsed or too large", async () => {
  expect(
    await bodies(
      transactionSuccess,
      undefined,
      null,
      { return_code: "SUCCESS" },
      7,
      [],
      "x".repeat(24_577),
    ),
  ).toMatchInlineSnapshot(`
    [
      "NotificationError, unknown: [NOTIFICATION_BODY_MISSING] Expected the body of the request, received nothing. Pass its bytes or its text.",
      "NotificationError, unknown: [NOTIFICATION_BODY_MISSING] Expected the body of the request, received nothing. Pass its bytes or its text.",
      "NotificationError, unknown: [NOTIFICATION_BODY_PARSED] Expected the original bytes of the body, which the signature covers, received a parsed body. Register this route before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it. If you call read yourself, pass the original bytes or text.",
      "NotificationError, unknown: [NOTIFICATION_BODY_PARSED] Expected the original bytes of the body, which the signature covers, received a parsed body. Register this route before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it. If you call read yourself, pass the original bytes or text.",
      "NotificationError, unknown: [NOTIFICATION_BODY_PARSED] Expected the original bytes of the body, which the signature covers, received a parsed body. Register this route before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it. If you call read yourself, pass the original bytes or text.",
      "NotificationError, unknown: [NOTIFICATION_TOO_LARGE] Expected a body of at most 24576 bytes, received more. No 支付结果通知 is that large.",
    ]
  `);
});

test("explains that a body is not the expected XML", async () => {
  const long = "x".repeat(400);
  expect(
    await bodies(
      transactionSuccess,
      "",
      "Bad Gateway",
      "<!DOCTYPE xml><xml/>",
      `<xml><${long}>1</b></xml>`,
      `<xml><a\u2028\u202eb>1</c></xml>`,
      signedNotification({ ...payment, return_code: "SYSTEM\nERROR" }),
      signedNotification({ ...payment, total_fee: "1.00" }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: it is empty.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: char 'B' is not expected.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: it contains a DOCTYPE or ENTITY declaration.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: Expected closing tag 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: Tag 'a??b' is an invalid name.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] Expected return_code to be SUCCESS or FAIL, received SYSTEM?ERROR.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The field total_fee is not a whole number.",
    ]
  `);
});

test("explains that a notification is for another merchant or of another kind", async () => {
  expect([
    ...(await bodies(
      transactionSuccess,
      signedNotification({ ...payment, mch_id: "1900000109" }),
      signedNotification({ ...payment, mch_id: `\u001b[2J${"1".repeat(40)}` }),
      signedNotification(contract),
      "<xml></xml>",
    )),
    ...(await bodies(
      checkSuccess,
      signedNotification({ ...rentalFields(), event_type: "CHECK.FAIL" }),
      signedNotification({ ...rentalFields(), event_type: "\r\nx".repeat(40) }),
      signedNotification({ ...rentalFields(), event_type: "x".repeat(64) }),
      signedNotification(payment),
    )),
    ...(await bodies(
      refundProcessed,
      signedNotification(payment),
      refundNotification({ total_fee: "1" }),
    )),
  ]).toMatchInlineSnapshot(`
    [
      "NotificationError, unknown: [NOTIFICATION_OTHER_MERCHANT] Expected mch_id to be 1230000109, the client's mchId, received 1900000109. Give each merchant its own notify_url.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: Illegal control character 0x1b in CDATA section.",
      "NotificationError, unknown: [NOTIFICATION_INCOMPLETE] Required fields are missing: appid, out_trade_no, result_code, return_code. The notification may not be a 支付结果通知. Give each kind of notification its own notify_url.",
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_MISSING] Expected a signature, as in every 支付结果通知, received none. The notification is of another kind, or it is not from WeChat Pay.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] Expected event_type to be CHECK.SUCCESS, as in every 免押订单确认成功通知, received CHECK.FAIL. Use a handler for each kind of notification.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] Expected event_type to be CHECK.SUCCESS, as in every 免押订单确认成功通知, received ?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x…. Use a handler for each kind of notification.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] Expected event_type to be CHECK.SUCCESS, as in every 免押订单确认成功通知, received xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx. Use a handler for each kind of notification.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] Expected event_type to be CHECK.SUCCESS, as in every 免押订单确认成功通知, received nothing. Use a handler for each kind of notification.",
      "NotificationError, unknown: [NOTIFICATION_INCOMPLETE] Required fields are missing: req_info. The notification may not be a 退款结果通知. Give each kind of notification its own notify_url.",
      "NotificationError, unknown: [NOTIFICATION_DECRYPTION_FAILED] Cannot decrypt req_info with the client's apiKey and read it. The key is not this merchant's, or the notification is not from WeChat Pay, or it was changed in transit.",
    ]
  `);
});

test("explains that a signature or encryption does not match", async () => {
  const other = "fedcba9876543210fedcba9876543210";
  expect([
    ...(await bodies(
      transactionSuccess,
      xml(payment),
      signedNotification(payment, { apiKey: other }),
      signedNotification(payment, { type: "MD5" }),
    )),
    ...(await bodies(refundProcessed, refundNotification(refund, { req_info: "AAAA" }))),
    ...(await bodies(
      checkSuccess,
      signedNotification({ ...rentalFields(), event_nonce: "other" }),
    )),
  ]).toMatchInlineSnapshot(`
    [
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_MISSING] Expected a signature, as in every 支付结果通知, received none. The notification is of another kind, or it is not from WeChat Pay.",
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_WRONG] The signature does not match. The API key is not this merchant's, or the notification is not from WeChat Pay, or it was changed in transit.",
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_WEAKER] Expected an HMAC-SHA256 signature, received an MD5 signature, which is weaker. If the orders of this notify_url are signed with MD5, set the handler option signType. To accept weaker signatures everywhere, set the client option acceptWeakerNotificationSignature.",
      "NotificationError, unknown: [NOTIFICATION_DECRYPTION_FAILED] Cannot decrypt req_info with the client's apiKey and read it. The key is not this merchant's, or the notification is not from WeChat Pay, or it was changed in transit.",
      "NotificationError, unknown: [NOTIFICATION_DECRYPTION_FAILED] Cannot decrypt event_ciphertext with the client's apiV3Key and read it. The key is not this merchant's, or the notification is not from WeChat Pay, or it was changed in transit.",
    ]
  `);
});

test("explains that an event is too old", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  try {
    expect(
      await messagesOf(transactionSuccess, [{ body: signedNotification(payment), maxAge: 90_000 }]),
    ).toMatchInlineSnapshot(`
      [
        "NotificationError, unknown: [NOTIFICATION_REPLAYED] Expected an event at most 90000 seconds (maxAge) from now, received one at 2014-09-03T05:15:40.000Z. WeChat Pay sends a notification again for up to a day. Set maxAge to at least 86400, or check the clock of this machine.",
      ]
    `);
  } finally {
    vi.useRealTimers();
  }
});

/** The descriptor of a payment without the time of the event. */
function withoutTime(): Notification {
  const { time, ...rest } = transactionSuccess;
  expect(time).toBe("time_end");
  return rest;
}

test("explains invalid options of read", async () => {
  const body = signedNotification(payment);
  expect([
    ...(await messagesOf(transactionSuccess, [
      undefined,
      body,
      { body, signType: "md5", maxAge: 0 },
      { body, maxAge: "90000", rawBody: body },
      { body, header: {} },
    ])),
    ...(await messagesOf(papContractStateChanged, [{ body, signType: "HMAC-SHA256" }])),
    ...(await messagesOf(refundProcessed, [{ body, signType: "MD5" }])),
    ...(await messagesOf(withoutTime(), [{ body, maxAge: 90_000 }])),
  ]).toMatchInlineSnapshot(`
    [
      "ValidationError, not_sent: [INVALID_INPUT] options: Expected an object with the options body, headers, signType, maxAge, received nothing.",
      "ValidationError, not_sent: [INVALID_INPUT] options: Expected an object with the options body, headers, signType, maxAge, received text.",
      "ValidationError, not_sent: [INVALID_INPUT] 2 problems:
      - signType: Expected HMAC-SHA256 or MD5, which 支付结果通知 is signed with. [SIGN_TYPE_NOT_TAKEN]
      - maxAge: Expected a number of seconds above 0, received 0. [WINDOW_INVALID]",
      "ValidationError, not_sent: [INVALID_INPUT] 2 problems:
      - rawBody: Unknown option "rawBody". Expected body, headers, signType, maxAge. [OPTION_UNKNOWN]
      - maxAge: Expected a number of seconds above 0, received text. [WINDOW_INVALID]",
      "ValidationError, not_sent: [INVALID_INPUT] header: Unknown option "header". Did you mean "headers"?",
      "ValidationError, not_sent: [INVALID_INPUT] signType: Expected MD5, which 签约、解约结果通知 is signed with.",
      "ValidationError, not_sent: [INVALID_INPUT] signType: Expected no signType, because 退款结果通知 is encrypted and not signed. Remove the option.",
      "ValidationError, not_sent: [INVALID_INPUT] maxAge: Expected no maxAge, because 支付结果通知 has no time of the event. Remove the option.",
    ]
  `);
});

test("explains that the client has no APIv3 key", async () => {
  const { mchId, apiKey } = merchant;
  const client = new Client({ mchId, apiKey });
  const body = signedNotification(rentalFields());
  expect(await messagesOf(checkSuccess, [{ body }], client.notifications)).toMatchInlineSnapshot(`
    [
      "ConfigurationError, not_sent: [INVALID_CONFIGURATION] apiV3Key: This option is required to decrypt this notification. Set it when you create the client.",
    ]
  `);
  expect(() => client.notifications.handler(checkSuccess, () => undefined)).toThrow(
    "[INVALID_CONFIGURATION] apiV3Key: This option is required to decrypt this notification. Set it when you create the client.",
  );
});

test("explains invalid options of a handler", () => {
  const messages = [
    [undefined],
    [() => undefined, 7],
    [() => undefined, null],
    [
      () => undefined,
      { isProcessed: "redis", onError: true, bodyTimeout: 0, signType: 1, maxAge: -1 },
    ],
    [() => undefined, { claim: {}, expect: 100, timeout: 0 }],
    [() => undefined, { claim: () => "busy", isProcessed: () => false }],
    [() => undefined, { bodyTimeout: Infinity }],
    [() => undefined, { bodyTimeout: 2 ** 31 }],
    [() => undefined, { bodyTimeout: "5000" }],
    [() => undefined, { bodyTimeout: 1 }],
    [() => undefined, { bodyTimeout: 2 ** 31 - 1 }],
    [() => undefined, { bodyTimeout: "5s", timeuot: 1 }],
    [() => undefined, { secret: 1 }],
  ].map((args) => {
    try {
      Reflect.apply(notifications.handler, notifications, [transactionSuccess, ...args]);
      return "accepted";
    } catch (error) {
      return String(error);
    }
  });
  expect(messages).toMatchInlineSnapshot(`
    [
      "ValidationError: [INVALID_INPUT] receive: Expected a function of the content, received nothing.",
      "ValidationError: [INVALID_INPUT] options: Expected an object with the options isProcessed, claim, expect, timeout, maxAge, signType, bodyTimeout, onError, received a number.",
      "ValidationError: [INVALID_INPUT] options: Expected an object with the options isProcessed, claim, expect, timeout, maxAge, signType, bodyTimeout, onError, received null.",
      "ValidationError: [INVALID_INPUT] 5 problems:
      - isProcessed: Expected a function, received text. [OPTION_TYPE]
      - onError: Expected a function, received a boolean. [OPTION_TYPE]
      - bodyTimeout: Expected a number of milliseconds from 1 to 2147483647, received 0. [TIMEOUT_INVALID]
      - signType: Expected HMAC-SHA256 or MD5, which 支付结果通知 is signed with. [SIGN_TYPE_NOT_TAKEN]
      - maxAge: Expected a number of seconds above 0, received -1. [WINDOW_INVALID]",
      "ValidationError: [INVALID_INPUT] 3 problems:
      - claim: Expected a function, received a plain object. [OPTION_TYPE]
      - expect: Expected a function, received a number. [OPTION_TYPE]
      - timeout: Expected a number of milliseconds from 1 to 2147483647, received 0. [TIMEOUT_INVALID]",
      "ValidationError: [INVALID_INPUT] claim: Expected no claim together with isProcessed. A claim reports processed notifications itself: remove isProcessed.",
      "ValidationError: [INVALID_INPUT] bodyTimeout: Expected a number of milliseconds from 1 to 2147483647, received Infinity.",
      "ValidationError: [INVALID_INPUT] bodyTimeout: Expected a number of milliseconds from 1 to 2147483647, received 2147483648.",
      "ValidationError: [INVALID_INPUT] bodyTimeout: Expected a number of milliseconds from 1 to 2147483647, received text.",
      "accepted",
      "accepted",
      "ValidationError: [INVALID_INPUT] 2 problems:
      - timeuot: Unknown option "timeuot". Did you mean "timeout"? [OPTION_UNKNOWN]
      - bodyTimeout: Expected a number of milliseconds from 1 to 2147483647, received text. [TIMEOUT_INVALID]",
      "ValidationError: [INVALID_INPUT] secret: Unknown option "secret". Expected isProcessed, claim, expect, timeout, maxAge, signType, bodyTimeout, onError.",
    ]
  `);
});

test("each problem has a path and a code", async () => {
  const { mchId, apiKey } = merchant;
  const { notifications: withoutApiV3Key } = new Client({ mchId, apiKey });
  const body = signedNotification(payment);
  const calls: (() => unknown)[] = [
    (): unknown => Reflect.apply(notifications.handler, notifications, [transactionSuccess, 7]),
    (): unknown => Reflect.apply(notifications.read, notifications, [transactionSuccess, body]),
    () => notifications.read(transactionSuccess, { body, maxAge: 0 }),
    () => notifications.read(withoutTime(), { body, maxAge: 1 }),
    () => withoutApiV3Key.read(checkSuccess, { body }),
  ];
  const errors = await Promise.all(
    calls.map(async (call) => {
      try {
        return await call();
      } catch (error) {
        return error;
      }
    }),
  );
  expect(errors).toMatchObject([
    { problems: [{ path: "receive", code: "FIELD_TYPE" }] },
    { problems: [{ path: "options", code: "OPTION_TYPE" }] },
    { problems: [{ path: "maxAge", code: "WINDOW_INVALID" }] },
    { problems: [{ path: "maxAge", code: "WINDOW_INVALID" }] },
    { problems: [{ path: "apiV3Key", code: "API_V3_KEY_MISSING" }] },
  ]);
});

test("serializes acknowledgements and failure replies as XML", () => {
  expect([acknowledgement(), failureReply("OUT_OF_STOCK"), failureReply("a]]>b</return_msg>]]>")])
    .toMatchInlineSnapshot(`
    [
      "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>",
      "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[OUT_OF_STOCK]]></return_msg></xml>",
      "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[a]]]]><![CDATA[>b</return_msg>]]]]><![CDATA[>]]></return_msg></xml>",
    ]
  `);
});
