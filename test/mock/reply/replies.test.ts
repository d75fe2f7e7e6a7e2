import { Agent, request } from "undici";
import { describe, expect, test } from "vitest";
import type { KnownError } from "../../../runtime/operation.js";
import { encodeDiagnosis } from "../../../mock/reply/diagnosis.js";
import { UniqueValues } from "../../../mock/reply/unique-values.js";
import { createGateway, MockGatewayError } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { operationOf, sendForm, text, baseFields } from "../support/operation.js";
import { send } from "../support/send.js";
import { encode, isSigned, merchant, origin, path, png, raw, upload } from "../support/upload.js";

const none = { types: ["MD5"], default: "MD5", reply: "none" } as const;
const known: readonly KnownError[] = [
  { when: "invalid_field", return_msg: "字段", meaning: "", remedy: "" },
  { when: "unknown_merchant", err_code: "WHO", err_code_des: "谁", meaning: "", remedy: "" },
  { when: "certificate_error", err_code: "CA", err_code_des: "证书", meaning: "", remedy: "" },
  { when: "certificate_error", return_msg: "证书", meaning: "", remedy: "" },
  {
    when: "wrong_signature",
    err_code: "SIGN",
    err_code_des: "签名",
    meaning: "",
    remedy: "",
    synthetic: true,
  },
];

function gatewayOf(
  more: Parameters<typeof operationOf>[1],
  reply: Readonly<Record<string, unknown>> = { receipt: "R1" },
  unique: readonly string[] = [],
): { gateway: Gateway; operation: ReturnType<typeof operationOf> } {
  const operation = operationOf(
    [...baseFields, text("note", { required: false, maxLength: 1 })],
    more,
  );
  const mocks = [{ operation, reply, unique }];
  return { operation, gateway: createGateway({ merchants: [merchant], mocks }) };
}

describe("a successful reply", () => {
  test("has the fields of the spec's example in order, as text and without its signature", async () => {
    const { gateway } = gatewayOf({ signing: none }, { b: 1, sign: "x", a: true });
    expect((await sendForm(gateway, {})).body).toBe(
      "<xml><b><![CDATA[1]]></b><a><![CDATA[true]]></a></xml>",
    );
  });

  test("ends with a signature of the default type if the request names none", async () => {
    const { gateway } = gatewayOf({});
    const { body, fields } = await sendForm(gateway, {});
    expect(isSigned(fields, "MD5")).toBe(true);
    expect(body).toBe(
      `<xml><receipt><![CDATA[R1]]></receipt><sign><![CDATA[${fields["sign"] ?? ""}]]></sign></xml>`,
    );
  });

  test("keeps a stubbed value even if the field is unique", async () => {
    const { gateway, operation } = gatewayOf({ signing: none }, { a: "12", b: "12" }, ["a", "b"]);
    // @ts-expect-error -- the operation's type names no fields
    gateway.on(operation).reply({ a: "12", c: "]]>" });
    const { body } = await sendForm(gateway, {});
    const b = /<b><!\[CDATA\[(\d\d)\]\]><\/b>/.exec(body)?.[1];
    expect(b).not.toBe("12");
    expect(body).toBe(
      `<xml><a><![CDATA[12]]></a><b><![CDATA[${b ?? ""}]]></b><c><![CDATA[]]]]><![CDATA[>]]></c></xml>`,
    );
  });
});

