import { setupServer } from "msw/node";
import { Agent, request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { exchangeOf, WeChatPay, WeChatPayError } from "../../generated/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { connectionFaults, createGateway, faults } from "../../mock/index.js";
import type { ConnectionFault, FaultName, ListeningGateway } from "../../mock/index.js";
import { images } from "../support/images.js";
import { faultOutcomes } from "./support/fault-outcomes.js";
import { send } from "./support/send.js";
import { table } from "./support/table.js";
import { fieldsOf, isSigned, merchant, origin, path, png, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
let server: ListeningGateway;

beforeAll(async () => {
  server = await gateway.listen();
});
beforeEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await server.close();
});

const timeout = { connect: 2_000, headers: 250, body: 250, total: 10_000 };
const options = { ...merchant, rateLimit: false, maxRetries: 0, timeout } as const;

function overInterceptor(): WeChatPay {
  return new WeChatPay({ ...options, dispatcher: new Agent().compose(gateway.interceptor()) });
}

function overTls(): WeChatPay {
  const { cert, key, ca, url } = server;
  return new WeChatPay({ ...options, certificate: { cert, key }, ca, baseUrl: url });
}

/** Uploads an image and describes the result. */
async function uploadOutcome(wechatpay: WeChatPay): Promise<string> {
  try {
    const reply = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: images.png });
    return exchangeOf(reply)?.status === 200 ? "a result" : "a result of another status";
  } catch (error) {
    return error instanceof WeChatPayError ? `${error.code}, ${error.outcome}` : String(error);
  } finally {
    await wechatpay.close();
  }
}

const faultNames = Object.keys(faults).filter((name): name is FaultName => name in faults);
const connectionFaultNames = Object.keys(connectionFaults).filter(
  (name): name is ConnectionFault => name in connectionFaults,
);

describe.each([
  ["undici's interceptor", overInterceptor],
  ["mutual TLS", overTls],
])("over %s", (_, client) => {
  test.each(faultNames)("the fault %s has the documented outcome, once", async (fault) => {
    gateway.on(secapiMchUploadmedia).fault(fault, { times: 1 });
    expect(await uploadOutcome(client())).toBe(faultOutcomes[fault]);
    expect(await uploadOutcome(client())).toBe("a result");
    expect(gateway.requests).toHaveLength(2);
  });

  test.each(connectionFaultNames)(
    "the connection fault %s has the documented outcome, once",
    async (fault) => {
      gateway.onConnection(fault);
      expect(await uploadOutcome(client())).toBe(faultOutcomes[fault]);
      expect(await uploadOutcome(client())).toBe("a result");
      expect(gateway.requests).toHaveLength(1);
    },
  );
});

describe("over MSW", () => {
  const net = setupServer(...gateway.handlers);
  beforeAll(() => {
    net.listen({ onUnhandledRequest: "error" });
  });
  afterAll(() => {
    net.close();
  });
  const post = (signal?: AbortSignal): Promise<Response> =>
    fetch(origin + path, { method: "POST", ...upload(), ...(signal && { signal }) });

  test("an abort signal or a reset ends a request whose response is stalled", async () => {
    gateway.on(secapiMchUploadmedia).fault("stalled_head");
    await expect(post(AbortSignal.timeout(50))).rejects.toThrow(/abort|timeout/i);
    const stalled = post();
    await vi.waitFor(() => {
      expect(gateway.requests).toHaveLength(2);
    });
    gateway.reset();
    await expect(stalled).rejects.toThrow(TypeError);
  });

  test("any number of responses can be stalled at once without a warning", async () => {
    const warnings: string[] = [];
    const recordWarning = ({ name }: Error): void => {
      warnings.push(name);
    };
    process.on("warning", recordWarning);
    gateway.on(secapiMchUploadmedia).fault("stalled_head");
    const stalled = Array.from({ length: 30 }, () => post());
    await vi.waitFor(() => {
      expect(gateway.requests).toHaveLength(30);
    });
    gateway.reset();
    const results = await Promise.allSettled(stalled);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    process.off("warning", recordWarning);
    expect(warnings).not.toContain("MaxListenersExceededWarning");
  });

  test.each(["stalled_body", "reset_in_reply"] as const)(
    "%s sends the response headers but not the whole body",
    async (fault) => {
      gateway.on(secapiMchUploadmedia).fault(fault);
      const reply = await post();
      expect(reply.status).toBe(200);
      const body = reply.text();
      gateway.reset();
      await expect(body).rejects.toThrow(TypeError);
    },
  );

  test("slow_body sends the whole body", async () => {
    gateway.on(secapiMchUploadmedia).fault("slow_body");
    const text = await (await post()).text();
    expect(fieldsOf(text)["result_code"]).toBe("SUCCESS");
  });

  test("a connection fault makes fetch fail, once", async () => {
    gateway.onConnection("tls_alert");
    await expect(post()).rejects.toThrow(TypeError);
    expect((await post()).status).toBe(200);
  });
});

