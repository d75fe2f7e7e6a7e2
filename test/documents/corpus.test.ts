/*
 * Documents that nobody here made up: official samples and captures from the test data of public clients. A change that
 * ends one of them in another way disagrees with WeChat Pay.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Agent, request } from "undici";
import * as notifications from "../../generated/notifications/index.js";
import * as operations from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import type { Notification, Operation } from "../../runtime/index.js";
import { Client, exchangeOf, WeChatPayError } from "../../runtime/index.js";
import { parseNestedXml } from "../../runtime/wire/parse-xml.js";
import { exampleInput } from "../operations/example-input.js";
import { cannedDispatcher, gatewaySign } from "../support/replies.js";
import { merchant } from "./signed-documents.js";

interface Entry {
  readonly file: string;
  readonly kind: "reply" | "notification" | "request";
  readonly document: string;
  readonly expect: string;
}

const folder = import.meta.dirname;
const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
const index: readonly Entry[] = entriesOf(JSON.parse(textOf("index.json")));
const all: readonly Operation[] = Object.values(operations);
const kinds: readonly Notification[] = Object.values(notifications);

function entriesOf(value: unknown): readonly Entry[] {
  if (!Array.isArray(value) || !value.every(isEntry))
    throw new Error("index.json has another form.");
  return value;
}

function isEntry(value: unknown): value is Entry {
  return ["file", "kind", "document", "expect"].every(
    (name) => typeof value === "object" && value !== null && Object.hasOwn(value, name),
  );
}

/** Signs a document as WeChat Pay would, over the text of its elements as they are. */
async function signed(file: string, operation?: Operation): Promise<string> {
  const text = textOf(file);
  const { texts } = await parseNestedXml(Buffer.from(text), operation?.reply.fields ?? []);
  const sign = gatewaySign(Object.fromEntries(texts), merchant.apiKey);
  return text.replace(/<\/xml>\s*$/, `<sign>${sign}</sign></xml>`);
}

function operationAt(document: string): Operation {
  const operation = all.find(({ path }) => path === `/${document}`);
  if (operation === undefined) throw new Error(`There is no operation ${document}.`);
  return operation;
}

/** Calls the operation with a request that the document answers, and returns its reply or its error. */
async function replyOf(operation: Operation, file: string, body: string) {
  const { texts } = await parseNestedXml(Buffer.from(textOf(file)), operation.reply.fields);
  const bound = (operation.binding ?? []).flatMap(({ request: name, reply }) => {
    const value = texts.get(reply) ?? texts.get(`${reply}_0`);
    const field = operation.request.fields.find((each) => each.name === name);
    if (value === undefined || field?.filledBy !== "caller") return [];
    return [[name, field.type === "integer" ? Number(value) : value] as const];
  });
  const dispatcher = cannedDispatcher({ body });
  const client = new Client({ ...merchant, dispatcher, maxRetries: 0, allowClosed: true });
  const input = { ...exampleInput(operation), ...Object.fromEntries(bound) };
  return await client.call(operation, input).then(
    (reply: object) => ({ reply, error: undefined }),
    (error: unknown) => {
      if (!(error instanceof WeChatPayError)) throw error;
      return { reply: undefined, error };
    },
  );
}

async function replyIn(file: string, isSigned = true) {
  const { document } = index.find((entry) => entry.file === file) ?? { document: "" };
  const operation = operationAt(document);
  const body = isSigned ? await signed(file, operation) : textOf(file);
  return await replyOf(operation, file, body);
}

async function readNotification(notification: Notification, file: string) {
  const client = new Client(merchant);
  return await client.notifications.read(notification, { body: await signed(file) }).then(
    (content: object) => ({ content, code: undefined }),
    (error: unknown) => ({
      content: undefined,
      code: error instanceof WeChatPayError ? error.code : String(error),
    }),
  );
}

