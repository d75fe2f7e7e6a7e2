/**
 * Adapters that receive something other than a request or response of their framework. They run outside of any
 * try block, so an error that they throw, or a promise that they leave rejected, would end the process.
 */
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Client, NotificationError } from "../../../../runtime/index.js";
import { transactionSuccess } from "../../../../generated/notifications/index.js";
import { freezeTime } from "../../../support/frozen-time.js";
import { flushPromises, success } from "../../../support/notification-requests.js";
import { merchant, payment, signedNotification } from "../../../support/notifications.js";

const text = signedNotification(payment);
const bytes = Buffer.from(text);

/** The codes of the errors that onError received, or the errors themselves. */
let errors: unknown[];
let calls: number;
/** What nothing caught. */
let uncaught: unknown[];
const collectUncaught = (error: unknown): void => {
  uncaught.push(error);
};
let otherListeners: NodeJS.UnhandledRejectionListener[] = [];
let otherExceptionListeners: NodeJS.UncaughtExceptionListener[] = [];

beforeEach(() => {
  errors = [];
  calls = 0;
  uncaught = [];
  otherListeners = process.listeners("unhandledRejection");
  otherExceptionListeners = process.listeners("uncaughtException");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", collectUncaught);
  process.removeAllListeners("uncaughtException").on("uncaughtException", collectUncaught);
});
afterEach(async () => {
  vi.useRealTimers();
  await flushPromises();
  process.off("unhandledRejection", collectUncaught);
  process.off("uncaughtException", collectUncaught);
  for (const listener of otherListeners) process.on("unhandledRejection", listener);
  for (const listener of otherExceptionListeners) process.on("uncaughtException", listener);
  expect(uncaught).toEqual([]);
});

const handler = new Client(merchant).notifications.handler(
  transactionSuccess,
  () => {
    calls++;
  },
  {
    bodyTimeout: 100,
    onError: (error) => errors.push(error instanceof NotificationError ? error.code : error),
  },
);

const fault = new Error("thrown by the argument");
const fail = (): never => {
  throw fault;
};
/** Throws whatever is done with it. */
const hostile = new Proxy(
  {},
  { get: fail, has: fail, getPrototypeOf: fail, ownKeys: fail, getOwnPropertyDescriptor: fail },
);
const throwing = (name: string, rest: object): object =>
  Object.defineProperty({ ...rest }, name, { enumerable: true, get: fail });
/** A stream that is not Node's, and does nothing by itself. */
const fakeStream = (members: object): object => {
  const stream = { ...{ method: "POST", headers: {} } };
  const chain = (): object => stream;
  return Object.assign(stream, { on: chain, off: chain, pause: chain }, members);
};

interface SentResponse {
  status: number | undefined;
  body: string | undefined;
}

/** Calls the adapter like JavaScript, and waits until it responds or nothing happens any more. */
async function callNode(
  request: unknown,
  adapter: "node" | "express" = "node",
): Promise<SentResponse> {
  const sent: SentResponse = { status: undefined, body: undefined };
  const response = {
    writeHead: (status: number) => {
      sent.status = status;
    },
    end: (body: string) => {
      sent.body = body;
    },
  };
  Reflect.apply(handler[adapter], undefined, [request, response]);
  await flushPromises();
  return sent;
}

async function callFetch(request: unknown): Promise<SentResponse> {
  const response: unknown = await Reflect.apply(handler.fetch, undefined, [request]);
  if (!(response instanceof Response)) throw new TypeError("The adapter returned no Response.");
  return { status: response.status, body: await response.text() };
}

interface FakeReply {
  code(status: number): FakeReply;
  headers(): FakeReply;
  send(body: string): unknown;
}
type RouteHandler = (request: unknown, reply: unknown) => unknown;

async function fastifyRoute(): Promise<RouteHandler> {
  let route: RouteHandler = fail;
  const scope = {
    removeAllContentTypeParsers: () => undefined,
    addContentTypeParser: () => undefined,
    all: (_url: string, registered: RouteHandler) => {
      route = registered;
    },
  };
  await Reflect.apply(handler.fastify, undefined, [scope, { url: "/paid" }]);
  return route;
}

async function callFastify(request: unknown): Promise<SentResponse> {
  const sent: SentResponse = { status: undefined, body: undefined };
  const reply: FakeReply = {
    code: (status) => {
      sent.status = status;
      return reply;
    },
    headers: () => reply,
    send: (body) => {
      sent.body = body;
    },
  };
  await (
    await fastifyRoute()
  )(request, reply);
  return sent;
}

