import fc from "fast-check";
import { Agent } from "undici";
import { afterAll, expect, test } from "vitest";
import { payOrderquery } from "../../generated/operations/index.js";
import { payOrderqueryMock } from "../../generated/mocks/index.js";
import { createGateway } from "../../mock/index.js";
import { Client } from "../../runtime/index.js";
import { text } from "./support/operation.js";
import { appid, xmlBaseFields, integer, json, orderOf } from "./support/order.js";
import { merchant } from "./support/upload.js";

const fields = [
  text("appid", { filledBy: "application" }),
  ...xmlBaseFields,
  text("timestamp", { filledBy: "timestamp" }),
  text("body"),
  integer("total_fee", { minimum: 0 }),
  json("detail", {
    type: "list",
    items: {
      type: "object",
      members: [
        { name: "id", required: true, shape: { type: "text" } },
        { name: "price", required: false, shape: { type: "integer" } },
      ],
    },
  }),
];
const order = orderOf(fields);
const lookup = orderOf(fields, {
  ...{ id: "lab/lookup.get", method: "GET", path: "/lab/lookup" },
  request: { encoding: "query", fields },
});
const gateway = createGateway({
  merchants: [{ ...merchant, appIds: [appid] }],
  mocks: [
    payOrderqueryMock,
    ...[order, lookup].map((operation) => ({
      operation,
      reply: { return_code: "SUCCESS", result_code: "SUCCESS" },
      unique: [],
    })),
  ],
});
const dispatcher = new Agent().compose(gateway.interceptor());
const clients = (["MD5", "HMAC-SHA256"] as const).map(
  (signType) => new Client({ ...merchant, appId: appid, signType, dispatcher }),
);

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
});

/** Text of characters that XML 1.0 allows. */
const xmlText = fc
  .string({ unit: "binary", minLength: 1, maxLength: 100 })
  .map((value) => value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "?"));
const input = fc.record({
  body: xmlText,
  total_fee: fc.maxSafeNat(),
  detail: fc.array(fc.record({ id: xmlText, price: fc.maxSafeInteger(), note: fc.string() }), {
    minLength: 1,
    maxLength: 4,
  }),
});

test.each([
  ["XML", order],
  ["a query", lookup],
])("the gateway accepts anything the SDK sends as %s", async (_, operation) => {
  await fc.assert(
    fc.asyncProperty(input, fc.constantFrom(...clients), async (fields, client) => {
      gateway.reset();
      await client.call(operation, fields);
      expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null]);
    }),
    { numRuns: 100 },
  );
});

test("the gateway accepts the SDK's order query by either number", async () => {
  gateway.reset();
  gateway.on(payOrderquery).fail({ err_code: "ORDERNOTEXIST" });
  for (const number of [
    { out_trade_no: "1_|*-a" },
    { transaction_id: "1009660380201506130728806387" },
  ]) {
    for (const client of clients) {
      await expect(client.call(payOrderquery, number)).rejects.toMatchObject({
        errCode: "ORDERNOTEXIST",
      });
    }
  }
  expect(gateway.requests.map(({ refusal }) => refusal)).toEqual([null, null, null, null]);
});
