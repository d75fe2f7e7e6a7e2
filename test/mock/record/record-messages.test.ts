import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { send } from "../support/send.js";
import {
  encode,
  jpeg,
  md5,
  merchant,
  path,
  png,
  raw,
  textPart,
  upload,
} from "../support/upload.js";
import { pay, payMocks, sendPin } from "./support.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false });

interface Edits {
  readonly entry?: object;
  readonly request?: unknown;
  readonly response?: object;
  readonly content?: object;
  readonly params?: unknown;
}

/** A record of one exchange that can be replayed, with edits. */
function edited({ entry, request, response, content, params = [] }: Edits): unknown {
  const reply = {
    status: 200,
    headers: [],
    content: { text: "<xml></xml>", ...content },
    _signature: null,
    ...response,
  };
  const recordedRequest = request ?? { postData: { params } };
  return {
    log: {
      entries: [
        { _operation: "pay/card.post", request: recordedRequest, response: reply, ...entry },
      ],
    },
  };
}

const statusMessage = "Expected a whole number from 200 to 599, or 0 if there was no response.";

test.each<[string, unknown, string]>([
  ["text instead of an object", "record", "record: Expected an object."],
  ["null instead of an object", null, "record: Expected an object."],
  ["a log that is an array", { log: [] }, "log: Expected an object."],
  ["entries that are an object", { log: { entries: {} } }, "log.entries: Expected an array."],
  ["an entry that is null", { log: { entries: [null] } }, "log.entries[0]: Expected an object."],
  [
    "an operation that is a number",
    edited({ entry: { _operation: 1 } }),
    "log.entries[0]._operation: Expected text.",
  ],
  [
    "no operation for a request that was not refused",
    edited({ entry: { _operation: null, _refusal: null } }),
    "log.entries[0]._operation: Expected text.",
  ],
  [
    "an operation that is not mocked",
    edited({ entry: { _operation: "no.get" } }),
    "log.entries[0]._operation: no.get is not mocked. Mocked: POST /pay/card on https://pay.example",
  ],
  [
    "a refused request to an operation that is not mocked",
    edited({ entry: { _operation: "no.get", _refusal: {} } }),
    "log.entries[0]._operation: no.get is not mocked. Mocked: POST /pay/card on https://pay.example",
  ],
  [
    "a request that is text",
    edited({ request: "" }),
    "log.entries[0].request: Expected an object.",
  ],
  [
    "parts that are text",
    edited({ params: "pin" }),
    "log.entries[0].request.postData.params: Expected an array.",
  ],
  [
    "a part without a name",
    edited({ params: [{ name: "pin", value: "1" }, { value: "1" }] }),
    "log.entries[0].request.postData.params[1].name: Expected text.",
  ],
  [
    "a part without a value",
    edited({ params: [{ name: "pin" }] }),
    "log.entries[0].request.postData.params[0].value: Expected text.",
  ],
  [
    "a file without an MD5",
    edited({ params: [{ name: "pin", fileName: "x", value: "1" }] }),
    "log.entries[0].request.postData.params[0]._md5: Expected text.",
  ],
  [
    "status 199",
    edited({ response: { status: 199 } }),
    `log.entries[0].response.status: ${statusMessage}`,
  ],
  [
    "status 600",
    edited({ response: { status: 600 } }),
    `log.entries[0].response.status: ${statusMessage}`,
  ],
  [
    "a fractional status",
    edited({ response: { status: 200.5 } }),
    `log.entries[0].response.status: ${statusMessage}`,
  ],
  [
    "a status that is text",
    edited({ response: { status: "200" } }),
    `log.entries[0].response.status: ${statusMessage}`,
  ],
  [
    "no status",
    edited({ response: { status: null } }),
    `log.entries[0].response.status: ${statusMessage}`,
  ],
  [
    "a text that is a number",
    edited({ content: { text: 1 } }),
    "log.entries[0].response.content.text: Expected text.",
  ],
  [
    "a truncated body",
    edited({ content: { _truncated: true } }),
    "log.entries[0].response.content: Expected a complete body, received a truncated one, which cannot be replayed.",
  ],
  [
    "headers that are an object",
    edited({ response: { headers: {} } }),
    "log.entries[0].response.headers: Expected an array.",
  ],
  [
    "a header without a name",
    edited({ response: { headers: [{ value: "1" }] } }),
    "log.entries[0].response.headers[0].name: Expected text.",
  ],
  [
    "a header without a value",
    edited({ response: { headers: [{ name: "a" }] } }),
    "log.entries[0].response.headers[0].value: Expected text.",
  ],
  [
    "a verdict that is not a boolean",
    edited({ response: { _signature: { valid: "yes" } } }),
    "log.entries[0].response._signature.valid: Expected true or false.",
  ],
  [
    "a valid signature over a body that is not XML",
    edited({ response: { _signature: { valid: true } }, content: { text: "<html></html>" } }),
    "log.entries[0].response.content.text: Expected XML, because the reply has to be signed again.",
  ],
])("rejects a record with %s", (_, record, message) => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  expect(() => {
    cards.replay(record);
  }).toThrow(
    expect.objectContaining({
      name: "MockGatewayError",
      code: "INVALID_RECORD",
      message: `[INVALID_RECORD] ${message}`,
    }),
  );
});

