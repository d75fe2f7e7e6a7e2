/** Downloads over a loopback server: streaming, failures, and when connections are released. */
import { getEventListeners, once } from "node:events";
import type { Socket } from "node:net";
import { setImmediate as tick } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ClientOptions, Operation } from "../../../runtime/index.js";
import {
  AbortedError,
  BusinessError,
  Client,
  ConnectionError,
  Download,
  exchangeOf,
  HttpStatusError,
  MalformedReplyError,
  RefusedError,
  TimeoutError,
  WeChatPayError,
} from "../../../runtime/index.js";
import { freezeTime } from "../../support/frozen-time.js";
import type { Exchange, PlainServer } from "../../support/plain-server.js";
import { httpReply, plainServer } from "../../support/plain-server.js";
import { xml } from "../../support/replies.js";
import { merchant } from "../support/calling.js";
import { billDownload } from "../support/operations.js";
import { bill, entries, totals } from "./bill.js";

const opened: (PlainServer | Client)[] = [];
const unhandled: unknown[] = [];
const recordUnhandled = (error: unknown): void => {
  unhandled.push(error);
};
process.on("uncaughtException", recordUnhandled).on("unhandledRejection", recordUnhandled);
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.splice(0).map((one) => one.close()));
  expect(unhandled.splice(0)).toEqual([]);
});

