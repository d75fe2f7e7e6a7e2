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

test("a missing, parsed or large body", async () => {
  expect(
    await bodies(
      transactionSuccess,
      undefined,
      null,
      { return_code: "SUCCESS" },
      7,
      [],
      "x".repeat(65_537),
    ),
  ).toMatchInlineSnapshot(`
    [
      "NotificationError, unknown: [NOTIFICATION_BODY_MISSING] There is no body: give the bytes of the request's, or its text.",
      "NotificationError, unknown: [NOTIFICATION_BODY_MISSING] There is no body: give the bytes of the request's, or its text.",
      "NotificationError, unknown: [NOTIFICATION_BODY_PARSED] The body is what a parser made of it, and the signature is over what was before that. Let this route have the request before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it; where you call read yourself, give it the bytes, or the text as it came.",
      "NotificationError, unknown: [NOTIFICATION_BODY_PARSED] The body is what a parser made of it, and the signature is over what was before that. Let this route have the request before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it; where you call read yourself, give it the bytes, or the text as it came.",
      "NotificationError, unknown: [NOTIFICATION_BODY_PARSED] The body is what a parser made of it, and the signature is over what was before that. Let this route have the request before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it; where you call read yourself, give it the bytes, or the text as it came.",
      "NotificationError, unknown: [NOTIFICATION_TOO_LARGE] The body has more than 65536 bytes, which no 支付结果通知 has.",
    ]
  `);
});

test("a body that is not the expected XML", async () => {
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
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: it is empty.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: char 'B' is not expected.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: it declares a document type, which could hide anything.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: Expected closing tag 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: Tag 'a??b' is an invalid name.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] Its return_code is SYSTEM?ERROR, which is neither SUCCESS nor FAIL.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] Its total_fee is not a whole number.",
    ]
  `);
});

test("another merchant or another kind", async () => {
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
      "NotificationError, unknown: [NOTIFICATION_OTHER_MERCHANT] Its mch_id is 1900000109, and this client's mchId is 1230000109: give each merchant a notify_url of its own.",
      "NotificationError, unknown: [NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: Illegal control character 0x1b in CDATA section.",
      "NotificationError, unknown: [NOTIFICATION_INCOMPLETE] It lacks appid, bank_type, is_subscribe, nonce_str, out_trade_no, result_code, return_code, total_fee, trade_type, transaction_id, which 支付结果通知 has. It may be of another kind: give each kind a notify_url of its own.",
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_MISSING] It has no signature, and 支付结果通知 has one. It is of another kind, or not from WeChat Pay.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] It has the event_type CHECK.FAIL, and 免押订单确认成功通知 has CHECK.SUCCESS.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] It has the event_type ?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x?x…, and 免押订单确认成功通知 has CHECK.SUCCESS.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] It has the event_type xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, and 免押订单确认成功通知 has CHECK.SUCCESS.",
      "NotificationError, unknown: [NOTIFICATION_OTHER_KIND] It has no event_type, and 免押订单确认成功通知 has CHECK.SUCCESS.",
      "NotificationError, unknown: [NOTIFICATION_INCOMPLETE] It lacks req_info, which 退款结果通知 has. It may be of another kind: give each kind a notify_url of its own.",
      "NotificationError, unknown: [NOTIFICATION_INCOMPLETE] It lacks out_refund_no, out_trade_no, refund_account, refund_fee, refund_id, refund_status, transaction_id, which 退款结果通知 has. It may be of another kind: give each kind a notify_url of its own.",
    ]
  `);
});

