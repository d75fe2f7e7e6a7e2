import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  payMicropayMock,
  payOrderqueryMock,
  secapiPayRefundMock,
} from "../../../generated/mocks/index.js";
import { WeChatPayError } from "../../../generated/index.js";
import {
  payMicropay,
  payOrderquery,
  secapiPayRefund,
} from "../../../generated/operations/index.js";
import type { Operation } from "../../../runtime/operation.js";
import type { FaultName } from "../../../mock/index.js";
import { createGateway, faults } from "../../../mock/index.js";
import { appid, sendXml, signedXml } from "../support/order.js";
import { sdk } from "../support/sdk.js";
import { merchant, origin } from "../support/upload.js";

const gateway = createGateway({
  merchants: [merchant],
  mocks: [payMicropayMock, payOrderqueryMock, secapiPayRefundMock],
});
const shop = sdk(gateway);

afterEach(() => {
  gateway.reset();
});
afterAll(() => shop.close());

const tea = { body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" };

function scan(auth_code = "120061098828009406"): Promise<object> {
  return shop.v2.pay.micropay.post({ ...tea, out_trade_no: "A1", auth_code });
}

/** The error of a call, or undefined. */
function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** The states of all orders. */
function states(): string[] {
  return gateway.orders.map(({ trade_state }) => trade_state);
}

describe("a payment with a stubbed outcome", () => {
  const impatientShop = sdk(gateway, { maxRetries: 0, timeout: { headers: 50, body: 50 } });
  afterAll(() => impatientShop.close());
  // The gateway cannot read the request, or sends a code that does not tell the client what happened.
  const notExecuted: ReadonlySet<FaultName> = new Set([
    "reset_before_body",
    "unsigned_failure",
    "return_code_param_error",
  ]);
  const names = Object.keys(faults).filter((name): name is FaultName => name in faults);

  test.each(names)(
    "with the fault %s is executed unless its outcome is 'rejected'",
    async (fault) => {
      gateway.on(payMicropay).fault(fault);
      const outcome = await impatientShop.v2.pay.micropay
        .post({ ...tea, out_trade_no: "A1", auth_code: "120061098828009406" })
        .then(
          () => "a result",
          (error: unknown) => (error instanceof WeChatPayError ? error.outcome : error),
        );
      switch (outcome) {
        case "rejected":
          expect(states()).toEqual([]);
          return;
        case "unknown":
          expect(states()).toHaveLength(notExecuted.has(fault) ? 0 : 1);
          return;
        default:
          expect(outcome).toMatch(/^(a result|accepted_unverified)$/);
          expect(states()).toEqual(["SUCCESS"]);
      }
    },
  );

  test.each<[FaultName, string[]]>([
    ["reset_after_body", ["SUCCESS"]],
    ["reset_in_reply", ["SUCCESS"]],
    ["stalled_head", ["SUCCESS"]],
    ["stalled_body", ["SUCCESS"]],
    ["empty_body", ["SUCCESS"]],
    ["truncated_xml", ["SUCCESS"]],
    ["without_result_code", ["SUCCESS"]],
    ["page_502", ["USERPAYING"]],
    ["return_code_systemerror", ["USERPAYING"]],
    ["error_code", ["USERPAYING"]],
    ["empty_return_msg", ["USERPAYING"]],
  ])("with the fault %s leaves the orders %j", async (fault, expected) => {
    gateway.on(payMicropay).fault(fault);
    expect(
      await errorOf(
        impatientShop.v2.pay.micropay.post({
          ...tea,
          out_trade_no: "A1",
          auth_code: "120061098828009406",
        }),
      ),
    ).toBeInstanceOf(Error);
    expect(states()).toEqual(expected);
  });

  test.each([
    ["USERPAYING", ["USERPAYING"]],
    ["SYSTEMERROR", ["USERPAYING"]],
    ["BANKERROR", ["USERPAYING"]],
    ["AUTHCODEEXPIRE", []],
    ["PARAM_ERROR", []],
    ["UNDOCUMENTED", []],
  ])("that fails with %s leaves the orders %j", async (err_code, expected) => {
    const operation: Operation = payMicropay;
    gateway.on(operation).fail({ err_code });
    expect(await errorOf(scan())).toMatchObject({ errCode: err_code });
    expect(states()).toEqual(expected);
  });

  test("is not executed if the request is refused or does not reach the gateway", async () => {
    gateway.on(payMicropay).refuse("签名错误", { times: 1 });
    expect(await errorOf(scan())).toBeInstanceOf(Error);
    gateway.on(payMicropay).respond({ status: 502 }, { times: 1 });
    expect(await errorOf(scan())).toBeInstanceOf(Error);
    expect(gateway.orders).toEqual([]);
  });

  test("is not executed if the request is invalid", async () => {
    const apiKey = "abcdefghijklmnopqrstuvwxyz012345";
    const misconfigured = sdk(gateway, { apiKey });
    const order = { ...tea, out_trade_no: "A1", auth_code: "120061098828009406" };
    expect(await errorOf(misconfigured.v2.pay.micropay.post(order))).toMatchObject({
      code: "REFUSED",
    });
    expect(states()).toEqual([]);
    await misconfigured.close();
  });

  test("is not executed if the reply is replayed from a record", async () => {
    const first = await scan();
    const record = gateway.record();
    gateway.reset();
    gateway.replay(record);
    // A record contains no openid.
    expect(await scan()).toEqual({ ...first, openid: "***" });
    expect(states()).toEqual([]);
  });

  test("can be retried with another code and is one order", async () => {
    gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
    await errorOf(scan());
    await scan("130061098828009406");
    expect(states()).toEqual(["SUCCESS"]);
  });
});

test("a refund with an unknown outcome was executed and is executed once", async () => {
  await scan();
  const refund = (): Promise<object> =>
    shop.v2.secapi.pay.refund.post({
      ...{ out_trade_no: "A1", out_refund_no: "R1", refund_fee: 1, total_fee: 888 },
    });
  gateway.on(secapiPayRefund).fail({ err_code: "SYSTEMERROR" }, { times: 1 });
  expect(await errorOf(refund())).toMatchObject({ outcome: "unknown" });
  await refund();
  expect(gateway.orders).toMatchObject([{ refunds: [{ refund_fee: 1 }] }]);
});

describe("a stubbed reply", () => {
  test("has the stubbed fields and otherwise those of the order", async () => {
    gateway.on(payMicropay).reply({ bank_type: "CMC" });
    expect(await scan()).toMatchObject({
      ...{ bank_type: "CMC", fee_type: "CNY", transaction_id: gateway.orders[0]?.transaction_id },
    });
    expect(states()).toEqual(["SUCCESS"]);
  });

  test("replaces the refusal of an unknown order", async () => {
    const query = (): Promise<object> => shop.v2.pay.orderquery.post({ out_trade_no: "B1" });
    expect(await errorOf(query())).toMatchObject({ errCode: "ORDERNOTEXIST" });
    gateway.on(payOrderquery).reply({ trade_state: "CLOSED" });
    expect(await query()).toMatchObject({ trade_state: "CLOSED", out_trade_no: "B1" });
  });
});

test("an empty number is treated like a missing one", async () => {
  await scan();
  const { fields } = await sendXml(
    gateway,
    {
      body: signedXml({
        ...{ appid, mch_id: merchant.mchId, nonce_str: "1", sign_type: "MD5" },
        ...{ transaction_id: "", out_trade_no: "A1" },
      }),
    },
    `${origin}/pay/orderquery`,
  );
  expect(fields).toMatchObject({ result_code: "SUCCESS", out_trade_no: "A1" });
});

test("reset() removes all orders, so that their numbers can be used again", async () => {
  await scan();
  gateway.reset();
  expect(gateway.orders).toEqual([]);
  await scan();
  expect(states()).toEqual(["SUCCESS"]);
});
