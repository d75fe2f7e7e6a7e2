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

/** A record of one exchange that can be replayed, but for what is edited. */
function edited({ entry, request, response, content, params = [] }: Edits): unknown {
  const reply = {
    status: 200,
    headers: [],
    content: { text: "<xml></xml>", ...content },
    _signature: null,
    ...response,
  };
  const asked = request ?? { postData: { params } };
  return {
    log: { entries: [{ _operation: "pay/card.post", request: asked, response: reply, ...entry }] },
  };
}

const number = "has to be a number from 200 to 599, or 0 where there was no reply.";

test.each<[string, unknown, string]>([
  ["a text", "record", "The record has to be an object."],
  ["null", null, "The record has to be an object."],
  ["a log that is a list", { log: [] }, "log has to be an object."],
  ["entries that are an object", { log: { entries: {} } }, "log.entries has to be an array."],
  ["an entry that is null", { log: { entries: [null] } }, "log.entries[0] has to be an object."],
  [
    "an operation that is a number",
    edited({ entry: { _operation: 1 } }),
    "log.entries[0]._operation has to be a text.",
  ],
  [
    "an operation that is missing in a request which was not refused",
    edited({ entry: { _operation: null, _refusal: null } }),
    "log.entries[0]._operation has to be a text.",
  ],
  [
    "an operation that is not mocked",
    edited({ entry: { _operation: "no.get" } }),
    "log.entries[0]._operation is no.get, which is not mocked. Mocked: POST /pay/card on https://pay.example.",
  ],
  [
    "a refused request of what is not mocked",
    edited({ entry: { _operation: "no.get", _refusal: {} } }),
    "log.entries[0]._operation is no.get, which is not mocked. Mocked: POST /pay/card on https://pay.example.",
  ],
  [
    "a request that is a text",
    edited({ request: "" }),
    "log.entries[0].request has to be an object.",
  ],
  [
    "parts that are a text",
    edited({ params: "pin" }),
    "log.entries[0].request.postData.params has to be an array.",
  ],
  [
    "a part without a name",
    edited({ params: [{ name: "pin", value: "1" }, { value: "1" }] }),
    "log.entries[0].request.postData.params[1].name has to be a text.",
  ],
  [
    "a part without a value",
    edited({ params: [{ name: "pin" }] }),
    "log.entries[0].request.postData.params[0].value has to be a text.",
  ],
  [
    "a file without its digest",
    edited({ params: [{ name: "pin", fileName: "x", value: "1" }] }),
    "log.entries[0].request.postData.params[0]._md5 has to be a text.",
  ],
  ["status 199", edited({ response: { status: 199 } }), `log.entries[0].response.status ${number}`],
  ["status 600", edited({ response: { status: 600 } }), `log.entries[0].response.status ${number}`],
  [
    "half a status",
    edited({ response: { status: 200.5 } }),
    `log.entries[0].response.status ${number}`,
  ],
  [
    "a status in text",
    edited({ response: { status: "200" } }),
    `log.entries[0].response.status ${number}`,
  ],
  ["no status", edited({ response: { status: null } }), `log.entries[0].response.status ${number}`],
  [
    "a text that is a number",
    edited({ content: { text: 1 } }),
    "log.entries[0].response.content.text has to be a text.",
  ],
  [
    "a reply that was cut",
    edited({ content: { _cut: true } }),
    "log.entries[0].response.content is only the beginning of a reply, which cannot be given again.",
  ],
  [
    "headers that are an object",
    edited({ response: { headers: {} } }),
    "log.entries[0].response.headers has to be an array.",
  ],
  [
    "a header without a name",
    edited({ response: { headers: [{ value: "1" }] } }),
    "log.entries[0].response.headers[0].name has to be a text.",
  ],
  [
    "a header without a value",
    edited({ response: { headers: [{ name: "a" }] } }),
    "log.entries[0].response.headers[0].value has to be a text.",
  ],
  [
    "a verdict that is neither",
    edited({ response: { _signature: { valid: "yes" } } }),
    "log.entries[0].response._signature.valid has to be true or false.",
  ],
  [
    "a right signature over no XML",
    edited({ response: { _signature: { valid: true } }, content: { text: "<html></html>" } }),
    "log.entries[0].response.content.text has to be XML, since it is to be signed anew.",
  ],
])("a record with %s is refused in these words", (_, record, message) => {
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

test.each([0, 200, 599])("a record with status %i is taken", (status) => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  expect(() => {
    cards.replay(edited({ response: { status } }));
  }).not.toThrow();
});

test("an inherited member is not one of the record", () => {
  const log: unknown = Object.create({ entries: [] });
  expect(() => {
    gateway.replay({ log });
  }).toThrow("log.entries has to be an array");
});

test("a refused exchange is checked like any other and answers nothing", async () => {
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

test("a replayed reply keeps its headers but those of its connection and its length", async () => {
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
  expect(cards.requests[0]?.reply?.headers).toEqual({
    "x-content-length": "7",
    "connection-id": "7",
  });
});

test("the order of the parts makes no other request, their names do", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  await sendPin(cards, "1");
  const fields = { who: merchant.mchId, pin: "1", seal: cards.requests[0]?.fields["seal"] ?? "" };
  const turned = Object.entries(fields).reverse();
  cards.replay(cards.record());
  const parts = turned.map(([name, value]) => textPart(name, value));
  expect((await send(cards, raw(encode(parts)), "https://pay.example/pay/card")).status).toBe(200);
});

test("a request without a body in the record is one with no parts", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  cards.replay(edited({ request: {} }));
  const { status, body, diagnosis } = await sendPin(cards, "1");
  expect(status).toBe(501);
  expect(diagnosis).toBe(
    'expected a request that is in the record which is replayed; pay/card.post with who "1230000109", pin a redacted value is not',
  );
  expect(body).toBe(
    `The mock gateway replays a record, and this request is not in it. This is not an answer of WeChat Pay's.\n${diagnosis}\n`,
  );
  expect(cards.requests[0]?.refusal).toEqual({
    when: "not recorded",
    message: "The mock gateway replays a record, and this request is not in it.",
    synthetic: true,
    diagnosis,
  });
});

test("a request with a file that is not in the record is told with its names and sizes", async () => {
  gateway.reset();
  await send(gateway, upload());
  gateway.replay(gateway.record());
  const { diagnosis } = await send(gateway, upload(jpeg));
  expect(diagnosis).toBe(
    `expected a request that is in the record which is replayed; ${secapiMchUploadmedia.id} with mch_id "1230000109", media_hash "${md5(jpeg)}", sign_type "HMAC-SHA256", media of 9 bytes is not`,
  );
});

test("an operation's replies are its own, though fields and files are those of another", async () => {
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

test("an entry is written in full", async () => {
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
          size: request?.reply?.size,
          mimeType: "text/xml; charset=utf-8",
          text: request?.reply?.body,
        },
        redirectURL: "",
        bodySize: request?.reply?.size,
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

test("an end without a reply is written the way browsers write it", async () => {
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

test("a reply of no known status, without a type, is written with what is known", async () => {
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

test("a reply that was cut says so, and one that was not does not", async () => {
  gateway.reset();
  gateway
    .on(secapiMchUploadmedia)
    .respond({ body: "x".repeat(65_536) }, { times: 1 })
    .respond({ body: "y".repeat(65_537) }, { times: 1 });
  await send(gateway, upload());
  await send(gateway, upload());
  const [whole, beginning] = gateway.record().log.entries.map(({ response }) => response.content);
  expect(whole).toEqual({ size: 65_536, mimeType: "x-unknown", text: "x".repeat(65_536) });
  expect(beginning).toEqual({
    size: 65_537,
    mimeType: "x-unknown",
    text: "y".repeat(65_536),
    _cut: true,
  });
});

test("a file without a type, with a sensitive name of its own, is written without either", async () => {
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
  const secretive = createGateway({ merchants: [merchant], mocks });
  const part = {
    headers: 'Content-Disposition: form-data; name="leaf"; filename="Zhang San.pdf"',
    content: "%PDF",
  };
  await send(secretive, raw(encode([part])), "https://pay.example/pay/card");
  expect(secretive.record().log.entries[0]?.request.postData?.params).toEqual([
    { name: "leaf", fileName: "***", _size: 4, _md5: md5("%PDF") },
  ]);
});
