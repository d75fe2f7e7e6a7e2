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

async function place(notify_url: string, client = shop): Promise<void> {
  await client.v2.pay.unifiedorder.post({
    ...{ out_trade_no: "A1", body: "茶", total_fee: 888, spbill_create_ip: "203.0.113.7" },
    ...{ trade_type: "APP", notify_url },
  });
}

/** The merchant's server by a name that is not one of this machine's own, though it leads there. */
function elsewhere(): string {
  return server.url.replace("127.0.0.1", "0.0.0.0");
}

/** What the gateway says of a notification that did not go out; nothing where it did. */
async function refusal(of: Gateway = gateway): Promise<string> {
  try {
    await of.pay({ out_trade_no: "A1" });
    return "";
  } catch (error) {
    return String(error);
  }
}

test.each(["localhost", "127.0.0.1", "127.1"])(
  "a notification goes to this machine as %s",
  async (name) => {
    await place(server.url.replace("127.0.0.1", name));
    expect(await refusal()).toBe("");
    expect(server.notifications).toHaveLength(1);
  },
);

test("a notification goes to no other machine, and the order is paid all the same", async () => {
  await place(elsewhere());
  const { origin } = new URL(elsewhere());
  const said = `[NOT_NOTIFIED] 0.0.0.0 is not this machine, so nothing was sent there; give a notify_url on localhost, or list ${origin} in the gateway's notifyOrigins.`;
  expect(await refusal()).toContain(said);
  await expect(gateway.notify({ out_trade_no: "A1" })).rejects.toThrow(said);
  expect(server.notifications).toEqual([]);
  expect(gateway.orders).toMatchObject([{ trade_state: "SUCCESS" }]);
});

test.each([
  "https://shop.example.com/paid",
  "http://localhost.example.com/",
  "http://127.0.0.1.example.com/",
  "http://128.0.0.1/",
  "http://[::2]/",
])("%s is another machine", async (url) => {
  await place(url);
  expect(await refusal()).toContain("is not this machine");
});

test("[::1] is this machine, whether or not a server listens there", async () => {
  await place(server.url.replace("127.0.0.1", "[::1]"));
  expect(await refusal()).not.toContain("is not this machine");
});

test("what is no URL is no address either", async () => {
  await place("http://[");
  expect(await refusal()).toContain("[NOT_NOTIFIED] The notify_url http://[ is no URL.");
});

test("a notification goes to an origin that the gateway was told of, and to no other port of it", async () => {
  const { origin } = new URL(elsewhere());
  const open = createGateway({ merchants: [merchant], mocks, notifyOrigins: [`${origin}/`] });
  const client = sdk(open);
  await place(elsewhere(), client);
  expect(await refusal(open)).toBe("");
  expect(server.notifications).toHaveLength(1);
  open.reset();
  await place("http://0.0.0.0:1/", client);
  expect(await refusal(open)).toContain("is not this machine");
  await client.close();
});
