/** What comes to a notify_url from someone who is not WeChat Pay, or from WeChat Pay too late. */
import { describe, expect, test, vi } from "vitest";
import type { Notification } from "../../../runtime/index.js";
import { Client, deliveryOf, NotificationError } from "../../../runtime/index.js";
import { bodyLimit } from "../../../runtime/notification/body.js";
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
import { secretsIn, shown } from "../../support/secrets.js";

const { notifications } = new Client(merchant);
const otherKey = "fedcba9876543210fedcba9876543210";

interface More {
  readonly window?: number;
  readonly signType?: "MD5" | "HMAC-SHA256";
}

async function refusal(
  notification: Notification,
  body: string | Uint8Array,
  more: More = {},
): Promise<NotificationError> {
  try {
    await notifications.read(notification, { body, ...more });
  } catch (error) {
    expect(secretsIn(shown(error))).toEqual([]);
    if (error instanceof NotificationError) return error;
    throw error;
  }
  throw new Error("It was believed.");
}

const code = async (...given: Parameters<typeof refusal>): Promise<string> =>
  (await refusal(...given)).code;

describe("what is no notification", () => {
  test.each([
    ["a document type", `<!DOCTYPE xml [<!ENTITY a "b">]>${signedNotification(payment)}`],
    [
      "an external entity",
      `<!DOCTYPE xml SYSTEM "file:///etc/passwd">${signedNotification(payment)}`,
    ],
    [
      "an element twice",
      signedNotification(payment).replace("</xml>", "<total_fee>1</total_fee></xml>"),
    ],
    ["elements in an element", "<xml><a><b>1</b></a></xml>"],
    ["a second root", `${signedNotification(payment)}<xml></xml>`],
    ["JSON", JSON.stringify(payment)],
    ["nothing", ""],
    ["depth", "<a>".repeat(10_000)],
    ["a prototype", "<xml><__proto__><polluted>1</polluted></__proto__></xml>"],
  ])("%s", async (_, body) => {
    expect(await code(transactionSuccess, body)).toBe("NOTIFICATION_MALFORMED");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("bytes that are no UTF-8", async () => {
    expect(await code(transactionSuccess, Buffer.from([0x3c, 0xff, 0x3e]))).toBe(
      "NOTIFICATION_MALFORMED",
    );
  });

  test.each(["__proto__", "constructor", "hasOwnProperty", "toString"])(
    "an element called %s is not read, even where it is signed",
    async (name) => {
      const fields = Object.fromEntries([...Object.entries(payment), [name, "polluted"]]);
      const refused = await code(transactionSuccess, signedNotification(fields));
      expect(refused).toMatch(/^NOTIFICATION_(MALFORMED|SIGNATURE_WRONG)$/);
      expect({}).not.toHaveProperty("polluted");
      expect(Reflect.ownKeys(Object.prototype)).not.toContain("polluted");
    },
  );

  test("elements are read up to a thousand, and more of them are not looked at", async () => {
    const fields = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`more_${index}`, ""]));
    const own = Object.keys(payment).length + 1;
    const most = signedNotification({ ...payment, ...fields(999 - own) });
    const content = await notifications.read(transactionSuccess, { body: most });
    expect(content).toHaveProperty("total_fee", 101);
    const error = await refusal(
      transactionSuccess,
      signedNotification({ ...payment, ...fields(1000) }),
    );
    expect(error.message).toBe(
      "[NOTIFICATION_MALFORMED] This is not the XML of 支付结果通知: it has too many elements.",
    );
  });

  test("a body is read up to 64 KiB, and not one byte further", async () => {
    const padded = (length: number): string => {
      const body = signedNotification(payment);
      return body + " ".repeat(length - Buffer.byteLength(body));
    };
    expect(bodyLimit).toBe(65_536);
    const content = await notifications.read(transactionSuccess, { body: padded(65_536) });
    expect(content).toHaveProperty("total_fee", 101);
    expect(await code(transactionSuccess, padded(65_537))).toBe("NOTIFICATION_TOO_LARGE");
  });
});