test.each([0, 200, 599])("accepts a record with status %i", (status) => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  expect(() => {
    cards.replay(edited({ response: { status } }));
  }).not.toThrow();
});

test("ignores inherited members of a record", () => {
  const log: unknown = Object.create({ entries: [] });
  expect(() => {
    gateway.replay({ log });
  }).toThrow("log.entries: Expected an array");
});

test("checks a refused exchange, but does not replay it", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  expect(() => {
    cards.replay(edited({ entry: { _refusal: {} }, response: { status: 1 } }));
  }).toThrow("response.status");
  const params = ["who", "pin", "seal"].map((name) => ({
    name,
    value: name === "who" ? merchant.mchId : "***",
  }));
  cards.replay(edited({ entry: { _refusal: {} }, params }));
  expect((await sendPin(cards, "1")).status).toBe(501);
  cards.replay(edited({ params }));
  expect((await sendPin(cards, "1")).status).toBe(200);
});

test("keeps the headers of a replayed response, except those about its connection and length", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  const params = [
    { name: "pin", value: "***" },
    { name: "who", value: merchant.mchId },
  ];
  const names = [
    "Content-Length",
    "content-encoding",
    "Transfer-Encoding",
    "connection",
    "keep-alive",
    "X-Content-Length",
    "connection-id",
  ];
  const headers = names.map((name) => ({ name, value: "7" }));
  cards.replay(edited({ params, response: { headers }, content: { text: null } }));
  const { status, body } = await sendPin(cards, "1");
  expect({ status, body }).toEqual({ status: 200, body: "" });
  expect(cards.requests[0]?.response?.headers).toEqual({
    "x-content-length": "7",
    "connection-id": "7",
  });
});

test("compares requests regardless of the order of their parts", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  await sendPin(cards, "1");
  const fields = { who: merchant.mchId, pin: "1", seal: cards.requests[0]?.fields["seal"] ?? "" };
  const reversed = Object.entries(fields).reverse();
  cards.replay(cards.record());
  const parts = reversed.map(([name, value]) => textPart(name, value));
  expect((await send(cards, raw(encode(parts)), "https://pay.example/pay/card")).status).toBe(200);
});

test("treats a recorded request without a body as one without parts", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  cards.replay(edited({ request: {} }));
  const { status, body, diagnosis } = await sendPin(cards, "1");
  expect(status).toBe(501);
  expect(diagnosis).toBe(
    'expected a request that is in the replayed record, received pay/card.post with who "1230000109", pin a redacted value',
  );
  expect(body).toBe(
    `The mock gateway is replaying a record, and this request is not in it. This is not a response of WeChat Pay.\n${diagnosis}\n`,
  );
  expect(cards.requests[0]?.refusal).toEqual({
    when: "not recorded",
    message: "The mock gateway is replaying a record, and this request is not in it.",
    synthetic: true,
    diagnosis,
  });
});

test("describes the fields and files of a request that is not in the record", async () => {
  gateway.reset();
  await send(gateway, upload());
  gateway.replay(gateway.record());
  const { diagnosis } = await send(gateway, upload(jpeg));
  expect(diagnosis).toBe(
    `expected a request that is in the replayed record, received ${secapiMchUploadmedia.id} with mch_id "1230000109", media_hash "${md5(jpeg)}", sign_type "HMAC-SHA256", media of 9 bytes`,
  );
});

test("does not replay the response of another operation with equal fields", async () => {
  const purse = { ...pay, id: "pay/purse.post", path: "/pay/purse" };
  const mocks = payMocks.flatMap((mock) => [mock, { ...mock, operation: purse }]);
  const both = createGateway({ merchants: [merchant], mocks });
  await sendPin(both, "1");
  both.replay(both.record());
  const parts = Object.entries(both.requests[0]?.fields ?? {}).map(([name, value]) =>
    textPart(name, value),
  );
  expect((await send(both, raw(encode(parts)), "https://pay.example/pay/purse")).status).toBe(501);
  expect((await send(both, raw(encode(parts)), "https://pay.example/pay/card")).status).toBe(200);
});

