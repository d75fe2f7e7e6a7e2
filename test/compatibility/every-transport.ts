/**
 * Calls a gateway through every transport and prints the results as a JSON object. `combinations.test.ts` runs it
 * in projects with different versions of msw and undici.
 *
 *   node every-transport.js IMAGE all
 *   node every-transport.js IMAGE interceptor
 */
import { once } from "node:events";
// Not `{ request }`, because msw replaces the member of the module.
import http, { createServer } from "node:http";
import https from "node:https";
import { setupServer } from "msw/node";
import {
  Agent,
  fetch as undiciFetch,
  FormData as UndiciFormData,
  request,
  RetryAgent,
} from "undici";
import { WeChatPay } from "wechatpay-apiv2";
import { createGateway, diagnosisHeader } from "wechatpay-apiv2/mock";
import { secapiMchUploadmedia } from "wechatpay-apiv2/operations";
import {
  fieldsOf,
  isSigned,
  merchant,
  origin,
  path,
  png,
  signed,
  upload,
} from "../mock/support/upload.js";

const [, , image = "", transports = ""] = process.argv;

/** A server that no request may reach. */
let networkRequests = 0;
const network = createServer((_, response) => {
  networkRequests += 1;
  response.end("the network");
});
network.listen(0, "127.0.0.1");
await once(network, "listening");
const address = network.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
const unmockedUrl = `http://127.0.0.1:${port}`;

const gateway = createGateway({ merchants: [merchant], baseUrl: "http://localhost:8080" });
const dispatcher = new Agent().compose(gateway.interceptor());
const withWrongKey = { ...merchant, apiKey: "ffffffffffffffffffffffffffffffff" };
const wronglySigned = upload(png, { key: withWrongKey.apiKey });
const post = { method: "POST" } as const;

/** Whether a reply is a success with a valid signature. */
function verdict(body: string): string {
  const fields = fieldsOf(body);
  if (fields["result_code"] !== "SUCCESS") return fields["return_msg"] ?? body;
  return isSigned(fields, "HMAC-SHA256") ? "accepted" : "not signed";
}

function refusal(body: string, diagnosis: unknown): string {
  const isDiagnosed = decodeURIComponent(String(diagnosis)).includes("expected sign to be");
  return `${verdict(body)}${isDiagnosed ? ", diagnosed" : ""}`;
}

/** The codes of an error and its causes, outermost first. */
function codes(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : error.name;
  return error.cause === undefined ? code : `${code} < ${codes(error.cause)}`;
}

function fill(form: { set(name: string, value: string): void }): void {
  for (const [name, value] of Object.entries(signed(png))) form.set(name, value);
}

async function sendByUndici(url: string, options: object = upload()): Promise<string> {
  const reply = await request(url, { ...post, dispatcher, ...options });
  return verdict(await reply.body.text());
}

function client(credentials = merchant): WeChatPay {
  return new WeChatPay({ ...credentials, dispatcher, rateLimit: false });
}

async function uploadBySdk(wechatpay: WeChatPay): Promise<string> {
  const { media_id } = await wechatpay.v2.secapi.mch.uploadmedia.post({ media: image });
  return `${media_id === "" ? "no media_id" : "accepted"} after ${gateway.requests.length}`;
}

/** Sends a request with node:http or node:https. */
async function sendByNode(send: typeof http.request, url: string): Promise<string> {
  const { headers, body } = upload();
  const outgoing = send(url, { ...post, headers: { ...headers, "content-length": body.length } });
  const replied = new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    outgoing.once("response", resolve).once("error", reject);
  });
  outgoing.end(body);
  let reply = "";
  for await (const chunk of await replied) reply += chunk.toString();
  return verdict(reply);
}

