import { afterAll, afterEach, beforeAll, beforeEach, expect, expectTypeOf, test } from "vitest";
import { payUnifiedorderMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { merchantServer, successAcknowledgement } from "../support/merchant-server.js";
import type { MerchantServer } from "../support/merchant-server.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], mocks: [payUnifiedorderMock] });
const shop = sdk(gateway);
let server: MerchantServer;

async function placeOrder(notify_url: string): Promise<void> {
  await shop.v2.pay.unifiedorder.post({
    ...{ out_trade_no: "A1", body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" },
    ...{ trade_type: "APP", notify_url },
  });
}

beforeAll(async () => {
  server = await merchantServer();
});
beforeEach(() => placeOrder(server.url));
afterEach(() => {
  gateway.reset();
  server.acknowledgement = { status: 200, body: successAcknowledgement };
});
afterAll(() => Promise.all([shop.close(), server.close()]));

test("truncates the acknowledgement to 64 KiB without splitting a character", async () => {
  server.acknowledgement = { status: 200, body: "茶".repeat(100_000) };
  const acknowledgement = await gateway.pay({ out_trade_no: "A1" });
  expect(acknowledgement?.body).toBe("茶".repeat(Math.floor((64 * 1024) / 3)));
});

test("returns a response without a body", async () => {
  server.acknowledgement = { status: 204, body: "" };
  expect(await gateway.pay({ out_trade_no: "A1" })).toEqual({
    ...{ url: server.url, status: 204, body: "", acknowledged: false },
  });
});

test("fails with the connection error if no server is listening", async () => {
  const closed = await merchantServer();
  await closed.close();
  gateway.reset();
  await placeOrder(closed.url);
  await expect(gateway.pay({ out_trade_no: "A1" })).rejects.toThrow(
    /did not respond to the notification: connect ECONNREFUSED 127\.0\.0\.1:\d+\. Check that a server is listening there\./,
  );
});

test("requires the order's number to pay it, not only the merchant", () => {
  expectTypeOf<{ mch_id: string }>().not.toExtend<Parameters<Gateway["pay"]>[0]>();
});
