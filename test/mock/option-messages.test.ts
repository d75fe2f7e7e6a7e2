import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { createGateway } from "../../mock/index.js";
import { merchant, path } from "./support/upload.js";
import { payMocks } from "./record/support.js";

/** Passes any value, as JavaScript can. */
function create(options: unknown): void {
  Reflect.apply(createGateway, undefined, [options]);
}

const optionNames =
  "merchants, rateLimit, now, baseUrl, diagnosis, keepFiles, keepRequests, orders, notifyOrigins, mocks";
const mocked = `POST ${path} on ${secapiMchUploadmedia.servers.join(", ")}`;
const merchants = [merchant];

test.each<[string, unknown, string]>([
  ["undefined", undefined, `options: Expected an object with ${optionNames}, received nothing.`],
  ["text", "merchants", `options: Expected an object with ${optionNames}, received text.`],
  [
    "two unknown options",
    { key: 1, port: 2 },
    `options: Unknown option "key". Expected ${optionNames}. Unknown option "port". Expected ${optionNames}.`,
  ],
  ["no merchants", {}, "merchants: Expected an array of { mchId, apiKey }, received nothing."],
  [
    "an empty array",
    { merchants: [] },
    "merchants: Expected at least one { mchId, apiKey }, received an empty array.",
  ],
  [
    "a merchant that is text",
    { merchants: [merchant, "1"] },
    "merchants[1]: Expected an object with mchId, apiKey, permissions, appIds, apiV3Key, workWxSecret, received text.",
  ],
  [
    "an unknown option of a merchant",
    { merchants: [{ ...merchant, key: "" }] },
    'merchants[0]: Unknown option "key". Did you mean "apiKey"?',
  ],
  [
    "a merchant twice",
    { merchants: [merchant, { ...merchant, mchId: "1" }, merchant] },
    "merchants: Expected a different mchId for each merchant, received 1230000109 more than once.",
  ],
  [
    "a mchId that is a number",
    { merchants: [{ ...merchant, mchId: 1 }] },
    "merchants[0].mchId: Expected text of 1 to 32 digits, received a number.",
  ],
  [
    "a mchId of 33 digits",
    { merchants: [{ ...merchant, mchId: "1".repeat(33) }] },
    "merchants[0].mchId: Expected text of 1 to 32 digits, received other text.",
  ],
  [
    "a mchId that begins with a letter",
    { merchants: [{ ...merchant, mchId: "a1" }] },
    "merchants[0].mchId: Expected text of 1 to 32 digits, received other text.",
  ],
  [
    "a key of 32 characters and 33 bytes",
    { merchants: [{ ...merchant, apiKey: `é${"0".repeat(31)}` }] },
    "merchants[0].apiKey: Expected an APIv2 key, which is 32 bytes of text, received 33 bytes.",
  ],
  [
    "a key that is a Buffer",
    { merchants: [{ ...merchant, apiKey: Buffer.alloc(32) }] },
    "merchants[0].apiKey: Expected an APIv2 key, which is 32 bytes of text, received a Buffer.",
  ],
  [
    "an APIv3 key of 31 bytes",
    { merchants: [{ ...merchant, apiV3Key: "0".repeat(31) }] },
    "merchants[0].apiV3Key: Expected an APIv3 key, which is 32 bytes of text, received 31 bytes.",
  ],
  ...["", "a b", 1].map((workWxSecret): [string, unknown, string] => [
    `a workWxSecret that is ${JSON.stringify(workWxSecret)}`,
    { merchants: [{ ...merchant, workWxSecret }] },
    "merchants[0].workWxSecret: Expected text of visible ASCII characters.",
  ]),
  [
    "a permission for an operation that is not mocked",
    {
      merchants: [{ ...merchant, permissions: [secapiMchUploadmedia, { id: "no.get" }] }],
      mocks: [secapiMchUploadmediaMock],
    },
    `merchants[0].permissions: no.get is not mocked. Mocked: ${mocked}`,
  ],
  ...[[], "wx1", [1], [""], ["wx 1"], ["w".repeat(33)]].map((appIds): [string, unknown, string] => [
    `appIds ${JSON.stringify(appIds)}`,
    { merchants: [{ ...merchant, appIds }] },
    "merchants[0].appIds: Expected an array of application IDs, each of 1 to 32 visible ASCII characters.",
  ]),
  [
    "a baseUrl with another scheme",
    { merchants, baseUrl: "ftp://a" },
    'baseUrl: Expected an origin such as http://localhost:8080, received "ftp://a".',
  ],
  [
    "a baseUrl whose scheme begins with https",
    { merchants, baseUrl: "httpss://a/" },
    'baseUrl: Expected an origin such as http://localhost:8080, received "httpss://a/".',
  ],
  [
    "a baseUrl whose scheme ends with http",
    { merchants, baseUrl: "xhttp://a/" },
    'baseUrl: Expected an origin such as http://localhost:8080, received "xhttp://a/".',
  ],
  [
    "a number of requests as text",
    { merchants, keepRequests: "5" },
    "keepRequests: Expected a whole number of at least 1, received text.",
  ],
  [
    "no request to keep",
    { merchants, keepRequests: 0 },
    "keepRequests: Expected a whole number of at least 1, received 0.",
  ],
  [
    "notifyOrigins that are not an array",
    { merchants, notifyOrigins: "http://shop:3000" },
    "notifyOrigins: Expected an array of origins, received text.",
  ],
  [
    "a notify origin with a path",
    { merchants, notifyOrigins: ["http://shop:3000", "http://shop/paid"] },
    'notifyOrigins[1]: Expected an origin such as http://localhost:8080, received "http://shop/paid".',
  ],
  [
    "nothing to mock",
    { merchants, mocks: [] },
    "mocks: Expected at least one operation, received an empty array.",
  ],
])("rejects %s", (_, options, message) => {
  expect(() => {
    create(options);
  }).toThrow(expect.objectContaining({ message: `[INVALID_OPTION] ${message}` }));
});

