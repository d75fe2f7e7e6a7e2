import { setupServer } from "msw/node";
import { Agent, request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { exchangeOf, WeChatPay, WeChatPayError } from "../../generated/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { connectionFaults, createGateway, faults } from "../../mock/index.js";
import type { ConnectionFault, FaultName, ListeningGateway } from "../../mock/index.js";
import { images } from "../support/images.js";
import { expected } from "./support/fault-outcomes.js";
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

const patience = { connect: 2_000, headers: 250, body: 250, total: 10_000 };
const calm = { ...merchant, rateLimit: false, maxRetries: 0, timeout: patience } as const;

function overInterceptor(): WeChatPay {
  return new WeChatPay({ ...calm, dispatcher: new Agent().compose(gateway.interceptor()) });
}

function overTls(): WeChatPay {
  const { cert, key, ca, url } = server;
  return new WeChatPay({ ...calm, certificate: { cert, key }, ca, baseUrl: url });
}

/** What becomes of one upload, in a few words. */
async function become(wechatpay: WeChatPay): Promise<string> {
  try {
    const reply = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: images.png });
    return exchangeOf(reply)?.status === 200 ? "a result" : "a result of another status";
  } catch (error) {
    return error instanceof WeChatPayError ? `${error.code}, ${error.outcome}` : String(error);
  } finally {
    await wechatpay.close();
  }
}

const named = Object.keys(faults).filter((name): name is FaultName => name in faults);
const connecting = Object.keys(connectionFaults).filter(
  (name): name is ConnectionFault => name in connectionFaults,
);

describe.each([
  ["undici's interceptor", overInterceptor],
  ["mutual TLS", overTls],
])("over %s", (_, client) => {
  test.each(named)("%s ends in what the table says, once", async (fault) => {
    gateway.on(secapiMchUploadmedia).fault(fault, { times: 1 });
    expect(await become(client())).toBe(expected[fault]);
    expect(await become(client())).toBe("a result");
    expect(gateway.requests).toHaveLength(2);
  });

  test.each(connecting)("%s ends in what the table says, once", async (fault) => {
    gateway.onConnection(fault);
    expect(await become(client())).toBe(expected[fault]);
    expect(await become(client())).toBe("a result");
    expect(gateway.requests).toHaveLength(1);
  });
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

  test("a request whose answer is held back ends with its own signal, or with a reset", async () => {
    gateway.on(secapiMchUploadmedia).fault("stalled_head");
    await expect(post(AbortSignal.timeout(50))).rejects.toThrow(/abort|timeout/i);
    const held = post();
    await vi.waitFor(() => {
      expect(gateway.requests).toHaveLength(2);
    });
    gateway.reset();
    await expect(held).rejects.toThrow(TypeError);
  });

  test("any number of answers can be held back at once, without a warning", async () => {
    const warnings: string[] = [];
    const note = ({ name }: Error): void => {
      warnings.push(name);
    };
    process.on("warning", note);
    gateway.on(secapiMchUploadmedia).fault("stalled_head");
    const held = Array.from({ length: 30 }, () => post());
    await vi.waitFor(() => {
      expect(gateway.requests).toHaveLength(30);
    });
    gateway.reset();
    const ends = await Promise.allSettled(held);
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    process.off("warning", note);
    expect(warnings).not.toContain("MaxListenersExceededWarning");
  });

  test.each(["stalled_body", "reset_in_reply"] as const)(
    "%s lets the head of the reply come, and not its body",
    async (fault) => {
      gateway.on(secapiMchUploadmedia).fault(fault);
      const reply = await post();
      expect(reply.status).toBe(200);
      const body = reply.text();
      gateway.reset();
      await expect(body).rejects.toThrow(TypeError);
    },
  );

  test("a slow body comes whole in the end", async () => {
    gateway.on(secapiMchUploadmedia).fault("slow_body");
    const text = await (await post()).text();
    expect(fieldsOf(text)["result_code"]).toBe("SUCCESS");
  });

  test("a connection that fails makes fetch fail, once", async () => {
    gateway.onConnection("tls_alert");
    await expect(post()).rejects.toThrow(TypeError);
    expect((await post()).status).toBe(200);
  });
});

