import { once } from "node:events";
import { Agent, request } from "undici";
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway, faults } from "../../../mock/index.js";
import type { FaultName } from "../../../mock/index.js";
import { operationOf, sendForm, baseFields } from "../support/operation.js";
import { send } from "../support/send.js";
import { fieldsOf, isSigned, merchant, origin, path, png, upload } from "../support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });
const script = gateway.on(secapiMchUploadmedia);

/** The whole reply to a right upload. */
async function replyTo(fault: FaultName): Promise<{ status: number; type: unknown; body: string }> {
  script.fault(fault, { times: 1 });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const reply = await request(origin + path, { dispatcher, method: "POST", ...upload() });
  const { statusCode: status, headers, body } = reply;
  return { status, type: headers["content-type"], body: await body.text() };
}

/** What changes from one reply to the next. */
function masked(body: string): string {
  return body
    .replace(/(?<=<media_id><!\[CDATA\[)[^\]]*/, "(media_id)")
    .replace(/(?<=<sign><!\[CDATA\[)(?!0{64})[^\]]*/, "(sign)");
}

const unlike = new Set(["truncated_xml", "huge_reply"]);
const whole = Object.keys(faults)
  .filter((name): name is FaultName => name in faults)
  .filter((name) => !/^(reset|stalled)_/.test(name) && !unlike.has(name));

test.each(whole)("the whole reply of the fault %s", async (fault) => {
  const { body, ...rest } = await replyTo(fault);
  expect({ ...rest, body: masked(body) }).toMatchSnapshot();
});

test("a truncated reply is the first half of a signed one", async () => {
  const { status, type, body } = await replyTo("truncated_xml");
  expect({ status, type }).toEqual({ status: 200, type: "text/xml; charset=utf-8" });
  const right = (await send(gateway, upload())).body;
  expect(body).toHaveLength(Math.floor(right.length / 2));
  expect(body.slice(0, 60)).toBe(right.slice(0, 60));
});

test("a huge reply is signed, and its filler is 8 MiB", async () => {
  const { body } = await replyTo("huge_reply");
  const fields = fieldsOf(body);
  expect(fields["filler"]).toBe("x".repeat(8 * 1024 * 1024));
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
});

test.each(["without_result_code", "unknown_fields", "slow_body", "byte_order_mark"] as const)(
  "the reply of %s is signed rightly",
  async (fault) => {
    const { body } = await replyTo(fault);
    expect(isSigned(fieldsOf(body.replace("\ufeff", "")), "HMAC-SHA256")).toBe(true);
  },
);

test("a slow body takes its time, in ten pieces", async () => {
  script.fault("slow_body", { times: 1 });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const begun = performance.now();
  const reply = await request(origin + path, { dispatcher, method: "POST", ...upload() });
  const pieces: number[] = [];
  reply.body.on("data", (piece: Buffer) => pieces.push(piece.length));
  await once(reply.body, "end");
  expect(performance.now() - begun).toBeGreaterThan(180);
  expect(pieces).toHaveLength(10);
});

test("a downgraded signature is a right MD5, whatever was asked for", async () => {
  expect(isSigned(fieldsOf((await replyTo("sign_downgraded")).body), "MD5")).toBe(true);
});

describe("a result that was changed after it was signed", () => {
  test("differs in its last character", async () => {
    const fields = fieldsOf((await replyTo("tampered_result")).body);
    const start = (fields["media_id"] ?? "").slice(0, -1);
    const signedOnes = Array.from({ length: 75 }, (_, index) => String.fromCharCode(48 + index))
      .map((last) => start + last)
      .filter((media_id) => isSigned({ ...fields, media_id }, "HMAC-SHA256"));
    expect(signedOnes).toHaveLength(1);
    expect(signedOnes).not.toContain(fields["media_id"]);
  });

  const operation = operationOf(baseFields);
  const tampered = async (
    reply: Readonly<Record<string, string>>,
    unique: readonly string[] = [],
  ): Promise<Readonly<Record<string, string>>> => {
    const forms = createGateway({ merchants: [merchant], mocks: [{ operation, reply, unique }] });
    forms.on(operation).fault("tampered_result");
    const { fields } = await sendForm(forms, {});
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "sign"));
  };

  test("is the last field of the reply, where none has a new value each time", async () => {
    expect(await tampered({ first: "A", next: "B", last: "R1" })).toEqual({
      ...{ first: "A", next: "B", last: "R0" },
    });
    expect(await tampered({ first: "A", last: "0R1" })).toEqual({ first: "A", last: "0R0" });
    expect(await tampered({ first: "A", last: "0R0" })).toEqual({ first: "A", last: "0R1" });
  });

  test("is the field that has a new value each time, where there is one", async () => {
    expect(await tampered({ first: "--", last: "R1" }, ["first"])).toEqual({
      first: "-0",
      last: "R1",
    });
  });
});

