/*
 * Each check of a reader, with a genuine document of WeChat Pay that an attacker changed without touching the signature.
 * The second half of every test takes the check out of the descriptor, to show that no other check does its work.
 */
import { describe, expect, test } from "vitest";
import {
  papContractStateChanged,
  transactionSuccess,
} from "../../generated/notifications/index.js";
import { payCloseorder, payOrderquery } from "../../generated/operations/index.js";
import type { Notification, Operation, ReplyField } from "../../runtime/index.js";
import { gatewaySign } from "../support/replies.js";
import type { Texts } from "../support/notifications.js";
import { notificationReader, replyReader } from "./readers.js";
import type { DocumentReader } from "./readers.js";
import { merchant } from "./signed-documents.js";

const { mchId: mch_id, appId: appid } = merchant;
const success = { return_code: "SUCCESS", result_code: "SUCCESS", appid, mch_id };

/** What the reader says to `forged`, which has the signature of `genuine`. */
function read(reader: DocumentReader, genuine: Texts, forged: Texts = genuine) {
  return reader.read({ ...forged, sign: gatewaySign(genuine, merchant.apiKey) }, "HMAC-SHA256");
}

const withFields = <T extends Notification>(
  notification: T,
  change: (field: ReplyField) => ReplyField,
): T => ({ ...notification, fields: notification.fields.map(change) });

const without = (texts: Texts, name: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([each]) => each !== name));

const noConditions = { where: {}, required: [] };

const optional = (field: ReplyField): ReplyField => ({ ...field, required: false });

/** The query of a page in the payer's address bar. */
const page = {
  ...{ appid, mch_id, plan_id: "12535", contract_code: "100000", request_serial: "1" },
  ...{ contract_display_account: "x", notify_url: "https://shop.example/", version: "1.0" },
  timestamp: "1414488825",
};

const payment = {
  ...{ ...success, bank_type: "CFT", nonce_str: "n", openid: "o", trade_type: "JSAPI" },
  ...{ attach: "shop 7", out_trade_no: "T1", total_fee: "1", transaction_id: "42" },
};

const contract = {
  ...{ mch_id, contract_code: "100001256", plan_id: "123", openid: "o", change_type: "ADD" },
  ...{ operate_time: "2015-07-01 10:00:00", contract_id: "C1" },
};

describe("an attacker with a genuine document cannot make another one of it:", () => {
  test("the URL of a contract page with empty elements is refused as a contract notification", () => {
    const reader = notificationReader(papContractStateChanged);
    const empties = { change_type: "", openid: "", operate_time: "", contract_id: "" };
    const withoutUrl = without(page, "notify_url");
    expect(read(reader, page, { ...page, ...empties })).toBe("NOTIFICATION_OTHER_KIND");
    expect(read(reader, withoutUrl, { ...withoutUrl, ...empties })).toBe("NOTIFICATION_INCOMPLETE");
    const lenient = notificationReader(withFields(papContractStateChanged, optional));
    expect(read(lenient, withoutUrl, { ...withoutUrl, ...empties })).toBeUndefined();
  });

  test("an empty merchant ID is not taken for the client's", () => {
    const others = without(contract, "mch_id");
    const reader = notificationReader(papContractStateChanged);
    expect(read(reader, others, { ...others, mch_id: "" })).toBe("NOTIFICATION_OTHER_MERCHANT");
    expect(read(reader, { ...others, mch_id: "1900000109" })).toBe("NOTIFICATION_OTHER_MERCHANT");
    expect(read(reader, contract)).toBeUndefined();
  });

  test("an unpaid order is refused as a payment, whatever empty elements are added to its query", () => {
    const unpaid = { ...success, trade_state: "NOTPAY", out_trade_no: "T1", trade_state_desc: "x" };
    const empties = {
      total_fee: "",
      transaction_id: "",
      openid: "",
      bank_type: "",
      trade_type: "",
    };
    const reader = notificationReader(transactionSuccess);
    expect(read(reader, unpaid, { ...unpaid, ...empties })).toBe("NOTIFICATION_OTHER_KIND");
    const plain = without(unpaid, "trade_state_desc");
    expect(read(reader, plain, { ...plain, ...empties })).toBe("NOTIFICATION_INCOMPLETE");
    const withoutOutcomes = notificationReader({ ...transactionSuccess, outcomes: [noConditions] });
    expect(read(withoutOutcomes, plain, { ...plain, ...empties })).toBeUndefined();
  });

  test("a value that decides and is not listed is refused", () => {
    const reader = notificationReader(papContractStateChanged);
    const odd = { ...contract, change_type: "PENDING" };
    expect(read(reader, odd)).toBe("NOTIFICATION_MALFORMED");
    const open = withFields(papContractStateChanged, (field) =>
      field.type === "text"
        ? { name: field.name, title: field.title, type: "text", required: field.required }
        : field,
    );
    expect(read(notificationReader(open), odd)).toBeUndefined();
  });

  test("the reply to another operation is refused by a field that belongs to it", () => {
    const order = { ...success, prepay_id: "wx20", trade_type: "NATIVE" };
    expect(read(replyReader(payCloseorder), order)).toBe("REPLY_OTHER_KIND");
    const reply = { ...payCloseorder.reply, excludedBy: [] };
    const lenient: Operation = { ...payCloseorder, reply };
    expect(read(replyReader(lenient), order)).toBeUndefined();
  });

  test("free text of an order cannot become its number and its amount", () => {
    const crafted = {
      ...payment,
      attach:
        "a&bank_type=CFT&cash_fee=99900&out_trade_no=BIG&result_code=SUCCESS&return_code=SUCCESS&total_fee=99900&transaction_id=7&z=",
    };
    const swallowed = Object.entries(crafted)
      .filter(([name]) => name > "attach")
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `&${name}=${value}`)
      .join("");
    const forged = {
      ...{ appid, attach: "a", bank_type: "CFT", cash_fee: "99900", out_trade_no: "BIG" },
      ...{ result_code: "SUCCESS", return_code: "SUCCESS", total_fee: "99900" },
      ...{ transaction_id: "7", z: swallowed },
    };
    const reader = notificationReader(transactionSuccess);
    expect(gatewaySign(forged, merchant.apiKey)).toBe(gatewaySign(crafted, merchant.apiKey));
    expect(read(reader, crafted, forged)).toBe("NOTIFICATION_INCOMPLETE");
    const withMerchant = { ...forged, z: swallowed.replace(`&mch_id=${mch_id}`, ""), mch_id };
    expect(read(reader, withMerchant)).toBe("NOTIFICATION_AMBIGUOUS");
  });

  test("the account name of a contract cannot become its contract ID", () => {
    const crafted = { ...contract, contract_display_account: "x&contract_id=VICTIM-7" };
    const others = without(crafted, "contract_id");
    const forged = {
      ...others,
      contract_display_account: "x",
      contract_id: "VICTIM-7&contract_id=C1",
    };
    const reader = notificationReader(papContractStateChanged);
    expect(gatewaySign(forged, merchant.apiKey)).not.toBe("");
    expect(read(reader, forged)).toBe("NOTIFICATION_AMBIGUOUS");
    // Read as it was sent, the text also has a reading with another contract.
    expect(read(reader, { ...crafted, contract_id: "" })).toBe("NOTIFICATION_INCOMPLETE");
  });

  test("a second reading with another amount is refused even if the document itself is genuine", () => {
    // Nothing stands between attach and coupon_fee, so either cut could be the original.
    const others = without(payment, "bank_type");
    const odd = { ...others, attach: "a&coupon_fee=99900" };
    const reader = notificationReader(transactionSuccess);
    expect(read(reader, odd)).toBe("NOTIFICATION_AMBIGUOUS");
    expect(read(reader, { ...payment, attach: "a&coupon_fee=99900" })).toBeUndefined();
  });

  test("an order with hundreds of field names in its free text is answered in bounded time", () => {
    const attach = Array.from({ length: 5_000 }, (_, index) => `&n${index}=1`).join("");
    const reader = notificationReader(transactionSuccess);
    expect([undefined, "NOTIFICATION_AMBIGUOUS"]).toContain(read(reader, { ...payment, attach }));
  });
});

