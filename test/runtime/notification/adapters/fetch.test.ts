/** Notifications as requests of the Fetch API, which Next.js and Hono use. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { Client, NotificationError } from "../../../../runtime/index.js";
import { bodyLimit } from "../../../../runtime/notification/receive.js";
import { merchant, payment, signedNotification } from "../../../support/notifications.js";
import { transactionSuccess } from "../../../../generated/notifications/index.js";

const body = signedNotification(payment);
const errors: unknown[] = [];
const { fetch: POST } = new Client(merchant).notifications.handler(
  transactionSuccess,
  () => undefined,
  {
    bodyTimeout: 100,
    onError: (error) => errors.push(error instanceof NotificationError ? error.code : error),
  },
);
afterEach(() => {
  errors.length = 0;
});

const request = (content: string | ReadableStream | null): Request =>
  new Request("https://example.com/paid", { method: "POST", body: content, duplex: "half" });

/** A body that does not end until it is cancelled. */
function endless(first: string): {
  readonly stream: ReadableStream;
  readonly cancelled: Promise<void>;
} {
  let cancel: () => void = () => undefined;
  const cancelled = new Promise<void>((resolve) => {
    cancel = resolve;
  });
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(first));
    },
    cancel() {
      cancel();
    },
  });
  return { stream, cancelled };
}

describe("a request", () => {
  test("gets a Response", async () => {
    const response = await POST(request(body));
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await response.text()).toBe(
      "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>",
    );
  });

  test("with a body of several chunks is read to its end", async () => {
    const bytes = Buffer.from(body);
    const stream = ReadableStream.from([bytes.subarray(0, 7), bytes.subarray(7)]);
    expect((await POST(request(stream))).status).toBe(200);
  });

  test("without a body is malformed", async () => {
    expect((await POST(request(null))).status).toBe(400);
    expect(errors).toEqual(["NOTIFICATION_MALFORMED"]);
  });

  test("whose body was already read is rejected with a hint", async () => {
    const read = request(body);
    await read.text();
    const response = await POST(read);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("pass the original bytes or text.");
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });

  test("whose body is locked by another reader is rejected", async () => {
    const locked = request(body);
    locked.body?.getReader();
    expect((await POST(locked)).status).toBe(500);
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });

  test("with a body of exactly the limit is read", async () => {
    const padded = body + " ".repeat(bodyLimit - Buffer.byteLength(body));
    expect((await POST(request(padded))).status).toBe(200);
  });

  test("leaves no timer behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      expect((await POST(request(body))).status).toBe(200);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("with a body above the limit is not read to its end", async () => {
    const { stream, cancelled } = endless("x".repeat(24_577));
    expect((await POST(request(stream))).status).toBe(413);
    await cancelled;
    expect(errors).toEqual(["NOTIFICATION_TOO_LARGE"]);
  });

  test("with a body that exceeds bodyTimeout is cancelled", async () => {
    const { stream, cancelled } = endless("<xml>");
    expect((await POST(request(stream))).status).toBe(408);
    await cancelled;
    expect(errors).toEqual(["NOTIFICATION_TOO_SLOW"]);
  });

  test("with a body that breaks off is rejected", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from("<xml>"));
        controller.error(new Error("reset"));
      },
    });
    expect((await POST(request(broken))).status).toBe(400);
    expect(errors).toEqual(["NOTIFICATION_CUT_SHORT"]);
  });

  test("with a body that is not a stream of bytes is rejected", async () => {
    expect((await POST(request(ReadableStream.from([body])))).status).toBe(500);
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });
});
