import { expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { createGateway } from "../../mock/index.js";
import { merchant, path } from "./support/upload.js";
import { payMocks } from "./record/support.js";

/** Calls it the way JavaScript may, whatever the types say. */
function create(options: unknown): void {
  Reflect.apply(createGateway, undefined, [options]);
}

const all =
  "merchants, rateLimit, now, baseUrl, diagnosis, keepFiles, keepRequests, orders, notifyOrigins, mocks";
const mocked = `POST ${path} on ${secapiMchUploadmedia.servers.join(", ")}`;
const merchants = [merchant];

test.each<[string, unknown, string]>([
  ["nothing", undefined, `createGateway() takes an object with ${all}.`],
  ["a text", "merchants", `createGateway() takes an object with ${all}.`],
  [
    "two strangers",
    { key: 1, port: 2 },
    `createGateway() has no option key, port; there are ${all}.`,
  ],
  ["no merchants", {}, "merchants has to be an array of { mchId, apiKey }."],
  ["an empty list", { merchants: [] }, "merchants is empty; give at least one { mchId, apiKey }."],
  [
    "a merchant that is a text",
    { merchants: [merchant, "1"] },
    "merchants[1] takes an object with mchId, apiKey, permissions, appIds, apiV3Key, workWxSecret.",
  ],
  [
    "a stranger of a merchant",
    { merchants: [{ ...merchant, key: "" }] },
    "merchants[0] has no option key; there are mchId, apiKey, permissions, appIds, apiV3Key, workWxSecret.",
  ],
  [
    "a merchant twice",
    { merchants: [merchant, { ...merchant, mchId: "1" }, merchant] },
    "merchants has the mchId 1230000109 more than once.",
  ],
  [
    "a mchId that is a number",
    { merchants: [{ ...merchant, mchId: 1 }] },
    "merchants[0].mchId has to be a text of 1 to 32 digits.",
  ],
  [
    "a mchId of 33 digits",
    { merchants: [{ ...merchant, mchId: "1".repeat(33) }] },
    "merchants[0].mchId has to be a text of 1 to 32 digits.",
  ],
  [
    "a mchId that begins with a letter",
    { merchants: [{ ...merchant, mchId: "a1" }] },
    "merchants[0].mchId has to be a text of 1 to 32 digits.",
  ],
  [
    "a key of 32 characters and 33 bytes",
    { merchants: [{ ...merchant, apiKey: `é${"0".repeat(31)}` }] },
    "merchants[0].apiKey has to be 32 bytes of text, as an APIv2 key is; it is 33 bytes.",
  ],
  [
    "a key in bytes",
    { merchants: [{ ...merchant, apiKey: Buffer.alloc(32) }] },
    "merchants[0].apiKey has to be 32 bytes of text, as an APIv2 key is; it is object.",
  ],
  [
    "an APIv3 key of 31 bytes",
    { merchants: [{ ...merchant, apiV3Key: "0".repeat(31) }] },
    "merchants[0].apiV3Key has to be 32 bytes of text, as an APIv3 key is; it is 31 bytes.",
  ],
  ...["", "a b", 1].map((workWxSecret): [string, unknown, string] => [
    `a workWxSecret that is ${JSON.stringify(workWxSecret)}`,
    { merchants: [{ ...merchant, workWxSecret }] },
    "merchants[0].workWxSecret has to be a text of visible ASCII characters.",
  ]),
  [
    "a permission for what is not mocked",
    {
      merchants: [{ ...merchant, permissions: [secapiMchUploadmedia, { id: "no.get" }] }],
      mocks: [secapiMchUploadmediaMock],
    },
    `merchants[0].permissions names no.get, which is not mocked. Mocked: ${mocked}`,
  ],
  ...[[], "wx1", [1], [""], ["wx 1"], ["w".repeat(33)]].map((appIds): [string, unknown, string] => [
    `appIds ${JSON.stringify(appIds)}`,
    { merchants: [{ ...merchant, appIds }] },
    "merchants[0].appIds has to be a list of application IDs, texts of 1 to 32 characters.",
  ]),
  [
    "a baseUrl without a scheme of the web",
    { merchants, baseUrl: "ftp://a" },
    "baseUrl has to be an origin such as http://localhost:8080; it is ftp://a",
  ],
  [
    "a baseUrl whose scheme only begins as one",
    { merchants, baseUrl: "httpss://a/" },
    "baseUrl has to be an origin such as http://localhost:8080; it is httpss://a/",
  ],
  [
    "a baseUrl whose scheme only ends as one",
    { merchants, baseUrl: "xhttp://a/" },
    "baseUrl has to be an origin such as http://localhost:8080; it is xhttp://a/",
  ],
  [
    "a count of requests as a text",
    { merchants, keepRequests: "5" },
    "keepRequests has to be a whole number from 1; it is 5.",
  ],
  [
    "no request to keep",
    { merchants, keepRequests: 0 },
    "keepRequests has to be a whole number from 1; it is 0.",
  ],
  [
    "an origin to notify that is not in a list",
    { merchants, notifyOrigins: "http://shop:3000" },
    "notifyOrigins has to be an array of origins.",
  ],
  [
    "an origin to notify that has a path",
    { merchants, notifyOrigins: ["http://shop:3000", "http://shop/paid"] },
    "notifyOrigins[1] has to be an origin such as http://localhost:8080; it is http://shop/paid",
  ],
  ["nothing to mock", { merchants, mocks: [] }, "mocks is empty: there is nothing to answer to."],
])("%s is refused in these words", (_, options, message) => {
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
  ["an origin to notify", { merchants, notifyOrigins: ["http://shop:3000"] }],
  ["permissions for nothing", { merchants: [{ ...merchant, permissions: [] }] }],
])("%s is taken", (_, options) => {
  expect(() => {
    create(options);
  }).not.toThrow();
});

test("what is not mocked cannot be scripted, and the error names what can", () => {
  const gateway = createGateway({ merchants, mocks: payMocks });
  expect(() => gateway.on(secapiMchUploadmedia)).toThrow(
    expect.objectContaining({
      message:
        "[INVALID_OPTION] secapi/mch/uploadmedia.post is not mocked. Mocked: POST /pay/card on https://pay.example",
    }),
  );
});

test("several mocked operations are named one after the other", () => {
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
