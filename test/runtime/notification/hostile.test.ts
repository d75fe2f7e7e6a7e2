/** Notifications that are forged, modified or replayed. */
import { describe, expect, test, vi } from "vitest";
import type { Notification } from "../../../runtime/index.js";
import { Client, deliveryOf, NotificationError } from "../../../runtime/index.js";
import { WeChatPay } from "../../../generated/index.js";
import { bodyLimit } from "../../../runtime/notification/receive.js";
import {
  contract,
  encryptedByApiKey,
  encryptedByApiV3Key,
  merchant,
  payment,
  refund,
  refundNotification,
  rental,
  rentalFields,
  signedNotification,
} from "../../support/notifications.js";
import {
  checkSuccess,
  papContractStateChanged,
  refundProcessed,
  transactionSuccess,
} from "../../../generated/notifications/index.js";
import { gatewaySign, xml } from "../../support/replies.js";
import { secretsIn, loggedText } from "../../support/secrets.js";

const { notifications } = new Client(merchant);
const otherKey = "fedcba9876543210fedcba9876543210";

interface Options {
  readonly maxAge?: number;
  readonly signType?: "MD5" | "HMAC-SHA256";
}

async function readError(
  notification: Notification,
  body: string | Uint8Array,
  options: Options = {},
): Promise<NotificationError> {
  try {
    await notifications.read(notification, { body, ...options });
  } catch (error) {
    expect(secretsIn(loggedText(error))).toEqual([]);
    if (error instanceof NotificationError) return error;
    throw error;
  }
  throw new Error("The notification was accepted.");
}

const errorCode = async (...args: Parameters<typeof readError>): Promise<string> =>
  (await readError(...args)).code;

describe("rejects a body that is not a notification:", () => {
  test.each([
    ["XML with a document type", `<!DOCTYPE xml [<!ENTITY a "b">]>${signedNotification(payment)}`],
    [
      "XML with an external entity",
      `<!DOCTYPE xml SYSTEM "file:///etc/passwd">${signedNotification(payment)}`,
    ],
    [
      "XML with a repeated element",
      signedNotification(payment).replace("</xml>", "<total_fee>1</total_fee></xml>"),
    ],
    ["nested elements", "<xml><a><b>1</b></a></xml>"],
    ["a second root", `${signedNotification(payment)}<xml></xml>`],
    ["JSON", JSON.stringify(payment)],
    ["an empty body", ""],
    ["deep nesting", "<a>".repeat(8_000)],
    ["an element named __proto__", "<xml><__proto__><polluted>1</polluted></__proto__></xml>"],
  ])("%s", async (_, body) => {
    expect(await errorCode(transactionSuccess, body)).toBe("NOTIFICATION_MALFORMED");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("bytes that are not UTF-8", async () => {
    expect(await errorCode(transactionSuccess, Buffer.from([0x3c, 0xff, 0x3e]))).toBe(
      "NOTIFICATION_MALFORMED",
    );
  });

  test.each(["__proto__", "constructor", "hasOwnProperty", "toString"])(
    "an element named %s, even if it is signed",
    async (name) => {
      const fields = Object.fromEntries([...Object.entries(payment), [name, "polluted"]]);
      const refused = await errorCode(transactionSuccess, signedNotification(fields));
      expect(refused).toMatch(/^NOTIFICATION_(MALFORMED|SIGNATURE_WRONG)$/);
      expect({}).not.toHaveProperty("polluted");
      expect(Reflect.ownKeys(Object.prototype)).not.toContain("polluted");
    },
  );

  test("a body of more than 350 elements, before parsing them", async () => {
    const fields = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`more_${index}`, ""]));
    const paymentFields = Object.keys(payment).length + 1;
    const largest = signedNotification({ ...payment, ...fields(349 - paymentFields) });
    const content = await notifications.read(transactionSuccess, { body: largest });
    expect(content).toHaveProperty("total_fee", 101);
    const error = await readError(
      transactionSuccess,
      signedNotification({ ...payment, ...fields(350 - paymentFields) }),
    );
    expect(error.message).toBe(
      "[NOTIFICATION_MALFORMED] The body is not the XML of 支付结果通知: it has too many elements.",
    );
  });

  test.each([
    ["empty elements", "<a/>".repeat(350)],
    ["comments", "<!-- a -->".repeat(1049)],
    ["CDATA sections", `<a>${"<![CDATA[a]]>".repeat(1047)}</a>`],
  ])("a body of too many %s, before parsing them", async (_, content) => {
    const error = await readError(transactionSuccess, `<xml>${content}</xml>`);
    expect(error.message).toContain("it has too many elements.");
  });

  test("a body of too many entities, before parsing them", async () => {
    const withEntities = (count: number): string => {
      const body = signedNotification({ ...payment, attach: "<".repeat(count) });
      return body.replace(/<!\[CDATA\[(<+)\]\]>/, (_, text: string) =>
        text.replaceAll("<", "&lt;"),
      );
    };
    const content = await notifications.read(transactionSuccess, { body: withEntities(500) });
    expect(content).toHaveProperty("attach", "<".repeat(500));
    const error = await readError(transactionSuccess, withEntities(501));
    expect(error.message).toContain("it has too many entities.");
  });

  test("but not the largest genuine one, a payment with 100 coupons", async () => {
    const coupons: Record<string, string> = {};
    for (let index = 0; index < 100; index++) {
      coupons[`coupon_type_${index}`] = "NO_CASH";
      coupons[`coupon_id_${index}`] = "9".repeat(20);
      coupons[`coupon_fee_${index}`] = "1000000000";
    }
    const text = { attach: "汉<".repeat(64), openid: "o".repeat(128) };
    const body = signedNotification({ ...payment, ...text, ...coupons });
    expect(Buffer.byteLength(body)).toBeGreaterThan(17_000);
    const content = await notifications.read(transactionSuccess, { body });
    expect(content.coupons).toHaveLength(100);
  });

  test("a body of more than 24 KiB", async () => {
    const padded = (length: number): string => {
      const body = signedNotification(payment);
      return body + " ".repeat(length - Buffer.byteLength(body));
    };
    expect(bodyLimit).toBe(24_576);
    const content = await notifications.read(transactionSuccess, { body: padded(24_576) });
    expect(content).toHaveProperty("total_fee", 101);
    expect(await errorCode(transactionSuccess, padded(24_577))).toBe("NOTIFICATION_TOO_LARGE");
  });
});