const adapters: readonly [string, (request: unknown) => Promise<SentResponse>][] = [
  ["node", (request) => callNode(request)],
  ["express", (request) => callNode(request, "express")],
  ["fastify", callFastify],
  ["fetch", callFetch],
];

// The first notification loads the XML parser, which takes longer than the others.
beforeAll(() => callFetch({ method: "POST", body: text }));

describe.each(adapters)("%s", (name, call) => {
  test.each<[string, unknown]>([
    ["bytes", bytes],
    ["a Uint8Array", new Uint8Array(bytes)],
    ["an ArrayBuffer", new Uint8Array(bytes).buffer],
    ["text", text],
  ])("processes a plain object whose body is %s", async (_, body) => {
    expect(await call({ method: "POST", headers: {}, body })).toEqual({
      status: 200,
      body: success.text,
    });
    expect([calls, errors]).toEqual([1, []]);
  });

  test("processes a plain object without headers", async () => {
    expect((await call({ method: "POST", body: text })).status).toBe(200);
    expect((await call({ method: "POST", headers: undefined, body: text })).status).toBe(200);
    expect((await call({ method: "POST", headers: null, body: text })).status).toBe(200);
  });

  const post = { method: "POST", headers: {} };
  const unreadable: readonly [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["text", "POST"],
    ["an empty object", {}],
    ["an object that throws", hostile],
    ["a method that throws", throwing("method", { ...post, body: text })],
    ["a method that is not text", { ...post, method: 7, body: text }],
    ["headers that throw", throwing("headers", { ...post, body: text })],
    ["headers with one that throws", { ...post, headers: throwing("a", {}), body: text }],
    ["headers that are a hostile proxy", { ...post, headers: hostile, body: text }],
    ["a body that throws", throwing("body", post)],
  ];

  test.each(unreadable)("responds 500 with an explanation to %s", async (_, request) => {
    const { status, body } = await call(request);
    expect(status).toBe(500);
    expect(body).toContain(
      "Expected a request of the framework that this adapter is for, or an object with method, headers and the original bytes or text as body, received ",
    );
    expect(body).not.toContain(fault.message);
    expect([calls, errors]).toEqual([0, ["NOTIFICATION_REQUEST_UNREADABLE"]]);
  });

  test.each<[string, unknown]>([
    ["a parsed object", { return_code: "SUCCESS" }],
    ["a number", 7],
    ["an iterable that throws", { [Symbol.iterator]: fail, [Symbol.asyncIterator]: fail }],
  ])("responds 500 with an explanation to a body that is %s", async (_, body) => {
    const response = await call({ ...post, body });
    expect(response.status).toBe(500);
    expect(response.body).toContain("Expected the original bytes of the body");
    expect([calls, errors]).toEqual([0, ["NOTIFICATION_BODY_PARSED"]]);
  });

  test("responds FAIL to a body that is a hostile proxy", async () => {
    expect((await call({ ...post, body: hostile })).status).toBe(500);
    expect([calls, errors.length]).toEqual([0, 1]);
    expect(errors[0]).toMatch(/^NOTIFICATION_(REQUEST_UNREADABLE|BODY_PARSED)$/);
  });

  test("responds FAIL to a plain object without a body", async () => {
    expect((await call(post)).status).toBe(400);
    expect(errors).toEqual([
      name === "fastify" ? "NOTIFICATION_MALFORMED" : "NOTIFICATION_BODY_MISSING",
    ]);
  });

  test("responds FAIL to a body whose memory was transferred to another thread", async () => {
    const body = new Uint8Array(bytes);
    structuredClone(body.buffer, { transfer: [body.buffer] });
    expect(await call({ ...post, body })).toMatchObject({ status: expect.any(Number) as number });
    expect([calls, errors.length]).toEqual([0, 1]);
    expect(errors[0]).toMatch(/^NOTIFICATION_/);
  });
});

describe.each(["node", "express"] as const)("the response of %s", (adapter) => {
  const respondWith = async (response: unknown): Promise<void> => {
    const request = { method: "POST", headers: {}, body: text };
    Reflect.apply(handler[adapter], undefined, [request, response]);
    await flushPromises();
  };
  const quiet = (): undefined => undefined;

  test.each<[string, unknown]>([
    ["is missing", undefined],
    ["is null", null],
    ["has no functions", {}],
    ["throws", hostile],
    ["throws in headersSent", throwing("headersSent", { writeHead: quiet, end: quiet })],
    ["throws in writeHead", { writeHead: fail, end: quiet }],
    ["throws in end", { writeHead: quiet, end: fail }],
    ["rejects in writeHead", { writeHead: () => Promise.reject(fault), end: quiet }],
    ["rejects in end", { writeHead: quiet, end: () => Promise.reject(fault) }],
  ])("%s: this is reported", async (_, response) => {
    await respondWith(response);
    expect([calls, errors]).toEqual([1, ["NOTIFICATION_RESPONSE_FAILED"]]);
  });

  test("is not used if something else has responded", async () => {
    await respondWith({ headersSent: true, writeHead: fail, end: fail });
    expect([calls, errors]).toEqual([1, []]);
  });
});

