/** Checks that every notification example accepts what the mock gateway sends. */
import { createServer } from "node:http";
import { Agent } from "undici";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { acknowledge } from "../../examples/notifications/by-hand.js";
import type { Redis } from "../../examples/notifications/claim-redis.js";
import { claimInRedis } from "../../examples/notifications/claim-redis.js";
import type { Sql } from "../../examples/notifications/claim-sql.js";
import { claimInSql } from "../../examples/notifications/claim-sql.js";
import type { Orders } from "../../examples/notifications/expected.js";
import { paidInFull } from "../../examples/notifications/expected.js";
import * as onExpress from "../../examples/notifications/express.js";
import * as onFastify from "../../examples/notifications/fastify.js";
import { routes } from "../../examples/notifications/fetch.js";
import type { Books } from "../../examples/notifications/kinds.js";
import { contracts, paid, refunded, rentals } from "../../examples/notifications/kinds.js";
import * as onNode from "../../examples/notifications/node.js";
import { paidOnce } from "../../examples/notifications/once.js";
import type { Database } from "../../examples/notifications/once.js";
import type { NotificationHandler } from "../../generated/index.js";
import { acknowledgement, failureReply, WeChatPay } from "../../generated/index.js";
import type { Gateway } from "../../mock/index.js";
import { createGateway } from "../../mock/index.js";
import {
  contract,
  merchant,
  payment,
  refundNotification,
  rentalFields,
  signedNotification,
} from "../support/notifications.js";
import { loopback } from "../support/loopback.js";
import { warnings } from "../support/warnings.js";

const wechatpay = new WeChatPay(merchant);
const calls: unknown[] = [];
const record = (...args: unknown[]): Promise<void> => {
  calls.push(args);
  return Promise.resolve();
};
const books: Books = { paid: record, updateRefund: record, contract: record, rented: record };
beforeEach(() => {
  calls.length = 0;
});

interface Site {
  readonly url: string;
  close(): Promise<unknown>;
}

const sites: Readonly<Record<string, (handler: NotificationHandler) => Promise<Site>>> = {
  express: (handler) => loopback(createServer(onExpress.app(handler))),
  "node:http": (handler) => loopback(onNode.app(handler)),
  fastify: async (handler) => {
    const app = await onFastify.app(handler);
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    return { url, close: () => app.close() };
  },
};

describe("a payment notification", () => {
  let gateway: Gateway;
  let client: WeChatPay;
  beforeEach(() => {
    const { mchId, apiKey } = merchant;
    gateway = createGateway({ merchants: [{ mchId, apiKey }] });
    const dispatcher = new Agent().compose(gateway.interceptor());
    client = new WeChatPay({ mchId, apiKey, appId: "wx8888888888888888", dispatcher });
  });
  afterEach(() => client.close());

  test.each(Object.keys(sites))("is acknowledged by the %s example", async (name) => {
    const site = await sites[name]?.(paid(client, books));
    await client.v2.pay.unifiedorder.post({
      trade_type: "APP",
      out_trade_no: "T1",
      body: "Oolong",
      total_fee: 888,
      spbill_create_ip: "203.0.113.7",
      notify_url: `${site?.url ?? ""}/wxpay/paid`,
    });
    const delivery = await gateway.pay({ out_trade_no: "T1" });
    await site?.close();
    expect(delivery).toMatchObject({ status: 200, acknowledged: true });
    expect(calls).toEqual([["T1", 888]]);
  });
});

const post = async (handler: NotificationHandler, body: string): Promise<string> => {
  const request = new Request("https://shop.example.com/wxpay", { method: "POST", body });
  return (await routes(handler).POST(request)).text();
};

test.each<[string, NotificationHandler, string, unknown[]]>([
  ["paid", paid(wechatpay, books), signedNotification(payment), ["1409811653", 101]],
  ["refunded", refunded(wechatpay, books), refundNotification(), ["131811191610442717309"]],
  [
    "contracts",
    contracts(wechatpay, books),
    signedNotification(contract, { type: "MD5" }),
    ["100001256", "ADD"],
  ],
  [
    "rentals",
    rentals(wechatpay, books),
    signedNotification(rentalFields(), { type: "HMAC-SHA256" }),
    ["1234323JKHDFE1243252"],
  ],
])(
  "the handler %s accepts its notification through the Fetch API",
  async (_, handler, body, expected) => {
    expect(await post(handler, body)).toBe(acknowledgement());
    expect(calls).toEqual([expected]);
  },
);