describe("a refusal", () => {
  const synthetic = (situation: string): string => `模拟网关拒绝了请求（文案为自拟）：${situation}`;

  test("has the text of the operation's registry", async () => {
    const { gateway } = gatewayOf({ errors: known });
    const { body, diagnosis } = await sendForm(gateway, { note: "12" });
    expect(body).toBe(
      "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[字段]]></return_msg></xml>",
    );
    expect(diagnosis).toBe('expected note to be at most 1 character, received "12"; note has 2');
    expect(gateway.requests[0]?.refusal).toEqual({
      when: "invalid_field",
      message: "字段",
      synthetic: false,
      field: "note",
      diagnosis,
    });
  });

  test("with an err_code is a business failure, unsigned if the merchant is unknown", async () => {
    const { gateway } = gatewayOf({ errors: known });
    const { body } = await sendForm(gateway, { who: "1" });
    expect(body).toBe(
      "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg><result_code><![CDATA[FAIL]]></result_code><err_code><![CDATA[WHO]]></err_code><err_code_des><![CDATA[谁]]></err_code_des></xml>",
    );
    expect(gateway.requests[0]?.refusal).toMatchObject({ err_code: "WHO", message: "谁" });
  });

  test("that the registry marks as synthetic is only marked so in the header", async () => {
    const { gateway } = gatewayOf({ errors: known });
    const { body, diagnosis } = await send(
      gateway,
      raw(
        encode([
          { headers: 'Content-Disposition: form-data; name="who"', content: merchant.mchId },
        ]),
      ),
      "https://lab.example/lab/form",
    );
    const refusal = gateway.requests[0]?.refusal;
    expect(body).toContain("<err_code><![CDATA[SIGN]]></err_code>");
    expect(refusal?.synthetic).toBe(true);
    expect(diagnosis).toBe(
      `${refusal?.diagnosis ?? ""} (the text of this reply is synthetic: no official text is known)`,
    );
  });

  test("without an entry in the registry is synthetic", async () => {
    const { gateway } = gatewayOf({});
    const { fields } = await sendForm(gateway, { note: "12" });
    expect(fields).toEqual({ return_code: "FAIL", return_msg: synthetic("invalid_field") });
    expect(gateway.requests[0]?.refusal).toMatchObject({
      message: synthetic("invalid_field"),
      synthetic: true,
    });
    expect(gateway.requests[0]?.refusal).not.toHaveProperty("err_code");
  });

  test("that does not concern a field has none", async () => {
    const { gateway } = gatewayOf({});
    await send(gateway, raw(Buffer.alloc(0)), "https://lab.example/lab/form");
    expect(gateway.requests[0]?.refusal).toEqual({
      when: "malformed_body",
      message: synthetic("malformed_body"),
      synthetic: true,
      diagnosis:
        "expected the body to start with --b0, the boundary in Content-Type, received an empty body",
    });
  });

  test("has no diagnosis header with diagnosis: false", async () => {
    const gateway = createGateway({ merchants: [merchant], diagnosis: false });
    const sent = await send(gateway, upload(png, { after: { sign: "" } }));
    expect(sent.fields["return_msg"]).toBe("签名校验失败，请检查后重试");
    expect(sent.diagnosis).toBe("");
    expect(gateway.requests[0]?.reply?.headers).toEqual({
      "content-type": "text/xml; charset=utf-8",
    });
  });
});

test("a failure is signed unless it is a certificate error", async () => {
  const { gateway, operation } = gatewayOf({ errors: known });
  const stubs = gateway.on(operation);
  stubs.fail({ err_code: "CA" }, { times: 1 }).fail({ err_code: "WHO" }, { times: 1 });
  const certificate = (await sendForm(gateway, {})).fields;
  expect(certificate).toMatchObject({ err_code: "CA", err_code_des: "证书" });
  expect(certificate).not.toHaveProperty("sign");
  expect(isSigned((await sendForm(gateway, {})).fields, "MD5")).toBe(true);
});

test("a body that is too large gets nginx's page", async () => {
  const gateway = createGateway({ merchants: [merchant] });
  const dispatcher = new Agent().compose(gateway.interceptor());
  const body = Buffer.alloc(3 * 1024 * 1024);
  const reply = await request(origin + path, { dispatcher, method: "POST", body });
  expect(reply.statusCode).toBe(413);
  expect(reply.headers["content-type"]).toBe("text/html");
  expect(await reply.body.text()).toBe(
    [
      "<html>",
      "<head><title>413 Request Entity Too Large</title></head>",
      "<body>",
      "<center><h1>413 Request Entity Too Large</h1></center>",
      "<hr><center>nginx</center>",
      "</body>",
      "</html>",
      "",
    ].join("\r\n"),
  );
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "body too large",
    message: "413 Request Entity Too Large",
    synthetic: false,
  });
});

