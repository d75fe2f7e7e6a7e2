import { beforeEach, describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import type { GatewayResponse } from "./support/send.js";
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

const merchantWithoutPermissions = {
  mchId: "1900000001",
  apiKey: "0123456789abcdef0123456789abcdef",
  permissions: [],
};
const gateway = createGateway({
  merchants: [merchant, merchantWithoutPermissions],
  rateLimit: false,
});
const malformed = "参数填写有误，请检查后重试";
const notAFile = "图片参数填写有误，请检查后重新提交";

beforeEach(() => {
  gateway.reset();
});

function expectRefusal(
  { fields, diagnosis }: GatewayResponse,
  return_msg: string,
  hint: string,
): void {
  expect(fields).toEqual({ return_code: "FAIL", return_msg });
  expect(diagnosis).toContain(hint);
  expect(diagnosis).not.toContain(merchant.apiKey);
  expect(gateway.requests.at(-1)?.refusal?.message).toBe(return_msg);
}

function expectFailure(
  sent: GatewayResponse,
  err_code: string,
  err_code_des: string,
  hint: string,
): void {
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

describe("refuses a malformed body", () => {
  const valid = encode([...texts(), filePart(png)]);
  const latin = (bytes: Buffer): string => bytes.toString("latin1");
  const changed = (from: string | RegExp, to: string): Buffer =>
    Buffer.from(latin(valid).replace(from, to), "latin1");

  test.each([
    ["a quoted boundary", valid, 'multipart/form-data; boundary="b0"', "without quotes"],
    [
      "no boundary",
      valid,
      "multipart/form-data",
      "expected a boundary in Content-Type, received none",
    ],
    [
      "another Content-Type",
      valid,
      "application/json",
      "expected Content-Type multipart/form-data",
    ],
    [
      "another boundary in Content-Type",
      valid,
      "multipart/form-data; boundary=b1",
      "start with --b1",
    ],
    ["an unquoted name", changed('name="mch_id"', "name=mch_id"), undefined, "in quotes"],
    ["an unquoted filename", changed('"x.png"', "x.png"), undefined, "in quotes"],
    ["a filename that is not ASCII", changed("x.png", "\xe5\x9b\xbe.png"), undefined, "ASCII"],
    ["a preamble", Buffer.concat([Buffer.from("hello\r\n"), valid]), undefined, "start with --b0"],
    [
      "an epilogue",
      Buffer.concat([valid, Buffer.from("bye")]),
      undefined,
      "to end with its closing boundary",
    ],
    ["no closing boundary", changed("--b0--\r\n", ""), undefined, "expected the closing --b0--"],
    ["a truncated body", valid.subarray(0, -12), undefined, "expected the closing --b0--"],
    ["bare LFs", Buffer.from(latin(valid).replaceAll("\r\n", "\n"), "latin1"), undefined, "CRLF"],
    ["a bare LF in a header", changed("\r\nContent-Type", "\nContent-Type"), undefined, "CRLF"],
    [
      "no Content-Disposition",
      changed(/Content-Disposition/, "X"),
      undefined,
      "Content-Disposition",
    ],
    [
      "no form-data",
      changed("form-data", "attachment"),
      undefined,
      "expected Content-Disposition form-data",
    ],
    ["no name", changed('; name="mch_id"', ""), undefined, "expected a name"],
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
      "expected no Content-Type on the text part mch_id",
    ],
    [
      "a duplicate part",
      encode([...texts(), textPart("mch_id", "1"), filePart(png)]),
      undefined,
      "expected part mch_id once",
    ],
    ["text that is not UTF-8", changed(merchant.mchId, "\xff"), undefined, "to be UTF-8"],
  ])("with %s", async (_, body, contentType, hint) => {
    expectRefusal(await send(gateway, raw(body, contentType)), malformed, hint);
  });

  test("without a Content-Type", async () => {
    expectRefusal(
      await send(gateway, { headers: {}, body: valid }),
      malformed,
      "expected a Content-Type, received none",
    );
  });

  test("with HTTP status 200, whichever byte is missing", async () => {
    const steps = Array.from({ length: 60 }, (_, step) => Math.floor((valid.length * step) / 60));
    for (const offset of steps) {
      const shortened = Buffer.concat([valid.subarray(0, offset), valid.subarray(offset + 1)]);
      expect((await send(gateway, raw(shortened))).status).toBe(200);
    }
  });
});

describe("refuses media that is not a file", () => {
  test.each([
    ["sent as text", [textPart("media", "x")], "received a text part"],
    ["missing", [], "expected a file part media, received mch_id, media_hash, sign_type and sign"],
    [
      "with only filename*",
      [
        {
          headers:
            "Content-Disposition: form-data; name=\"media\"; filename*=UTF-8''x.png\r\nContent-Type: image/png",
          content: png,
        },
      ],
      "received only filename*",
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

describe("refuses an invalid merchant", () => {
  test.each([
    ["has letters", "12x", "mch_id参数格式错误", "to consist of digits"],
    ["is empty", "", "mch_id参数格式错误", "received nothing"],
    ["has too many digits", "1".repeat(33), "mch_id参数长度有误", "received 33"],
  ])("whose ID %s", async (_, mch_id, text, hint) => {
    expectRefusal(await send(gateway, upload(png, { changes: { mch_id } })), text, hint);
  });

  test("that is unknown, without signing the reply", async () => {
    const sent = await send(gateway, upload(png, { changes: { mch_id: "42" } }));
    expectFailure(sent, "INVALID_REQUEST", "商户号信息有误，请检查修改后重试", 'received "42"');
    expect(sent.fields).not.toHaveProperty("sign");
  });

  test("that lacks the permission", async () => {
    const { mchId, apiKey } = merchantWithoutPermissions;
    const sent = await send(gateway, upload(png, { changes: { mch_id: mchId }, key: apiKey }));
    expectRefusal(sent, "暂无图片上传权限，请检查后重试", mchId);
  });
});

describe("refuses an invalid signature", () => {
  const text = "签名校验失败，请检查后重试";

  test.each([
    ["that is missing", upload(png, { after: { sign: "" } }), "received nothing"],
    ["that is made up", upload(png, { after: { sign: "A".repeat(64) } }), "expected sign to be"],
    [
      "made with another key",
      upload(png, { key: merchantWithoutPermissions.apiKey }),
      "expected sign to be",
    ],
    [
      "over a field that was changed after signing",
      upload(png, { after: { media_hash: md5("x") } }),
      "expected sign",
    ],
    [
      "that lacks a field added after signing",
      upload(png, { after: { extra: "1" } }),
      "extra=1&mch_id=",
    ],
    [
      "made with HMAC-SHA256 but without sign_type",
      upload(png, { type: "none", after: { sign: signed(png)["sign"] ?? "" } }),
      "the default, because no sign type was sent",
    ],
    [
      "made with MD5 but with another sign_type",
      upload(png, { type: "MD5", changes: { sign_type: "HMAC-SHA256" } }),
      "it is a valid MD5 signature",
    ],
    [
      "in lower case",
      upload(png, { after: { sign: (signed(png)["sign"] ?? "").toLowerCase() } }),
      "upper case",
    ],
    [
      "that does not include the sign type",
      upload(png, { type: "none", after: { sign_type: "MD5" } }),
      "sign_type was not signed, but must be",
    ],
  ])("%s", async (_, request, hint) => {
    expectRefusal(await send(gateway, request), text, hint);
    expect(gateway.requests[0]?.signature?.valid).toBe(false);
  });

  test("but accepts signed unknown fields and unsigned empty fields", async () => {
    const unknown = upload(png, { changes: { zzz: "1", A: "2", empty: "" } });
    expect((await send(gateway, unknown)).fields["result_code"]).toBe("SUCCESS");
    expect(gateway.requests[0]?.signature?.text).toMatch(/^A=2&mch_id=.*&zzz=1$/);
  });

  test("but accepts parts in another order", async () => {
    const reversed = encode([filePart(png), ...texts().reverse()]);
    expect((await send(gateway, raw(reversed))).fields["result_code"]).toBe("SUCCESS");
  });
});

describe("fails for an invalid field or file", () => {
  test.each([
    ["a missing digest", { changes: { media_hash: "" } }, "参数错误", "media_hash to be present"],
    ["an unknown sign type", { changes: { sign_type: "RSA" } }, "参数错误", 'received "RSA"'],
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

  test.each(["MD5", "HMAC-SHA256"] as const)(
    "a file that is too large, with a reply signed by %s",
    async (type) => {
      const large = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]);
      const sent = await send(gateway, upload(large, { type }));
      expectFailure(sent, "PARAM_ERROR", "图片内容过大", `received ${large.length}`);
      expect(sent.diagnosis).toContain("synthetic");
      expect(isSigned(sent.fields, type)).toBe(true);
      expect(gateway.requests[0]?.refusal).toMatchObject({
        when: "file_too_large",
        synthetic: true,
      });
    },
  );

  test("but not for a file of exactly 2 MB", async () => {
    const full = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024 - png.length)]);
    expect((await send(gateway, upload(full))).fields["result_code"]).toBe("SUCCESS");
  });

  test("but responds with a page to a body that exceeds every limit", async () => {
    const sent = await send(gateway, upload(Buffer.alloc(3 * 1024 * 1024)));
    expect(sent.status).toBe(413);
    expect(sent.diagnosis).toContain("at most");
  });

  test.each([
    ["a GIF", Buffer.from("GIF89a...."), "a GIF (first bytes: 474946383961"],
    ["text", Buffer.from("hello"), "an unknown format (first bytes: 68656c6c6f)"],
    ["empty", Buffer.alloc(0), "an empty file"],
  ])("a file that is %s", async (_, bytes, received) => {
    const sent = await send(gateway, upload(bytes));
    expectFailure(
      sent,
      "PARAM_ERROR",
      "文件二进制内容不是图片，请检查后重新提交",
      `received ${received}`,
    );
  });

  test.each([
    ["JPEG", jpeg],
    ["PNG", png],
    ["BMP", bmp],
  ])("but not for a %s with another filename and Content-Type", async (_, bytes) => {
    const part = filePart(bytes, "photo", "application/octet-stream");
    expect((await send(gateway, upload(bytes, { part }))).fields["result_code"]).toBe("SUCCESS");
  });
});

test("these tests cover every situation of the operation that needs no stub", () => {
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

test("an invalid signature over very many fields is refused without searching for its mistake", async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, "x"]));
  const sent = await send(gateway, upload(png, { changes: many, after: { f0: "y" } }));
  expectRefusal(sent, "签名校验失败，请检查后重试", "no common mistake explains it");
});