describe("resolves:", () => {
  test.each([
    ["unifiedorder-reply-app.xml", { prepay_id: "wx201411101639507cbf6ffd8b0779950874" }],
    ["refund-reply-without-total-fee.xml", { refund_id: "2008450740201411110000174436" }],
    ["micropay-reply-without-cash-fee.xml", { total_fee: 1, trade_state: "SUCCESS" }],
    ["orderquery-reply-coupons.xml", { coupons: [{ coupon_fee: 100 }, { coupon_fee: 200 }] }],
    ["refundquery-reply-minimal.xml", { refunds: [{ refund_status: "PROCESSING" }] }],
    ["refund-reply-coupons.xml", { coupons: [{ coupon_refund_id: "123" }] }],
    ["refund-reply-promotion-detail.xml", { refund_fee: 1, total_fee: 1 }],
  ])("the signed reply %s", async (file, expected) => {
    const { reply, error } = await replyIn(file);
    expect(error).toBeUndefined();
    expect(reply).toMatchObject(expected);
    expect(exchangeOf(reply ?? {})?.verified).toBe(true);
  });

  test.each([
    ["getpublickey-reply.xml", { mch_id: merchant.mchId }],
    ["gethbinfo-reply.xml", { status: "RECEIVED", hblist: [{ amount: 100 }] }],
    ["sendredpack-reply.xml", { send_listid: "100000000020150520314766074200" }],
  ])("the unsigned reply %s", async (file, expected) => {
    const { reply, error } = await replyIn(file, false);
    expect(error).toBeUndefined();
    expect(reply).toMatchObject(expected);
    expect(exchangeOf(reply ?? {})?.verified).toBe(false);
  });
});

describe("is accepted as a payment:", () => {
  test.each([
    ["payment-notification-one-coupon.xml", { coupon_fee: 10, out_trade_no: "1409811653" }],
    ["payment-notification-service-provider.xml", { sub_mch_id: "1900000109", coupon_count: 2 }],
  ])("%s", async (file, expected) => {
    const { content, code } = await readNotification(notifications.transactionSuccess, file);
    expect(code).toBeUndefined();
    expect(content).toMatchObject(expected);
  });
});

test("scan-pay-notification.xml is refused by every reader, because none knows this kind", async () => {
  const file = "scan-pay-notification.xml";
  const codes = await Promise.all(
    kinds.map(async (kind) => (await readNotification(kind, file)).code),
  );
  expect(codes).not.toContain(undefined);
});

test("profitsharing-reply-white-space.xml: the white space is part of the signed values, and the error says so", async () => {
  const { error } = await replyIn("profitsharing-reply-white-space.xml");
  expect(error).toMatchObject({ code: "MALFORMED_REPLY", outcome: "unknown" });
  expect(error?.message).toContain("White space");
});

test("sendredpack-reply-busy.xml: money may have moved, whatever return_code says", async () => {
  const { error } = await replyIn("sendredpack-reply-busy.xml", false);
  expect(error?.outcome).toBe("unknown");
  expect(error?.message).toContain("系统繁忙");
  expect(error?.message).toContain("gethbinfo");
});

test("downloadbill-reply-no-bill.xml: a day without trades is an error of its own", async () => {
  const { error } = await replyIn("downloadbill-reply-no-bill.xml", false);
  expect(error).toMatchObject({
    errCode: "20002",
    errCodeDes: "No Bill Exist",
    outcome: "rejected",
  });
});

test("unifiedorder-reply-old-envelope.xml is a refusal with the words of the old envelope", async () => {
  const file = "unifiedorder-reply-old-envelope.xml";
  const { error } = await replyOf(operations.payUnifiedorder, file, textOf(file));
  expect(error).toMatchObject({ code: "REFUSED" });
  expect(error?.message).toContain("请确认请求参数是否正确param mch_id invalid");
});

test("the mock gateway accepts sendredpack-request.xml, whose risk_info is URL-encoded", async () => {
  const operation = operationAt("mmpaymkttransfers/sendredpack");
  const text = textOf("sendredpack-request.xml");
  const { texts } = await parseNestedXml(Buffer.from(text), []);
  const sign = gatewaySign(Object.fromEntries(texts), merchant.apiKey, "MD5");
  const gateway = createGateway({
    merchants: [{ mchId: merchant.mchId, apiKey: merchant.apiKey }],
  });
  const { body } = await request(`${operation.servers[0]}${operation.path}`, {
    method: "POST",
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: text.replace("</xml>", `<sign>${sign}</sign></xml>`),
    dispatcher: new Agent().compose(gateway.interceptor()),
  });
  expect(await body.text()).toContain("<result_code><![CDATA[SUCCESS]]></result_code>");
  expect(gateway.requests[0]?.refusal).toBeNull();
});

test("every document has a test here", () => {
  const source = textOf("corpus.test.ts");
  expect(index.map(({ file }) => file).filter((file) => !source.includes(file))).toEqual([]);
  expect(index).toHaveLength(18);
});
