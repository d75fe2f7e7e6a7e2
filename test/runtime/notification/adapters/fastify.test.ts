/** Notifications in a real Fastify application that has other routes. */
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { fastify } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Client, NotificationError } from "../../../../runtime/index.js";
import { merchant, payment, signedNotification } from "../../../support/notifications.js";
import { transactionSuccess } from "../../../../generated/notifications/index.js";
import { postHead, rawRequest } from "../../../support/raw-request.js";

const body = signedNotification(payment);
const acknowledged =
  "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>";
const orders: unknown[] = [];
const errors: unknown[] = [];
const messages: unknown[] = [];
const handler = new Client(merchant).notifications.handler(
  transactionSuccess,
  (content) => {
    orders.push(content.out_trade_no);
  },
  {
    bodyTimeout: 200,
    onError: (error) => {
      errors.push(error instanceof NotificationError ? error.code : error);
      messages.push(error instanceof Error ? error.message : error);
    },
  },
);

let app: FastifyInstance;
beforeEach(async () => {
  orders.length = 0;
  errors.length = 0;
  messages.length = 0;
  app = fastify();
  app.post("/echo", (request) => ({ echo: request.body }));
  await app.register(handler.fastify, { url: "/paid" });
});
afterEach(async () => {
  await app.close();
});

describe("the plugin", () => {
  test.each(["text/xml", "application/xml; charset=utf-8", "application/json", "text/plain"])(
    "acknowledges a notification with the content type %s",
    async (type) => {
      const headers = { "content-type": type };
      const response = await app.inject({ method: "POST", url: "/paid", headers, body });
      expect(response.statusCode).toBe(200);
      expect(response.headers["content-type"]).toBe("text/xml; charset=utf-8");
      expect(response.body).toBe(acknowledged);
      expect([orders, errors]).toEqual([["1409811653"], []]);
    },
  );

  test("acknowledges a notification without a content type", async () => {
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const response = await fetch(`${url}/paid`, { method: "POST", body: Buffer.from(body) });
    expect(await response.text()).toBe(acknowledged);
  });

  test("does not change the parsers of other routes", async () => {
    const json = await app.inject({ method: "POST", url: "/echo", payload: { a: 1 } });
    expect(json.json()).toEqual({ echo: { a: 1 } });
    const headers = { "content-type": "text/xml" };
    const xml = await app.inject({ method: "POST", url: "/echo", headers, body });
    expect(xml.statusCode).toBe(415);
  });

  test("responds 400 to a notification that cannot be verified, and to an empty body", async () => {
    for (const each of [body.replace("[101]", "[1]"), ""]) {
      const headers = { "content-type": "text/xml" };
      const response = await app.inject({ method: "POST", url: "/paid", headers, body: each });
      expect(response.statusCode).toBe(400);
      expect(response.body).toContain("<return_code><![CDATA[FAIL]]></return_code>");
    }
    expect(errors).toEqual(["NOTIFICATION_SIGNATURE_WRONG", "NOTIFICATION_MALFORMED"]);
  });

  test("treats a request without a body like one with an empty body", async () => {
    const response = await app.inject({ method: "POST", url: "/paid" });
    expect(response.statusCode).toBe(400);
    expect(messages).toEqual([expect.stringContaining("it is empty.")]);
  });

  test("responds 405 to methods other than POST", async () => {
    for (const method of ["GET", "PUT", "DELETE"] as const) {
      const response = await app.inject({ method, url: "/paid" });
      expect([response.statusCode, response.headers.allow]).toEqual([405, "POST"]);
    }
  });

  test("stops reading a body that is too large, and responds with XML", async () => {
    const headers = { "content-type": "text/xml" };
    const large = "x".repeat(24_577);
    const response = await app.inject({ method: "POST", url: "/paid", headers, body: large });
    expect(response.statusCode).toBe(413);
    expect(response.body).toContain("<![CDATA[NOTIFICATION_TOO_LARGE]]>");
  });

  test("responds 408 if the body exceeds bodyTimeout, and closes the connection", async () => {
    const url = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
    const { socket, response } = await rawRequest(Number(url.port), postHead("/paid", body.length));
    socket.write("<xml>");
    expect(await response).toMatch(/^HTTP\/1\.1 408 [^]*NOTIFICATION_TOO_SLOW/);
  });

  test("rejects a body that a hook converted to text", async () => {
    app.addHook("preParsing", (_request, _reply, _payload, done) => {
      done(null, Readable.from([body]));
    });
    await app.register(handler.fastify, { url: "/texts" });
    const headers = { "content-type": "text/xml" };
    const response = await app.inject({ method: "POST", url: "/texts", headers, body });
    expect(response.statusCode).toBe(500);
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });

  test("can be registered for several URLs", async () => {
    await app.register(handler.fastify, { url: "/paid-too" });
    const headers = { "content-type": "text/xml" };
    const response = await app.inject({ method: "POST", url: "/paid-too", headers, body });
    expect(response.body).toBe(acknowledged);
  });
});
