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

/** As it would come out of a file. */
function written(record: ExchangeRecord): unknown {
  return JSON.parse(JSON.stringify(record));
}

function replied({ log }: ExchangeRecord): (string | undefined)[] {
  return log.entries.map(({ response }) => fieldsOf(response.content.text)["media_id"]);
}

test("a right request gets the reply of its equal, several in their order, the last one repeated", async () => {
  for (const file of [png, jpeg, png]) await send(first, upload(file));
  const [one, other, two] = replied(first.record());
  first.replay(written(first.record()));
  const seen: (string | undefined)[] = [];
  for (const file of [png, png, png, jpeg, jpeg]) {
    seen.push((await send(first, upload(file))).fields["media_id"]);
  }
  expect(seen).toEqual([one, two, two, other, other]);
  first.reset();
  expect([one, two]).not.toContain((await send(first, upload())).fields["media_id"]);
});

test("a reply is signed anew with the key and the type of the merchant who asks", async () => {
  for (const type of ["HMAC-SHA256", "MD5"] as const) {
    await send(first, upload(png, { type }));
    second.replay(written(first.record()));
    const { fields, body } = await send(second, upload(png, { type, key: otherKey }));
    expect(isSigned(fields, type, otherKey)).toBe(true);
    expect(body).not.toBe(first.requests.at(-1)?.reply?.body);
  }
});

test("a reply of several levels is signed anew, and is otherwise as it was", async () => {
  const mocks = [paySettlementqueryMock];
  const query = { usetag: 1, offset: 0, limit: 10, date_start: "20151101", date_end: "20151101" };
  const theirs = createGateway({ merchants: [merchant], mocks });
  const reply = await sdk(theirs).v2.pay.settlementquery.post(query);
  const ours = createGateway({ merchants: [{ ...merchant, apiKey: otherKey }], mocks });
  ours.replay(written(theirs.record()));
  const again = await sdk(ours, { apiKey: otherKey }).v2.pay.settlementquery.post(query);
  expect(again.settlements).toEqual(reply.settlements);
  const bodies = [theirs, ours].map(({ requests }) => requests[0]?.reply?.body ?? "");
  const [before, after] = bodies.map((body) => body.replace(/<sign>.*<\/sign>/, ""));
  expect(after).toBe(before);
  expect(bodies[0]).not.toBe(bodies[1]);
  expect(ours.record().log.entries[0]?.response._signature).toEqual({ type: "MD5", valid: true });
});

test("a public key is this gateway's, whatever stands in the record", async () => {
  const gateway = createGateway({ merchants: [merchant], mocks: [riskGetpublickeyMock] });
  const keyOf = async (): Promise<string> =>
    (await sdk(gateway).call(riskGetpublickeyMock.operation, {})).pub_key;
  const own = await keyOf();
  const text = JSON.stringify(gateway.record());
  const foreign = text.replace("-----BEGIN RSA PUBLIC KEY-----", "$&AAAA");
  expect(foreign).not.toBe(text);
  gateway.replay(JSON.parse(foreign));
  expect(await keyOf()).toBe(own);
});

test("a signature that was wrong stays so, and what was no XML comes as it was", async () => {
  const script = first.on(secapiMchUploadmedia);
  script.reply({ media_id: "m", sign: "0".repeat(64) }, { times: 1 });
  script.respond({ status: 502, headers: { "x-from": "proxy" }, body: "<h1>502" }, { times: 1 });
  await send(first, upload(png));
  await send(first, upload(jpeg));
  second.replay(written(first.record()));
  const key = otherKey;
  expect((await send(second, upload(png, { key }))).fields["sign"]).toBe("0".repeat(64));
  expect(await send(second, upload(jpeg, { key }))).toMatchObject({ status: 502, body: "<h1>502" });
  expect(second.requests.at(-1)?.reply?.headers["x-from"]).toBe("proxy");
});

test("a failure is replayed with its signature, and a broken connection as one", async () => {
  const script = first.on(secapiMchUploadmedia);
  script.fail({ err_code: "SYSTEMERROR" }, { times: 1 }).disconnect({ times: 1 });
  await send(first, upload(png));
  await expect(send(first, upload(jpeg))).rejects.toThrow();
  first.replay(written(first.record()));
  const { fields } = await send(first, upload(png));
  expect(fields["err_code"]).toBe("SYSTEMERROR");
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
  await expect(send(first, upload(jpeg))).rejects.toThrow("other side closed");
});