test("a signature or encryption that does not match", async () => {
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
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_MISSING] It has no signature, and 支付结果通知 has one. It is of another kind, or not from WeChat Pay.",
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_WRONG] The signature does not hold: the API key is not this merchant's, or the notification is not from WeChat Pay, or was changed on the way.",
      "NotificationError, unknown: [NOTIFICATION_SIGNATURE_WEAKER] It is signed with MD5 only, and HMAC-SHA256 is expected. Where the orders of this notify_url are signed with MD5, say so by the handler's signType; the client's option acceptWeakerNotificationSignature lets all of them pass.",
      "NotificationError, unknown: [NOTIFICATION_DECRYPTION_FAILED] Its req_info cannot be decrypted with the apiKey: that is not the key of this merchant, or the notification is not from WeChat Pay, or was changed on the way.",
      "NotificationError, unknown: [NOTIFICATION_DECRYPTION_FAILED] Its event_ciphertext cannot be decrypted with the apiV3Key: that is not the key of this merchant, or the notification is not from WeChat Pay, or was changed on the way.",
    ]
  `);
});

test("an old event", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  try {
    expect(
      await messagesOf(transactionSuccess, [{ body: signedNotification(payment), maxAge: 90_000 }]),
    ).toMatchInlineSnapshot(`
      [
        "NotificationError, unknown: [NOTIFICATION_REPLAYED] It says that it happened at 2014-09-03T05:15:40.000Z, more than 90000 seconds from now. WeChat Pay sends a notification again for up to a day: a window should not be smaller than that.",
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

test("invalid options of read", async () => {
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
      "ValidationError, not_sent: [INVALID_INPUT] options: must be an object of body, headers, signType, window.",
      "ValidationError, not_sent: [INVALID_INPUT] options: must be an object of body, headers, signType, window.",
      "ValidationError, not_sent: [INVALID_INPUT] 2 problems:
      - signType: must be HMAC-SHA256 or MD5 here: that is how 支付结果通知 is signed. [SIGN_TYPE_NOT_TAKEN]
      - window: must be a number of seconds, above 0. [WINDOW_INVALID]",
      "ValidationError, not_sent: [INVALID_INPUT] 2 problems:
      - rawBody: is no option here; there are body, headers, signType, window. [OPTION_UNKNOWN]
      - window: must be a number of seconds, above 0. [WINDOW_INVALID]",
      "ValidationError, not_sent: [INVALID_INPUT] header: is no option here; write headers.",
      "ValidationError, not_sent: [INVALID_INPUT] signType: must be MD5 here: that is how 签约、解约结果通知 is signed.",
      "ValidationError, not_sent: [INVALID_INPUT] signType: has no meaning here: 退款结果通知 is not signed, but encrypted.",
      "ValidationError, not_sent: [INVALID_INPUT] window: has no meaning here: 支付结果通知 does not say when it happened.",
    ]
  `);
});

test("a client without an APIv3 key", async () => {
  const { mchId, apiKey } = merchant;
  const client = new Client({ mchId, apiKey });
  const body = signedNotification(rentalFields());
  expect(await messagesOf(checkSuccess, [{ body }], client.notifications)).toMatchInlineSnapshot(`
    [
      "ConfigurationError, not_sent: [INVALID_CONFIGURATION] apiV3Key: is missing: this notification is encrypted with it, so the client needs it.",
    ]
  `);
  expect(() => client.notifications.handler(checkSuccess, () => undefined)).toThrow(
    "[INVALID_CONFIGURATION] apiV3Key: This option is required to decrypt this notification. Set it when you create the client.",
  );
});

test("invalid options of a handler", () => {
  const messages = [
    [undefined],
    [() => undefined, 7],
    [() => undefined, null],
    [
      () => undefined,
      { isProcessed: "redis", onError: true, bodyTimeout: 0, signType: 1, maxAge: -1 },
    ],
    [() => undefined, { bodyTimeout: Infinity }],
    [() => undefined, { bodyTimeout: 2 ** 31 }],
    [() => undefined, { bodyTimeout: "5000" }],
    [() => undefined, { bodyTimeout: 1 }],
    [() => undefined, { bodyTimeout: 2 ** 31 - 1 }],
    [() => undefined, { bodyTimeout: "5s", timeout: 1 }],
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
      "ValidationError: [INVALID_INPUT] receive: must be a function of the content.",
      "ValidationError: [INVALID_INPUT] options: must be an object of seen, window, signType, bodyTimeout, onError.",
      "ValidationError: [INVALID_INPUT] options: must be an object of seen, window, signType, bodyTimeout, onError.",
      "ValidationError: [INVALID_INPUT] 5 problems:
      - seen: must be a function. [OPTION_TYPE]
      - onError: must be a function. [OPTION_TYPE]
      - bodyTimeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]
      - signType: must be HMAC-SHA256 or MD5 here: that is how 支付结果通知 is signed. [SIGN_TYPE_NOT_TAKEN]
      - window: must be a number of seconds, above 0. [WINDOW_INVALID]",
      "ValidationError: [INVALID_INPUT] bodyTimeout: must be a number of milliseconds, from 1 to 2147483647.",
      "ValidationError: [INVALID_INPUT] bodyTimeout: must be a number of milliseconds, from 1 to 2147483647.",
      "ValidationError: [INVALID_INPUT] bodyTimeout: must be a number of milliseconds, from 1 to 2147483647.",
      "accepted",
      "accepted",
      "ValidationError: [INVALID_INPUT] 2 problems:
      - timeout: is no option here; write bodyTimeout. [OPTION_UNKNOWN]
      - bodyTimeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "ValidationError: [INVALID_INPUT] secret: is no option here; there are seen, window, signType, bodyTimeout, onError.",
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

test("acknowledgements", () => {
  expect([acknowledgement(), failureReply("OUT_OF_STOCK"), failureReply("a]]>b</return_msg>]]>")])
    .toMatchInlineSnapshot(`
    [
      "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>",
      "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[OUT_OF_STOCK]]></return_msg></xml>",
      "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[a]]]]><![CDATA[>b</return_msg>]]]]><![CDATA[>]]></return_msg></xml>",
    ]
  `);
});
