/**
 * Goes every way in to a gateway and prints what came of each as one JSON object. It is run by itself, in a
 * project that has the versions of msw and undici in question; `combinations.test.ts` makes those projects.
 *
 *   node every-way-in.js IMAGE all
 *   node every-way-in.js IMAGE interceptor
 */
import { once } from "node:events";
// Not by the name `request`: msw puts another function in its place.
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
import type { Dispatcher } from "undici";
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

const [, , image = "", ways = ""] = process.argv;

/** A server that nothing should ever reach. */
let reached = 0;
const outside = createServer((_, response) => {
  reached += 1;
  response.end("the network");
});
outside.listen(0, "127.0.0.1");
await once(outside, "listening");
const address = outside.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
const elsewhere = `http://127.0.0.1:${port}`;

const gateway = createGateway({ merchants: [merchant], baseUrl: "http://localhost:8080" });
const dispatcher = new Agent().compose(gateway.interceptor());
const wrong = { ...merchant, apiKey: "ffffffffffffffffffffffffffffffff" };
const wronglySigned = upload(png, { key: wrong.apiKey });
const post = { method: "POST" } as const;

/** Whether a reply is a success that is signed as was asked for. */
function verdict(body: string): string {
  const fields = fieldsOf(body);
  if (fields["result_code"] !== "SUCCESS") return fields["return_msg"] ?? body;
  return isSigned(fields, "HMAC-SHA256") ? "accepted" : "not signed";
}

function refusal(body: string, diagnosis: unknown): string {
  const named = decodeURIComponent(String(diagnosis)).includes("expected sign to be");
  return `${verdict(body)}${named ? ", diagnosed" : ""}`;
}

/** The codes of an error and of what it was made of, outermost first. */
function codes(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : error.name;
  return error.cause === undefined ? code : `${code} < ${codes(error.cause)}`;
}

function filled(form: { set(name: string, value: string): void }): void {
  for (const [name, value] of Object.entries(signed(png))) form.set(name, value);
}

async function dispatched(url: string, options: object = upload()): Promise<string> {
  const reply = await request(url, { ...post, dispatcher, ...options });
  return verdict(await reply.body.text());
}

function client(of = merchant, through: Dispatcher = dispatcher): WeChatPay {
  return new WeChatPay({ ...of, dispatcher: through, rateLimit: false });
}

async function uploaded(by: WeChatPay): Promise<string> {
  const { media_id } = await by.v2.secapi.mch.uploadmedia.post({ media: image });
  return `${media_id === "" ? "no media_id" : "accepted"} after ${gateway.requests.length}`;
}

/** A request of Node's own http modules. */
async function plain(send: typeof http.request, url: string): Promise<string> {
  const { headers, body } = upload();
  const sent = send(url, { ...post, headers: { ...headers, "content-length": body.length } });
  const replied = new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  sent.end(body);
  let reply = "";
  for await (const chunk of await replied) reply += chunk.toString();
  return verdict(reply);
}

/** Through undici: nothing but the agent is changed. */
const throughInterceptor: Readonly<Record<string, () => Promise<string>>> = {
  "the SDK": () => uploaded(client()),
  "the SDK, wrong key": () => uploaded(client(wrong)),
  "the SDK, a broken connection": () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return uploaded(client());
  },
  "the SDK, broken connections without end": () => {
    gateway.on(secapiMchUploadmedia).disconnect();
    return uploaded(client());
  },
  "undici.request": () => dispatched(origin + path),
  "undici.request, wrong key": async () => {
    const reply = await request(origin + path, { ...post, dispatcher, ...wronglySigned });
    return refusal(await reply.body.text(), reply.headers[diagnosisHeader]);
  },
  "undici.request, a FormData": () => {
    const body = new UndiciFormData();
    filled(body);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    return dispatched(origin + path, { body });
  },
  "undici.request, a number in a header": () => {
    const { headers, body } = upload();
    return dispatched(origin + path, { headers: { ...headers, "x-number": 7 }, body });
  },
  "undici.request, a broken connection": () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return dispatched(origin + path);
  },
  "undici.request, an answer that comes late": () => {
    gateway.on(secapiMchUploadmedia).reply({}, { delay: 500, times: 1 });
    return dispatched(origin + path, { ...upload(), headersTimeout: 50 });
  },
  "undici.request, an unmocked URL": () => dispatched(elsewhere),
  "undici.fetch": async () => {
    const reply = await undiciFetch(origin + path, { ...post, dispatcher, ...upload() });
    return verdict(await reply.text());
  },
  "undici.fetch, a FormData": async () => {
    const body = new UndiciFormData();
    filled(body);
    body.set("media", new File([png], "x.png", { type: "image/png" }));
    return verdict(await (await undiciFetch(origin + path, { ...post, dispatcher, body })).text());
  },
  "undici.fetch, an unmocked URL": async () => {
    return verdict(await (await undiciFetch(elsewhere, { dispatcher })).text());
  },
  "undici's RetryAgent": async () => {
    gateway.on(secapiMchUploadmedia).respond({ status: 502 }, { times: 1 });
    const retrying = new RetryAgent(dispatcher, { methods: ["POST"], minTimeout: 1 });
    return `${await dispatched(origin + path, { ...upload(), dispatcher: retrying })} after ${gateway.requests.length}`;
  },
};

/** Through msw: nothing in the client is changed. */
const throughHandlers: Readonly<Record<string, () => Promise<string>>> = {
  fetch: async () => verdict(await (await fetch(origin + path, { ...post, ...upload() })).text()),
  "fetch, a FormData": async () => {
    const body = new FormData();
    filled(body);
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
  "fetch, an unmocked URL": async () => (await fetch(elsewhere)).text(),
  "node:https": () => plain(https.request, origin + path),
  "node:http at baseUrl": () => plain(http.request, `http://localhost:8080${path}`),
  "node:https, a broken connection": () => {
    gateway.on(secapiMchUploadmedia).disconnect({ times: 1 });
    return plain(https.request, origin + path);
  },
  "node:http, an unmocked URL": () => {
    // msw 2.10 leaves the request waiting and rejects a promise that nobody has.
    const aside = once(process, "unhandledRejection").then(([reason]) => {
      throw reason;
    });
    return Promise.race([plain(http.request, elsewhere), aside]);
  },
};

const outcomes: Record<string, string> = {};

async function go(ways: Readonly<Record<string, () => Promise<string>>>): Promise<void> {
  for (const [name, way] of Object.entries(ways)) {
    gateway.reset();
    outcomes[name] = await way().catch(codes);
  }
}

await go(throughInterceptor);
if (ways === "all") {
  const server = setupServer(...gateway.handlers);
  // msw 3 has another name for it, and its types have only that one.
  const strict = { onUnhandledRequest: "error", onUnhandledFrame: "error" } as const;
  server.listen(strict);
  await go(throughHandlers);
  server.close();
}
outcomes["reached the network"] = String(reached);
outside.close();
process.stdout.write(JSON.stringify(outcomes));
