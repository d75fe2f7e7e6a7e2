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
const stubs = gateway.on(secapiMchUploadmedia);

/** The response to a valid upload. */
async function replyTo(fault: FaultName): Promise<{ status: number; type: unknown; body: string }> {
  stubs.fault(fault, { times: 1 });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const reply = await request(origin + path, { dispatcher, method: "POST", ...upload() });
  const { statusCode: status, headers, body } = reply;
  return { status, type: headers["content-type"], body: await body.text() };
}

/** Replaces the values that differ in every reply. */
function normalize(body: string): string {
  return body
    .replace(/(?<=<media_id><!\[CDATA\[)[^\]]*/, "(media_id)")
    .replace(/(?<=<sign><!\[CDATA\[)(?!0{64})[^\]]*/, "(sign)");
}

const testedSeparately = new Set(["truncated_xml", "huge_reply"]);
const completeReplies = Object.keys(faults)
  .filter((name): name is FaultName => name in faults)
  .filter((name) => !/^(reset|stalled)_/.test(name) && !testedSeparately.has(name));

test.each(completeReplies)("the fault %s sends exactly this reply", async (fault) => {
  const { body, ...rest } = await replyTo(fault);
  expect({ ...rest, body: normalize(body) }).toMatchSnapshot();
});

test("truncated_xml is the first half of a signed reply", async () => {
  const { status, type, body } = await replyTo("truncated_xml");
  expect({ status, type }).toEqual({ status: 200, type: "text/xml; charset=utf-8" });
  const complete = (await send(gateway, upload())).body;
  expect(body).toHaveLength(Math.floor(complete.length / 2));
  expect(body.slice(0, 60)).toBe(complete.slice(0, 60));
});

test("huge_reply is signed and has a filler of 8 MiB", async () => {
  const { body } = await replyTo("huge_reply");
  const fields = fieldsOf(body);
  expect(fields["filler"]).toBe("x".repeat(8 * 1024 * 1024));
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
});

test.each(["without_result_code", "unknown_fields", "slow_body", "byte_order_mark"] as const)(
  "the reply of %s has a valid signature",
  async (fault) => {
    const { body } = await replyTo(fault);
    expect(isSigned(fieldsOf(body.replace("\ufeff", "")), "HMAC-SHA256")).toBe(true);
  },
);

test("slow_body takes about 200 ms, in ten pieces", async () => {
  stubs.fault("slow_body", { times: 1 });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const start = performance.now();
  const reply = await request(origin + path, { dispatcher, method: "POST", ...upload() });
  const pieces: number[] = [];
  reply.body.on("data", (piece: Buffer) => pieces.push(piece.length));
  await once(reply.body, "end");
  expect(performance.now() - start).toBeGreaterThan(180);
  expect(pieces).toHaveLength(10);
});

test("sign_downgraded has a valid MD5 signature", async () => {
  expect(isSigned(fieldsOf((await replyTo("sign_downgraded")).body), "MD5")).toBe(true);
});

describe("tampered_result", () => {
  test("changes the last character", async () => {
    const fields = fieldsOf((await replyTo("tampered_result")).body);
    const prefix = (fields["media_id"] ?? "").slice(0, -1);
    const validIds = Array.from({ length: 75 }, (_, index) => String.fromCharCode(48 + index))
      .map((last) => prefix + last)
      .filter((media_id) => isSigned({ ...fields, media_id }, "HMAC-SHA256"));
    expect(validIds).toHaveLength(1);
    expect(validIds).not.toContain(fields["media_id"]);
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

  test("changes the last field of the reply if none is unique", async () => {
    expect(await tampered({ first: "A", next: "B", last: "R1" })).toEqual({
      ...{ first: "A", next: "B", last: "R0" },
    });
    expect(await tampered({ first: "A", last: "0R1" })).toEqual({ first: "A", last: "0R0" });
    expect(await tampered({ first: "A", last: "0R0" })).toEqual({ first: "A", last: "0R1" });
  });

  test("changes the unique field if there is one", async () => {
    expect(await tampered({ first: "--", last: "R1" }, ["first"])).toEqual({
      first: "-0",
      last: "R1",
    });
  });
});

test("a fault before the body does not apply to other requests, not even invalid ones", async () => {
  stubs.fault("reset_before_body", { where: ({ headers }) => headers["x-shaky"] === "yes" });
  const refused = await send(gateway, upload(png, { after: { sign: "" } }));
  expect(refused.fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  const { headers, body } = upload();
  const response = send(gateway, { body, headers: { ...headers, "x-shaky": "yes" } });
  await expect(response).rejects.toThrow("other side closed");
  expect(gateway.requests.at(-1)).toMatchObject({ parts: [], refusal: null, response: null });
  gateway.reset();
});

test("a fault named in the header applies after the body is read, unless it is a fault before the body", async () => {
  for (const name of ["page_404", "reset_before_body"]) {
    const { headers, body } = upload();
    const withHeader = { body, headers: { ...headers, "wechatpay-negative-test": name } };
    await send(gateway, withHeader).catch(() => undefined);
  }
  expect(gateway.requests.slice(-2).map(({ parts }) => parts.length)).toEqual([5, 0]);
});

test("a fault before validation applies to an invalid request, any other does not", async () => {
  const invalid = upload(png, { after: { sign: "" } });
  stubs.fault("page_502", { times: 1 });
  expect((await send(gateway, invalid)).status).toBe(502);
  stubs.fault("sign_missing", { times: 1 });
  expect((await send(gateway, invalid)).fields["return_msg"]).toBe("签名校验失败，请检查后重试");
  gateway.reset();
});

test("exactly these faults apply before validation", () => {
  const beforeValidation = Object.entries(faults).filter(([, fault]) => fault.beforeValidation);
  expect(beforeValidation.map(([name]) => name)).toEqual([
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
  "without a connection, %s is the error that Node reports",
  async (fault, code, message) => {
    gateway.onConnection(fault);
    await expect(send(gateway, upload())).rejects.toMatchObject({ code, message });
    expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  },
);

test.each([204, 205, 304])("a response with the status %i has no body", async (status) => {
  stubs.respond({ status, body: "x" }, { times: 1 });
  expect(await send(gateway, upload())).toMatchObject({ status, body: "" });
});

test.each([
  ["reset_after_body", "other side closed"],
  ["reset_in_reply", "other side closed"],
] as const)("%s ends a request with undici's error", async (fault, message) => {
  stubs.fault(fault, { times: 1 });
  await expect(send(gateway, upload())).rejects.toMatchObject({ code: "UND_ERR_SOCKET", message });
});
