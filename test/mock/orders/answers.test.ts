import { afterAll, afterEach, beforeAll, beforeEach, expect, expectTypeOf, test } from "vitest";
import { payUnifiedorderMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { merchantServer, received } from "../support/merchant-server.js";
import type { MerchantServer } from "../support/merchant-server.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], mocks: [payUnifiedorderMock] });
const shop = sdk(gateway);
let server: MerchantServer;

async function place(notify_url: string): Promise<void> {
  await shop.v2.pay.unifiedorder.post({
    ...{ out_trade_no: "A1", body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" },
    ...{ trade_type: "APP", notify_url },
  });
}

beforeAll(async () => {
  server = await merchantServer();
});
beforeEach(() => place(server.url));
afterEach(() => {
  gateway.reset();
  server.acknowledgement = { status: 200, body: received };
});
afterAll(() => Promise.all([shop.close(), server.close()]));

test("of a merchant's answer 64 KiB are kept, and no half of a character", async () => {
  server.acknowledgement = { status: 200, body: "茶".repeat(100_000) };
  const answer = await gateway.pay({ out_trade_no: "A1" });
  expect(answer?.body).toBe("茶".repeat(Math.floor((64 * 1024) / 3)));
});

test("an answer without a body is one", async () => {
  server.acknowledgement = { status: 204, body: "" };
  expect(await gateway.pay({ out_trade_no: "A1" })).toEqual({
    ...{ url: server.url, status: 204, body: "", acknowledged: false },
  });
});

test("where nobody listens, the error says that the connection was refused", async () => {
  const gone = await merchantServer();
  await gone.close();
  gateway.reset();
  await place(gone.url);
  await expect(gateway.pay({ out_trade_no: "A1" })).rejects.toThrow(
    /gave no answer: connect ECONNREFUSED 127\.0\.0\.1:\d+; look whether a server listens there/,
  );
});

test("an order is paid by its number, not by its merchant alone", () => {
  expectTypeOf<{ mch_id: string }>().not.toExtend<Parameters<Gateway["pay"]>[0]>();
});