const head = (length: number): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n`;

const reply = (content: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(head(Buffer.byteLength(content))), Buffer.from(content)]);

interface Setup {
  readonly server: PlainServer;
  readonly client: Client;
}

async function setUp(
  respond: (exchange: Exchange) => void,
  options: Partial<ClientOptions> = {},
): Promise<Setup> {
  const server = await plainServer(respond);
  const client = new Client({
    ...merchant,
    baseUrl: server.url,
    allowPlainHttp: true,
    maxRetries: 0,
    ...options,
  });
  opened.push(server, client);
  return { server, client };
}

/** Returns a download that has started and stalls, with the server's socket. */
async function startDownload(
  options: Partial<ClientOptions> = {},
  signal?: AbortSignal,
): Promise<Setup & { download: Download; socket: Socket; closed: Promise<unknown> }> {
  const sockets: Socket[] = [];
  const setup = await setUp(({ socket }) => {
    sockets.push(socket);
    const content = Buffer.from(bill);
    socket.write(head(content.length));
    // Everything up to the summary: a row is known to be complete when the next one starts.
    socket.write(content.subarray(0, content.indexOf("总交易单数")));
  }, options);
  const download = await getDownload(setup.client, signal && { signal });
  const [socket] = sockets;
  if (socket === undefined) throw new Error("No request was received.");
  return { ...setup, download, socket, closed: once(socket, "close") };
}

async function getDownload(client: Client, options?: object): Promise<Download> {
  const download: unknown = await client.call(billDownload, {}, options);
  if (download instanceof Download) return download;
  throw new Error("The result is not a download.");
}

async function collect<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const each of iterable) items.push(each);
  return items;
}

async function errorOf(
  client: Client,
  operation: Operation = billDownload,
): Promise<WeChatPayError> {
  const thrown: unknown = await client.call(operation, {}).catch((error: unknown) => error);
  if (thrown instanceof WeChatPayError) return thrown;
  throw new Error("It did not fail.");
}

describe("a bill", () => {
  test.each([
    ["as text", Buffer.from(bill)],
    ["as gzip", gzipSync(bill)],
    ["without a byte-order mark", Buffer.from(bill.slice(1))],
  ])("%s", async (_, content) => {
    const { client } = await setUp(({ socket }) => socket.write(reply(content)));
    const download = await getDownload(client);
    expect(await collect(download.rows())).toEqual(entries);
    expect(download.summary).toEqual(totals);
    expect(Buffer.concat(await collect((await getDownload(client)).bytes()))).toEqual(content);
  });

  test.each([
    ["text", Buffer.from(bill)],
    ["gzip", gzipSync(bill)],
  ])("byte by byte: %s", async (_, content) => {
    const { client } = await setUp(({ socket }) => {
      socket.setNoDelay(true);
      socket.write(head(content.length));
      const next = (at: number): void => {
        if (at < content.length)
          socket.write(content.subarray(at, at + 1), () => {
            next(at + 1);
          });
      };
      next(0);
    });
    expect(await collect((await getDownload(client)).rows())).toEqual(entries);
  });

  test("can have 5 MB, although a document of that length is rejected", async () => {
    const line = bill.split("\r\n")[1] ?? "";
    const [titles, ...rest] = bill.split("\r\n");
    const long = [titles, ...Array<string>(70_000).fill(line), ...rest].join("\r\n");
    expect(long.length).toBeGreaterThan(5_000_000);
    const { client } = await setUp(({ socket }) => socket.write(reply(long)));
    expect(await collect((await getDownload(client)).rows())).toHaveLength(70_002);
    const document = await setUp(({ socket }) => socket.write(reply(`<xml>${long}</xml>`)));
    expect((await errorOf(document.client)).code).toBe("REPLY_TOO_LARGE");
  });

  test("has an exchange without the body", async () => {
    const { client } = await setUp(({ socket }) => socket.write(reply(bill)));
    const download = await getDownload(client);
    const exchange = exchangeOf(download);
    expect(exchange).toMatchObject({ status: 200, attempts: 1, notes: [] });
    expect(exchange?.headers).toMatchObject({ "content-type": "text/plain" });
    expect(exchange?.body).toHaveLength(0);
    expect(exchange?.fields.size).toBe(0);
    expect(exchange?.duration).toBeGreaterThanOrEqual(0);
    expect(await collect(download.rows())).toEqual(entries);
  });

  test("leaves the connection to the next call after it was read completely", async () => {
    const { client, server } = await setUp(({ socket }) => socket.write(reply(bill)));
    await collect((await getDownload(client)).rows());
    // undici waits one turn of the event loop in case the server closes the connection.
    await tick();
    await collect((await getDownload(client)).bytes());
    expect(server.connections).toBe(1);
  });
});

describe("a failure is XML instead of a bill", () => {
  test.each<[string, string, typeof WeChatPayError.prototype.constructor, object]>([
    [
      "refused",
      xml({ return_code: "FAIL", return_msg: "签名错误" }),
      RefusedError,
      { returnMsg: "签名错误", outcome: "rejected" },
    ],
    [
      "refused with the field names of old endpoints",
      xml({ return_code: "FAIL", retcode: "10028", retmsg: "invalid" }),
      RefusedError,
      { returnMsg: "invalid" },
    ],
    [
      "failed, with error_code",
      xml({ return_code: "FAIL", return_msg: "No Bill Exist", error_code: "20002" }),
      BusinessError,
      { errCode: "20002", errCodeDes: "No Bill Exist", outcome: "unknown" },
    ],
    [
      "failed, with err_code",
      xml({ return_code: "SUCCESS", result_code: "FAIL", err_code: "NO_BILL", err_code_des: "无" }),
      BusinessError,
      { errCode: "NO_BILL", errCodeDes: "无" },
    ],
    [
      "after a byte-order mark and white space",
      `\ufeff\r\n\t ${xml({ return_code: "FAIL", return_msg: "x" })}`,
      RefusedError,
      { returnMsg: "x" },
    ],
    ["an HTML page", "<html></html>", MalformedReplyError, { code: "MALFORMED_REPLY" }],
    ["an empty body", "", MalformedReplyError, { code: "MALFORMED_REPLY", outcome: "unknown" }],
    ["white space", " \n", MalformedReplyError, { code: "MALFORMED_REPLY", outcome: "unknown" }],
  ])("%s", async (_, content, kind, properties) => {
    const { client } = await setUp(({ socket }) => socket.write(reply(content)));
    const error = await errorOf(client);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(properties);
    expect(error.response?.body.toString()).toBe(content);
  });

  test("a success in XML is rejected", async () => {
    const content = xml({ return_code: "SUCCESS", result_code: "SUCCESS" });
    const { client } = await setUp(({ socket }) => socket.write(reply(content)));
    const error = await errorOf(client);
    expect(error).toBeInstanceOf(MalformedReplyError);
    expect(error.message).toBe(
      "[MALFORMED_REPLY] Expected a table from 试, received XML that reports SUCCESS. The request may have been executed. It is safe to repeat.",
    );
  });

  test("a response with another status is an error, whatever its body", async () => {
    const { client } = await setUp(({ socket }) =>
      socket.write(httpReply(bill, "502 Bad Gateway")),
    );
    const error = await errorOf(client);
    expect(error).toBeInstanceOf(HttpStatusError);
    expect(error.response?.body.toString()).toBe(bill);
  });
});

describe("an interrupted download is an error", () => {
  test.each(["rows", "bytes"] as const)("when the connection is closed: %s", async (method) => {
    const { download, socket } = await startDownload();
    socket.destroy();
    const error: unknown = await collect<unknown>(download[method]()).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      code: "CONNECTION_CLOSED",
      outcome: "unknown",
      operation: billDownload.id,
    });
  });

  test("when the caller aborts while reading", async () => {
    const controller = new AbortController();
    const { download, closed } = await startDownload({}, controller.signal);
    const reason = new Error("Enough.");
    const error: unknown = await (async () => {
      for await (const piece of download.bytes()) {
        expect(piece.length).toBeGreaterThan(0);
        controller.abort(reason);
      }
      return undefined;
    })().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ code: "ABORTED", outcome: "unknown", cause: reason });
    await closed;
  });

  test("when the caller aborts before reading", async () => {
    const controller = new AbortController();
    const { download, closed } = await startDownload({}, controller.signal);
    controller.abort();
    await closed;
    await expect(collect(download.rows())).rejects.toBeInstanceOf(AbortedError);
  });

  test("when the gateway stops sending", async () => {
    const { download } = await startDownload({ timeout: { body: 50 } });
    const error: unknown = await collect(download.rows()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "BODY_TIMEOUT" });
  });
});

test("the total timeout of the call does not include reading the bill", async () => {
  freezeTime();
  const { download, socket } = await startDownload({ timeout: { total: 60, body: 5_000 } });
  vi.advanceTimersByTime(120);
  const content = Buffer.from(bill);
  socket.write(content.subarray(content.indexOf("总交易单数")));
  expect(await collect(download.rows())).toEqual(entries);
});

describe("an abandoned download releases its connection", () => {
  test("when it is cancelled before reading", async () => {
    const { download, closed } = await startDownload();
    download.cancel();
    await closed;
    download.cancel();
  });

  test.each(["rows", "bytes"] as const)("when the loop is left: %s", async (method) => {
    const { download, closed } = await startDownload();
    for await (const each of download[method]()) {
      expect(each).toBeDefined();
      break;
    }
    await closed;
  });

  test("when it is cancelled while waiting for data, which rejects", async () => {
    const { download, closed } = await startDownload();
    const pieces = download.bytes()[Symbol.asyncIterator]();
    await pieces.next();
    const waiting = pieces.next().catch((thrown: unknown) => thrown);
    download.cancel();
    expect(await waiting).toMatchObject({
      code: "ABORTED",
      message:
        "[ABORTED] The download was cancelled while it was being read. The request may have been executed. It is safe to repeat.",
    });
    await closed;
    expect(await pieces.next()).toEqual({ done: true, value: undefined });
  });

  test("when the iterator is returned before it started", async () => {
    const { download, closed } = await startDownload();
    await download.bytes()[Symbol.asyncIterator]().return?.();
    await closed;
  });

  test("and the client can make another call", async () => {
    const { download, client, server, closed } = await startDownload();
    download.cancel();
    await closed;
    (await getDownload(client)).cancel();
    expect(server.requests).toHaveLength(2);
  });
});

test("a download removes its listener from the caller's signal when it was read completely", async () => {
  const { client } = await setUp(({ socket }) => socket.write(reply(bill)));
  const { signal } = new AbortController();
  const download = await getDownload(client, { signal });
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  await collect(download.rows());
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