test.each<[string, object]>([
  ["a mchId of one digit", { merchants: [{ ...merchant, mchId: "1" }] }],
  ["a mchId of 32 digits", { merchants: [{ ...merchant, mchId: "1".repeat(32) }] }],
  ["a key of 16 characters and 32 bytes", { merchants: [{ ...merchant, apiKey: "é".repeat(16) }] }],
  ["two merchants", { merchants: [merchant, { ...merchant, mchId: "1" }] }],
  ["one request to keep", { merchants, keepRequests: 1 }],
  ["a baseUrl with TLS", { merchants, baseUrl: "https://localhost:8443" }],
  ["a notify origin", { merchants, notifyOrigins: ["http://shop:3000"] }],
  ["permissions for nothing", { merchants: [{ ...merchant, permissions: [] }] }],
])("accepts %s", (_, options) => {
  expect(() => {
    create(options);
  }).not.toThrow();
});

test("rejects stubs for an operation that is not mocked, and lists what is mocked", () => {
  const gateway = createGateway({ merchants, mocks: payMocks });
  expect(() => gateway.on(secapiMchUploadmedia)).toThrow(
    expect.objectContaining({
      message:
        "[INVALID_OPTION] secapi/mch/uploadmedia.post is not mocked. Mocked: POST /pay/card on https://pay.example",
    }),
  );
});

test("lists several mocked operations one after the other", () => {
  const mocks = payMocks.flatMap((mock) => [
    mock,
    {
      ...mock,
      operation: { ...mock.operation, id: "pay/purse.get", method: "GET", path: "/purse" } as const,
    },
  ]);
  expect(() => createGateway({ merchants, mocks }).on(secapiMchUploadmedia)).toThrow(
    "Mocked: POST /pay/card on https://pay.example; GET /purse on https://pay.example",
  );
});