describe("a fault", () => {
  test("in front of the gateway happens to a wrong request too; any other leaves it its refusal", async () => {
    const wrong = upload(png, { after: { sign: "" } });
    const script = gateway.on(secapiMchUploadmedia);
    script.fault("page_502");
    expect((await send(gateway, wrong)).status).toBe(502);
    script.fault("sign_missing");
    expect((await send(gateway, wrong)).fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  });

  test("is met by a request that names it in Wechatpay-Negative-Test, before any script", async () => {
    gateway.on(secapiMchUploadmedia).refuse("忙");
    for (const [name, status] of [
      ["page_404", 404],
      ["huge_reply", 200],
    ] as const) {
      const { headers, body } = upload();
      const named = { body, headers: { ...headers, "Wechatpay-Negative-Test": name } };
      const sent = await send(gateway, named);
      expect(sent.status).toBe(status);
      expect(sent.fields["return_msg"]).not.toBe("忙");
    }
  });

  test("before the body can be asked for by the header as well", async () => {
    const { headers, body } = upload();
    const named = { ...headers, "wechatpay-negative-test": "reset_before_body" };
    const { ca, cert, key } = server;
    const dispatcher = new Agent({ connect: { ca, cert, key } });
    const attempt = request(server.url + path, {
      dispatcher,
      method: "POST",
      headers: named,
      body,
    });
    await expect(attempt).rejects.toThrow(/other side closed|ECONNRESET|EPIPE/);
    expect(gateway.requests[0]).toMatchObject({ fields: {}, files: {}, response: null });
    await dispatcher.close();
  });

  test("by the header can be a failure of the operation's own", async () => {
    const { headers, body } = upload();
    const named = { ...headers, "wechatpay-negative-test": "FREQUENCY_LIMITED" };
    const { fields } = await send(gateway, { headers: named, body });
    expect(fields).toMatchObject({ err_code: "FREQUENCY_LIMITED", result_code: "FAIL" });
    expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  });

  test("that the header misspells is no answer of WeChat Pay's, and says what there is", async () => {
    const { headers, body } = upload();
    const named = { ...headers, "wechatpay-negative-test": "pge_502" };
    const sent = await send(gateway, { headers: named, body });
    expect(sent.status).toBe(400);
    expect(sent.body).toContain("no case pge_502");
    expect(sent.body).toContain("page_502");
    expect(sent.body).toContain("SYSTEMERROR");
    expect(gateway.stats.refused).toEqual({ "no such case": 1 });
    expect(gateway.requests[0]?.refusal?.diagnosis).toBe(
      "expected a fault or an err_code of secapi/mch/uploadmedia.post in wechatpay-negative-test; pge_502 came",
    );
  });

  test("that does not exist is an error that names those that do", () => {
    expect(() => {
      // @ts-expect-error -- JavaScript may
      gateway.on(secapiMchUploadmedia).fault("page_503");
    }).toThrow(/no fault page_503; there are .*page_502/);
    expect(() => {
      // @ts-expect-error -- JavaScript may
      gateway.onConnection("alert");
    }).toThrow(/no connection fault alert; there are tls_alert/);
    expect(() => {
      gateway.onConnection("tls_alert", { times: 0 });
    }).toThrow("times has to be a whole number from 1");
  });
});

describe("the connection faults of a gateway", () => {
  test("come in the order in which they were asked for, and end with a reset", async () => {
    gateway.onConnection("tls_alert", { times: 2 });
    gateway.onConnection("expired_server_certificate");
    gateway.onConnection("reset_in_handshake");
    const seen: string[] = [];
    for (let round = 0; round < 3; round += 1) seen.push(await become(overTls()));
    expect(seen).toEqual([
      expected.tls_alert,
      expected.tls_alert,
      expected.expired_server_certificate,
    ]);
    gateway.reset();
    expect(await become(overTls())).toBe("a result");
  });
});

describe("the pages of faults in the documentation", () => {
  const rows = (told: "shows" | "showsZh"): string[][] => [
    ...named.map((name) => [`\`${name}\``, faults[name][told], expected[name]]),
    ...connecting.map((name) => [`\`${name}\``, connectionFaults[name][told], expected[name]]),
  ];

  test("are what the gateway has and the client makes of it, in English", async () => {
    const page = [
      "# Faults",
      "[简体中文](faults.zh-CN.md)",
      "What `gateway.on(operation).fault(name)` and the header `Wechatpay-Negative-Test: name` let go wrong, and, in the last rows, `gateway.onConnection(name)`. The last column is the `code` and `outcome` of the error that this SDK throws. Written by `test/mock/faults.test.ts`, which holds each row against what happens.",
      await table(["fault", "what a client sees", "what this SDK makes of it"], rows("shows")),
    ];
    await expect(page.join("\n\n")).toMatchFileSnapshot("../../docs/faults.md");
  });

  test("are what the gateway has and the client makes of it, in Chinese", async () => {
    const page = [
      "# 故障",
      "[English](faults.md)",
      "`gateway.on(operation).fault(name)` 或请求头 `Wechatpay-Negative-Test: name` 可触发的故障；最后几行由 `gateway.onConnection(name)` 触发。最后一列是本 SDK 抛出的错误的 `code` 与 `outcome`（a result 表示调用成功）。本页由 `test/mock/faults.test.ts` 生成，并逐行与实际结果核对。",
      await table(["故障", "客户端看到的现象", "本 SDK 的结果"], rows("showsZh")),
    ];
    await expect(page.join("\n\n")).toMatchFileSnapshot("../../docs/faults.zh-CN.md");
  });
});
