import { describe, expect, test } from "vitest";
import { decryptEcb } from "../../../runtime/encryption/ciphers.js";
import type { Notification } from "../../../runtime/index.js";
import { Client, deliveryOf } from "../../../runtime/index.js";
import {
  contract,
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
import { xml } from "../../support/replies.js";

const { notifications } = new Client(merchant);

describe("a payment", () => {
  test("has amounts as numbers, coupons as a list, and no signature", async () => {
    const content = await notifications.read(transactionSuccess, {
      body: signedNotification(payment),
    });
    expect({ ...content }).toEqual({
      return_code: "SUCCESS",
      result_code: "SUCCESS",
      appid: "wx2421b1c4370ec43b",
      mch_id: "1230000109",
      nonce_str: "5d2b6c2a8db53831f7eda20af46e531c",
      openid: "oUpF8uMEb4qRXf22hE3X68TekukE",
      is_subscribe: "Y",
      trade_type: "JSAPI",
      bank_type: "CFT",
      total_fee: 101,
      coupon_fee: 30,
      coupon_count: 2,
      coupons: [
        { coupon_type: "CASH", coupon_id: "10000" },
        { coupon_type: "NO_CASH", coupon_id: "10001" },
      ],
      transaction_id: "1004400740201409030005092168",
      out_trade_no: "1409811653",
      attach: "支付测试 <&>",
      time_end: "20140903131540",
    });
  });

  test("has a delivery with its key, its time, all fields as text and the body", async () => {
    const fields = { ...payment, is_new: "yes", empty: "" };
    const body = signedNotification(fields);
    const content = await notifications.read(transactionSuccess, {
      body,
      headers: { "Request-ID": "08F78BB5AF0610D302189F99DD5C20BA56F89845-0" },
    });
    const delivery = deliveryOf(content);
    expect(delivery).toMatchObject({
      key: "transaction-success/1409811653/1004400740201409030005092168/SUCCESS",
      verified: "signed",
      signType: "HMAC-SHA256",
      time: new Date("2014-09-03T05:15:40Z"),
      requestId: "08F78BB5AF0610D302189F99DD5C20BA56F89845-0",
      decrypted: undefined,
    });
    expect(delivery?.fields.get("is_new")).toBe("yes");
    expect(delivery?.fields.get("total_fee")).toBe("101");
    expect(delivery?.body.toString()).toBe(body);
    expect(content).not.toHaveProperty("is_new");
    expect(JSON.stringify(content)).not.toContain("is_new");
  });

  test("that failed has the fields that are known", async () => {
    const { appid, mch_id, out_trade_no, return_code } = payment;
    const failed = {
      ...{ appid, mch_id, out_trade_no, return_code },
      ...{ result_code: "FAIL", contract_id: "Wx15463511252015071056489715" },
    };
    const body = signedNotification({ ...failed, trade_state: "PAY_FAIL", total_fee: "" });
    const content = await notifications.read(transactionSuccess, { body });
    expect({ ...content }).toEqual({ ...failed, trade_state: "PAY_FAIL" });
    expect(deliveryOf(content)?.key).toBe("transaction-success/1409811653//FAIL/PAY_FAIL");
  });

  test("is verified with MD5 if its orders are signed with MD5", async () => {
    const body = signedNotification(payment, { type: "MD5" });
    const reads = [
      new Client({ ...merchant, signType: "MD5" }).notifications.read(transactionSuccess, { body }),
      notifications.read(transactionSuccess, { body, signType: "MD5" }),
      new Client({
        ...merchant,
        acceptWeakerNotificationSignature: true,
      }).notifications.read(transactionSuccess, { body }),
    ];
    for (const content of await Promise.all(reads)) {
      expect(deliveryOf(content)?.signType).toBe("MD5");
    }
  });

  test("may be signed with a stronger type than expected", async () => {
    const body = signedNotification(payment);
    const content = await notifications.read(transactionSuccess, { body, signType: "MD5" });
    expect(deliveryOf(content)?.signType).toBe("HMAC-SHA256");
  });
});

describe("a failure report of WeChat Pay", () => {
  const failure = { return_code: "FAIL", return_msg: "签名失败", out_trade_no: "1409811653" };

  test.each([transactionSuccess, refundProcessed])("is an error: $title", async (notification) => {
    await expect(notifications.read(notification, { body: xml(failure) })).rejects.toMatchObject({
      code: "NOTIFICATION_FAILURE_REPORTED",
      message: `[NOTIFICATION_FAILURE_REPORTED] Expected return_code to be SUCCESS, as in every ${notification.title}, received FAIL and the reason "签名失败". WeChat Pay sends this if it could not create the notification, but anyone can: it is not signed. If you are waiting for a result, query it.`,
    });
  });

  test("may have no reason", async () => {
    const read = notifications.read(transactionSuccess, { body: xml({ return_code: "FAIL" }) });
    await expect(read).rejects.toThrow("received FAIL and no reason.");
  });

  test("is rejected as unsigned if the kind has no return_code", async () => {
    await expect(
      notifications.read(papContractStateChanged, { body: xml(failure) }),
    ).rejects.toMatchObject({ code: "NOTIFICATION_SIGNATURE_MISSING" });
  });
});

describe("a refund", () => {
  test("has its decrypted fields instead of the ciphertext, with amounts as numbers", async () => {
    const content = await notifications.read(refundProcessed, { body: refundNotification() });
    expect({ ...content }).toEqual({
      return_code: "SUCCESS",
      appid: "wx2421b1c4370ec43b",
      mch_id: "1230000109",
      nonce_str: "TeqClE3i0mvn3DrK",
      req_info: {
        ...refund,
        refund_fee: 3960,
        settlement_refund_fee: 3960,
        settlement_total_fee: 3960,
        total_fee: 3960,
      },
    });
    expect(deliveryOf(content)).toMatchObject({
      key: "refund-processed/50000408942018111907145868882/SUCCESS",
      verified: "decrypted",
      signType: undefined,
      time: new Date("2018-11-19T08:24:13Z"),
    });
    expect(deliveryOf(content)?.decrypted?.get("refund_fee")).toBe("3960");
  });

  test("has its key and time from the encrypted fields, not from the outer ones", async () => {
    const { success_time, ...changed } = { ...refund, refund_status: "CHANGE" };
    const content = await notifications.read(refundProcessed, {
      body: refundNotification(changed, { refund_id: "1", refund_status: "SUCCESS", success_time }),
    });
    expect(deliveryOf(content)).toMatchObject({
      key: "refund-processed/50000408942018111907145868882/CHANGE",
      time: undefined,
    });
  });

  test("does not require an APIv3 key, and neither does a payment", async () => {
    const { mchId, apiKey } = merchant;
    const { notifications: withoutApiV3Key } = new Client({ mchId, apiKey });
    for (const [notification, body] of [
      [refundProcessed, refundNotification()],
      [transactionSuccess, signedNotification(payment)],
    ] as const) {
      expect(await withoutApiV3Key.read(notification, { body })).toHaveProperty(
        "return_code",
        "SUCCESS",
      );
      expect(withoutApiV3Key.handler(notification, () => undefined)).toHaveProperty("fetch");
    }
  });

  test("matches a test vector of AES-256-ECB", () => {
    const key = "0123456789abcdef0123456789abcdef";
    const ciphertext = Buffer.from("pZwJZBLuy3mDACEQT4YTBw==", "base64");
    expect(decryptEcb(ciphertext, key).toString()).toBe("hello");
  });
});

describe("a contract", () => {
  test("is verified with MD5, the only type of this kind", async () => {
    const body = signedNotification(contract, { type: "MD5" });
    const content = await notifications.read(papContractStateChanged, { body });
    expect({ ...content }).toEqual({ ...contract, contract_state: 0 });
    expect(deliveryOf(content)).toMatchObject({
      key: "pap-contract-state-changed/Wx15463511252015071056489715/ADD",
      time: new Date("2015-07-01T02:00:00Z"),
      signType: "MD5",
    });
  });
});

describe("a rental", () => {
  test("is verified, then decrypted with the APIv3 key", async () => {
    const fields = rentalFields();
    const content = await notifications.read(checkSuccess, { body: signedNotification(fields) });
    expect({ ...content }).toEqual({
      ...fields,
      event_ciphertext: { ...rental, deposit_amount: 10000 },
    });
    expect(deliveryOf(content)).toMatchObject({
      key: "CHECK.SUCCESS/EV-2018022511223320873",
      verified: "signed",
      time: new Date("2018-02-25T03:22:33Z"),
    });
  });

  test("may have no associated data", async () => {
    const fields = rentalFields();
    delete fields["event_associated_data"];
    const ciphertext = encryptedByApiV3Key(xml(rental), "fdasfjihihih", "");
    const body = signedNotification({ ...fields, event_ciphertext: ciphertext });
    const content = await notifications.read(checkSuccess, { body });
    expect(content.event_ciphertext.goods_name).toBe("充电宝");
  });
});

describe("the body", () => {
  const text = signedNotification(payment);
  const bytes = Buffer.from(text);

  test.each<[string, Uint8Array | ArrayBuffer | string]>([
    ["text", text],
    ["a Buffer", bytes],
    ["a part of a larger Uint8Array", new Uint8Array([0, ...bytes, 0]).subarray(1, -1)],
    ["an ArrayBuffer", new Uint8Array(bytes).buffer],
    ["bytes with a byte-order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ])("can be %s", async (_, body) => {
    const content = await notifications.read(transactionSuccess, { body });
    expect(content).toHaveProperty("total_fee", 101);
  });
});

describe("the Request-ID", () => {
  test.each([
    ["headers of the Fetch API", new Headers({ "Request-ID": "1" }), "1"],
    ["an object", { "request-id": "1" }, "1"],
    ["a repeated header", { "request-id": ["1", "2"] }, "1"],
    ["no such header", { host: "example.com" }, undefined],
    ["no such header in the Fetch API", new Headers(), undefined],
  ])("is read from %s", async (_, headers, requestId) => {
    const body = signedNotification(payment);
    const content = await notifications.read(transactionSuccess, { body, headers });
    expect(deliveryOf(content)?.requestId).toBe(requestId);
  });
});

describe("lists and JSON", () => {
  const indexed: Notification<{ refunds?: unknown; promotion?: unknown; count?: number }> = {
    id: "indexed",
    title: "测试",
    documentation: "https://example.com/",
    protection: { signing: { types: ["HMAC-SHA256"] } },
    merchant: "mch_id",
    identity: ["refund_id"],
    fields: [
      { name: "count", title: "笔数", type: "integer", required: false },
      {
        name: "promotion",
        title: "优惠",
        type: "json",
        required: false,
        shape: { type: "object", members: [] },
      },
      {
        name: "refunds",
        title: "退款",
        type: "list",
        required: false,
        fields: [
          { name: "refund_fee", title: "退款金额", type: "integer", required: true },
          { name: "coupon_refund_fee", title: "代金券退款总额", type: "integer", required: false },
          {
            name: "coupons",
            title: "代金券",
            type: "list",
            required: false,
            fields: [
              { name: "coupon_refund_id", title: "代金券ID", type: "text", required: false },
              { name: "coupon_refund_fee", title: "代金券金额", type: "integer", required: false },
            ],
          },
        ],
      },
    ],
  };
  const read = (fields: Record<string, string>): Promise<{ refunds?: unknown }> =>
    notifications.read(indexed, { body: signedNotification(fields) });

  test("orders the entries of lists by their indexes, including lists within lists", async () => {
    const content = await read({
      refund_fee_10: "7",
      refund_fee_0: "5",
      coupon_refund_fee_0: "3",
      coupon_refund_id_0_1: "b",
      coupon_refund_fee_0_1: "2",
      coupon_refund_id_0_0: "a",
      coupon_refund_fee_0_0: "1",
    });
    expect(content.refunds).toEqual([
      {
        refund_fee: 5,
        coupon_refund_fee: 3,
        coupons: [
          { coupon_refund_id: "a", coupon_refund_fee: 1 },
          { coupon_refund_id: "b", coupon_refund_fee: 2 },
        ],
      },
      { refund_fee: 7 },
    ]);
  });

  test("creates the outer entry for an entry of an inner list", async () => {
    const { refunds } = await read({ refund_fee_2: "1", coupon_refund_id_2_0: "a" });
    expect(refunds).toEqual([{ refund_fee: 1, coupons: [{ coupon_refund_id: "a" }] }]);
  });

  test("ignores suffixes that are not indexes", async () => {
    const content = await read({
      refund_fee_: "1",
      refund_fee_01: "1",
      refund_fee_x: "1",
      "refund_fee_-1": "1",
      refund_fee_10000: "1",
      refund_fee_0_0_0: "1",
      refund_fee_0_0: "1",
      refund_feeling_0: "1",
    });
    expect(content).not.toHaveProperty("refunds");
  });

  test("parses JSON, and omits empty JSON", async () => {
    expect(await read({ promotion: '{"a":[1]}', count: "" })).toEqual({ promotion: { a: [1] } });
    expect({ ...(await read({ promotion: "" })) }).toEqual({});
  });
});
