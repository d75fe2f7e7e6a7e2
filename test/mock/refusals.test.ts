import { beforeEach, describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import type { Sent } from "./support/send.js";
import {
  bmp,
  encode,
  filePart,
  isSigned,
  jpeg,
  md5,
  merchant,
  png,
  raw,
  signed,
  textPart,
  upload,
} from "./support/upload.js";
import type { RawPart } from "./support/upload.js";

const poor = { mchId: "1900000001", apiKey: "0123456789abcdef0123456789abcdef", permissions: [] };
const gateway = createGateway({ merchants: [merchant, poor], rateLimit: false });
const malformed = "参数填写有误，请检查后重试";
const notAFile = "图片参数填写有误，请检查后重新提交";

beforeEach(() => {
  gateway.reset();
});

function expectRefusal({ fields, diagnosis }: Sent, return_msg: string, hint: string): void {
  expect(fields).toEqual({ return_code: "FAIL", return_msg });
  expect(diagnosis).toContain(hint);
  expect(diagnosis).not.toContain(merchant.apiKey);
  expect(gateway.requests.at(-1)?.refusal?.message).toBe(return_msg);
}

function expectFailure(sent: Sent, err_code: string, err_code_des: string, hint: string): void {
  expect(sent.fields).toMatchObject({
    return_code: "SUCCESS",
    result_code: "FAIL",
    err_code,
    err_code_des,
  });
  expect(sent.fields).not.toHaveProperty("media_id");
  expect(sent.diagnosis).toContain(hint);
  expect(sent.diagnosis).not.toContain(merchant.apiKey);
}

const texts = (): RawPart[] =>
  Object.entries(signed(png)).map(([name, value]) => textPart(name, value));

describe("a body that the gateway cannot read is refused", () => {
  const right = encode([...texts(), filePart(png)]);
  const latin = (bytes: Buffer): string => bytes.toString("latin1");
  const changed = (from: string | RegExp, to: string): Buffer =>
    Buffer.from(latin(right).replace(from, to), "latin1");

  test.each([
    ["a quoted boundary", right, 'multipart/form-data; boundary="b0"', "without quotes"],
    ["no boundary", right, "multipart/form-data", "has no boundary"],
    ["another Content-Type", right, "application/json", "has to be multipart/form-data"],
    ["another boundary than it says", right, "multipart/form-data; boundary=b1", "begin with --b1"],
    ["an unquoted name", changed('name="mch_id"', "name=mch_id"), undefined, "in quotes"],
    ["an unquoted filename", changed('"x.png"', "x.png"), undefined, "in quotes"],
    ["a filename that is not ASCII", changed("x.png", "\xe5\x9b\xbe.png"), undefined, "ASCII"],
    ["a preamble", Buffer.concat([Buffer.from("hello\r\n"), right]), undefined, "begin with --b0"],
    ["an epilogue", Buffer.concat([right, Buffer.from("bye")]), undefined, "behind the closing"],
    ["no closing boundary", changed("--b0--\r\n", ""), undefined, "closing --b0-- is missing"],
    ["a body that breaks off", right.subarray(0, -12), undefined, "closing --b0-- is missing"],
    ["bare LFs", Buffer.from(latin(right).replaceAll("\r\n", "\n"), "latin1"), undefined, "CRLF"],
    ["a bare LF in a header", changed("\r\nContent-Type", "\nContent-Type"), undefined, "CRLF"],
    [
      "no Content-Disposition",
      changed(/Content-Disposition/, "X"),
      undefined,
      "Content-Disposition",
    ],
    ["no form-data", changed("form-data", "attachment"), undefined, "has to be form-data"],
    ["no name", changed('; name="mch_id"', ""), undefined, "has no name"],
    ["no blank line", changed('"mch_id"\r\n\r\n', '"mch_id"\r\n'), undefined, "blank line"],
    ["a header without a colon", changed("Content-Disposition:", "CD"), undefined, "colon"],
    [
      "a header twice",
      changed("Content-Type: i", "Content-Type: a\r\nContent-Type: i"),
      undefined,
      "twice",
    ],
    ["an empty body", Buffer.alloc(0), undefined, "empty"],
    [
      "a Content-Type on a text part",
      changed('"mch_id"', '"mch_id"\r\nContent-Type: text/plain'),
      undefined,
      "a text part has no Content-Type",
    ],
    [
      "a name twice",
      encode([...texts(), textPart("mch_id", "1"), filePart(png)]),
      undefined,
      "a part mch_id already",
    ],
    ["text that is not UTF-8", changed(merchant.mchId, "\xff"), undefined, "not UTF-8"],
  ])("%s", async (_, body, contentType, hint) => {
    expectRefusal(await send(gateway, raw(body, contentType)), malformed, hint);
  });

  test("no Content-Type at all", async () => {
    expectRefusal(await send(gateway, { headers: {}, body: right }), malformed, "no Content-Type");
  });

  test("never breaks on any byte that is lost", async () => {
    const steps = Array.from({ length: 60 }, (_, step) => Math.floor((right.length * step) / 60));
    for (const at of steps) {
      const cut = Buffer.concat([right.subarray(0, at), right.subarray(at + 1)]);
      expect((await send(gateway, raw(cut))).status).toBe(200);
    }
  });
});

describe("a media that is not a file is refused", () => {
  test.each([
    ["sent as text", [textPart("media", "x")], "as text, without a filename"],
    ["missing", [], "expected a file part media; mch_id, media_hash, sign_type, sign came"],
    [
      "named by filename* alone",
      [
        {
          headers:
            "Content-Disposition: form-data; name=\"media\"; filename*=UTF-8''x.png\r\nContent-Type: image/png",
          content: png,
        },
      ],
      "only filename* came",
    ],
    [
      "without a Content-Type",
      [{ headers: 'Content-Disposition: form-data; name="media"; filename="x.png"', content: png }],
      "expected a Content-Type",
    ],
  ])("%s", async (_, parts, hint) => {
    expectRefusal(await send(gateway, raw(encode([...texts(), ...parts]))), notAFile, hint);
  });
});

describe("a wrong merchant is refused", () => {
  test.each([
    ["letters", "12x", "mch_id参数格式错误", "made of digits"],
    ["nothing", "", "mch_id参数格式错误", "nothing came"],
    ["too many digits", "1".repeat(33), "mch_id参数长度有误", "it has 33"],
  ])("%s", async (_, mch_id, text, hint) => {
    expectRefusal(await send(gateway, upload(png, { changes: { mch_id } })), text, hint);
  });

  test("one that the gateway does not know; nobody can sign that reply", async () => {
    const sent = await send(gateway, upload(png, { changes: { mch_id: "42" } }));
    expectFailure(sent, "INVALID_REQUEST", "商户号信息有误，请检查修改后重试", '"42" came');
    expect(sent.fields).not.toHaveProperty("sign");
  });

  test("one without the permission", async () => {
    const { mchId, apiKey } = poor;
    const sent = await send(gateway, upload(png, { changes: { mch_id: mchId }, key: apiKey }));
    expectRefusal(sent, "暂无图片上传权限，请检查后重试", mchId);
  });
});

describe("a wrong signature is refused", () => {
  const text = "签名校验失败，请检查后重试";

  test.each([
    ["none", upload(png, { after: { sign: "" } }), "nothing came"],
    ["any", upload(png, { after: { sign: "A".repeat(64) } }), "expected sign to be"],
    ["another key", upload(png, { key: poor.apiKey }), "expected sign to be"],
    ["a field that changed", upload(png, { after: { media_hash: md5("x") } }), "expected sign"],
    ["a field that joined", upload(png, { after: { extra: "1" } }), "extra=1&mch_id="],
    [
      "HMAC-SHA256 without its name",
      upload(png, { type: "none", after: { sign: signed(png)["sign"] ?? "" } }),
      "assumed where no sign type is sent",
    ],
    [
      "MD5 under another name",
      upload(png, { type: "MD5", changes: { sign_type: "HMAC-SHA256" } }),
      "it is right as MD5",
    ],
    [
      "lower case",
      upload(png, { after: { sign: (signed(png)["sign"] ?? "").toLowerCase() } }),
      "upper case",
    ],
    [
      "a sign type that was not signed",
      upload(png, { type: "none", after: { sign_type: "MD5" } }),
      "has to be signed too",
    ],
  ])("%s", async (_, wrong, hint) => {
    expectRefusal(await send(gateway, wrong), text, hint);
    expect(gateway.requests[0]?.signature?.valid).toBe(false);
  });

  test("not for unknown fields that were signed, nor for empty ones that were not", async () => {
    const unknown = upload(png, { changes: { zzz: "1", A: "2", empty: "" } });
    expect((await send(gateway, unknown)).fields["result_code"]).toBe("SUCCESS");
    expect(gateway.requests[0]?.signature?.text).toMatch(/^A=2&mch_id=.*&zzz=1$/);
  });

  test("not for parts in another order", async () => {
    const backwards = encode([filePart(png), ...texts().reverse()]);
    expect((await send(gateway, raw(backwards))).fields["result_code"]).toBe("SUCCESS");
  });
});

describe("a wrong field or file fails, signed as it was asked for", () => {
  test.each([
    ["no digest", { changes: { media_hash: "" } }, "参数错误", "media_hash to be there"],
    ["an unknown sign type", { changes: { sign_type: "RSA" } }, "参数错误", '"RSA" came'],
    [
      "a digest of other bytes",
      { changes: { media_hash: md5("x") } },
      "图片摘要与文件内容不一致，请检查后重试",
      md5(png),
    ],
    [
      "a digest in upper case",
      { changes: { media_hash: md5(png).toUpperCase() } },
      "图片摘要与文件内容不一致，请检查后重试",
      "lower case",
    ],
  ])("%s", async (_, options, text, hint) => {
    expectFailure(await send(gateway, upload(png, options)), "PARAM_ERROR", text, hint);
  });

  test.each(["MD5", "HMAC-SHA256"] as const)("a file that is too large, by %s", async (type) => {
    const large = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]);
    const sent = await send(gateway, upload(large, { type }));
    expectFailure(sent, "PARAM_ERROR", "图片内容过大", `it has ${large.length}`);
    expect(sent.diagnosis).toContain("synthetic");
    expect(isSigned(sent.fields, type)).toBe(true);
    expect(gateway.requests[0]?.refusal).toMatchObject({ when: "file_too_large", synthetic: true });
  });

  test("not a file of exactly 2 MB", async () => {
    const full = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024 - png.length)]);
    expect((await send(gateway, upload(full))).fields["result_code"]).toBe("SUCCESS");
  });

  test("a body beyond the file's limit and what stands around it gets a page", async () => {
    const sent = await send(gateway, upload(Buffer.alloc(3 * 1024 * 1024)));
    expect(sent.status).toBe(413);
    expect(sent.diagnosis).toContain("at most");
  });

  test.each([
    ["a GIF", Buffer.from("GIF89a....")],
    ["text", Buffer.from("hello")],
    ["nothing", Buffer.alloc(0)],
  ])("a file that is %s", async (_, bytes) => {
    const sent = await send(gateway, upload(bytes));
    expectFailure(sent, "PARAM_ERROR", "文件二进制内容不是图片，请检查后重新提交", "begins with");
  });

  test.each([
    ["JPEG", jpeg],
    ["PNG", png],
    ["BMP", bmp],
  ])("not a file that is a %s, whatever it is called", async (_, bytes) => {
    const part = filePart(bytes, "photo", "application/octet-stream");
    expect((await send(gateway, upload(bytes, { part }))).fields["result_code"]).toBe("SUCCESS");
  });
});

test("every situation of the operation's registry but those that need a script is known here", () => {
  const tested = [
    "malformed_body",
    "media_not_a_file",
    "no_permission",
    "unknown_merchant",
    "wrong_signature",
    "certificate_of_another_merchant",
    "certificate_error",
    "malformed_mch_id",
    "mch_id_length",
    "rate_limited",
    "wrong_method",
    "invalid_field",
    "hash_mismatch",
    "file_too_large",
    "wrong_format",
  ];
  const registry = new Set(secapiMchUploadmedia.errors.map(({ when }) => when));
  expect([...registry].filter((when) => when !== "system_error").sort()).toEqual(tested.sort());
});

test("a wrong signature over a great many fields is refused without trying out what it came from", async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, "x"]));
  const sent = await send(gateway, upload(png, { changes: many, after: { f0: "y" } }));
  expectRefusal(sent, "签名校验失败，请检查后重试", "no usual mistake yields it");
});
