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

/** What is thrown, or undefined. */
function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Where the orders that were made stand. */
function states(): string[] {
  return gateway.orders.map(({ trade_state }) => trade_state);
}

describe("a payment whose answer goes wrong on the way", () => {
  const late = sdk(gateway, { maxRetries: 0, timeout: { headers: 50, body: 50 } });
  afterAll(() => late.close());
  // What ends before the gateway knows what is asked of it, and a code that this operation does not list.
  const unmade: ReadonlySet<FaultName> = new Set(["reset_before_body", "unsigned_failure"]);
  const names = Object.keys(faults).filter((name): name is FaultName => name in faults);

  test.each(names)(
    "by %s has been made, or is being made, unless it is known not to be",
    async (fault) => {
      gateway.on(payMicropay).fault(fault);
      const outcome = await late.v2.pay.micropay
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
          expect(states()).toHaveLength(unmade.has(fault) ? 0 : 1);
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
  ])("by %s leaves the orders %j", async (fault, made) => {
    gateway.on(payMicropay).fault(fault);
    expect(
      await failure(
        late.v2.pay.micropay.post({ ...tea, out_trade_no: "A1", auth_code: "120061098828009406" }),
      ),
    ).toBeInstanceOf(Error);
    expect(states()).toEqual(made);
  });

  test.each([
    ["USERPAYING", ["USERPAYING"]],
    ["SYSTEMERROR", ["USERPAYING"]],
    ["BANKERROR", ["USERPAYING"]],
    ["AUTHCODEEXPIRE", []],
    ["PARAM_ERROR", []],
    ["NOBODY_KNOWS_THIS", []],
  ])("as it fails by %s, has made the orders %j", async (err_code, made) => {
    const operation: Operation = payMicropay;
    gateway.on(operation).fail({ err_code });
    expect(await failure(scan())).toMatchObject({ errCode: err_code });
    expect(states()).toEqual(made);
  });

  test("is not made where the request is refused or does not reach the gateway", async () => {
    gateway.on(payMicropay).refuse("签名错误", { times: 1 });
    expect(await failure(scan())).toBeInstanceOf(Error);
    gateway.on(payMicropay).respond({ status: 502 }, { times: 1 });
    expect(await failure(scan())).toBeInstanceOf(Error);
    expect(gateway.orders).toEqual([]);
  });

  test("is not made where the request is wrong", async () => {
    const apiKey = "abcdefghijklmnopqrstuvwxyz012345";
    const wrong = sdk(gateway, { apiKey });
    const order = { ...tea, out_trade_no: "A1", auth_code: "120061098828009406" };
    expect(await failure(wrong.v2.pay.micropay.post(order))).toMatchObject({ code: "REFUSED" });
    expect(states()).toEqual([]);
    await wrong.close();
  });

  test("is not made where the answer comes out of a record", async () => {
    const first = await scan();
    const record = gateway.record();
    gateway.reset();
    gateway.replay(record);
    expect(await scan()).toEqual(first);
    expect(states()).toEqual([]);
  });

  test("may be asked for again, with the next code, and is one order", async () => {
    gateway.on(payMicropay).fail({ err_code: "USERPAYING" }, { times: 1 });
    await failure(scan());
    await scan("130061098828009406");
    expect(states()).toEqual(["SUCCESS"]);
  });
});

test("a refund that ends in doubt was made, and is made once", async () => {
  await scan();
  const refund = (): Promise<object> =>
    shop.v2.secapi.pay.refund.post({
      ...{ out_trade_no: "A1", out_refund_no: "R1", refund_fee: 1, total_fee: 888 },
    });
  gateway.on(secapiPayRefund).fail({ err_code: "SYSTEMERROR" }, { times: 1 });
  expect(await failure(refund())).toMatchObject({ outcome: "unknown" });
  await refund();
  expect(gateway.orders).toMatchObject([{ refunds: [{ refund_fee: 1 }] }]);
});

describe("a reply that is scripted", () => {
  test("has its own words, and beside them those of the order", async () => {
    gateway.on(payMicropay).reply({ bank_type: "CMC" });
    expect(await scan()).toMatchObject({
      ...{ bank_type: "CMC", fee_type: "CNY", transaction_id: gateway.orders[0]?.transaction_id },
    });
    expect(states()).toEqual(["SUCCESS"]);
  });

  test("comes where without it there would be no order to tell of", async () => {
    const query = (): Promise<object> => shop.v2.pay.orderquery.post({ out_trade_no: "B1" });
    expect(await failure(query())).toMatchObject({ errCode: "ORDERNOTEXIST" });
    gateway.on(payOrderquery).reply({ trade_state: "CLOSED" });
    expect(await query()).toMatchObject({ trade_state: "CLOSED", out_trade_no: "B1" });
  });
});

test("a number that comes empty is as one that does not come", async () => {
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

test("a gateway that was reset knows no orders, and numbers are free again", async () => {
  await scan();
  gateway.reset();
  expect(gateway.orders).toEqual([]);
  await scan();
  expect(states()).toEqual(["SUCCESS"]);
});