describe("rejects a notification that is not from WeChat Pay:", () => {
  test("without a signature", async () => {
    expect(await errorCode(transactionSuccess, xml(payment))).toBe(
      "NOTIFICATION_SIGNATURE_MISSING",
    );
    expect(await errorCode(transactionSuccess, xml({ ...payment, sign: "" }))).toBe(
      "NOTIFICATION_SIGNATURE_MISSING",
    );
  });

  test.each([
    ["with another key", signedNotification(payment, { apiKey: otherKey })],
    ["with another key and MD5", signedNotification(payment, { apiKey: otherKey, type: "MD5" })],
    ["with another length", xml({ ...payment, sign: "A".repeat(40) })],
    [
      "in lower case",
      xml({ ...payment, sign: gatewaySign(payment, merchant.apiKey).toLowerCase() }),
    ],
    ["over fewer fields", signedNotification(payment).replace("</xml>", "<more>1</more></xml>")],
    ["over more fields", signedNotification(payment).replace(/<attach>.*<\/attach>/, "")],
    ["over another value", signedNotification(payment).replace("[101]", "[1]")],
    ["over a trimmed value", signedNotification(payment).replace("[101]", "[101 ]")],
  ])("signed %s", async (_, body) => {
    const error = await readError(transactionSuccess, body);
    expect(error.code).toBe("NOTIFICATION_SIGNATURE_WRONG");
    expect(error.canonical).toMatch(
      /^appid=.*&transaction_id=1004400740201409030005092168&key=\*\*\*$/,
    );
  });

  test("with a long canonical string, which the error shows redacted and truncated", async () => {
    const body = xml({
      ...contract,
      contract_termination_remark: "x".repeat(20_000),
      sign: "A".repeat(32),
    });
    const { canonical } = await readError(papContractStateChanged, body);
    expect(canonical).toContain("contract_display_account=***");
    expect(canonical).not.toContain("张三");
    expect(canonical?.length).toBeLessThan(8300);
  });

  test("with a canonical string that the error truncates to 8192 characters", async () => {
    const canonicalOf = async (last: string): Promise<string> => {
      const { canonical = "" } = await readError(
        papContractStateChanged,
        xml({ ...contract, zz: last, sign: "A".repeat(32) }),
      );
      return canonical.replace("&key=***", "");
    };
    const rest = (await canonicalOf("x")).length - 1;
    const longest = await canonicalOf("x".repeat(8192 - rest));
    expect(longest).toHaveLength(8192);
    expect(longest).toMatch(/xxx$/);
    expect(await canonicalOf("x".repeat(8193 - rest))).toBe(`${longest}…`);
  });

  test("with a valid signature of a weaker type than expected", async () => {
    const md5 = { type: "MD5" } as const;
    expect(await errorCode(transactionSuccess, signedNotification(payment, md5))).toBe(
      "NOTIFICATION_SIGNATURE_WEAKER",
    );
    // This kind is signed only with HMAC-SHA256, whatever the client's signType.
    const client = new Client({ ...merchant, signType: "MD5" });
    const read = client.notifications.read(checkSuccess, {
      body: signedNotification(rentalFields(), md5),
    });
    await expect(read).rejects.toMatchObject({ code: "NOTIFICATION_SIGNATURE_WEAKER" });
  });

  test("a signed front-end payload, which any user can see", async () => {
    const { frontEnd } = new WeChatPay(merchant);
    const { paySign, ...page } = frontEnd.jsapi({ appId: "wx1", prepay_id: "wx2" });
    const { sign, ...app } = frontEnd.app({ appId: "wx1", prepay_id: "wx2" });
    for (const body of [xml({ ...page, sign: paySign }), xml({ ...app, sign })]) {
      expect(await errorCode(transactionSuccess, body)).toBe("NOTIFICATION_OTHER_KIND");
      expect(await errorCode(papContractStateChanged, body)).toBe("NOTIFICATION_OTHER_KIND");
    }
  });

  test("a failure report, which has no signature", async () => {
    const body = xml({ ...payment, return_code: "FAIL", return_msg: "\u202e签名失败\n" });
    const error = await readError(transactionSuccess, body);
    expect(error.code).toBe("NOTIFICATION_FAILURE_REPORTED");
    expect(error.message).toContain('received FAIL and the reason "?签名失败?".');
  });
});

