import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import { createGateway } from "../../../mock/index.js";
import { redactXml } from "../../../mock/record/redact.js";
import { xmlFields } from "../../../mock/record/xml-elements.js";
import { send } from "../support/send.js";
import { encode, filePart, md5, merchant, png, raw, signed, textPart } from "../support/upload.js";
import { upload } from "../support/upload.js";
import { harSchema } from "./har-schema.js";
import { payMocks, sendPin } from "./support.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false, keepFiles: true });
const cards = createGateway({ merchants: [merchant], mocks: payMocks });

beforeEach(() => {
  gateway.reset();
  cards.reset();
});

test("a record is valid HAR 1.2 for all kinds of requests and responses", async () => {
  await send(gateway, upload());
  await send(gateway, upload(png, { after: { sign: "" } }));
  await send(gateway, raw(Buffer.from("nothing"), "text/plain"));
  gateway.on(secapiMchUploadmedia).respond({ status: 302, headers: { Location: "/" } });
  await send(gateway, upload());
  gateway.on(secapiMchUploadmedia).disconnect();
  await send(gateway, upload()).catch(() => undefined);
  const record = gateway.record();
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(harSchema);
  expect(validate(record), JSON.stringify(validate.errors, null, 2)).toBe(true);
  expect(record.log.entries.map(({ response }) => response.status)).toEqual([
    200, 200, 200, 302, 0,
  ]);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});

test("an entry contains the parts in order, the file without its content, and the verdicts", async () => {
  const texts = Object.entries(signed(png)).map(([name, text]) => textPart(name, text));
  const body = encode([filePart(png), ...texts]);
  const { body: reply } = await send(gateway, raw(body));
  const { entries } = gateway.record().log;
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    request: {
      method: "POST",
      url: "https://api.mch.weixin.qq.com/secapi/mch/uploadmedia",
      bodySize: body.length,
      postData: {
        mimeType: "multipart/form-data; boundary=b0",
        params: [
          {
            name: "media",
            fileName: "x.png",
            contentType: "image/png",
            _size: png.length,
            _md5: md5(png),
          },
          ...Object.entries(signed(png)).map(([name, value]) => ({ name, value })),
        ],
      },
    },
    response: {
      status: 200,
      statusText: "OK",
      content: { text: reply, size: Buffer.byteLength(reply), mimeType: "text/xml; charset=utf-8" },
      _signature: { type: "HMAC-SHA256", valid: true },
    },
    _operation: "secapi/mch/uploadmedia.post",
    _refusal: null,
    _signature: { type: "HMAC-SHA256", valid: true },
    _certificate: null,
  });
});

test("an entry contains the diagnosis of a refusal and the verdict on the signature of a reply", async () => {
  await send(gateway, upload(png, { after: { sign: "0".repeat(64) } }));
  gateway.on(secapiMchUploadmedia).reply({ sign: "0".repeat(64) });
  await send(gateway, upload());
  const [refused, stubbed] = gateway.record().log.entries;
  expect(refused?._refusal?.when).toBe("wrong_signature");
  expect(refused?._refusal?.diagnosis).toContain("expected sign to be");
  expect(refused?._signature?.valid).toBe(false);
  expect(refused?.response._signature).toBeNull();
  expect(stubbed?.response._signature).toEqual({ type: "HMAC-SHA256", valid: false });
});

describe("a record does not contain", () => {
  test("the API key, wherever a client has put it", async () => {
    const { apiKey } = merchant;
    const note = upload(png, { changes: { key: apiKey, media_hash: apiKey } });
    await send(gateway, { ...note, headers: { ...note.headers, "x-note": apiKey } });
    gateway.on(secapiMchUploadmedia).respond({ body: `<key>${apiKey}</key>` });
    await send(gateway, upload());
    expect(JSON.stringify(gateway.requests)).toContain(apiKey);
    expect(JSON.stringify(gateway.record())).not.toContain(apiKey);
    expect(JSON.stringify(gateway.record())).toContain('"name":"key","value":"***"');
  });

  test("credentials in request or response headers", async () => {
    const { headers, body } = upload();
    gateway.on(secapiMchUploadmedia).respond({ headers: { "Set-Cookie": "session=hidden" } });
    await send(gateway, {
      body,
      headers: { ...headers, authorization: "hidden", cookie: "hidden" },
    });
    const record = JSON.stringify(gateway.record());
    expect(record).not.toContain("hidden");
    expect(record).toContain('{"name":"authorization","value":"***"}');
  });

  test("the content of a file, even if the gateway keeps it", async () => {
    await send(gateway, upload());
    expect(gateway.requests[0]?.files["media"]?.content).toEqual(png);
    const record = JSON.stringify(gateway.record());
    expect(record).not.toContain('"content":{"type":"Buffer"');
    expect(record).not.toContain(png.toString("base64"));
  });

  test("sensitive values of requests or replies, or signatures over them", async () => {
    const { fields } = await sendPin(cards, "271828");
    await sendPin(cards, "314159", "0".repeat(32));
    const record = JSON.stringify(cards.record());
    expect(record).not.toMatch(/271828|314159|Zhang|San/);
    expect(record).not.toMatch(/[0-9A-F]{32}/);
    expect(record).not.toContain("0".repeat(32));
    expect(record).toContain("<owner>***</owner><receipt><![CDATA[");
    expect(record).toContain('{"name":"seal","value":"***"}');
    expect(fields["receipt"]).toBeDefined();
    expect(cards.record().log.entries[0]?.response._signature).toEqual({
      type: "MD5",
      valid: true,
    });
  });
});

describe("the body of a reply", () => {
  test("is parsed with CDATA sections and entities, and only if it is flat XML", () => {
    const text = "<xml>\n<a><![CDATA[1</a>]]]]><![CDATA[>2]]></a>\n<b>&lt;&amp;</b><c></c></xml>";
    expect([...(xmlFields(text) ?? [])]).toEqual([
      ["a", "1</a>]]>2"],
      ["b", "<&"],
      ["c", ""],
    ]);
    for (const other of ["", "<html></html>", "<xml><a>1</b></xml>", "<xml>1</xml>", "{}"]) {
      expect(xmlFields(other), other).toBeUndefined();
    }
  });

  test("is redacted up to the end tag, or to the end if it is truncated", () => {
    const names = new Set(["a"]);
    expect(redactXml("<a>1</a><ab>2</ab><a><![CDATA[</a>3]]></a>4", names)).toBe(
      "<a>***</a><ab>2</ab><a>***</a>4",
    );
    expect(redactXml("<a x='1'><![CDATA[12", names)).toBe("<a x='1'>***");
    expect(redactXml("<a>12", names)).toBe("<a>***");
  });
});