test("an edited record is answered as it was edited", async () => {
  await send(first, upload());
  const text = JSON.stringify(first.record()).replace(
    String(replied(first.record())[0]),
    "by hand",
  );
  first.replay(JSON.parse(text));
  const { fields } = await send(first, upload());
  expect(fields["media_id"]).toBe("by hand");
  expect(isSigned(fields, "HMAC-SHA256")).toBe(true);
});

test("a wrong request is refused for what is wrong with it, and uses nothing up", async () => {
  await send(first, upload(png, { after: { sign: "0".repeat(64) } }));
  await send(first, upload());
  first.replay(written(first.record()));
  const wrong = await send(first, upload(png, { after: { sign: "0".repeat(64) } }));
  expect(wrong.diagnosis).toContain("expected sign to be");
  expect((await send(first, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("a right request that is not in the record gets what no gateway would say", async () => {
  await send(first, upload());
  first.replay(written(first.record()));
  const { status, body, diagnosis } = await send(first, upload(jpeg));
  expect(status).toBe(501);
  expect(body).toContain("This is not an answer of WeChat Pay's");
  expect(diagnosis).toMatch(/media_hash "[0-9a-f]{32}".* media of 9 bytes is not$/);
  const last = first.requests.at(-1);
  expect(last?.refusal?.when).toBe("not recorded");
  expect(last?.reply?.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(first.stats.refused).toEqual({ "not recorded": 1 });
  expect((await send(first, upload(png, { changes: { more: "1" } }))).status).toBe(501);
});

test("a script comes before the record", async () => {
  await send(first, upload());
  first.replay(first.record());
  first.on(secapiMchUploadmedia).refuse("忙", { times: 1 });
  expect((await send(first, upload())).fields["return_msg"]).toBe("忙");
  expect((await send(first, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("sensitive values do not matter, since the record does not know them", async () => {
  const cards = createGateway({ merchants: [merchant], mocks: payMocks });
  const { fields } = await sendPin(cards, "271828");
  cards.replay(written(cards.record()));
  const { fields: again } = await sendPin(cards, "314159");
  expect(again).toMatchObject({ owner: "***", receipt: fields["receipt"] });
  expect(isSigned(again, "MD5")).toBe(true);
});

describe("what is no record is an error that names the place:", () => {
  const reply = { status: 200, headers: [], content: { text: "" }, _signature: null };
  const entry = {
    _operation: secapiMchUploadmedia.id,
    _refusal: null,
    request: { postData: { params: [] } },
    response: reply,
  };
  const of = (...entries: unknown[]): unknown => ({ log: { entries } });
  const file = { name: "media", fileName: "x.png" };

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "The record has to be an object"],
    ["a list", [], "The record has to be an object"],
    ["no log", {}, "log has to be an object"],
    ["no entries", { log: {} }, "log.entries has to be an array"],
    ["no operation", of({}), "log.entries[0]._operation has to be a text"],
    [
      "a strange operation",
      of(entry, { ...entry, _operation: "no.get" }),
      "log.entries[1]._operation is no.get, which is not mocked. Mocked: ",
    ],
    [
      "a file without its digest",
      of({ ...entry, request: { postData: { params: [file] } } }),
      "log.entries[0].request.postData.params[0]._md5 has to be a text",
    ],
    [
      "a strange status",
      of({ ...entry, response: { ...reply, status: 99 } }),
      "log.entries[0].response.status has to be a number from 200 to 599",
    ],
    [
      "a reply that was cut",
      of({ ...entry, response: { ...reply, content: { text: "", _cut: true } } }),
      "log.entries[0].response.content is only the beginning",
    ],
    [
      "a signature over no XML",
      of({ ...entry, response: { ...reply, _signature: { type: "MD5", valid: true } } }),
      "log.entries[0].response.content.text has to be XML, since it is to be signed anew",
    ],
  ])("%s", (_, record, message) => {
    expect(() => {
      first.replay(record);
    }).toThrow(expect.objectContaining({ code: "INVALID_RECORD" }));
    expect(() => {
      first.replay(record);
    }).toThrow(message);
  });

  test("pages that are of no operation are passed over", () => {
    first.replay(of({ _operation: null, _refusal: { when: "not found" } }, entry));
  });
});