describe("what is not from WeChat Pay", () => {
  test("has no signature", async () => {
    expect(await code(transactionSuccess, xml(payment))).toBe("NOTIFICATION_SIGNATURE_MISSING");
    expect(await code(transactionSuccess, xml({ ...payment, sign: "" }))).toBe(
      "NOTIFICATION_SIGNATURE_MISSING",
    );
  });

  test.each([
    ["of another key", signedNotification(payment, { apiKey: otherKey })],
    ["of another key, with MD5", signedNotification(payment, { apiKey: otherKey, type: "MD5" })],
    ["of another length", xml({ ...payment, sign: "A".repeat(40) })],
    [
      "in lower case",
      xml({ ...payment, sign: gatewaySign(payment, merchant.apiKey).toLowerCase() }),
    ],
    ["of fewer fields", signedNotification(payment).replace("</xml>", "<more>1</more></xml>")],
    ["of more fields", signedNotification(payment).replace(/<attach>.*<\/attach>/, "")],
    ["of another value", signedNotification(payment).replace("[101]", "[1]")],
    ["of the same fields, trimmed", signedNotification(payment).replace("[101]", "[101 ]")],
  ])("has the signature %s", async (_, body) => {
    const error = await refusal(transactionSuccess, body);
    expect(error.code).toBe("NOTIFICATION_SIGNATURE_WRONG");
    expect(error.canonical).toMatch(
      /^appid=.*&transaction_id=1004400740201409030005092168&key=\*\*\*$/,
    );
  });

  test("the text that should have been signed is masked and has an end", async () => {
    const body = xml({
      ...contract,
      contract_termination_remark: "x".repeat(60_000),
      sign: "A".repeat(32),
    });
    const { canonical } = await refusal(papContractStateChanged, body);
    expect(canonical).toContain("contract_display_account=***");
    expect(canonical).not.toContain("张三");
    expect(canonical?.length).toBeLessThan(8300);
  });

  test("the text that should have been signed is whole up to 8192 characters", async () => {
    const canonicalOf = async (last: string): Promise<string> => {
      const { canonical = "" } = await refusal(
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

  test("a weaker signature than expected is refused, though it holds", async () => {
    const md5 = { type: "MD5" } as const;
    expect(await code(transactionSuccess, signedNotification(payment, md5))).toBe(
      "NOTIFICATION_SIGNATURE_WEAKER",
    );
    // Whatever the client's type is, this kind is signed with HMAC-SHA256 alone.
    const client = new Client({ ...merchant, signType: "MD5" });
    const read = client.notifications.read(checkSuccess, {
      body: signedNotification(rentalFields(), md5),
    });
    await expect(read).rejects.toMatchObject({ code: "NOTIFICATION_SIGNATURE_WEAKER" });
  });

  test("what is signed for a front end, and shown to everyone there, is none", async () => {
    const { frontEnd } = new Client(merchant);
    const { paySign, ...page } = frontEnd.jsapi({ appId: "wx1", prepay_id: "wx2" });
    const { sign, ...app } = frontEnd.app({ appId: "wx1", prepay_id: "wx2" });
    for (const body of [xml({ ...page, sign: paySign }), xml({ ...app, sign })]) {
      expect(await code(transactionSuccess, body)).toBe("NOTIFICATION_INCOMPLETE");
      expect(await code(papContractStateChanged, body)).toBe("NOTIFICATION_INCOMPLETE");
    }
  });

  test("a failure by hand has none of what was written into it", async () => {
    const body = xml({ ...payment, return_code: "FAIL", return_msg: "" });
    const content = await notifications.read(transactionSuccess, { body });
    expect({ ...content }).toEqual({ return_code: "FAIL", return_msg: "" });
  });
});

describe("changed cipher texts have one error, however far they came", () => {
  const same = (errors: readonly NotificationError[]): void => {
    const seen = errors.map(({ code, message, cause, canonical, outcome }) =>
      JSON.stringify({ code, message, cause: cause !== undefined, canonical, outcome }),
    );
    expect(new Set(seen).size).toBe(1);
    expect(errors[0]?.code).toBe("NOTIFICATION_DECRYPTION_FAILED");
  };

  test("of a refund", async () => {
    const good = Buffer.from(encryptedByApiKey(xml(refund, "root")), "base64");
    const flipped = (at: number): string => {
      const bytes = Buffer.from(good);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes.toString("base64");
    };
    const texts = [
      ...Array.from({ length: good.length / 16 }, (_, block) => flipped(block * 16)),
      good.subarray(0, -16).toString("base64"),
      good.subarray(0, -1).toString("base64"),
      good.subarray(16).toString("base64"),
      Buffer.concat([good.subarray(-16), good]).toString("base64"),
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
    same(
      await Promise.all(
        texts.map((req_info) => refusal(refundProcessed, refundNotification(refund, { req_info }))),
      ),
    );
  });

  test("of a refund, under another client's key", async () => {
    const other = new Client({ ...merchant, apiKey: otherKey });
    const read = other.notifications.read(refundProcessed, { body: refundNotification() });
    await expect(read).rejects.toMatchObject({ code: "NOTIFICATION_DECRYPTION_FAILED" });
  });

  test("of a rental", async () => {
    const sealed = Buffer.from(
      encryptedByApiV3Key(xml(rental), "fdasfjihihih", "rental"),
      "base64",
    );
    const flipped = (at: number): string => {
      const bytes = Buffer.from(sealed);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes.toString("base64");
    };
    const changes = [
      { event_ciphertext: flipped(0) },
      { event_ciphertext: flipped(sealed.length - 1) },
      { event_ciphertext: sealed.subarray(0, -1).toString("base64") },
      { event_ciphertext: sealed.subarray(0, -16).toString("base64") },
      { event_ciphertext: sealed.subarray(0, 4).toString("base64") },
      { event_ciphertext: "!" },
      { event_ciphertext: encryptedByApiV3Key("no XML", "fdasfjihihih", "rental") },
      { event_nonce: "" },
      { event_nonce: "fdasfjihihii" },
      { event_associated_data: "" },
      { event_associated_data: "hotel" },
    ];
    same(
      await Promise.all(
        changes.map((change) =>
          refusal(checkSuccess, signedNotification({ ...rentalFields(), ...change })),
        ),
      ),
    );
  });
});

describe("what is meant for someone, or something, else", () => {
  test.each<[string, Notification, string]>([
    ["a payment", transactionSuccess, signedNotification({ ...payment, mch_id: "1900000109" })],
    ["a refund", refundProcessed, refundNotification(refund, { mch_id: "1900000109" })],
    [
      "a payment whose signature is the other merchant's",
      transactionSuccess,
      signedNotification({ ...payment, mch_id: "1900000109" }, { apiKey: otherKey }),
    ],
  ])("%s of another merchant", async (_, notification, body) => {
    expect(await code(notification, body)).toBe("NOTIFICATION_OTHER_MERCHANT");
  });

  test.each<[string, Notification, string, string]>([
    [
      "a payment where a refund is expected",
      refundProcessed,
      signedNotification(payment),
      "NOTIFICATION_INCOMPLETE",
    ],
    [
      "a refund where a payment is expected",
      transactionSuccess,
      refundNotification(),
      "NOTIFICATION_SIGNATURE_MISSING",
    ],
    [
      "a contract where a payment is expected",
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
      "a payment where a rental is expected",
      checkSuccess,
      signedNotification(payment),
      "NOTIFICATION_OTHER_KIND",
    ],
  ])("%s", async (_, notification, body, expected) => {
    expect(await code(notification, body)).toBe(expected);
  });

  test("a return_code that is neither of the two is not taken for success", async () => {
    const body = signedNotification({ ...payment, return_code: "SYSTEMERROR" });
    expect(await code(transactionSuccess, body)).toBe("NOTIFICATION_MALFORMED");
  });
});

describe("a value that cannot be read is not passed on as something else", () => {
  test.each(["1e3", "0x10", " 101", "101.0", "1,000", "9007199254740993", "-", "NaN", "一"])(
    "%s is no amount",
    async (total_fee) => {
      const error = await refusal(
        transactionSuccess,
        signedNotification({ ...payment, total_fee }),
      );
      expect(error.code).toBe("NOTIFICATION_MALFORMED");
      expect(error.message).toContain("total_fee is not a whole number");
    },
  );

  test("an empty amount is a missing one", async () => {
    expect(await code(transactionSuccess, signedNotification({ ...payment, total_fee: "" }))).toBe(
      "NOTIFICATION_INCOMPLETE",
    );
  });

  test("a text that is empty is there", async () => {
    const body = signedNotification({ ...payment, openid: "" });
    const content = await notifications.read(transactionSuccess, { body });
    expect(content).toHaveProperty("openid", "");
  });

  test("what was encrypted has to be whole, too", async () => {
    const { total_fee, refund_id } = refund;
    expect(await code(refundProcessed, refundNotification({ total_fee, refund_id }))).toBe(
      "NOTIFICATION_INCOMPLETE",
    );
  });
});

describe("what is sent again, long after", () => {
  // 2014-09-03 13:15:40 in Beijing.
  const happened = Date.UTC(2014, 8, 3, 5, 15, 40);
  const at = async (now: number, more: More): Promise<unknown> => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    try {
      const body = signedNotification(payment);
      return await notifications.read(transactionSuccess, { body, ...more });
    } finally {
      vi.useRealTimers();
    }
  };

  test("passes, where no window is asked for", async () => {
    expect(await at(happened + 10 * 365 * 86_400_000, {})).toHaveProperty("total_fee", 101);
  });

  test("passes up to the end of the window, in both directions", async () => {
    for (const now of [happened + 90_000_000, happened - 90_000_000]) {
      expect(await at(now, { window: 90_000 })).toHaveProperty("total_fee", 101);
    }
  });

  test("is refused beyond it", async () => {
    for (const now of [happened + 90_000_001, happened - 90_000_001]) {
      await expect(at(now, { window: 90_000 })).rejects.toMatchObject({
        code: "NOTIFICATION_REPLAYED",
      });
    }
  });

  test("passes where it does not say when it happened, or in no way that is known", async () => {
    for (const time_end of [
      ...["", "yesterday", "20141399999999", "2014-09-03"],
      ...["at 20140903131540", "20140903131540.5"],
    ]) {
      const body = signedNotification({ ...payment, time_end });
      const content = await notifications.read(transactionSuccess, { body, maxAge: 1 });
      expect(deliveryOf(content)?.time).toBeUndefined();
    }
  });

  test("of a refund, by the time that was encrypted", async () => {
    const body = refundNotification(refund, { success_time: "2999-01-01 00:00:00" });
    expect(await code(refundProcessed, body, { window: 1 })).toBe("NOTIFICATION_REPLAYED");
  });
});