describe("several operations", () => {
  const post = operationOf(baseFields, { signing: none });
  const get = { ...post, id: "lab/form.get", method: "GET" } as const;
  const other = operationOf(baseFields, {
    ...{ id: "lab/other.post", path: "/lab/other", signing: none },
    servers: ["https://other.example", "https://more.example"],
  });
  const mocks = [post, get, other].map((operation) => ({
    ...{ operation, unique: [] },
    reply: { from: operation.id },
  }));
  const gateway = createGateway({ merchants: [merchant], mocks });

  test("at one path are distinguished by their method", async () => {
    gateway.reset();
    const dispatcher = new Agent().compose(gateway.interceptor());
    for (const method of ["GET", "POST", "PUT"]) {
      const reply = await request("https://lab.example/lab/form", { dispatcher, method });
      await reply.body.dump();
    }
    expect(gateway.requests.map(({ operation }) => operation)).toEqual([get.id, post.id, post.id]);
  });

  test("have separate stubs", async () => {
    gateway.reset();
    gateway.on(other).refuse("忙");
    expect((await sendForm(gateway, {})).fields["from"]).toBe(post.id);
  });

  test("are listed in the error for an unmocked URL, and each is served only by its own hosts", async () => {
    const mocked =
      "Mocked: POST /lab/form on https://lab.example; GET /lab/form on https://lab.example; POST /lab/other on https://other.example, https://more.example";
    for (const url of ["https://lab.example/lab/other", "https://other.example/lab/form"]) {
      await expect(send(gateway, upload(), url)).rejects.toThrow(
        expect.objectContaining({
          name: "MockGatewayError",
          message: `[NOT_MOCKED] POST ${url} is not mocked, and nothing was sent. ${mocked}`,
        }),
      );
    }
    const unmocked = { ...post, id: "strange.post" };
    expect(() => gateway.on(unmocked)).toThrow(
      `[INVALID_OPTION] strange.post is not mocked. ${mocked}`,
    );
    expect(() => createGateway({ merchants: [merchant], mocks: [] })).toThrow(
      "[INVALID_OPTION] mocks is empty: there is nothing to answer to.",
    );
  });
});

describe("a diagnosis in a header", () => {
  test("is percent-encoded and truncated to 4,096 characters without splitting one", () => {
    expect(encodeDiagnosis("x".repeat(4096))).toBe("x".repeat(4096));
    expect(encodeDiagnosis("x".repeat(4097))).toBe(`${"x".repeat(4096)}...`);
    expect(encodeDiagnosis(`${"x".repeat(4087)}名`)).toBe(`${"x".repeat(4087)}%E5%90%8D`);
    expect(encodeDiagnosis(`${"x".repeat(4088)}名`)).toBe(`${"x".repeat(4088)}...`);
    expect(encodeDiagnosis("😀 \ud800")).toBe("%F0%9F%98%80%20%EF%BF%BD");
  });
});

describe("a unique value", () => {
  const generateMany = (example: string): string =>
    Array.from({ length: 40 }, () => new UniqueValues().generate(example)).join("\n");

  test.each([
    ["0123456789abcdef", /^[0-9a-f\n]+$/, /[a-f]/],
    ["0123456789ABCDEF", /^[0-9A-F\n]+$/, /[A-F]/],
    ["0123456789abcde", /^(\d{10}[a-z]{5}\n?)+$/, /[g-z]/],
    ["0123456789abcdeF", /^(\d{10}[a-z]{5}[A-Z]\n?)+$/, /[g-z]/],
    ["0123456789abcdeg", /^(\d{10}[a-z]{6}\n?)+$/, /[g-z]/],
    ["0123456789012345", /^[0-9\n]+$/, /\d/],
    ["a-B_1.é", /^([a-z]-[A-Z]_\d\.é\n?)+$/, /[a-z]/],
  ])("like %s has the same alphabet", (example, all, some) => {
    expect(generateMany(example)).toMatch(all);
    expect(generateMany(example)).toMatch(some);
  });

  test("differs from all values before", () => {
    const values = new UniqueValues();
    const generated = Array.from({ length: 8 }, () => values.generate("0"));
    expect(new Set([...generated, "0"]).size).toBe(9);
  });
});

test("a MockGatewayError has a cause only if one is given", () => {
  const cause = new Error("cause");
  expect(new MockGatewayError("LISTEN_FAILED", "text")).not.toHaveProperty("cause");
  expect(new MockGatewayError("LISTEN_FAILED", "text", cause)).toMatchObject({
    ...{ name: "MockGatewayError", code: "LISTEN_FAILED", cause },
    message: "[LISTEN_FAILED] text",
  });
});
