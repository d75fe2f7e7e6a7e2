import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, test } from "vitest";
import type { ExchangeRecord, ReceivedRequest } from "../../../mock/index.js";
import { createGateway, curlOf } from "../../../mock/index.js";
import { Curl } from "../support/curl.js";
import { orderMocks, sendLookup, sendOrder } from "../support/every-shape.js";
import { isSigned, merchant } from "../support/upload.js";
import { harSchema } from "./har-schema.js";

const run = promisify(execFile);
const gateway = createGateway({ merchants: [merchant], mocks: orderMocks() });
beforeEach(() => {
  gateway.reset();
});

function last(): ReceivedRequest {
  const request = gateway.requests.at(-1);
  if (request === undefined) throw new Error("No request was received.");
  return request;
}

/** A record as read from a file. */
function reloaded(record: ExchangeRecord): unknown {
  return JSON.parse(JSON.stringify(record));
}

const encodings = [
  ["XML", sendOrder],
  ["a query", sendLookup],
] as const;

test("records XML as text and a query as parameters, both as valid HAR", async () => {
  await sendOrder(gateway, { order: "名]]>&" });
  await sendLookup(gateway, { order: "名 &+" });
  const record = gateway.record();
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(harSchema);
  expect(validate(record), JSON.stringify(validate.errors, null, 2)).toBe(true);
  const [xml, query] = record.log.entries.map(({ request }) => request);
  const [{ seal: first = "" } = {}, { seal = "" } = {}] = gateway.requests.map(
    ({ fields }) => fields,
  );
  expect(xml).toMatchObject({
    ...{ method: "POST", url: "https://lab.example/lab/order", queryString: [] },
    postData: {
      mimeType: "text/xml",
      text: `<xml><seal><![CDATA[${first}]]></seal><who><![CDATA[1230000109]]></who><nonce><![CDATA[n1]]></nonce><order><![CDATA[名]]]]><![CDATA[>&]]></order></xml>`,
    },
  });
  expect(query).toMatchObject({
    ...{ method: "GET" },
    url: `https://lab.example/lab/order?seal=${seal}&who=1230000109&nonce=n1&order=%E5%90%8D%20%26%2B`,
    queryString: [
      { name: "seal", value: seal },
      { name: "who", value: "1230000109" },
      { name: "nonce", value: "n1" },
      { name: "order", value: "名 &+" },
    ],
  });
  expect(query).not.toHaveProperty("postData");
});

test("records XML that could not be parsed without text, and a missing Content-Type as unknown", async () => {
  await sendOrder(gateway, { "a b": "1" });
  await sendOrder(gateway, {}, {});
  const bodies = gateway.record().log.entries.map(({ request }) => request.postData);
  expect(bodies[0]).toEqual({ mimeType: "text/xml", text: "" });
  expect(bodies[1]?.mimeType).toBe("x-unknown");
  expect(bodies[1]?.text).toContain("<nonce><![CDATA[n1]]></nonce>");
});

describe.each(encodings)("for %s", (_, send) => {
  test("neither record nor command contains sensitive JSON or signatures over it", async () => {
    await send(gateway, { order: "o1", card: '{"goods":271828}' });
    expect(last().fields["card"]).toContain("271828");
    for (const text of [
      JSON.stringify(gateway.record()),
      curlOf(last(), { url: "https://localhost" }),
    ]) {
      expect(text).not.toMatch(/271828|[0-9A-F]{32}/);
      expect(text).toContain("o1");
    }
  });

  test("a refusal does not show sensitive JSON", async () => {
    const { diagnosis } = await send(gateway, { card: '{"goods":"314159"}' });
    expect(diagnosis).toContain("card");
    const texts = [diagnosis, JSON.stringify(gateway.record())];
    expect(texts.join("\n")).not.toContain("314159");
  });

  test("a record does not contain sensitive fields of indexed lists", async () => {
    const { body } = await send(gateway, {});
    expect(body).toContain("Zhang");
    const [entry] = gateway.record().log.entries;
    expect(entry?.response.content.text).toContain("<payer_0>***</payer_0>");
    expect(entry?.response.content.text).toContain("<refund_id_0><![CDATA[R1]]></refund_id_0>");
    expect(entry?.response._signature).toEqual({ type: "MD5", valid: true });
    expect(JSON.stringify(entry)).not.toContain("Zhang");
  });

  test("replays the reply to a request that differs only in its nonce", async () => {
    const { fields: one } = await send(gateway, { order: "o1" });
    const { fields: other } = await send(gateway, { order: "o2" });
    gateway.replay(reloaded(gateway.record()));
    const { fields } = await send(gateway, { order: "o2", nonce: "n2" });
    expect(fields["nonce_str"]).toBe(other["nonce_str"]);
    expect(isSigned({ ...fields, payer_0: "***" }, "MD5")).toBe(true);
    const { fields: again } = await send(gateway, { nonce: "n3", order: "o1" });
    expect(again["nonce_str"]).toBe(one["nonce_str"]);
    const { status, diagnosis } = await send(gateway, { order: "o3", card: '{"goods":271828}' });
    expect(status).toBe(501);
    expect(diagnosis).toContain('order "o3"');
    expect(diagnosis).not.toContain("271828");
  });
});

