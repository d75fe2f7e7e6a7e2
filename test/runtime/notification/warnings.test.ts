/** The process warnings of a handler without onError, which a flood of forged notifications must not multiply. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client } from "../../../runtime/index.js";
import { transactionSuccess } from "../../../generated/notifications/index.js";
import { freezeTime } from "../../support/frozen-time.js";
import { flushPromises, post } from "../../support/notification-requests.js";
import { merchant, payment, signedNotification } from "../../support/notifications.js";
import { xml } from "../../support/replies.js";

const emitted: string[] = [];
let printing: NodeJS.WarningListener[] = [];
const collect = ({ message }: Error): void => {
  emitted.push(message);
};

beforeEach(() => {
  emitted.length = 0;
  printing = process.listeners("warning");
  process.removeAllListeners("warning").on("warning", collect);
  freezeTime();
});
afterEach(() => {
  vi.useRealTimers();
  process.off("warning", collect);
  for (const listener of printing) process.on("warning", listener);
});

/** Warnings are emitted in the next tick. */
async function warned(): Promise<readonly string[]> {
  await flushPromises();
  return emitted;
}

async function advance(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await flushPromises();
}

const { notifications } = new Client(merchant);
const quiet = (): void => undefined;
const forged = signedNotification(payment).replace("[101]", "[1]");
const summary = "Responded FAIL to a notification (支付结果通知)";
const wrong: unknown = expect.stringMatching(
  /^[^:]+: \[NOTIFICATION_SIGNATURE_WRONG\] The signature/,
);

test("a flood of forged notifications emits one warning at once, and then one a minute with their number", async () => {
  const handler = notifications.handler(transactionSuccess, quiet);
  for (let count = 0; count < 50; count++) await post(handler, forged);
  expect(await warned()).toEqual([wrong]);
  await advance(59_999);
  expect(await warned()).toHaveLength(1);
  await advance(1);
  expect((await warned()).slice(1)).toEqual([wrong]);
  expect((await warned())[1]).toContain(`${summary}, 49 more in the last minute: `);
  for (let count = 0; count < 3; count++) await post(handler, forged);
  expect(await warned()).toHaveLength(2);
  await advance(60_000);
  expect((await warned())[2]).toContain(`${summary}, 3 more in the last minute: `);
});

test("after a quiet minute, the next warning is emitted at once", async () => {
  const handler = notifications.handler(transactionSuccess, quiet);
  await post(handler, forged);
  await advance(60_000);
  expect(await warned()).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
  await post(handler, forged);
  expect(await warned()).toEqual([wrong, wrong]);
});

test("each error code and each handler has its own limit", async () => {
  const fail = (): never => {
    throw new Error("no such order");
  };
  const handler = notifications.handler(transactionSuccess, fail);
  const other = notifications.handler(transactionSuccess, fail);
  for (let count = 0; count < 3; count++) {
    await post(handler, forged);
    await post(handler, xml(payment));
    await post(handler);
    await post(other);
  }
  expect(await warned()).toEqual([
    wrong,
    expect.stringContaining("[NOTIFICATION_SIGNATURE_MISSING]"),
    `${summary}: no such order`,
    `${summary}: no such order`,
  ]);
});

test("the last error is the one that is shown after a minute", async () => {
  let count = 0;
  const handler = notifications.handler(transactionSuccess, () => {
    throw new Error(`failure ${++count}`);
  });
  for (let sent = 0; sent < 3; sent++) await post(handler);
  await advance(60_000);
  expect(await warned()).toEqual([
    `${summary}: failure 1`,
    `${summary}, 2 more in the last minute: failure 3`,
  ]);
});

test("an onError that throws is limited too", async () => {
  const onError = (): never => {
    throw new Error("the log is full");
  };
  const handler = notifications.handler(transactionSuccess, quiet, { onError });
  for (let count = 0; count < 5; count++) await post(handler, forged);
  expect(await warned()).toEqual([
    wrong,
    "The option onError threw an error (支付结果通知): the log is full",
  ]);
});

test("an error that cannot be shown does not stop the response", async () => {
  const hostile = new Proxy(new Error("hidden"), {
    get: () => {
      throw new Error("get");
    },
    getPrototypeOf: () => {
      throw new Error("getPrototypeOf");
    },
  });
  const handler = notifications.handler(transactionSuccess, () => {
    throw hostile;
  });
  expect((await post(handler)).status).toBe(500);
  expect(await warned()).toEqual([`${summary}: an error that cannot be shown`]);
});
