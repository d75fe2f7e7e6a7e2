/** Calls that are signed with a sandbox key, which another operation returns. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../runtime/index.js";
import { AbortedError, Client, MalformedReplyError, RefusedError } from "../../runtime/index.js";
import { cannedDispatcher, gatewaySign, xml } from "../support/replies.js";
import { merchant, success } from "./support/calling.js";
import { withReplyFields, text, withFields } from "./support/operations.js";
import { readXml } from "./support/read-xml.js";
import type { ResponseStream, RequestOptions } from "../../runtime/dispatcher.js";

const sandboxKey = "sandbox0123456789sandbox01234567";

const keyOperation: Operation = {
  ...withReplyFields([
    { type: "text", name: "sandbox_signkey", title: "名", required: false, sensitive: true },
  ]),
  id: "xdc/getsignkey.post",
  path: "/xdc/getsignkey",
  idempotent: true,
  signing: { types: ["MD5"], default: "MD5", reply: "none" },
};
const operation: Operation = {
  ...withFields([text("note")]),
  signing: {
    types: ["HMAC-SHA256"],
    default: "MD5",
    reply: "required",
    key: { from: keyOperation, field: "sandbox_signkey" },
  },
};

const key = xml({ return_code: "SUCCESS", sandbox_signkey: sandboxKey });
const signedReply = xml({ ...success, sign: gatewaySign(success, sandboxKey) });

/** A gateway whose key operation returns the next of these replies each time. */
function gateway(...keys: readonly string[]): {
  client: Client;
  requests: string[];
  sent: Buffer[];
} {
  const requests: string[] = [];
  const sent: Buffer[] = [];
  let next = 0;
  const request = async (given: RequestOptions): Promise<ResponseStream> => {
    requests.push(given.path);
    const body = given.path === keyOperation.path ? (keys[next++] ?? "") : signedReply;
    const inner = cannedDispatcher({ body });
    const reply = await inner.request(given);
    sent.push(...inner.sent);
    return reply;
  };
  const client = new Client({ ...merchant, dispatcher: { request }, maxRetries: 0 });
  return { client, requests, sent };
}

test("the key is fetched once, with a request signed by the merchant's key, and signs and verifies later calls", async () => {
  const { client, requests, sent } = gateway(key);
  expect({ ...(await client.call(operation, { note: "1" })) }).toEqual(success);
  expect({ ...(await client.call(operation, { note: "2" })) }).toEqual(success);
  expect(requests).toEqual([keyOperation.path, operation.path, operation.path]);
  const [first, second] = sent.map((body) => Object.fromEntries(readXml(body)));
  expect(first?.["sign"]).toBe(gatewaySign(first ?? {}, merchant.apiKey, "MD5"));
  expect(second?.["sign"]).toBe(gatewaySign(second ?? {}, sandboxKey));
});

test("concurrent calls share one fetch of the key", async () => {
  const { client, requests } = gateway(key);
  await Promise.all([1, 2, 3].map((note) => client.call(operation, { note: String(note) })));
  expect(requests.filter((path) => path === keyOperation.path)).toHaveLength(1);
  expect(requests).toHaveLength(4);
});

test("each client fetches its own key", async () => {
  const one = gateway(key);
  const other = gateway(key);
  await one.client.call(operation, {});
  await other.client.call(operation, {});
  expect(other.requests).toEqual([keyOperation.path, operation.path]);
});

test("a reply that is signed with the merchant's key is rejected", async () => {
  const wrong = xml({ ...success, sign: gatewaySign(success, merchant.apiKey) });
  const dispatcher = cannedDispatcher({ body: key }, { body: wrong });
  const client = new Client({ ...merchant, dispatcher });
  await expect(client.call(operation, {})).rejects.toMatchObject({ code: "REPLY_SIGNATURE_WRONG" });
});

