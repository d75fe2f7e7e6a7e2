/** Notifications in a real Express application, behind whatever parses bodies in it. */
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
  if (content.return_code === "SUCCESS") orders.push(content.out_trade_no);
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
  ["nothing", []],
  ["express.json()", [express.json()]],
  ["express.json() and express.urlencoded()", [express.json(), express.urlencoded()]],
  ["express.raw()", [express.raw({ type: () => true })]],
  ["express.text()", [express.text({ type: "text/xml" })]],
  [
    "a parser that leaves {} where it parsed nothing, as older ones do",
    [
      (request, _, next) => {
        request.body = {};
        next();
      },
    ],
  ],
])("behind %s, it reads the bytes that came", async (_, parsers) => {
  const app = express();
  for (const parser of parsers) app.use(parser);
  app.post("/paid", handler.express);
  expect(await notify(app)).toBe(acknowledged);
  expect(orders).toEqual(["1409811653"]);
});

test("behind a parser that keeps the bytes as rawBody, it reads those", async () => {
  const app = express();
  app.use((request, _, next) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const rawBody = Buffer.concat(pieces);
      Object.assign(request, { rawBody, body: { xml: { return_code: ["SUCCESS"] } } });
      next();
    });
  });
  app.post("/paid", handler.express);
  expect(await notify(app)).toBe(acknowledged);
});

test("behind a parser that kept nothing, it refuses, and tells the developer what to do", async () => {
  const app = express();
  app.use((request, _, next) => {
    request.resume().on("end", () => {
      request.body = { xml: { return_code: ["SUCCESS"] } };
      next();
    });
  });
  app.post("/paid", handler.express);
  let answer = "";
  const warned = await warnings(1, async () => {
    answer = await notify(app);
  });
  const advice =
    "The body is what a parser made of it, and the signature is over what was before that. Let this route have the request before express.json(), express.urlencoded() and XML parsers, or use express.raw({ type: () => true }) for it; where you call read yourself, give it the bytes, or the text as it came.";
  expect(answer).toMatch(/^500 /);
  expect(answer).toContain(advice);
  expect(warned[0]?.message).toContain(advice);
  expect(orders).toEqual([]);
});

test("as a handler of every method, it answers 405 to all but POST", async () => {
  const app = express();
  app.all("/paid", handler.express);
  server = await loopback(createServer(app));
  const response = await fetch(`${server.url}/paid`);
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
});
