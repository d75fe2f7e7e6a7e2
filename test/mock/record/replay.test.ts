import { beforeEach, describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { paySettlementqueryMock, riskGetpublickeyMock } from "../../../generated/mocks/index.js";
import { createGateway } from "../../../mock/index.js";
import type { ExchangeRecord } from "../../../mock/index.js";
import { send } from "../support/send.js";
import { sdk } from "../support/sdk.js";
import { fieldsOf, isSigned, jpeg, merchant, png, upload } from "../support/upload.js";
import { payMocks, sendPin } from "./support.js";

const otherKey = "ffffffffffffffffffffffffffffffff";
const first = createGateway({ merchants: [merchant], rateLimit: false });
const second = createGateway({ merchants: [{ ...merchant, apiKey: otherKey }], rateLimit: false });

beforeEach(() => {
  first.reset();
  second.reset();
});

/** A record as read from a file. */
function reloaded(record: ExchangeRecord): unknown {
  return JSON.parse(JSON.stringify(record));
}

function mediaIdsOf({ log }: ExchangeRecord): (string | undefined)[] {
  return log.entries.map(({ response }) => fieldsOf(response.content.text)["media_id"]);
}

test("replays the replies to equal requests in order and repeats the last one", async () => {
  for (const file of [png, jpeg, png]) await send(first, upload(file));
  const [one, other, two] = mediaIdsOf(first.record());
  first.replay(reloaded(first.record()));
  const received: (string | undefined)[] = [];
  for (const file of [png, png, png, jpeg, jpeg]) {
    received.push((await send(first, upload(file))).fields["media_id"]);
  }
  expect(received).toEqual([one, two, two, other, other]);
  first.reset();
  expect([one, two]).not.toContain((await send(first, upload())).fields["media_id"]);
});

test("signs a reply again with the key of the merchant and the type of the request", async () => {
  for (const type of ["HMAC-SHA256", "MD5"] as const) {
    await send(first, upload(png, { type }));
    second.replay(reloaded(first.record()));
    const { fields, body } = await send(second, upload(png, { type, key: otherKey }));
    expect(isSigned(fields, type, otherKey)).toBe(true);
    expect(body).not.toBe(first.requests.at(-1)?.response?.body);
  }
});

test("signs a nested reply again, without any other change", async () => {
  const mocks = [paySettlementqueryMock];
  const query = { usetag: 1, offset: 0, limit: 10, date_start: "20151101", date_end: "20151101" };
  const theirs = createGateway({ merchants: [merchant], mocks });
  const reply = await sdk(theirs).v2.pay.settlementquery.post(query);
  const ours = createGateway({ merchants: [{ ...merchant, apiKey: otherKey }], mocks });
  ours.replay(reloaded(theirs.record()));
  const again = await sdk(ours, { apiKey: otherKey }).v2.pay.settlementquery.post(query);
  expect(again.settlements).toEqual(reply.settlements);
  const bodies = [theirs, ours].map(({ requests }) => requests[0]?.response?.body ?? "");
  const [before, after] = bodies.map((body) => body.replace(/<sign>.*<\/sign>/, ""));
  expect(after).toBe(before);
  expect(bodies[0]).not.toBe(bodies[1]);
  expect(ours.record().log.entries[0]?.response._signature).toEqual({ type: "MD5", valid: true });
});

test("replies with the public key of this gateway instead of the recorded one", async () => {
  const gateway = createGateway({ merchants: [merchant], mocks: [riskGetpublickeyMock] });
  const keyOf = async (): Promise<string> =>
    (await sdk(gateway).call(riskGetpublickeyMock.operation, {})).pub_key;
  const gatewayKey = await keyOf();
  const text = JSON.stringify(gateway.record());
  const foreign = text.replace("-----BEGIN RSA PUBLIC KEY-----", "$&AAAA");
  expect(foreign).not.toBe(text);
  gateway.replay(JSON.parse(foreign));
  expect(await keyOf()).toBe(gatewayKey);
});

test("leaves an invalid signature and a body that is not XML unchanged", async () => {
  const stubs = first.on(secapiMchUploadmedia);
  stubs.reply({ media_id: "m", sign: "0".repeat(64) }, { times: 1 });
  stubs.respond({ status: 502, headers: { "x-from": "proxy" }, body: "<h1>502" }, { times: 1 });
  await send(first, upload(png));
  await send(first, upload(jpeg));
  second.replay(reloaded(first.record()));
  const key = otherKey;
  expect((await send(second, upload(png, { key }))).fields["sign"]).toBe("0".repeat(64));
  expect(await send(second, upload(jpeg, { key }))).toMatchObject({ status: 502, body: "<h1>502" });
  expect(second.requests.at(-1)?.response?.headers["x-from"]).toBe("proxy");
});

test("replays failures with their signature, and broken connections", async () => {
  const stubs = first.on(secapiMchUploadmedia);
  stubs.fail({ err_code: "SYSTEMERROR" }, { times: 1 }).disconnect({ times: 1 });
  await send(first, upload(png));
  await expect(send(first, upload(jpeg))).rejects.toThrow();
  first.replay(reloaded(first.record()));
  const { fields } = await send(first, upload(png));
  expect(fields["err_code"]).toBe("SYSTEMERROR");
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  await expect(send(first, upload(jpeg))).rejects.toThrow("other side closed");
});

test("replays an edited record with its edits", async () => {
  await send(first, upload());
  const text = JSON.stringify(first.record()).replace(
    String(mediaIdsOf(first.record())[0]),
    "edited",
  );
  first.replay(JSON.parse(text));
  const { fields } = await send(first, upload());
  expect(fields["media_id"]).toBe("edited");
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
});

test("refuses an invalid request as usual, without using up a recording", async () => {
  await send(first, upload(png, { after: { sign: "0".repeat(64) } }));
  await send(first, upload());
  first.replay(reloaded(first.record()));
  const refused = await send(first, upload(png, { after: { sign: "0".repeat(64) } }));
  expect(refused.diagnosis).toContain("expected sign to be");
  expect((await send(first, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("refuses a valid request that is not in the record, unlike the real gateway", async () => {
  await send(first, upload());
  first.replay(reloaded(first.record()));
  const { status, body, diagnosis } = await send(first, upload(jpeg));
  expect(status).toBe(501);
  expect(body).toContain("This is not a response of WeChat Pay");
  expect(diagnosis).toMatch(/media_hash "[0-9a-f]{32}".* media of 9 bytes$/);
  const last = first.requests.at(-1);
  expect(last?.refusal?.when).toBe("not recorded");
  expect(last?.response?.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(first.stats.refused).toEqual({ "not recorded": 1 });
  expect((await send(first, upload(png, { changes: { more: "1" } }))).status).toBe(501);
});

test("stubs take precedence over the record", async () => {
  await send(first, upload());
  first.replay(first.record());
  first.on(secapiMchUploadmedia).refuse("忙", { times: 1 });
  expect((await send(first, upload())).fields["return_msg"]).toBe("忙");
  expect((await send(first, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("ignores sensitive values, which are redacted in the record", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  const { fields } = await sendPin(cards, "271828");
  cards.replay(reloaded(cards.record()));
  const { fields: again } = await sendPin(cards, "314159");
  expect(again).toMatchObject({ owner: "***", receipt: fields["receipt"] });
  expect(isSigned(again, "MD5")).toBe(true);
});

describe("a record", () => {
  const reply = { status: 200, headers: [], content: { text: "" }, _signature: null };
  const entry = {
    _operation: secapiMchUploadmedia.id,
    _refusal: null,
    request: { postData: { params: [] } },
    response: reply,
  };
  const recordWith = (...entries: unknown[]): unknown => ({ log: { entries } });
  const file = { name: "media", fileName: "x.png" };

  test.each<[string, unknown, string]>([
    ["undefined instead of an object", undefined, "record: Expected an object"],
    ["an array instead of an object", [], "record: Expected an object"],
    ["no log", {}, "log: Expected an object"],
    ["no entries", { log: {} }, "log.entries: Expected an array"],
    ["no operation", recordWith({}), "log.entries[0]._operation: Expected text"],
    [
      "an unknown operation",
      recordWith(entry, { ...entry, _operation: "no.get" }),
      "log.entries[1]._operation: no.get is not mocked. Mocked: ",
    ],
    [
      "a file without an MD5",
      recordWith({ ...entry, request: { postData: { params: [file] } } }),
      "log.entries[0].request.postData.params[0]._md5: Expected text",
    ],
    [
      "an invalid status",
      recordWith({ ...entry, response: { ...reply, status: 99 } }),
      "log.entries[0].response.status: Expected a whole number from 200 to 599",
    ],
    [
      "a truncated body",
      recordWith({ ...entry, response: { ...reply, content: { text: "", _truncated: true } } }),
      "log.entries[0].response.content: Expected a complete body",
    ],
    [
      "a signature over a body that is not XML",
      recordWith({ ...entry, response: { ...reply, _signature: { type: "MD5", valid: true } } }),
      "log.entries[0].response.content.text: Expected XML, because the reply has to be signed again",
    ],
  ])("with %s is rejected with the path of the invalid value", (_, record, message) => {
    expect(() => {
      first.replay(record);
    }).toThrow(expect.objectContaining({ code: "INVALID_RECORD" }));
    expect(() => {
      first.replay(record);
    }).toThrow(message);
  });

  test("with a refused request to an unknown path is accepted", () => {
    first.replay(recordWith({ _operation: null, _refusal: { when: "not found" } }, entry));
  });
});
