/** What reads a body from a stream of Node's, and what it leaves behind. */
import { PassThrough, Readable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { transactionSuccess } from "../../../../generated/notifications/index.js";
import { NotificationError } from "../../../../runtime/index.js";
import { bodyLimit } from "../../../../runtime/notification/body.js";
import { readStream } from "../../../../runtime/notification/adapters/read-stream.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const read = (stream: Readable): Promise<Buffer> => readStream(transactionSuccess, stream, 300);

/** What reading fails with, once something has happened to the stream. */
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
const gone = (stream: PassThrough): void => {
  stream.destroy();
};

const listeners = (stream: Readable): number[] =>
  ["data", "end", "close"].map((event) => stream.listenerCount(event));

test("a body of all the bytes that it may have is read", async () => {
  const bytes = Buffer.alloc(bodyLimit, "x");
  const stream = Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]);
  expect(await read(stream)).toEqual(bytes);
});

test("the stream is left as it was found, and no timer runs on", async () => {
  const found = listeners(new PassThrough());
  const whole = new PassThrough();
  whole.end("<xml/>");
  expect((await read(whole)).toString()).toBe("<xml/>");
  expect(listeners(whole)).toEqual(found);
  for (const act of [tooLarge, tooSlow, broken, gone]) {
    expect(listeners((await failure(act)).stream)).toEqual(found);
  }
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ["too large", tooLarge],
  ["too slow", tooSlow],
])("a stream that is %s is no longer read, and stays open", async (_, act) => {
  const { stream } = await failure(act);
  expect([stream.isPaused(), stream.destroyed]).toEqual([true, false]);
  // Whatever becomes of it later breaks nothing.
  expect(stream.listenerCount("error")).toBeGreaterThan(0);
});

test("what is said, to the letter, and what was behind it", async () => {
  const errors = await Promise.all([tooSlow, broken, gone].map((act) => failure(act)));
  expect(
    errors.map(({ error: { message, operation, cause } }) => [message, operation, cause]),
  ).toEqual([
    [
      "[NOTIFICATION_TOO_SLOW] The body was not in after 300 ms (the handler's bodyTimeout).",
      "transaction-success",
      undefined,
    ],
    [
      "[NOTIFICATION_CUT_SHORT] The connection ended before the body did.",
      "transaction-success",
      reset,
    ],
    [
      "[NOTIFICATION_CUT_SHORT] The connection ended before the body did.",
      "transaction-success",
      undefined,
    ],
  ]);
  // A cause that is none is not there at all.
  expect(errors.map(({ error }) => "cause" in error)).toEqual([false, true, false]);
});