describe("nothing genuine is refused:", () => {
  const orders = [
    ["a list of pairs", "uid=5&device_info=x"],
    ["an order number of its own", "out_trade_no=T1&total_fee=1&sign=abc"],
    ["a query string", "?a=1&b=2&c=&d"],
    ["JSON", '{"uid":5,"note":"A&B=C"}'],
    ["a URL", "https://shop.example/?from=app&openid=o1"],
    ["only ampersands", "&&&&==&&"],
  ] as const;

  test.each(orders)("a payment whose attach is %s", (_, attach) => {
    expect(read(notificationReader(transactionSuccess), { ...payment, attach })).toBeUndefined();
  });

  test.each(orders)("a queried order whose attach is %s", (_, attach) => {
    const order = { ...payment, attach, trade_state: "SUCCESS" };
    expect(read(replyReader(payOrderquery), order)).toBeUndefined();
  });

  test.each(["SUCCESS", "REFUND", "NOTPAY", "CLOSED", "ACCEPT", "PAY_FAIL"])(
    "a deduction in the state %s",
    (trade_state) => {
      const base = { ...success, out_trade_no: "T1", contract_id: "C1", trade_state };
      const paid = { total_fee: "1", transaction_id: "42" };
      const fields = trade_state === "SUCCESS" ? { ...base, ...paid } : base;
      expect(read(notificationReader(transactionSuccess), fields)).toBeUndefined();
    },
  );

  test("a failed deduction, which lacks almost everything", () => {
    const failed = {
      ...{ ...success, result_code: "FAIL", err_code: "NOTENOUGH", out_trade_no: "T1" },
      contract_id: "C1",
    };
    expect(read(notificationReader(transactionSuccess), failed)).toBeUndefined();
  });

  test("a document with fields that WeChat Pay added", () => {
    const added = { ...payment, new_field: "1", zz_url: "https://a.example/?x=1&y=2" };
    expect(read(notificationReader(transactionSuccess), added)).toBeUndefined();
    const order = { ...payment, trade_state: "SUCCESS", new_field: "1" };
    expect(read(replyReader(payOrderquery), order)).toBeUndefined();
    expect(
      read(replyReader(payOrderquery), { ...success, out_trade_no: "T1", trade_state: "NEW" }),
    ).toBeUndefined();
  });

  test("a payment of a service provider for a sub-merchant with an application of its own", () => {
    const provider = { ...payment, sub_mch_id: "1900000109", sub_appid: "wx2", sub_openid: "o2" };
    expect(read(notificationReader(transactionSuccess), provider)).toBeUndefined();
  });
});