describe("throws the same error for every modified ciphertext", () => {
  const expectSameError = (errors: readonly NotificationError[]): void => {
    const shownErrors = errors.map(({ code, message, cause, canonical, outcome }) =>
      JSON.stringify({ code, message, cause: cause !== undefined, canonical, outcome }),
    );
    expect(new Set(shownErrors).size).toBe(1);
    expect(errors[0]?.code).toBe("NOTIFICATION_DECRYPTION_FAILED");
  };

  test("of a refund", async () => {
    const valid = Buffer.from(encryptedByApiKey(xml(refund, "root")), "base64");
    const withFlippedBit = (at: number): string => {
      const bytes = Buffer.from(valid);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes.toString("base64");
    };
    const texts = [
      ...Array.from({ length: valid.length / 16 }, (_, block) => withFlippedBit(block * 16)),
      valid.subarray(0, -16).toString("base64"),
      valid.subarray(0, -1).toString("base64"),
      valid.subarray(16).toString("base64"),
      Buffer.concat([valid.subarray(-16), valid]).toString("base64"),
      encryptedByApiKey(xml(refund, "root"), otherKey),
      encryptedByApiKey(""),
      encryptedByApiKey("no XML"),
      encryptedByApiKey(`<!DOCTYPE root>${xml(refund, "root")}`),
      encryptedByApiKey(xml({ ...refund, "": "" }, "root")),
      encryptedByApiKey(xml(refund, "html")),
      "A",
      "!",
      "=====",
    ];
    expectSameError(
      await Promise.all(
        texts.map((req_info) =>
          readError(refundProcessed, refundNotification(refund, { req_info })),
        ),
      ),
    );
  });

  test("of a refund, and for one that is encrypted with another key", async () => {
    const other = new Client({ ...merchant, apiKey: otherKey });
    const read = other.notifications.read(refundProcessed, { body: refundNotification() });
    await expect(read).rejects.toMatchObject({ code: "NOTIFICATION_DECRYPTION_FAILED" });
  });

  test("of a rental", async () => {
    const ciphertext = Buffer.from(
      encryptedByApiV3Key(xml(rental), "fdasfjihihih", "rental"),
      "base64",
    );
    const withFlippedBit = (at: number): string => {
      const bytes = Buffer.from(ciphertext);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes.toString("base64");
    };
    const changes = [
      { event_ciphertext: withFlippedBit(0) },
      { event_ciphertext: withFlippedBit(ciphertext.length - 1) },
      { event_ciphertext: ciphertext.subarray(0, -1).toString("base64") },
      { event_ciphertext: ciphertext.subarray(0, -16).toString("base64") },
      { event_ciphertext: ciphertext.subarray(0, 4).toString("base64") },
      { event_ciphertext: "!" },
      { event_ciphertext: encryptedByApiV3Key("no XML", "fdasfjihihih", "rental") },
      { event_nonce: "fdasfjihihii" },
      { event_associated_data: "" },
      { event_associated_data: "hotel" },
    ];
    expectSameError(
      await Promise.all(
        changes.map((change) =>
          readError(checkSuccess, signedNotification({ ...rentalFields(), ...change })),
        ),
      ),
    );
  });
});

