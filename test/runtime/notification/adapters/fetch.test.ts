/** Notifications as requests of the Fetch API, which Next.js and Hono hand over. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { Client, NotificationError } from "../../../../runtime/index.js";
import { bodyLimit } from "../../../../runtime/notification/body.js";
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

const request = (given: string | ReadableStream | null): Request =>
  new Request("https://example.com/paid", { method: "POST", body: given, duplex: "half" });

/** A body whose end comes when someone stops asking for it. */
function endless(first: string): {
  readonly stream: ReadableStream;
  readonly canceled: Promise<void>;
} {
  let cancel: () => void = () => undefined;
  const canceled = new Promise<void>((resolve) => {
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
  return { stream, canceled };
}

describe("a request", () => {
  test("is answered with a response", async () => {
    const response = await POST(request(body));
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await response.text()).toBe(
      "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>",
    );
  });

  test("whose body comes in pieces is read to its end", async () => {
    const bytes = Buffer.from(body);
    const stream = ReadableStream.from([bytes.subarray(0, 7), bytes.subarray(7)]);
    expect((await POST(request(stream))).status).toBe(200);
  });

  test("without a body is malformed", async () => {
    expect((await POST(request(null))).status).toBe(400);
    expect(errors).toEqual(["NOTIFICATION_MALFORMED"]);
  });

  test("whose body was read before is refused, with what to do", async () => {
    const read = request(body);
    await read.text();
    const response = await POST(read);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("give it the bytes, or the text as it came.");
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });

  test("whose body someone else is reading is refused likewise", async () => {
    const locked = request(body);
    locked.body?.getReader();
    expect((await POST(locked)).status).toBe(500);
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });

  test("whose body is as large as it may be is read", async () => {
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

  test("whose body is too large is not read to its end", async () => {
    const { stream, canceled } = endless("x".repeat(65_537));
    expect((await POST(request(stream))).status).toBe(413);
    await canceled;
    expect(errors).toEqual(["NOTIFICATION_TOO_LARGE"]);
  });

  test("whose body does not come in is not waited for longer than bodyTimeout", async () => {
    const { stream, canceled } = endless("<xml>");
    expect((await POST(request(stream))).status).toBe(408);
    await canceled;
    expect(errors).toEqual(["NOTIFICATION_TOO_SLOW"]);
  });

  test("whose body breaks off is told of", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from("<xml>"));
        controller.error(new Error("reset"));
      },
    });
    expect((await POST(request(broken))).status).toBe(400);
    expect(errors).toEqual(["NOTIFICATION_CUT_SHORT"]);
  });

  test("whose body is a stream of something else than bytes is refused", async () => {
    expect((await POST(request(ReadableStream.from([body])))).status).toBe(500);
    expect(errors).toEqual(["NOTIFICATION_BODY_PARSED"]);
  });
});