test("a repeated notification is processed once with a database", async () => {
  const keys = new Set<string>();
  const database: Database = {
    has: (key) => Promise.resolve(keys.has(key)),
    transaction: (work) =>
      work({
        insertKey: (key) => Promise.resolve(void keys.add(key)),
        markPaid: record,
      }),
  };
  vi.useFakeTimers({ now: new Date("2014-09-03T05:20:00Z"), toFake: ["Date"] });
  const handler = paidOnce(wechatpay, database);
  const acknowledgements = [await post(handler, signedNotification(payment))];
  acknowledgements.push(await post(handler, signedNotification(payment)));
  vi.useRealTimers();
  expect(acknowledgements).toEqual([acknowledgement(), acknowledgement()]);
  expect(calls).toEqual([["1409811653", "1004400740201409030005092168"]]);
});

test("a payment of another amount, or of an unknown order, is not accepted", async () => {
  const priceOf = (price?: number): Orders => ({
    priceOf: () => Promise.resolve(price),
    paid: (order) => record(order),
  });
  const acknowledgements: string[] = [];
  await warnings(2, async () => {
    for (const price of [101, 100, undefined]) {
      const handler = paidInFull(wechatpay, priceOf(price));
      acknowledgements.push(await post(handler, signedNotification(payment)));
    }
  });
  const unexpected = failureReply("NOTIFICATION_UNEXPECTED");
  expect(acknowledgements).toEqual([acknowledgement(), unexpected, unexpected]);
  expect(calls).toEqual([["1409811653"]]);
});

/** A table with one row, which understands the statements of the example. */
function fakeSql(): Sql {
  let row: { key: unknown; owner: unknown; until: number; processed: boolean } | undefined;
  return {
    query: (text, [key, owner, leaseMs]) => {
      const reply = (rowCount: number) => Promise.resolve({ rowCount, rows: row ? [row] : [] });
      if (text.startsWith("insert")) {
        if (row !== undefined && (row.processed || row.until > Date.now())) return reply(0);
        row = { key, owner, until: Date.now() + Number(leaseMs), processed: false };
      } else if (text.startsWith("update") && row !== undefined && row.key === key) {
        row.processed = true;
      } else if (text.startsWith("delete") && row?.owner === owner) {
        row = undefined;
      }
      return reply(1);
    },
  };
}

function fakeRedis(): Redis {
  const values = new Map<string, string>();
  return {
    set: (key: string, value: string, _px: "PX", _milliseconds: number, nx?: "NX") => {
      if (nx === "NX" && values.has(key)) return Promise.resolve(null);
      values.set(key, value);
      return Promise.resolve("OK");
    },
    get: (key) => Promise.resolve(values.get(key) ?? null),
    eval: (_script, _keys, key, owner) =>
      Promise.resolve(values.get(key) === owner && values.delete(key)),
  };
}

describe.each([
  ["SQL", () => claimInSql(fakeSql())],
  ["Redis", () => claimInRedis(fakeRedis())],
])("the claim with %s", (_, createClaim) => {
  test("is busy until it is released, and processed once it is completed", async () => {
    const claim = createClaim();
    // The examples do not use the delivery.
    const take = (): unknown => Reflect.apply(claim, undefined, ["key", 64_000]);
    const first = await take();
    expect(await take()).toBe("busy");
    await call(first, "release");
    const second = await take();
    expect(second).not.toBe("busy");
    await call(second, "complete");
    expect(await take()).toBe("processed");
  });

  const call = async (claimed: unknown, name: string): Promise<void> => {
    const method: unknown = Reflect.get(Object(claimed), name);
    if (typeof method !== "function") throw new TypeError(`The claim has no function ${name}.`);
    await Reflect.apply(method, claimed, []);
  };
});

describe("the example without an adapter", () => {
  test("acknowledges a valid notification and fails a tampered one", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const error = vi.spyOn(console, "error").mockReturnValue();
    const body = Buffer.from(signedNotification(payment));
    const changed = Buffer.from(signedNotification(payment).replace("101", "102"));
    expect(await acknowledge(wechatpay, body)).toBe(acknowledgement());
    expect(await acknowledge(wechatpay, changed)).toBe(failureReply("try again later"));
    expect(log).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledWith(expect.stringContaining("NOTIFICATION_SIGNATURE_WRONG"));
    vi.restoreAllMocks();
  });
});