describe("rejects a notification for another merchant or of another kind:", () => {
  test.each<[string, Notification, string]>([
    ["a payment", transactionSuccess, signedNotification({ ...payment, mch_id: "1900000109" })],
    ["a refund", refundProcessed, refundNotification(refund, { mch_id: "1900000109" })],
    [
      "a payment with the other merchant's signature",
      transactionSuccess,
      signedNotification({ ...payment, mch_id: "1900000109" }, { apiKey: otherKey }),
    ],
  ])("%s of another merchant", async (_, notification, body) => {
    expect(await errorCode(notification, body)).toBe("NOTIFICATION_OTHER_MERCHANT");
  });

  test.each<[string, Notification, string, string]>([
    [
      "a payment instead of a refund",
      refundProcessed,
      signedNotification(payment),
      "NOTIFICATION_INCOMPLETE",
    ],
    [
      "a refund instead of a payment",
      transactionSuccess,
      refundNotification(),
      "NOTIFICATION_SIGNATURE_MISSING",
    ],
    [
      "a contract instead of a payment",
      transactionSuccess,
      signedNotification(contract),
      "NOTIFICATION_INCOMPLETE",
    ],
    [
      "a rental that was not confirmed",
      checkSuccess,
      signedNotification({ ...rentalFields(), event_type: "CHECK.FAIL" }),
      "NOTIFICATION_OTHER_KIND",
    ],
    [
      "a payment instead of a rental",
      checkSuccess,
      signedNotification(payment),
      "NOTIFICATION_OTHER_KIND",
    ],
  ])("%s", async (_, notification, body, expected) => {
    expect(await errorCode(notification, body)).toBe(expected);
  });

  test("an unknown return_code", async () => {
    const body = signedNotification({ ...payment, return_code: "SYSTEMERROR" });
    expect(await errorCode(transactionSuccess, body)).toBe("NOTIFICATION_MALFORMED");
  });
});

describe("checks the values of fields", () => {
  test.each(["1e3", "0x10", " 101", "101.0", "1,000", "9007199254740993", "-", "NaN", "一"])(
    "rejects %s as an amount",
    async (total_fee) => {
      const error = await readError(
        transactionSuccess,
        signedNotification({ ...payment, total_fee }),
      );
      expect(error.code).toBe("NOTIFICATION_MALFORMED");
      expect(error.message).toContain("total_fee is not a whole number");
    },
  );

  test("treats an empty amount as missing", async () => {
    expect(
      await errorCode(transactionSuccess, signedNotification({ ...payment, total_fee: "" })),
    ).toBe("NOTIFICATION_INCOMPLETE");
  });

  test("accepts empty text", async () => {
    const body = signedNotification({ ...payment, openid: "" });
    const content = await notifications.read(transactionSuccess, { body });
    expect(content).toHaveProperty("openid", "");
  });

  test("requires the fields of an encrypted document", async () => {
    const { total_fee, refund_id } = refund;
    expect(await errorCode(refundProcessed, refundNotification({ total_fee, refund_id }))).toBe(
      "NOTIFICATION_DECRYPTION_FAILED",
    );
  });
});

