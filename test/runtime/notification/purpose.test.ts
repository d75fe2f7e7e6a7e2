/** What a notification must say, besides having a right signature. */
import { describe, expect, test } from "vitest";
import {
  papContractStateChanged,
  refundProcessed,
  transactionSuccess,
} from "../../../generated/notifications/index.js";
import type { ClientOptions, Notification } from "../../../runtime/index.js";
import { Client, deliveryOf, WeChatPayError } from "../../../runtime/index.js";
import {
  contract,
  encryptedByApiKey,
  merchant,
  payment,
  refund,
  refundNotification,
  signedNotification,
} from "../../support/notifications.js";
import { xml } from "../../support/replies.js";

async function codeOf(
  notification: Notification,
  body: string,
  options: Partial<ClientOptions> = {},
): Promise<string | undefined> {
  const client = new Client({ ...merchant, ...options });
  return await client.notifications.read(notification, { body }).then(
    () => undefined,
    (error: unknown) => (error instanceof WeChatPayError ? error.code : String(error)),
  );
}

describe("the application", () => {
  test("is any one of the merchant, unless the client lists its own", async () => {
    const body = signedNotification(payment);
    expect(await codeOf(transactionSuccess, body)).toBeUndefined();
    expect(await codeOf(transactionSuccess, body, { appId: "wx1" })).toBeUndefined();
    const appIds = ["wx1", payment.appid];
    expect(await codeOf(transactionSuccess, body, { appIds })).toBeUndefined();
  });

  test("is refused if it is none of the list, or empty", async () => {
    const options = { appIds: ["wx1", "wx2"] };
    const code = "NOTIFICATION_OTHER_APPLICATION";
    expect(await codeOf(transactionSuccess, signedNotification(payment), options)).toBe(code);
    const empty = signedNotification({ ...contract, appid: "" });
    expect(await codeOf(papContractStateChanged, empty, options)).toBe(code);
    expect(await codeOf(refundProcessed, refundNotification(), options)).toBe(code);
  });

  test("is not compared if a notification has none", async () => {
    const body = signedNotification(contract);
    expect(await codeOf(papContractStateChanged, body, { appIds: ["wx1"] })).toBeUndefined();
  });

  test.each([[[]], ["wx1"], [["wx 1"]], [[1]], [["x".repeat(33)]]])(
    "must be listed as application IDs, not %j",
    (appIds) => {
      expect(
        () => new Client({ ...merchant, appIds: Object(appIds) as readonly string[] }),
      ).toThrow("appIds: Expected a list of 1 to 1000 application IDs");
    },
  );
});

test("a descriptive field that cannot be parsed is left out with a note", async () => {
  const client = new Client(merchant);
  const body = signedNotification({ ...payment, coupon_fee: "+10", trade_type: "TELEPATHY" });
  const content = await client.notifications.read(transactionSuccess, { body });
  expect(content).not.toHaveProperty("coupon_fee");
  expect(content.trade_type).toBe("TELEPATHY");
  expect(deliveryOf(content)?.notes).toEqual([
    "The field coupon_fee is not a whole number. It was left out.",
  ]);
});

test("an amount that decides and cannot be parsed is refused", async () => {
  const body = signedNotification({ ...payment, total_fee: "1.00" });
  expect(await codeOf(transactionSuccess, body)).toBe("NOTIFICATION_MALFORMED");
});

describe("a refund, which is encrypted and not signed,", () => {
  test.each([
    ["an amount that is not digits", { refund_fee: "+3960" }],
    ["an optional amount that is not digits", { settlement_refund_fee: "3960.0" }],
    ["a state that is not listed", { refund_status: "MAYBE" }],
    ["a number that is too long", { refund_id: "5".repeat(33) }],
    ["an empty number", { out_refund_no: "" }],
  ])("is refused with %s", async (_, change) => {
    const body = refundNotification({ ...refund, ...change });
    expect(await codeOf(refundProcessed, body)).toBe("NOTIFICATION_DECRYPTION_FAILED");
  });

  test("is refused with a field that occurs twice, as after two blocks were repeated", async () => {
    const text = xml(refund, "root").replace(
      "</root>",
      "<refund_fee><![CDATA[1]]></refund_fee></root>",
    );
    const body = refundNotification(refund, { req_info: encryptedByApiKey(text) });
    expect(await codeOf(refundProcessed, body)).toBe("NOTIFICATION_DECRYPTION_FAILED");
  });
});
