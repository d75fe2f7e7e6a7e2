import { Agent } from "undici";
import { describe, expect, test } from "vitest";
import { WeChatPay, WeChatPayError } from "../../../generated/index.js";
import { payOrderquery } from "../../../generated/operations/index.js";
import { createGateway, faults } from "../../../mock/index.js";
import type { FaultName, Gateway } from "../../../mock/index.js";
import { faultOutcomes } from "../support/fault-outcomes.js";
import { lookup, order, orderMocks, sendLookup, sendOrder } from "../support/every-shape.js";
import type { GatewayResponse } from "../support/send.js";
import { isSigned, merchant } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false, orders: false });
const orders = createGateway({ merchants: [merchant], mocks: orderMocks() });
const faultNames = Object.keys(faults).filter((name): name is FaultName => name in faults);

describe("with an XML operation", () => {
  test.each(faultNames)("the fault %s has the documented outcome", async (fault) => {
    const dispatcher = new Agent().compose(gateway.interceptor());
    const timeout = { connect: 2_000, headers: 250, body: 250, total: 10_000 };
    const wechatpay = new WeChatPay({
      ...{ ...merchant, appId: "wx2421b1c4370ec43b", dispatcher },
      ...{ rateLimit: false, maxRetries: 0, timeout },
    });
    gateway.on(payOrderquery).fault(fault, { times: 1 });
    const outcome = await wechatpay.v2.pay.orderquery.post({ out_trade_no: "1" }).then(
      () => "a result",
      (error: unknown) =>
        error instanceof WeChatPayError ? `${error.code}, ${error.outcome}` : String(error),
    );
    // CA_ERROR is not an error of this operation, which needs no certificate.
    const unlisted = fault === "unsigned_failure";
    expect(outcome).toBe(unlisted ? "BUSINESS_FAILURE, unknown" : faultOutcomes[fault]);
    const next = await wechatpay.v2.pay.orderquery.post({ out_trade_no: "1" });
    expect(next.out_trade_no).toBe("1");
    gateway.reset();
  });
});

/** Faults without a complete response. */
const endless = new Set(["stalled_head", "stalled_body"]);

/** The response without its signature and nonce, or the error. */
async function replyTo(
  fault: FaultName,
  send: (gateway: Gateway, fields: Readonly<Record<string, string>>) => Promise<GatewayResponse>,
): Promise<unknown> {
  for (const operation of [order, lookup]) orders.on(operation).fault(fault);
  try {
    const { status, body } = await send(orders, { order: "o1" });
    return {
      status,
      body: body.replace(/<(sign|nonce_str)><!\[CDATA\[[0-9A-Z]*/g, "<$1>"),
    };
  } catch (error) {
    return String(error);
  } finally {
    orders.reset();
  }
}

test.each(faultNames.filter((name) => !endless.has(name)))(
  "the fault %s is the same for a GET as for a POST",
  async (fault) => {
    expect(await replyTo(fault, sendLookup)).toEqual(await replyTo(fault, sendOrder));
  },
);

test("tampered_result changes an amount if no value is unique", async () => {
  orders.on(order).fault("tampered_result");
  const { fields } = await sendOrder(orders, { order: "o1" });
  expect(fields).toMatchObject({ fee: "880", order: "o1" });
  expect(isSigned(fields, "MD5")).toBe(false);
  expect(isSigned({ ...fields, fee: "888" }, "MD5")).toBe(true);
});

test("tampered_result never changes the nonce", async () => {
  const [mock] = orderMocks();
  if (mock === undefined) throw new Error("Expected a mock.");
  const mocks = [{ ...mock, unique: ["nonce_str", "missing", "order"] }];
  const uniqueGateway = createGateway({ merchants: [merchant], mocks });
  uniqueGateway.on(order).fault("tampered_result");
  const { fields } = await sendOrder(uniqueGateway, { order: "o1" });
  expect(isSigned({ ...fields, order: "o1" }, "MD5")).toBe(true);
  expect(fields["order"]).toBe("o0");
});
