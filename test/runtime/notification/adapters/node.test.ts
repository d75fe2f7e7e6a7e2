/** Notifications over real connections, to a plain server of node:http. */
import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Client, NotificationError } from "../../../../runtime/index.js";
import { deferred } from "../../../support/deferred.js";
import type { Loopback } from "../../../support/loopback.js";
import { loopback } from "../../../support/loopback.js";
import { merchant, payment, signedNotification } from "../../../support/notifications.js";
import { transactionSuccess } from "../../../../generated/notifications/index.js";
import { postHead, rawRequest } from "../../../support/raw-request.js";

const { notifications } = new Client(merchant);
const body = signedNotification(payment);
const acknowledged =
  "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>";

const calls: unknown[] = [];
const errors: unknown[] = [];
let failed = deferred();
const handler = notifications.handler(
  transactionSuccess,
  (content) => {
    calls.push(content.return_code);
  },
  {
    bodyTimeout: 200,
    onError: (error) => {
      errors.push(error instanceof NotificationError ? error.code : error);
      failed.resolve();
    },
  },
);

let server: Loopback;
beforeEach(async () => {
  calls.length = 0;
  errors.length = 0;
  failed = deferred();
  server = await loopback(createServer(handler.node));
});
afterEach(async () => {
  await server.close();
});

describe("a server of node:http", () => {
  test("acknowledges a notification", async () => {
    const response = await fetch(server.url, { method: "POST", body });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(response.headers.get("content-length")).toBe(String(acknowledged.length));
    expect(await response.text()).toBe(acknowledged);
    expect([calls, errors]).toEqual([["SUCCESS"], []]);
  });

  test("keeps the connection open for the next notification", async () => {
    const { socket, response } = await rawRequest(
      server.port,
      postHead("/", Buffer.byteLength(body)),
    );
    socket.write(body + postHead("/", Buffer.byteLength(body)));
    socket.end(body);
    expect((await response).match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });

  test("keeps the connection open after a rejection if the body was read to its end", async () => {
    const { socket, response } = await rawRequest(server.port, postHead("/", 5));
    socket.end(`hello${postHead("/", Buffer.byteLength(body))}${body}`);
    expect((await response).match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 200"]);
  });

  test("reads a body of several chunks, even if one ends within a character", async () => {
    const bytes = Buffer.from(body);
    const { socket, response } = await rawRequest(server.port, postHead("/", bytes.length));
    const middle = bytes.indexOf(Buffer.from("支")) + 1;
    await new Promise((resolve) => socket.write(bytes.subarray(0, middle), resolve));
    socket.end(bytes.subarray(middle));
    expect(await response).toContain(acknowledged);
  });

  test("responds 405 to methods other than POST", async () => {
    const response = await fetch(server.url);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(errors).toEqual([]);
  });

  test("responds to HEAD without a body", async () => {
    const response = await fetch(server.url, { method: "HEAD" });
    expect(response.status).toBe(405);
    expect(await response.text()).toBe("");
  });

  test("responds 400 to a notification that cannot be verified", async () => {
    const response = await fetch(server.url, { method: "POST", body: "hello" });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("<![CDATA[NOTIFICATION_MALFORMED]]>");
    expect(errors).toEqual(["NOTIFICATION_MALFORMED"]);
  });

  test("stops reading a body that is too large, responds 413, and closes the connection", async () => {
    const { socket, response } = await rawRequest(server.port, postHead("/", 1_000_000));
    socket.write("x".repeat(24_577));
    const text = await response;
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(text).toMatch(/\r\nconnection: close\r\n/i);
    expect(errors).toEqual(["NOTIFICATION_TOO_LARGE"]);
  });

  test("responds 408 if the body exceeds bodyTimeout, and closes the connection", async () => {
    const { socket, response } = await rawRequest(server.port, postHead("/", body.length));
    socket.write("<xml>");
    const text = await response;
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toContain("NOTIFICATION_TOO_SLOW");
    expect(errors).toEqual(["NOTIFICATION_TOO_SLOW"]);
  });

  test("reports a truncated body, and continues to work", async () => {
    const { socket } = await rawRequest(server.port, postHead("/", body.length));
    socket.write("<xml>", () => {
      socket.resetAndDestroy();
    });
    await failed.promise;
    expect(errors).toEqual(["NOTIFICATION_CUT_SHORT"]);
    expect((await fetch(server.url, { method: "POST", body })).status).toBe(200);
  });
});

test("a body with an encoding set on it is rejected, and the next one is read", async () => {
  let setsEncoding = true;
  const mixed = await loopback(
    createServer((request, response) => {
      if (setsEncoding) request.setEncoding("utf8");
      handler.node(request, response);
    }),
  );
  const rejected = await fetch(mixed.url, { method: "POST", body: body + " ".repeat(20_000) });
  expect(rejected.status).toBe(500);
  expect(await rejected.text()).toContain("pass the original bytes or text.");
  setsEncoding = false;
  expect((await fetch(mixed.url, { method: "POST", body })).status).toBe(200);
  expect([calls, errors]).toEqual([["SUCCESS"], ["NOTIFICATION_BODY_PARSED"]]);
  await mixed.close();
});

test("a connection that was closed before the handler was called is reported immediately", async () => {
  const late = await loopback(
    createServer((request, response) => {
      request.on("close", () => {
        handler.node(request, response);
      });
      request.destroy();
    }),
  );
  await fetch(late.url, { method: "POST", body }).catch(() => undefined);
  await failed.promise;
  expect(errors).toEqual(["NOTIFICATION_CUT_SHORT"]);
  await late.close();
});

test("does not respond if something else already did", async () => {
  const finished = deferred();
  const slow = notifications.handler(transactionSuccess, () => finished.promise);
  const impatient = await loopback(
    createServer((request, response) => {
      slow.node(request, response);
      response.writeHead(503).end("busy");
      response.on("close", finished.resolve);
    }),
  );
  const response = await fetch(impatient.url, { method: "POST", body });
  expect(response.status).toBe(503);
  expect(await response.text()).toBe("busy");
  await impatient.close();
});
