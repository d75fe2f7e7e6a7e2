/** How an outcome leaves as a `Response`. */
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { MockResponse, Delivery } from "../../../mock/reply/response.js";
import { dropped, silent } from "../../../mock/reply/response.js";
import { piecesOf } from "../../../mock/deliver/pieces.js";
import { toMsw } from "../../../mock/deliver/to-msw.js";

const never = new AbortController().signal;
const answer: MockResponse = { status: 200, headers: { "x-a": "1" }, body: "0123456789" };
const delivered = (delivery: Delivery): MockResponse => ({ ...answer, delivery });

describe("the pieces of a body", () => {
  test.each<[string, MockResponse, string[], string]>([
    ["without a delivery", answer, ["0123456789"], "whole"],
    ["of none", { ...answer, body: "" }, [], "whole"],
    ["slow", delivered({ kind: "slow", pieces: 3, pause: 0 }), ["0123", "4567", "89"], "whole"],
    [
      "slow, in more than there are bytes",
      delivered({ kind: "slow", pieces: 99, pause: 0 }),
      Array.from("0123456789"),
      "whole",
    ],
    ["stalled", delivered({ kind: "stalled", after: 4 }), ["0123"], "stalled"],
    ["cut", delivered({ kind: "cut", after: 4 }), ["0123"], "cut"],
    ["cut before the first", delivered({ kind: "cut", after: 0 }), [], "cut"],
  ])("%s", async (_, given, expected, ending) => {
    const { pieces, length, ...rest } = piecesOf(given);
    const came: string[] = [];
    for await (const piece of pieces) came.push(piece.toString());
    expect(came).toEqual(expected);
    expect(rest).toEqual({ ending });
    expect(length).toBe(given.body.length);
  });

  test("come with pauses where that is asked for", async () => {
    const start = performance.now();
    const { pieces } = piecesOf(delivered({ kind: "slow", pieces: 2, pause: 15 }));
    for await (const piece of pieces) expect(piece).toHaveLength(5);
    // Timers may ring a millisecond early.
    expect(performance.now() - start).toBeGreaterThan(25);
  });
});

describe("as MSW takes it", () => {
  test("an answer is a response, packed where it is so", async () => {
    const response = await toMsw({ ...answer, packed: "gzip" }, never);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-a")).toBe("1");
    expect(gunzipSync(await response.arrayBuffer()).toString()).toBe("0123456789");
  });

  test.each([204, 205, 304])("an answer of status %d has no body", async (status) => {
    const response = await toMsw({ ...answer, status }, never);
    expect(response.status).toBe(status);
    expect(response.body).toBeNull();
  });

  test("a connection that is dropped is a network error", async () => {
    expect((await toMsw(dropped, never)).type).toBe("error");
  });

  test("what never answers does so until it is let go", async () => {
    const until = new AbortController();
    let told: string | undefined;
    const waiting = toMsw(silent, until.signal).then(({ type }) => {
      told = type;
    });
    await new Promise(setImmediate);
    expect(told).toBeUndefined();
    until.abort();
    await waiting;
    expect(told).toBe("error");
    expect((await toMsw(silent, until.signal)).type).toBe("error");
  });

  test("a slow body comes whole", async () => {
    const slow = delivered({ kind: "slow", pieces: 5, pause: 0 });
    expect(await (await toMsw(slow, never)).text()).toBe("0123456789");
  });

  test("a body that is cut breaks off after what was sent", async () => {
    const response = await toMsw(delivered({ kind: "cut", after: 4 }), never);
    const reader = response.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("0123");
    await expect(reader?.read()).rejects.toThrow("terminated: other side closed");
  });

  test("a body that is stalled breaks off when it is let go, and not before", async () => {
    const until = new AbortController();
    const response = await toMsw(delivered({ kind: "stalled", after: 4 }), until.signal);
    const reader = response.body?.getReader();
    await reader?.read();
    let broken: unknown;
    const reading = reader?.read().catch((error: unknown) => {
      broken = error;
    });
    await new Promise(setImmediate);
    expect(broken).toBeUndefined();
    until.abort();
    await reading;
    expect(broken).toEqual(new TypeError("terminated: other side closed"));
  });
});
