import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { payUnifiedorderMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { merchantServer } from "../support/merchant-server.js";
import type { MerchantServer } from "../support/merchant-server.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const mocks = [payUnifiedorderMock];
const gateway = createGateway({ merchants: [merchant], mocks });
const shop = sdk(gateway);
let server: MerchantServer;

beforeAll(async () => {
  server = await merchantServer();
});
afterEach(() => {
  gateway.reset();
  server.notifications.length = 0;
});
afterAll(() => Promise.all([shop.close(), server.close()]));

async function placeOrder(notify_url: string, client = shop): Promise<void> {
  await client.v2.pay.unifiedorder.post({
    ...{ out_trade_no: "A1", body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" },
    ...{ trade_type: "APP", notify_url },
  });
}

/** The URL of the merchant's server with a host that is not a loopback address but leads there. */
function nonLoopbackUrl(): string {
  return server.url.replace("127.0.0.1", "0.0.0.0");
}

/** Pays the order and returns the error of its notification; empty if it was sent. */
async function notificationError(target: Gateway = gateway): Promise<string> {
  try {
    await target.pay({ out_trade_no: "A1" });
    return "";
  } catch (error) {
    return String(error);
  }
}

test.each(["localhost", "127.0.0.1", "127.1"])("sends a notification to %s", async (name) => {
  await placeOrder(server.url.replace("127.0.0.1", name));
  expect(await notificationError()).toBe("");
  expect(server.notifications).toHaveLength(1);
});

test("sends no notification to a host that is not loopback, but the order is paid", async () => {
  await placeOrder(nonLoopbackUrl());
  const { origin } = new URL(nonLoopbackUrl());
  const message = `[NOT_NOTIFIED] No notification was sent to 0.0.0.0, because it is not a loopback address. Use a notify_url on localhost, or add ${origin} to the gateway's notifyOrigins.`;
  expect(await notificationError()).toContain(message);
  await expect(gateway.notify({ out_trade_no: "A1" })).rejects.toThrow(message);
  expect(server.notifications).toEqual([]);
  expect(gateway.orders).toMatchObject([{ trade_state: "SUCCESS" }]);
});

test.each([
  "https://shop.example.com/paid",
  "http://localhost.example.com/",
  "http://127.0.0.1.example.com/",
  "http://128.0.0.1/",
  "http://[::2]/",
])("sends no notification to %s", async (url) => {
  await placeOrder(url);
  expect(await notificationError()).toContain("is not a loopback address");
});

test("accepts [::1] as a loopback address, even if no server is listening there", async () => {
  await placeOrder(server.url.replace("127.0.0.1", "[::1]"));
  expect(await notificationError()).not.toContain("is not a loopback address");
});

test("rejects a notify_url that is not a URL", async () => {
  await placeOrder("http://[");
  expect(await notificationError()).toContain(
    "[NOT_NOTIFIED] The notify_url http://[ is not a valid URL.",
  );
});

test("sends a notification to an origin in notifyOrigins, but not to another port of its host", async () => {
  const { origin } = new URL(nonLoopbackUrl());
  const open = createGateway({ merchants: [merchant], mocks, notifyOrigins: [`${origin}/`] });
  const client = sdk(open);
  await placeOrder(nonLoopbackUrl(), client);
  expect(await notificationError(open)).toBe("");
  expect(server.notifications).toHaveLength(1);
  open.reset();
  await placeOrder("http://0.0.0.0:1/", client);
  expect(await notificationError(open)).toContain("is not a loopback address");
  await client.close();
});
