/** How a body is read from a Node stream, and in which state it leaves the stream. */
import { PassThrough, Readable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { transactionSuccess } from "../../../../generated/notifications/index.js";
import { NotificationError } from "../../../../runtime/index.js";
import { bodyLimit } from "../../../../runtime/notification/receive.js";
import { readStream } from "../../../../runtime/notification/adapters/read-stream.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const read = (stream: Readable): Promise<Buffer> => readStream(transactionSuccess, stream, 300);

/** Returns the error of reading after `act` has changed the stream. */
async function failure(
  act: (stream: PassThrough) => void,
): Promise<{ error: NotificationError; stream: PassThrough }> {
  const stream = new PassThrough();
  const outcome = read(stream).catch((error: unknown) => error);
  act(stream);
  const error = await outcome;
  if (!(error instanceof NotificationError)) throw error;
  return { error, stream };
}

const tooLarge = (stream: PassThrough): void => {
  stream.write(Buffer.alloc(bodyLimit + 1));
};
const tooSlow = (stream: PassThrough): void => {
  stream.write("<xml>");
  vi.advanceTimersByTime(300);
};
const reset = new Error("reset");
const broken = (stream: PassThrough): void => {
  stream.destroy(reset);
};
const closed = (stream: PassThrough): void => {
  stream.destroy();
};

const listeners = (stream: Readable): number[] =>
  ["data", "end", "close"].map((event) => stream.listenerCount(event));

test("reads a body of exactly the limit", async () => {
  const bytes = Buffer.alloc(bodyLimit, "x");
  const stream = Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]);
  expect(await read(stream)).toEqual(bytes);
});

test("removes its listeners and its timer", async () => {
  const initial = listeners(new PassThrough());
  const whole = new PassThrough();
  whole.end("<xml/>");
  expect((await read(whole)).toString()).toBe("<xml/>");
  expect(listeners(whole)).toEqual(initial);
  for (const act of [tooLarge, tooSlow, broken, closed]) {
    expect(listeners((await failure(act)).stream)).toEqual(initial);
  }
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["too large", tooLarge],
  ["too slow", tooSlow],
])("stops reading a stream that is %s, and leaves it open", async (_, act) => {
  const { stream } = await failure(act);
  expect([stream.isPaused(), stream.destroyed]).toEqual([true, false]);
  // A later error of the stream is not thrown.
  expect(stream.listenerCount("error")).toBeGreaterThan(0);
});

test("reports the exact message and the cause", async () => {
  const errors = await Promise.all([tooSlow, broken, closed].map((act) => failure(act)));
  expect(
    errors.map(({ error: { message, operation, cause } }) => [message, operation, cause]),
  ).toEqual([
    [
      "[NOTIFICATION_TOO_SLOW] Expected the whole body within 300 ms (bodyTimeout), received only a part of it.",
      "transaction-success",
      undefined,
    ],
    [
      "[NOTIFICATION_CUT_SHORT] The connection was closed before the whole body was received.",
      "transaction-success",
      reset,
    ],
    [
      "[NOTIFICATION_CUT_SHORT] The connection was closed before the whole body was received.",
      "transaction-success",
      undefined,
    ],
  ]);
  // An error without a cause has no property for it.
  expect(errors.map(({ error }) => "cause" in error)).toEqual([false, true, false]);
});