describe("a replayed notification", () => {
  // 2014-09-03 13:15:40 in Beijing.
  const eventTime = Date.UTC(2014, 8, 3, 5, 15, 40);
  const readAt = async (now: number, options: Options): Promise<unknown> => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    try {
      const body = signedNotification(payment);
      return await notifications.read(transactionSuccess, { body, ...options });
    } finally {
      vi.useRealTimers();
    }
  };

  test("is accepted without maxAge", async () => {
    expect(await readAt(eventTime + 10 * 365 * 86_400_000, {})).toHaveProperty("total_fee", 101);
  });

  test("is accepted up to maxAge, in the past and in the future", async () => {
    for (const now of [eventTime + 90_000_000, eventTime - 90_000_000]) {
      expect(await readAt(now, { maxAge: 90_000 })).toHaveProperty("total_fee", 101);
    }
  });

  test("is rejected beyond maxAge", async () => {
    for (const now of [eventTime + 90_000_001, eventTime - 90_000_001]) {
      await expect(readAt(now, { maxAge: 90_000 })).rejects.toMatchObject({
        code: "NOTIFICATION_REPLAYED",
      });
    }
  });

  const unreadable = ["", "yesterday", "20141399999999", "2014-09-03", "20140903131540.5"];

  test.each(unreadable)("is rejected with the time %j if maxAge is set", async (time_end) => {
    const body = signedNotification({ ...payment, time_end });
    expect(await errorCode(transactionSuccess, body, { maxAge: 1 })).toBe(
      "NOTIFICATION_WITHOUT_TIME",
    );
    const content = await notifications.read(transactionSuccess, { body });
    expect(deliveryOf(content)?.time).toBeUndefined();
  });

  test("is accepted without a time if it reports something that has none", async () => {
    const maxAge = { maxAge: 1 };
    const { appid, mch_id, return_code, out_trade_no } = payment;
    const deduction = { appid, mch_id, return_code, out_trade_no, contract_id: "C1" };
    for (const state of [
      { result_code: "FAIL" },
      { result_code: "SUCCESS", trade_state: "NOTPAY" },
    ]) {
      const body = signedNotification({ ...deduction, ...state });
      const content = await notifications.read(transactionSuccess, { body, ...maxAge });
      expect(content).toMatchObject({ out_trade_no, ...state });
    }
    const timeless = { ...refund, success_time: "" };
    const failed = refundNotification({ ...timeless, refund_status: "CHANGE" });
    const content = await notifications.read(refundProcessed, { body: failed, ...maxAge });
    expect(content.req_info.refund_status).toBe("CHANGE");
    expect(await errorCode(refundProcessed, refundNotification(timeless), maxAge)).toBe(
      "NOTIFICATION_WITHOUT_TIME",
    );
  });

  test("is rejected without a time if maxAge is set, and the error says so", async () => {
    const { time_end, ...timeless } = payment;
    const error = await readError(transactionSuccess, signedNotification(timeless), { maxAge: 1 });
    expect(error.message).toBe(
      "[NOTIFICATION_WITHOUT_TIME] Expected time_end to be the time of the event, which the option maxAge limits, received nothing.",
    );
    const other = signedNotification({ ...timeless, time_end: `${time_end}\n` });
    const { message } = await readError(transactionSuccess, other, { maxAge: 1 });
    expect(message).toContain('received "20140903131540?".');
  });

  test("is rejected if only a field that is not proven has the time", async () => {
    const { success_time, ...timeless } = refund;
    const error = await readError(refundProcessed, refundNotification(timeless, { success_time }), {
      maxAge: 1e9,
    });
    expect(error.message).toContain("Expected success_time to be the time of the event, which");
    expect(error.message).toContain("received nothing.");
  });

  test("is rejected by the encrypted time of a refund", async () => {
    const body = refundNotification(refund, { success_time: "2999-01-01 00:00:00" });
    expect(await errorCode(refundProcessed, body, { maxAge: 1 })).toBe("NOTIFICATION_REPLAYED");
  });
});