describe("a failed key fetch", () => {
  const refusal = xml({ return_code: "FAIL", return_msg: "no" });

  test("fails the call, which sends nothing else, and the next call fetches the key again", async () => {
    const { client, requests } = gateway(refusal, key);
    const error: unknown = await client.call(operation, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ operation: keyOperation.id, returnMsg: "no" });
    expect(requests).toEqual([keyOperation.path]);
    expect({ ...(await client.call(operation, {})) }).toEqual(success);
    expect(requests).toEqual([keyOperation.path, keyOperation.path, operation.path]);
  });

  test.each([
    ["a refusal", refusal],
    ["an empty key", xml({ return_code: "SUCCESS", sandbox_signkey: "" })],
  ])("is published once, under the operation that returns the key: %s", async (_, reply) => {
    const events: unknown[] = [];
    const listen = (event: unknown): void => void events.push(event);
    subscribe("wechatpay-apiv2:error", listen);
    const { client } = gateway(reply);
    const error: unknown = await client.call(operation, {}).catch((thrown: unknown) => thrown);
    unsubscribe("wechatpay-apiv2:error", listen);
    expect(events).toEqual([{ operation: keyOperation.id, attempt: 1, error }]);
  });

  test("fails all calls that wait for the key", async () => {
    const { client, requests } = gateway(refusal, key);
    const both = await Promise.allSettled([client.call(operation, {}), client.call(operation, {})]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(requests).toEqual([keyOperation.path]);
  });

  test("is also reported if the reply has no key or an empty one", async () => {
    const { client } = gateway(
      xml({ return_code: "SUCCESS" }),
      xml({ return_code: "SUCCESS", sandbox_signkey: "" }),
    );
    for (const note of ["missing", "empty"]) {
      const called = client.call(operation, { note });
      await expect(called).rejects.toBeInstanceOf(MalformedReplyError);
      await expect(called).rejects.toMatchObject({
        operation: keyOperation.id,
        message:
          "[REPLY_INCOMPLETE] The reply is missing sandbox_signkey. The request may have been executed. It is safe to repeat.",
      });
    }
  });
});

test("an aborted call stops waiting for the key; other calls still get it", async () => {
  const controller = new AbortController();
  const { client, requests } = gateway(key);
  const aborted = client.call(operation, {}, { signal: controller.signal });
  const other = client.call(operation, {});
  controller.abort();
  await expect(aborted).rejects.toBeInstanceOf(AbortedError);
  await expect(aborted).rejects.toMatchObject({ outcome: "not_sent" });
  expect({ ...(await other) }).toEqual(success);
  expect(requests.filter((path) => path === keyOperation.path)).toHaveLength(1);
});

test("a call that times out stops waiting for the key; other calls still get it", async () => {
  let sendKey = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    sendKey = resolve;
  });
  const inner = cannedDispatcher({ body: key }, { body: signedReply });
  const requests: string[] = [];
  const request = async (given: RequestOptions): Promise<ResponseStream> => {
    requests.push(given.path);
    if (given.path === keyOperation.path) await late;
    return await inner.request(given);
  };
  const client = new Client({ ...merchant, dispatcher: { request } });
  const impatient = client.call(operation, {}, { timeout: 20 });
  const other = client.call(operation, {});
  await expect(impatient).rejects.toMatchObject({
    operation: operation.id,
    message: "[CALL_TIMEOUT] The call exceeded its total timeout of 20 ms. Nothing was sent.",
  });
  sendKey();
  expect({ ...(await other) }).toEqual(success);
  expect(requests).toEqual([keyOperation.path, operation.path]);
});

test("an invalid input does not fetch the key", async () => {
  const { client, requests } = gateway(key);
  await expect(client.call(operation, { note: 7 })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
  expect(requests).toEqual([]);
});

test("the key does not appear when the client is printed", async () => {
  const { client } = gateway(key);
  await client.call(operation, {});
  expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(sandboxKey);
});