describe("the reply of fastify", () => {
  test.each<[string, unknown]>([
    ["is missing", undefined],
    ["throws", hostile],
    ["throws in send", { code: (): object => ({ headers: () => ({ send: fail }) }) }],
    [
      "rejects in send",
      { code: (): object => ({ headers: () => ({ send: () => Promise.reject(fault) }) }) },
    ],
  ])("%s: this is reported", async (_, reply) => {
    const route = await fastifyRoute();
    await Promise.race([
      route({ method: "POST", headers: {}, body: text }, reply),
      flushPromises(),
    ]);
    expect([calls, errors]).toEqual([1, ["NOTIFICATION_RESPONSE_FAILED"]]);
  });

  test("or its scope may be anything: the plugin rejects, and does not throw", async () => {
    for (const args of [[], [undefined, undefined], [{}, {}], [hostile, hostile]]) {
      const plugin: unknown = Reflect.apply(handler.fastify, undefined, args);
      await expect(plugin).rejects.toThrow(Error);
    }
  });
});

describe("a stream of another library", () => {
  beforeEach(freezeTime);

  test("is read like one of Node", async () => {
    const stream = Object.assign(new EventEmitter(), {
      ...{ method: "POST", headers: {}, pause: () => undefined },
    });
    const response = callNode(stream);
    stream.emit("data", bytes);
    stream.emit("end");
    expect(await response).toEqual({ status: 200, body: success.text });
  });

  test.each<[string, object]>([
    ["on", { on: fail }],
    ["destroyed", Object.defineProperty({}, "destroyed", { enumerable: true, get: () => true })],
  ])("that fails in %s is reported as cut short", async (_, members) => {
    expect((await callNode(fakeStream(members))).status).toBe(400);
    expect(errors).toEqual(["NOTIFICATION_CUT_SHORT"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, object]>([
    ["does nothing", {}],
    ["throws when it is paused", { pause: fail }],
    ["throws when listeners are removed", { off: fail }],
  ])("that %s is reported as too slow", async (_, members) => {
    const request = fakeStream(members);
    const sent: SentResponse = { status: undefined, body: undefined };
    handler.node(request, {
      writeHead: (status) => {
        sent.status = status;
      },
      end: () => undefined,
    });
    await flushPromises();
    vi.advanceTimersByTime(100);
    await flushPromises();
    expect([sent.status, errors]).toEqual([408, ["NOTIFICATION_TOO_SLOW"]]);
  });

  test("of Node that throws while it is read is reported as cut short", async () => {
    const broken = Readable.from(
      (function* () {
        yield bytes.subarray(0, 7);
        throw fault;
      })(),
    );
    Object.assign(broken, { method: "POST", headers: {} });
    expect((await callNode(broken)).status).toBe(400);
    expect(errors).toEqual(["NOTIFICATION_CUT_SHORT"]);
  });
});

describe("a web stream", () => {
  beforeEach(freezeTime);

  const withReader = (reader: object): object => ({
    method: "POST",
    headers: new Headers(),
    body: { getReader: () => reader },
  });

  test.each<[string, object, string]>([
    ["has no reader", { method: "POST", body: { getReader: fail } }, "UNREADABLE"],
    ["has a reader without functions", withReader({}), "CUT_SHORT"],
    ["throws when it is read", withReader({ read: fail, cancel: fail }), "CUT_SHORT"],
    ["reads nothing", withReader({ read: () => undefined, cancel: () => 1 }), "CUT_SHORT"],
    ["rejects", withReader({ read: () => Promise.reject(fault) }), "CUT_SHORT"],
  ])("that %s is reported", async (_, request, code) => {
    expect((await callFetch(request)).status).toBeGreaterThanOrEqual(400);
    expect(errors).toEqual([expect.stringMatching(new RegExp(`${code}$`))]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that neither ends nor can be cancelled is reported as too slow", async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const response = callFetch(withReader({ read: never, cancel: never }));
    await flushPromises();
    vi.advanceTimersByTime(100);
    expect((await response).status).toBe(408);
    expect(errors).toEqual(["NOTIFICATION_TOO_SLOW"]);
  });
});