describe("a fault", () => {
  test("that applies before validation replaces the refusal of an invalid request, any other does not", async () => {
    const invalid = upload(png, { after: { sign: "" } });
    const stubs = gateway.on(secapiMchUploadmedia);
    stubs.fault("page_502");
    expect((await send(gateway, invalid)).status).toBe(502);
    stubs.fault("sign_missing");
    expect((await send(gateway, invalid)).fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  });

  test("named in Wechatpay-Negative-Test takes precedence over stubs", async () => {
    gateway.on(secapiMchUploadmedia).refuse("忙");
    for (const [name, status] of [
      ["page_404", 404],
      ["huge_reply", 200],
    ] as const) {
      const { headers, body } = upload();
      const withHeader = { body, headers: { ...headers, "Wechatpay-Negative-Test": name } };
      const sent = await send(gateway, withHeader);
      expect(sent.status).toBe(status);
      expect(sent.fields["return_msg"]).not.toBe("忙");
    }
  });

  test("that applies before the body is read can also be named in the header", async () => {
    const { headers, body } = upload();
    const withHeader = { ...headers, "wechatpay-negative-test": "reset_before_body" };
    const { ca, cert, key } = server;
    const dispatcher = new Agent({ connect: { ca, cert, key } });
    const attempt = request(server.url + path, {
      dispatcher,
      method: "POST",
      headers: withHeader,
      body,
    });
    await expect(attempt).rejects.toThrow(/other side closed|ECONNRESET|EPIPE/);
    expect(gateway.requests[0]).toMatchObject({ fields: {}, files: {}, response: null });
    await dispatcher.close();
  });

  test("named in the header can also be an err_code of the operation", async () => {
    const { headers, body } = upload();
    const withHeader = { ...headers, "wechatpay-negative-test": "FREQUENCY_LIMITED" };
    const { fields } = await send(gateway, { headers: withHeader, body });
    expect(fields).toMatchObject({ err_code: "FREQUENCY_LIMITED", result_code: "FAIL" });
    expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  });

  test("misspelled in the header is refused with a list of the valid cases", async () => {
    const { headers, body } = upload();
    const withHeader = { ...headers, "wechatpay-negative-test": "pge_502" };
    const sent = await send(gateway, { headers: withHeader, body });
    expect(sent.status).toBe(400);
    expect(sent.body).toContain("Unknown case pge_502");
    expect(sent.body).toContain("page_502");
    expect(sent.body).toContain("SYSTEMERROR");
    expect(gateway.stats.refused).toEqual({ "no such case": 1 });
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      "expected wechatpay-negative-test to be a fault or an err_code of secapi/mch/uploadmedia.post, received pge_502",
    );
  });

  test("with an unknown name is rejected with a list of the known ones", () => {
    expect(() => {
      // @ts-expect-error -- JavaScript callers can pass it
      gateway.on(secapiMchUploadmedia).fault("sign_mising");
    }).toThrow('Unknown fault "sign_mising". Did you mean "sign_missing"?');
    expect(() => {
      // @ts-expect-error -- JavaScript callers can pass it
      gateway.onConnection("alert");
    }).toThrow('Unknown connection fault "alert". Did you mean "tls_alert"?');
    expect(() => {
      gateway.onConnection("tls_alert", { times: 0 });
    }).toThrow("times: Expected a whole number of at least 1");
  });
});

describe("the connection faults of a gateway", () => {
  test("apply in the order in which they were added, until a reset", async () => {
    gateway.onConnection("tls_alert", { times: 2 });
    gateway.onConnection("expired_server_certificate");
    gateway.onConnection("reset_in_handshake");
    const outcomes: string[] = [];
    for (let round = 0; round < 3; round += 1) outcomes.push(await uploadOutcome(overTls()));
    expect(outcomes).toEqual([
      faultOutcomes.tls_alert,
      faultOutcomes.tls_alert,
      faultOutcomes.expired_server_certificate,
    ]);
    gateway.reset();
    expect(await uploadOutcome(overTls())).toBe("a result");
  });
});

describe("the documentation of faults", () => {
  const rows = (description: "description" | "descriptionZh"): string[][] => [
    ...faultNames.map((name) => [`\`${name}\``, faults[name][description], faultOutcomes[name]]),
    ...connectionFaultNames.map((name) => [
      `\`${name}\``,
      connectionFaults[name][description],
      faultOutcomes[name],
    ]),
  ];

  test("lists every fault and its outcome in English", async () => {
    const page = [
      "# Faults",
      "[简体中文](faults.zh-CN.md)",
      "Cause a fault with `gateway.on(operation).fault(name)` or the request header `Wechatpay-Negative-Test: name`; the last three rows are connection faults, for `gateway.onConnection(name)`. The last column is the `code` and `outcome` of the error that this SDK throws, or `a result` if the call succeeds. `test/mock/faults.test.ts` generates this page and verifies each row.",
      await table(["Fault", "What a client observes", "Result in this SDK"], rows("description")),
    ];
    await expect(page.join("\n\n")).toMatchFileSnapshot("../../docs/faults.md");
  });

  test("lists every fault and its outcome in Chinese", async () => {
    const page = [
      "# 故障",
      "[English](faults.md)",
      "`gateway.on(operation).fault(name)` 或请求头 `Wechatpay-Negative-Test: name` 可触发的故障；最后几行由 `gateway.onConnection(name)` 触发。最后一列是本 SDK 抛出的错误的 `code` 与 `outcome`（a result 表示调用成功）。本页由 `test/mock/faults.test.ts` 生成，并逐行与实际结果核对。",
      await table(["故障", "客户端看到的现象", "本 SDK 的结果"], rows("descriptionZh")),
    ];
    await expect(page.join("\n\n")).toMatchFileSnapshot("../../docs/faults.zh-CN.md");
  });
});