test("a fault before the body is read leaves other requests alone, wrong ones among them", async () => {
  script.fault("reset_before_body", { where: ({ headers }) => headers["x-shaky"] === "yes" });
  const wrong = await send(gateway, upload(png, { after: { sign: "" } }));
  expect(wrong.fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  const { headers, body } = upload();
  const shaky = send(gateway, { body, headers: { ...headers, "x-shaky": "yes" } });
  await expect(shaky).rejects.toThrow("other side closed");
  expect(gateway.requests.at(-1)).toMatchObject({ parts: [], refusal: null, reply: null });
  gateway.reset();
});

test("a fault that a request asks for itself takes in the body first, unless it is one before that", async () => {
  for (const name of ["page_404", "reset_before_body"]) {
    const { headers, body } = upload();
    const named = { body, headers: { ...headers, "wechatpay-negative-test": name } };
    await send(gateway, named).catch(() => undefined);
  }
  expect(gateway.requests.slice(-2).map(({ parts }) => parts.length)).toEqual([5, 0]);
});

test("a fault in front of the gateway happens to a wrong request, and any other does not", async () => {
  const wrong = upload(png, { after: { sign: "" } });
  script.fault("page_502", { times: 1 });
  expect((await send(gateway, wrong)).status).toBe(502);
  script.fault("sign_missing", { times: 1 });
  expect((await send(gateway, wrong)).fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  gateway.reset();
});

test("these faults are in front of the gateway, where every request meets them", () => {
  const inFront = Object.entries(faults).filter(([, fault]) => fault.inFront);
  expect(inFront.map(([name]) => name)).toEqual([
    ...["page_400_no_certificate", "page_400_certificate_error", "page_404", "page_502"],
    ...["empty_body", "not_xml", "doctype_bomb"],
    ...["reset_before_body", "reset_after_body", "stalled_head"],
  ]);
});

test.each([
  [
    "tls_alert",
    "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
    "ssl3_read_bytes:sslv3 alert handshake failure",
  ],
  ["expired_server_certificate", "CERT_HAS_EXPIRED", "certificate has expired"],
  [
    "reset_in_handshake",
    "ECONNRESET",
    "Client network socket disconnected before secure TLS connection was established",
  ],
] as const)(
  "where there is no connection, %s is the error that Node would tell",
  async (fault, code, message) => {
    gateway.onConnection(fault);
    await expect(send(gateway, upload())).rejects.toMatchObject({ code, message });
    expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  },
);

test.each([204, 205, 304])("an answer of status %i has no body", async (status) => {
  script.respond({ status, body: "x" }, { times: 1 });
  expect(await send(gateway, upload())).toMatchObject({ status, body: "" });
});

test.each([
  ["reset_after_body", "other side closed"],
  ["reset_in_reply", "other side closed"],
] as const)("%s ends a request as undici tells it", async (fault, message) => {
  script.fault(fault, { times: 1 });
  await expect(send(gateway, upload())).rejects.toMatchObject({ code: "UND_ERR_SOCKET", message });
});
