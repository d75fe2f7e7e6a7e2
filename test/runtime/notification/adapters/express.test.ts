/** Notifications in a real Express application with various body parsers. */
import { createServer } from "node:http";
import type { Express, RequestHandler } from "express";
import express from "express";
import { afterEach, expect, test } from "vitest";
import { Client } from "../../../../runtime/index.js";
import type { Loopback } from "../../../support/loopback.js";
import { loopback } from "../../../support/loopback.js";
import { merchant, payment, signedNotification } from "../../../support/notifications.js";
import { transactionSuccess } from "../../../../generated/notifications/index.js";
import { warnings } from "../../../support/warnings.js";

const body = signedNotification(payment);
const orders: unknown[] = [];
const handler = new Client(merchant).notifications.handler(transactionSuccess, (content) => {
  orders.push(content.out_trade_no);
});

let server: Loopback | undefined;
afterEach(async () => {
  orders.length = 0;
  await server?.close();
});

async function notify(app: Express, type = "text/xml"): Promise<string> {
  server = await loopback(createServer(app));
  const headers = { "content-type": type };
  const response = await fetch(`${server.url}/paid`, { method: "POST", headers, body });
  return `${response.status} ${await response.text()}`;
}

const acknowledged =
  "200 <xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>";

test.each<[string, RequestHandler[]]>([
  ["no parser", []],
  ["express.json()", [express.json()]],
  ["express.json() and express.urlencoded()", [express.json(), express.urlencoded()]],
  ["express.raw()", [express.raw({ type: () => true })]],
  ["express.text()", [express.text({ type: "text/xml" })]],
  [
    "a parser that sets an empty object without reading the body, as older ones do",
    [
      (request, _, next) => {
        request.body = {};
        next();
      },
    ],
  ],
])("reads the original bytes after %s", async (_, parsers) => {
  const app = express();
  for (const parser of parsers) app.use(parser);
  app.post("/paid", handler.express);
  expect(await notify(app)).toBe(acknowledged);
  expect(orders).toEqual(["1409811653"]);
});

test("reads rawBody after a parser that keeps the original bytes there", async () => {
  const app = express();
  app.use((request, _, next) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const rawBody = Buffer.concat(chunks);
      Object.assign(request, { rawBody, body: { xml: { return_code: ["SUCCESS"] } } });
      next();
    });
  });
  app.post("/paid", handler.express);
  expect(await notify(app)).toBe(acknowledged);
});

test("rejects the request after a parser that kept no bytes, and explains what to do", async () => {
  const app = express();
  app.use((request, _, next) => {
    request.resume().on("end", () => {
      request.body = { xml: { return_code: ["SUCCESS"] } };
      next();
    });
  });
  app.post("/paid", handler.express);
  let response = "";
  const warned = await warnings(1, async () => {
    response = await notify(app);
  });
  const hint =
    "Expected the original bytes of the body, which the signature covers, received a parsed body. Register this route before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it. If you call read yourself, pass the original bytes or text.";
  expect(response).toMatch(/^500 /);
  expect(response).toContain(hint);
  expect(warned[0]?.message).toContain(hint);
  expect(orders).toEqual([]);
});

test("responds 405 to methods other than POST if registered for all", async () => {
  const app = express();
  app.all("/paid", handler.express);
  server = await loopback(createServer(app));
  const response = await fetch(`${server.url}/paid`);
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
});
