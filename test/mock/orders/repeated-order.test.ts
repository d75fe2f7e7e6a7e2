import { afterAll, afterEach, expect, test } from "vitest";
import { payUnifiedorderMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], mocks: [payUnifiedorderMock] });
const shops = [sdk(gateway, { signType: "MD5" }), sdk(gateway, { signType: "HMAC-SHA256" })];

afterEach(() => {
  gateway.reset();
});
afterAll(() => Promise.all(shops.map((shop) => shop.close())));

test("a repeated order may differ in its nonce, signature and sign type", async () => {
  const numbers: string[] = [];
  for (const { v2 } of [...shops, ...shops]) {
    const { prepay_id } = await v2.pay.unifiedorder.post({
      ...{ out_trade_no: "A1", body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" },
      ...{ trade_type: "APP", notify_url: "http://localhost/" },
    });
    numbers.push(prepay_id);
  }
  expect(new Set(numbers).size).toBe(1);
  expect(gateway.orders).toHaveLength(1);
});
