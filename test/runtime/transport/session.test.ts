/** State that the calls of one client share: connections, rate limits, events. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, expect, test, vi } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { ReplyEvent } from "../../../runtime/index.js";
import { Client, exchangeOf } from "../../../runtime/index.js";
import { Deadline } from "../../../runtime/transport/deadline.js";
import { certificateFiles } from "../../support/certificates.js";
import { images } from "../../support/images.js";
import { httpReply, plainServer } from "../../support/plain-server.js";
import { cannedDispatcher, gatewaySign, xml } from "../../support/replies.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const upload = { ...secapiMchUploadmedia, mutualTLS: false } satisfies typeof secapiMchUploadmedia;
const success = { return_code: "SUCCESS", result_code: "SUCCESS", media_id: "m" };
const accepted = xml({ ...success, sign: gatewaySign(success, merchant.apiKey) });
const files = certificateFiles(merchant.mchId);
afterAll(() => {
  files.remove();
});

test("closing a client closes its connections", async () => {
  let ended: Promise<unknown> = Promise.resolve("never opened");
  const gateway = await plainServer(
    // Without `close()`, the client would keep the idle connection for ten minutes.
    ({ socket }) =>
      socket.write(httpReply(accepted).replace("\r\n", "\r\nkeep-alive: timeout=600\r\n")),
    (socket) => {
      ended = once(socket, "close");
    },
  );
  const client = new Client({ ...merchant, baseUrl: gateway.url, allowPlainHttp: true });
  await client.call(upload, { media: images.png });
  await client.close();
  expect(await ended).not.toBe("never opened");
  await gateway.close();
});

test("only HTTP/1.1 is offered to the server", async () => {
  const offered: string[][] = [];
  const server: Server = createTlsServer({
    cert: files.read("cert.pem"),
    key: files.read("key.pem"),
    ALPNCallback: ({ protocols }) => {
      offered.push(protocols);
      return undefined;
    },
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = new Client({ ...merchant, baseUrl: `https://127.0.0.1:${port}`, maxRetries: 0 });
  await expect(client.call(upload, { media: images.png })).rejects.toThrow();
  await client.close();
  server.close();
  expect(offered).toEqual([["http/1.1"]]);
});

test("a call that is aborted between two attempts has an unknown outcome", async () => {
  const controller = new AbortController();
  const failed = { return_code: "SUCCESS", result_code: "FAIL", err_code: "SYSTEMERROR" };
  const dispatcher = cannedDispatcher({ body: xml(failed) });
  const rateLimit = { calls: 1, seconds: 60 };
  const client = new Client({ ...merchant, dispatcher, rateLimit });
  const waits = vi.spyOn(Deadline.prototype, "pause");
  const calling = client.call(upload, { media: images.png }, { signal: controller.signal });
  calling.catch(() => undefined);
  // The second attempt waits for the rate limiter.
  await vi.waitUntil(() => waits.mock.calls.length === 2);
  controller.abort();
  await expect(calling).rejects.toMatchObject({ code: "ABORTED", outcome: "unknown" });
  expect(dispatcher.sent).toHaveLength(1);
});

test("corrections to the input are listed in the exchange", async () => {
  const client = new Client({ ...merchant, dispatcher: cannedDispatcher({ body: accepted }) });
  const media = { content: images.png, filename: "a.bmp" };
  expect(exchangeOf(await client.call(upload, { media }))?.notes).toEqual([
    "The bytes are image/png, so a.bmp is sent as a.png.",
  ]);
});

test("a reply event has the duration of the response", async () => {
  const durations: number[] = [];
  const isReply = (event: unknown): event is ReplyEvent =>
    typeof event === "object" && event !== null && "duration" in event;
  const listen = (event: unknown): void => {
    if (isReply(event)) durations.push(event.duration);
  };
  subscribe("wechatpay-apiv2:reply", listen);
  const client = new Client({ ...merchant, dispatcher: cannedDispatcher({ body: accepted }) });
  const started = performance.now();
  await client.call(upload, { media: images.png });
  const elapsed = performance.now() - started;
  unsubscribe("wechatpay-apiv2:reply", listen);
  expect(durations).toHaveLength(1);
  expect(durations[0]).toBeGreaterThanOrEqual(0);
  expect(durations[0]).toBeLessThanOrEqual(elapsed);
});
