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
  if (request === undefined) throw new Error("Nothing arrived.");
  return request;
}

/** As it would come out of a file. */
function written(record: ExchangeRecord): unknown {
  return JSON.parse(JSON.stringify(record));
}

const ways = [
  ["XML", sendOrder],
  ["a query", sendLookup],
] as const;

test("a record of XML has its text, one of a query its parameters, and both are HAR", async () => {
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

test("a record of XML that could not be read has no text, and of a client that does not say its type no type", async () => {
  await sendOrder(gateway, { "a b": "1" });
  await sendOrder(gateway, {}, {});
  const bodies = gateway.record().log.entries.map(({ request }) => request.postData);
  expect(bodies[0]).toEqual({ mimeType: "text/xml", text: "" });
  expect(bodies[1]?.mimeType).toBe("x-unknown");
  expect(bodies[1]?.text).toContain("<nonce><![CDATA[n1]]></nonce>");
});

describe.each(ways)("of %s", (_, send) => {
  test("no record and no command holds sensitive JSON, nor signatures over it", async () => {
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

  test("a refusal over sensitive JSON tells none of it", async () => {
    const { diagnosis } = await send(gateway, { card: '{"goods":"314159"}' });
    expect(diagnosis).toContain("card");
    const told = [diagnosis, JSON.stringify(gateway.record())];
    expect(told.join("\n")).not.toContain("314159");
  });

  test("a sensitive field of a reply's list is in no record, at any index", async () => {
    const { body } = await send(gateway, {});
    expect(body).toContain("Zhang");
    const [entry] = gateway.record().log.entries;
    expect(entry?.response.content.text).toContain("<payer_0>***</payer_0>");
    expect(entry?.response.content.text).toContain("<refund_id_0><![CDATA[R1]]></refund_id_0>");
    expect(entry?.response._signature).toEqual({ type: "MD5", valid: true });
    expect(JSON.stringify(entry)).not.toContain("Zhang");
  });

  test("a right request gets the reply of its equal, whatever its nonce was", async () => {
    const { fields: one } = await send(gateway, { order: "o1" });
    const { fields: other } = await send(gateway, { order: "o2" });
    gateway.replay(written(gateway.record()));
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

test("a record of XML whose text is none is an error that names the place", async () => {
  await sendOrder(gateway, {});
  const text = JSON.stringify(gateway.record()).replace('"text":"<xml>', '"text":"<html>');
  expect(() => {
    gateway.replay(JSON.parse(text));
  }).toThrow("[INVALID_RECORD] log.entries[0].request.postData.text has to be XML of one level.");
});

test("a command is what a person would have written", async () => {
  const certificate = { cert: "cert.pem", key: "key.pem" };
  const words = (request: ReceivedRequest): string[] =>
    curlOf(request, { url: "https://127.0.0.1:1", ca: "ca.pem", ...certificate }).split(" \\\n  ");
  await sendOrder(gateway, { order: "it's" });
  const seal = last().fields["seal"] ?? "";
  const xml = `<xml><seal><![CDATA[${seal}]]></seal><who><![CDATA[1230000109]]></who><nonce><![CDATA[n1]]></nonce><order><![CDATA[it'\\''s]]></order></xml>`;
  expect(words(last())).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    "-H 'Content-Type: text/xml'",
    `--data-binary '${xml}'`,
    "'https://127.0.0.1:1/lab/order'",
  ]);
  expect(words({ ...last(), mutualTLS: true, headers: {} })).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    "--cert 'cert.pem'",
    "--key 'key.pem'",
    "-H 'Content-Type:'",
    `--data-binary '${xml}'`,
    "'https://127.0.0.1:1/lab/order'",
  ]);
  await sendOrder(gateway, { "a b": "1" });
  expect(words(last())).toEqual([
    "curl -sS",
    "-X 'POST'",
    "--cacert 'ca.pem'",
    "'https://127.0.0.1:1/lab/order'",
  ]);
  await sendLookup(gateway, { order: "it's [1-2]" });
  const lookupSeal = last().fields["seal"] ?? "";
  expect(words(last())).toEqual([
    "curl -sS",
    "--cacert 'ca.pem'",
    `'https://127.0.0.1:1/lab/order?seal=${lookupSeal}&who=1230000109&nonce=n1&order=it%27s%20%5B1-2%5D'`,
  ]);
});

test("the command that is printed sends, in a shell, what had arrived", async () => {
  const server = await gateway.listen();
  const curl = await Curl.create();
  const ca = await curl.file("ca.pem", server.ca);
  const odd = { order: `it's "so" $HOME \`id\` ]]> <a>&amp; 名 + %20`, detail: '{"goods":1}' };
  for (const [, send] of ways) {
    await send(gateway, odd);
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
