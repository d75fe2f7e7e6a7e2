import { Readable } from "node:stream";
import { Agent, fetch, FormData, request, RetryAgent } from "undici";
import type { Dispatcher } from "undici";
import { beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../mock/index.js";
import type { Gateway } from "../../mock/index.js";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { send } from "./support/send.js";
import {
  fieldsOf,
  isSigned,
  merchant,
  origin,
  path,
  png,
  signed,
  upload,
} from "./support/upload.js";

const mocks = [secapiMchUploadmediaMock];
const gateway = createGateway({ merchants: [merchant], rateLimit: false, mocks });
const agent = (of: Gateway = gateway): Dispatcher => new Agent().compose(of.interceptor());

beforeEach(() => {
  gateway.reset();
});

describe("through undici's interceptor", () => {
  test("an upload is answered on every host, with the sign type that was asked for", async () => {
    for (const host of secapiMchUploadmedia.servers) {
      const { fields } = await send(gateway, upload(), host + path);
      expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
    }
    expect(gateway.requests).toHaveLength(3);
    expect(gateway.requests[0]).toMatchObject({ certificate: null, refusal: null });
  });

  test("a body in pieces is taken where its length is announced, and refused where it is not", async () => {
    const { headers, body } = upload();
    const pieces = (): Readable => Readable.from([body.subarray(0, 9), body.subarray(9)]);
    const options = { dispatcher: agent(), method: "POST" } as const;
    const announced = { ...headers, "content-length": String(body.length) };
    const first = await request(origin + path, { ...options, headers: announced, body: pieces() });
    expect(fieldsOf(await first.body.text())["result_code"]).toBe("SUCCESS");
    const second = await request(origin + path, { ...options, headers, body: pieces() });
    expect(fieldsOf(await second.body.text())["return_code"]).toBe("FAIL");
    expect(gateway.requests[1]?.refusal?.diagnosis).toContain("expected a Content-Length");
  });

  test("undici's FormData arrives as undici writes it", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(signed(png))) form.set(name, value);
    form.set("media", new Blob([png], { type: "image/png" }), "x.png");
    const body = form;
    const reply = await request(origin + path, { dispatcher: agent(), method: "POST", body });
    expect(fieldsOf(await reply.body.text())["result_code"]).toBe("SUCCESS");
    const fetched = await fetch(origin + path, { dispatcher: agent(), method: "POST", body });
    expect(fieldsOf(await fetched.text())["result_code"]).toBe("SUCCESS");
  });

  test("a FormData that is not undici's own is as useless here as on the wire", async () => {
    const form = new globalThis.FormData();
    for (const [name, value] of Object.entries(signed(png))) form.set(name, value);
    form.set("media", new Blob([png], { type: "image/png" }), "x.png");
    // @ts-expect-error -- the types of undici know the difference
    const attempt = request(origin + path, { dispatcher: agent(), method: "POST", body: form });
    expect(fieldsOf(await (await attempt).body.text())["return_code"]).toBe("FAIL");
    expect(gateway.requests[0]?.refusal?.diagnosis).toContain(
      "multipart/form-data, received text/plain",
    );
  });

  test.each([
    ["an array", ["Content-Type", "multipart/form-data; boundary=b0"]],
    ["pairs", new Map([["Content-Type", "multipart/form-data; boundary=b0"]])],
  ])("headers may come as %s", async (_, headers) => {
    const { body } = upload();
    const options = { dispatcher: agent(), method: "POST", headers, body } as const;
    const reply = await request(origin + path, options);
    expect(fieldsOf(await reply.body.text())["result_code"]).toBe("SUCCESS");
  });

  test.each([
    ["host", `https://example.com${path}`],
    ["path", `${origin}/pay/unifiedorder`],
    ["scheme", `http://api.mch.weixin.qq.com${path}`],
    ["port", `${origin}:8443${path}`],
  ])(
    "another %s never reaches the network; the error names it and what is mocked",
    async (_, url) => {
      let reached = 0;
      const network = new Agent().compose(
        (dispatch) => (options, handler) => {
          reached += 1;
          return dispatch(options, handler);
        },
        gateway.interceptor(),
      );
      const attempt = request(url, { dispatcher: network, method: "POST", ...upload() });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_MOCKED" });
      await expect(attempt).rejects.toThrow(`POST ${url} is not mocked`);
      await expect(attempt).rejects.toThrow(`Mocked: POST ${path} on ${origin}`);
      expect(reached).toBe(0);
    },
  );

  test("a tunnel is not let through either", async () => {
    await expect(agent().connect({ origin, path: "example.com:443" })).rejects.toMatchObject({
      code: "NOT_MOCKED",
    });
  });

  test("a body that goes nowhere is not touched", async () => {
    let touched = false;
    const body = new Readable({
      read() {
        touched = true;
        this.push(null);
      },
    });
    const attempt = request("https://example.com", { dispatcher: agent(), method: "POST", body });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_MOCKED" });
    expect(touched).toBe(false);
  });

  test("where the gateway comes to listen later is one more origin, and is named with the others", async () => {
    const near = createGateway({ merchants: [merchant], baseUrl: "http://localhost:8080/" });
    const dispatcher = agent(near);
    const { url, close } = await near.listen();
    const reply = await request(url + path, { dispatcher, method: "POST", ...upload() });
    expect(fieldsOf(await reply.body.text())["result_code"]).toBe("SUCCESS");
    const attempt = request(`https://example.com${path}`, { dispatcher });
    await expect(attempt).rejects.toThrow(`; the same on http://localhost:8080, ${url}`);
    await close();
    await expect(request(url + path, { dispatcher })).rejects.toMatchObject({ code: "NOT_MOCKED" });
  });

  test("with no other origin, none is named", async () => {
    const attempt = request(`https://example.com${path}`, { dispatcher: agent() });
    await expect(attempt).rejects.toThrow(/on https:\/\/[^;]*$/);
  });

  test("baseUrl is one more origin", async () => {
    const near = createGateway({ merchants: [merchant], baseUrl: "http://localhost:8080/" });
    const { fields } = await send(near, upload(), `http://localhost:8080${path}`);
    expect(fields["result_code"]).toBe("SUCCESS");
  });

  test("a signal ends a request, before and while it waits", async () => {
    gateway.on(secapiMchUploadmedia).reply({}, { delay: 5_000 });
    const options = { dispatcher: agent(), method: "POST", ...upload() } as const;
    const before = request(origin + path, { ...options, signal: AbortSignal.abort() });
    await expect(before).rejects.toThrow(/abort/i);
    expect(gateway.requests).toHaveLength(0);
    const during = request(origin + path, { ...options, signal: AbortSignal.timeout(50) });
    await expect(during).rejects.toThrow(/timeout|abort/i);
  });

  test("headersTimeout is kept", async () => {
    gateway.on(secapiMchUploadmedia).reply({}, { delay: 5_000, times: 1 });
    const options = { dispatcher: agent(), method: "POST", headersTimeout: 50 } as const;
    const late = request(origin + path, { ...options, ...upload() });
    await expect(late).rejects.toMatchObject({ code: "UND_ERR_HEADERS_TIMEOUT" });
    const inTime = await request(origin + path, { ...options, headersTimeout: 5_000, ...upload() });
    expect(inTime.statusCode).toBe(200);
    await inTime.body.dump();
  });

  test("a body that fails fails the request", async () => {
    const body = Readable.from(
      (function* () {
        yield "x";
        throw new Error("the disk is gone");
      })(),
    );
    const attempt = request(origin + path, { dispatcher: agent(), method: "POST", body });
    await expect(attempt).rejects.toThrow("the disk is gone");
  });

  test("a script can end the connection, which undici tells as it always does", async () => {
    gateway.on(secapiMchUploadmedia).disconnect();
    await expect(send(gateway, upload())).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
    expect(gateway.requests[0]).toMatchObject({ refusal: null, reply: null });
  });

  test("undici's own retries see the answers", async () => {
    gateway.on(secapiMchUploadmedia).respond({ status: 502, body: "Bad Gateway" }, { times: 1 });
    const dispatcher = new RetryAgent(agent(), { methods: ["POST"], minTimeout: 1 });
    const reply = await request(origin + path, { dispatcher, method: "POST", ...upload() });
    expect(fieldsOf(await reply.body.text())["result_code"]).toBe("SUCCESS");
    expect(gateway.requests).toHaveLength(2);
  });

  test("a large answer is read in full", async () => {
    const body = "x".repeat(1024 * 1024);
    gateway.on(secapiMchUploadmedia).respond({ body });
    expect((await send(gateway, upload())).body).toBe(body);
  });
});