test("records a complete entry", async () => {
  gateway.reset();
  const { headers, body } = upload(png, { type: "MD5" });
  await send(gateway, { body, headers: { ...headers, "x-note": "n" } });
  const [request] = gateway.requests;
  const length = String(body.length);
  expect(gateway.record().log.entries).toEqual([
    {
      startedDateTime: request?.at,
      time: 0,
      request: {
        httpVersion: "HTTP/1.1",
        cookies: [],
        headersSize: -1,
        method: "POST",
        url: `https://api.mch.weixin.qq.com${path}`,
        headers: [
          { name: "content-length", value: length },
          { name: "content-type", value: "multipart/form-data; boundary=b0" },
          { name: "x-note", value: "n" },
        ],
        queryString: [],
        postData: {
          mimeType: "multipart/form-data; boundary=b0",
          params: [
            { name: "mch_id", value: merchant.mchId },
            { name: "media_hash", value: md5(png) },
            { name: "sign_type", value: "MD5" },
            { name: "sign", value: request?.fields["sign"] },
            {
              name: "media",
              fileName: "x.png",
              contentType: "image/png",
              _size: 13,
              _md5: md5(png),
            },
          ],
        },
        bodySize: body.length,
      },
      response: {
        httpVersion: "HTTP/1.1",
        cookies: [],
        headersSize: -1,
        status: 200,
        statusText: "OK",
        headers: [{ name: "content-type", value: "text/xml; charset=utf-8" }],
        content: {
          size: request?.response?.size,
          mimeType: "text/xml; charset=utf-8",
          text: request?.response?.body,
        },
        redirectURL: "",
        bodySize: request?.response?.size,
        _signature: { type: "MD5", valid: true },
      },
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
      _operation: secapiMchUploadmedia.id,
      _refusal: null,
      _signature: { type: "MD5", valid: true },
      _certificate: null,
    },
  ]);
});

test("records a closed connection as browsers do", async () => {
  gateway.reset();
  gateway.on(secapiMchUploadmedia).disconnect();
  await expect(send(gateway, upload())).rejects.toThrow();
  expect(gateway.record().log.entries[0]?.response).toEqual({
    httpVersion: "HTTP/1.1",
    cookies: [],
    headersSize: -1,
    status: 0,
    statusText: "",
    headers: [],
    content: { size: 0, mimeType: "x-unknown", text: "" },
    redirectURL: "",
    bodySize: -1,
    _signature: null,
  });
});

test("records a response with an unknown status and without Content-Type", async () => {
  gateway.reset();
  gateway.on(secapiMchUploadmedia).respond({ status: 299, headers: { Location: "/there" } });
  await send(gateway, upload());
  expect(gateway.record().log.entries[0]?.response).toMatchObject({
    status: 299,
    statusText: "",
    redirectURL: "/there",
    content: { size: 0, mimeType: "x-unknown", text: "" },
  });
});

test("marks a truncated body, and only that", async () => {
  gateway.reset();
  gateway
    .on(secapiMchUploadmedia)
    .respond({ body: "x".repeat(65_536) }, { times: 1 })
    .respond({ body: "y".repeat(65_537) }, { times: 1 });
  await send(gateway, upload());
  await send(gateway, upload());
  const [complete, truncated] = gateway
    .record()
    .log.entries.map(({ response }) => response.content);
  expect(complete).toEqual({ size: 65_536, mimeType: "x-unknown", text: "x".repeat(65_536) });
  expect(truncated).toEqual({
    size: 65_537,
    mimeType: "x-unknown",
    text: "y".repeat(65_536),
    _truncated: true,
  });
});

test("records a file without its type if that is unknown, and without its name if it is sensitive", async () => {
  const leaf = {
    name: "leaf",
    title: "",
    type: "file",
    required: true,
    signed: false,
    filledBy: "caller",
    maxBytes: 10,
    contentTypes: ["application/pdf"],
    sensitive: true,
  } as const;
  const operation = { ...pay, request: { ...pay.request, fields: [...pay.request.fields, leaf] } };
  const mocks = payMocks.map((mock) => ({ ...mock, operation }));
  const sensitiveGateway = createGateway({ merchants: [merchant], mocks });
  const part = {
    headers: 'Content-Disposition: form-data; name="leaf"; filename="Zhang San.pdf"',
    content: "%PDF",
  };
  await send(sensitiveGateway, raw(encode([part])), "https://pay.example/pay/card");
  expect(sensitiveGateway.record().log.entries[0]?.request.postData?.params).toEqual([
    { name: "leaf", fileName: "***", _size: 4, _md5: md5("%PDF") },
  ]);
});
