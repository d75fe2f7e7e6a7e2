/** How a result is delivered as a `Response`. */
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Delivery, MockResponse } from "../../../mock/reply/response.js";
import { dropped, silent } from "../../../mock/reply/response.js";
import { chunkBody } from "../../../mock/deliver/body-chunks.js";
import { toMsw } from "../../../mock/deliver/to-msw.js";

const never = new AbortController().signal;
const response: MockResponse = { status: 200, headers: { "x-a": "1" }, body: "0123456789" };
const withDelivery = (delivery: Delivery): MockResponse => ({ ...response, delivery });

describe("a body is split into chunks", () => {
  test.each<[string, MockResponse, string[], string]>([
    ["without a delivery", response, ["0123456789"], "complete"],
    ["if it is empty", { ...response, body: "" }, [], "complete"],
    [
      "if it is slow",
      withDelivery({ kind: "slow", pieces: 3, pause: 0 }),
      ["0123", "4567", "89"],
      "complete",
    ],
    [
      "if it is slow, with more chunks than bytes",
      withDelivery({ kind: "slow", pieces: 99, pause: 0 }),
      Array.from("0123456789"),
      "complete",
    ],
    ["if it stalls", withDelivery({ kind: "stalled", after: 4 }), ["0123"], "stalled"],
    ["if it is cut", withDelivery({ kind: "cut", after: 4 }), ["0123"], "cut"],
    ["if it is cut before the first byte", withDelivery({ kind: "cut", after: 0 }), [], "cut"],
  ])("%s", async (_, given, expected, ending) => {
    const { chunks, length, ...rest } = chunkBody(given);
    const received: string[] = [];
    for await (const chunk of chunks) received.push(chunk.toString());
    expect(received).toEqual(expected);
    expect(rest).toEqual({ ending });
    expect(length).toBe(given.body.length);
  });

  test("with pauses if the delivery has any", async () => {
    const start = performance.now();
    const { chunks } = chunkBody(withDelivery({ kind: "slow", pieces: 2, pause: 15 }));
    for await (const chunk of chunks) expect(chunk).toHaveLength(5);
    // Timers can fire a millisecond early.
    expect(performance.now() - start).toBeGreaterThan(25);
  });
});

describe("toMsw", () => {
  test("returns a response, compressed if it is packed", async () => {
    const converted = await toMsw({ ...response, packed: "gzip" }, never);
    expect(converted.status).toBe(200);
    expect(converted.headers.get("x-a")).toBe("1");
    expect(gunzipSync(await converted.arrayBuffer()).toString()).toBe("0123456789");
  });

  test.each([204, 205, 304])("omits the body of status %d", async (status) => {
    const converted = await toMsw({ ...response, status }, never);
    expect(converted.status).toBe(status);
    expect(converted.body).toBeNull();
  });

  test("reports a dropped connection as a network error", async () => {
    expect((await toMsw(dropped, never)).type).toBe("error");
  });

  test("withholds a response until the gateway is reset", async () => {
    const reset = new AbortController();
    let received: string | undefined;
    const waiting = toMsw(silent, reset.signal).then(({ type }) => {
      received = type;
    });
    await new Promise(setImmediate);
    expect(received).toBeUndefined();
    reset.abort();
    await waiting;
    expect(received).toBe("error");
    expect((await toMsw(silent, reset.signal)).type).toBe("error");
  });

  test("delivers a slow body completely", async () => {
    const slow = withDelivery({ kind: "slow", pieces: 5, pause: 0 });
    expect(await (await toMsw(slow, never)).text()).toBe("0123456789");
  });

  test("breaks off a cut body after the bytes that were sent", async () => {
    const converted = await toMsw(withDelivery({ kind: "cut", after: 4 }), never);
    const reader = converted.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("0123");
    await expect(reader?.read()).rejects.toThrow("terminated: other side closed");
  });

  test("breaks off a stalled body when the gateway is reset, and not before", async () => {
    const reset = new AbortController();
    const converted = await toMsw(withDelivery({ kind: "stalled", after: 4 }), reset.signal);
    const reader = converted.body?.getReader();
    await reader?.read();
    let readError: unknown;
    const reading = reader?.read().catch((error: unknown) => {
      readError = error;
    });
    await new Promise(setImmediate);
    expect(readError).toBeUndefined();
    reset.abort();
    await reading;
    expect(readError).toEqual(new TypeError("terminated: other side closed"));
  });
});