test("rejects a record whose XML text is invalid, naming its path", async () => {
  await sendOrder(gateway, {});
  const text = JSON.stringify(gateway.record()).replace('"text":"<xml>', '"text":"<html>');
  expect(() => {
    gateway.replay(JSON.parse(text));
  }).toThrow(
    "[INVALID_RECORD] log.entries[0].request.postData.text: Expected XML with one level of elements.",
  );
});

test("formats commands as a person would write them", async () => {
  const certificate = { cert: "cert.pem", key: "key.pem" };
  const lines = (request: ReceivedRequest): string[] =>
    curlOf(request, { url: "https://127.0.0.1:1", ca: "ca.pem", ...certificate }).split(" \\\n  ");
  await sendOrder(gateway, { order: "it's" });
  const seal = last().fields["seal"] ?? "";
  const xml = `<xml><seal><![CDATA[${seal}]]></seal><who><![CDATA[1230000109]]></who><nonce><![CDATA[n1]]></nonce><order><![CDATA[it'\\''s]]></order></xml>`;
  expect(lines(last())).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    "-H 'Content-Type: text/xml'",
    `--data-binary '${xml}'`,
    "'https://127.0.0.1:1/lab/order'",
  ]);
  expect(lines({ ...last(), mutualTLS: true, headers: {} })).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    "--cert 'cert.pem'",
    "--key 'key.pem'",
    "-H 'Content-Type:'",
    `--data-binary '${xml}'`,
    "'https://127.0.0.1:1/lab/order'",
  ]);
  await sendOrder(gateway, { "a b": "1" });
  expect(lines(last())).toEqual([
    "curl -sS",
    "-X 'POST'",
    "--cacert 'ca.pem'",
    "'https://127.0.0.1:1/lab/order'",
  ]);
  await sendLookup(gateway, { order: "it's [1-2]" });
  const lookupSeal = last().fields["seal"] ?? "";
  expect(lines(last())).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    `'https://127.0.0.1:1/lab/order?seal=${lookupSeal}&who=1230000109&nonce=n1&order=it%27s%20%5B1-2%5D'`,
  ]);
});

test("run in a shell, the command repeats a request", async () => {
  const server = await gateway.listen();
  const curl = await Curl.create();
  const ca = await curl.file("ca.pem", server.ca);
  const unusual = { order: `it's "so" $HOME \`id\` ]]> <a>&amp; 名 + %20`, detail: '{"goods":1}' };
  for (const [, send] of encodings) {
    await send(gateway, unusual);
    const first = last();
    const { stdout } = await run("sh", ["-c", curlOf(first, { url: server.url, ca })]);
    expect(stdout).toContain("<result_code><![CDATA[SUCCESS]]></result_code>");
    const second = last();
    expect(second).not.toBe(first);
    expect(second.refusal).toBeNull();
    expect(second.parts).toEqual(first.parts);
    expect(second.fields).toEqual(first.fields);
  }
  await server.close();
  await curl.remove();
});
