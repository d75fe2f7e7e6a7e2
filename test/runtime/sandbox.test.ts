/** Calls that are signed with another key than the merchant's, which another operation answers with. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../runtime/index.js";
import { AbortedError, Client, MalformedReplyError, RefusedError } from "../../runtime/index.js";
import { cannedDispatcher, gatewaySign, xml } from "../support/replies.js";
import { merchant, success } from "./support/calling.js";
import { replying, text, withFields } from "./support/operations.js";
import { readXml } from "./support/read-xml.js";
import type { ReplyStream, RequestOptions } from "../../runtime/dispatcher.js";

const sandboxKey = "sandbox0123456789sandbox01234567";

const asking: Operation = {
  ...replying([
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
    key: { from: asking, field: "sandbox_signkey" },
  },
};

const key = xml({ return_code: "SUCCESS", sandbox_signkey: sandboxKey });
const answer = xml({ ...success, sign: gatewaySign(success, sandboxKey) });

/** A gateway that answers with the key where it is asked for it, each time with the next of these. */
function lab(...keys: readonly string[]): { client: Client; asked: string[]; sent: Buffer[] } {
  const asked: string[] = [];
  const sent: Buffer[] = [];
  let next = 0;
  const request = async (given: RequestOptions): Promise<ReplyStream> => {
    asked.push(given.path);
    const body = given.path === asking.path ? (keys[next++] ?? "") : answer;
    const inner = cannedDispatcher({ body });
    const reply = await inner.request(given);
    sent.push(...inner.sent);
    return reply;
  };
  const client = new Client({ ...merchant, dispatcher: { request }, maxRetries: 0 });
  return { client, asked, sent };
}

test("the key is asked for once, with the merchant's key, and signs and verifies what needs it", async () => {
  const { client, asked, sent } = lab(key);
  expect({ ...(await client.call(operation, { note: "1" })) }).toEqual(success);
  expect({ ...(await client.call(operation, { note: "2" })) }).toEqual(success);
  expect(asked).toEqual([asking.path, operation.path, operation.path]);
  const [first, second] = sent.map((body) => Object.fromEntries(readXml(body)));
  expect(first?.["sign"]).toBe(gatewaySign(first ?? {}, merchant.apiKey, "MD5"));
  expect(second?.["sign"]).toBe(gatewaySign(second ?? {}, sandboxKey));
});

test("calls at the same time ask once", async () => {
  const { client, asked } = lab(key);
  await Promise.all([1, 2, 3].map((note) => client.call(operation, { note: String(note) })));
  expect(asked.filter((path) => path === asking.path)).toHaveLength(1);
  expect(asked).toHaveLength(4);
});

test("each client has its own", async () => {
  const one = lab(key);
  const other = lab(key);
  await one.client.call(operation, {});
  await other.client.call(operation, {});
  expect(other.asked).toEqual([asking.path, operation.path]);
});

test("a reply that is signed with the merchant's key is not taken", async () => {
  const wrong = xml({ ...success, sign: gatewaySign(success, merchant.apiKey) });
  const dispatcher = cannedDispatcher({ body: key }, { body: wrong });
  const client = new Client({ ...merchant, dispatcher });
  await expect(client.call(operation, {})).rejects.toMatchObject({ code: "REPLY_SIGNATURE_WRONG" });
});

describe("a failure", () => {
  const refusal = xml({ return_code: "FAIL", return_msg: "no" });

  test("is the caller's, nothing else is sent, and the next call asks again", async () => {
    const { client, asked } = lab(refusal, key);
    const error: unknown = await client.call(operation, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ operation: asking.id, returnMsg: "no" });
    expect(asked).toEqual([asking.path]);
    expect({ ...(await client.call(operation, {})) }).toEqual(success);
    expect(asked).toEqual([asking.path, asking.path, operation.path]);
  });

  test.each([
    ["that was refused", refusal],
    ["that is empty", xml({ return_code: "SUCCESS", sandbox_signkey: "" })],
  ])("of a key %s is told of once, under the operation that it is about", async (_, reply) => {
    const events: unknown[] = [];
    const listen = (event: unknown): void => void events.push(event);
    subscribe("wechatpay-apiv2:error", listen);
    const { client } = lab(reply);
    const error: unknown = await client.call(operation, {}).catch((thrown: unknown) => thrown);
    unsubscribe("wechatpay-apiv2:error", listen);
    expect(events).toEqual([{ operation: asking.id, attempt: 1, error }]);
  });

  test("is that of all who wait for it", async () => {
    const { client, asked } = lab(refusal, key);
    const both = await Promise.allSettled([client.call(operation, {}), client.call(operation, {})]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(asked).toEqual([asking.path]);
  });

  test("is a reply without a key, too", async () => {
    const { client } = lab(
      xml({ return_code: "SUCCESS" }),
      xml({ return_code: "SUCCESS", sandbox_signkey: "" }),
    );
    for (const note of ["missing", "empty"]) {
      const called = client.call(operation, { note });
      await expect(called).rejects.toBeInstanceOf(MalformedReplyError);
      await expect(called).rejects.toMatchObject({
        operation: asking.id,
        message:
          "[REPLY_INCOMPLETE] The reply lacks sandbox_signkey. It may have been carried out, and does no harm to repeat.",
      });
    }
  });
});

test("who aborts stops waiting; who does not gets the key", async () => {
  const controller = new AbortController();
  const { client, asked } = lab(key);
  const aborted = client.call(operation, {}, { signal: controller.signal });
  const patient = client.call(operation, {});
  controller.abort();
  await expect(aborted).rejects.toBeInstanceOf(AbortedError);
  await expect(aborted).rejects.toMatchObject({ outcome: "not_sent" });
  expect({ ...(await patient) }).toEqual(success);
  expect(asked.filter((path) => path === asking.path)).toHaveLength(1);
});

test("who has too little time stops waiting; who has more gets the key", async () => {
  let answerNow = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  const inner = cannedDispatcher({ body: key }, { body: answer });
  const asked: string[] = [];
  const request = async (given: RequestOptions): Promise<ReplyStream> => {
    asked.push(given.path);
    if (given.path === asking.path) await late;
    return await inner.request(given);
  };
  const client = new Client({ ...merchant, dispatcher: { request } });
  const hasty = client.call(operation, {}, { timeout: 20 });
  const patient = client.call(operation, {});
  await expect(hasty).rejects.toMatchObject({
    operation: operation.id,
    message: "[CALL_TIMEOUT] The call took longer than 20 ms in all. Nothing was sent.",
  });
  answerNow();
  expect({ ...(await patient) }).toEqual(success);
  expect(asked).toEqual([asking.path, operation.path]);
});

test("an input that is wrong asks for no key", async () => {
  const { client, asked } = lab(key);
  await expect(client.call(operation, { note: 7 })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
  expect(asked).toEqual([]);
});

test("the key shows nowhere", async () => {
  const { client } = lab(key);
  await client.call(operation, {});
  expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(sandboxKey);
});