/** Calls through undici, for which only the dispatcher differs from production. */
const throughInterceptor: Readonly<Record<string, () => Promise<string>>> = {
  "the SDK": () => uploadBySdk(client()),
  "the SDK, wrong key": () => uploadBySdk(client(withWrongKey)),
  "the SDK, a broken connection": () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return uploadBySdk(client());
  },
  "the SDK, endless broken connections": () => {
    gateway.on(secapiMchUploadmedia).disconnect();
    return uploadBySdk(client());
  },
  "undici.request": () => sendByUndici(origin + path),
  "undici.request, wrong key": async () => {
    const reply = await request(origin + path, { ...post, dispatcher, ...wronglySigned });
    return refusal(await reply.body.text(), reply.headers[diagnosisHeader]);
  },
  "undici.request, a FormData": () => {
    const body = new UndiciFormData();
    fill(body);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    return sendByUndici(origin + path, { body });
  },
  "undici.request, a number in a header": () => {
    const { headers, body } = upload();
    return sendByUndici(origin + path, { headers: { ...headers, "x-number": 7 }, body });
  },
  "undici.request, a broken connection": () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return sendByUndici(origin + path);
  },
  "undici.request, a late response": () => {
    gateway.on(secapiMchUploadmedia).reply({}, { delay: 500, times: 1 });
    return sendByUndici(origin + path, { ...upload(), headersTimeout: 50 });
  },
  "undici.request, an unmocked URL": () => sendByUndici(unmockedUrl),
  "undici.fetch": async () => {
    const reply = await undiciFetch(origin + path, { ...post, dispatcher, ...upload() });
    return verdict(await reply.text());
  },
  "undici.fetch, a FormData": async () => {
    const body = new UndiciFormData();
    fill(body);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    return verdict(await (await undiciFetch(origin + path, { ...post, dispatcher, body })).text());
  },
  "undici.fetch, an unmocked URL": async () => {
    return verdict(await (await undiciFetch(unmockedUrl, { dispatcher })).text());
  },
  "undici's RetryAgent": async () => {
    gateway.on(secapiMchUploadmedia).respond({ status: 502 }, { times: 1 });
    const retrying = new RetryAgent(dispatcher, { methods: ["POST"], minTimeout: 1 });
    return `${await sendByUndici(origin + path, { ...upload(), dispatcher: retrying })} after ${gateway.requests.length}`;
  },
};

/** Calls through msw, for which nothing in the client differs from production. */
const throughHandlers: Readonly<Record<string, () => Promise<string>>> = {
  fetch: async () => verdict(await (await fetch(origin + path, { ...post, ...upload() })).text()),
  "fetch, a FormData": async () => {
    const body = new FormData();
    fill(body);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    return verdict(await (await fetch(origin + path, { ...post, body })).text());
  },
  "fetch, wrong key": async () => {
    const reply = await fetch(origin + path, { ...post, ...wronglySigned });
    return refusal(await reply.text(), reply.headers.get(diagnosisHeader));
  },
  "fetch, a broken connection": async () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return verdict(await (await fetch(origin + path, { ...post, ...upload() })).text());
  },
  "fetch, an unmocked URL": async () => (await fetch(unmockedUrl)).text(),
  "node:https": () => sendByNode(https.request, origin + path),
  "node:http at baseUrl": () => sendByNode(http.request, `http://localhost:8080${path}`),
  "node:https, a broken connection": () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return sendByNode(https.request, origin + path);
  },
  "node:http, an unmocked URL": () => {
    // msw 2.10 leaves the request pending and causes an unhandled rejection.
    const rejection = once(process, "unhandledRejection").then(([reason]) => {
      throw reason;
    });
    return Promise.race([sendByNode(http.request, unmockedUrl), rejection]);
  },
};

const results: Record<string, string> = {};

async function run(calls: Readonly<Record<string, () => Promise<string>>>): Promise<void> {
  for (const [name, call] of Object.entries(calls)) {
    gateway.reset();
    results[name] = await call().catch(codes);
  }
}

await run(throughInterceptor);
if (transports === "all") {
  const server = setupServer(...gateway.handlers);
  // msw 3 renames the option, and its types have only the new name.
  const strict = { onUnhandledRequest: "error", onUnhandledFrame: "error" } as const;
  server.listen(strict);
  await run(throughHandlers);
  server.close();
}
results["requests to the network"] = String(networkRequests);
network.close();
process.stdout.write(JSON.stringify(results));
