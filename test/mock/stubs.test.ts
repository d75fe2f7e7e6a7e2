import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import { isSigned, md5, merchant, png, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false, keepFiles: true });
const stubs = gateway.on(secapiMchUploadmedia);

beforeEach(() => {
  gateway.reset();
});

test("every reply has a new media_id of the example's length and alphabet", async () => {
  const example = secapiMchUploadmediaMock.reply.media_id;
  const ids = new Set([example]);
  for (let round = 0; round < 20; round += 1) {
    const { media_id = "" } = (await send(gateway, upload())).fields;
    expect(media_id).toHaveLength(example.length);
    expect(media_id).toMatch(/^[A-Za-z0-9_-]+$/);
    ids.add(media_id);
  }
  expect(ids.size).toBe(21);
});

test("a stubbed reply is signed and escapes special characters of XML", async () => {
  const media_id = "a]]>b & <c> '名' ";
  stubs.reply({ media_id });
  const { body, fields } = await send(gateway, upload());
  expect(body).toContain("a]]]]><![CDATA[>b & <c> '名' ");
  expect(isSigned({ ...fields, media_id }, "HMAC-SHA256")).toBe(true);
});

test("a stubbed signature is not replaced", async () => {
  stubs.reply({ sign: "0".repeat(64) });
  expect((await send(gateway, upload())).fields["sign"]).toBe("0".repeat(64));
});

test("a stubbed failure is signed and its text defaults to the registry's", async () => {
  stubs.fail({ err_code: "SYSTEMERROR" });
  const { fields, diagnosis } = await send(gateway, upload(png, { type: "MD5" }));
  expect(fields).toMatchObject({ result_code: "FAIL", err_code_des: "系统错误" });
  expect(isSigned(fields, "MD5")).toBe(true);
  expect(diagnosis).toBe("");
  stubs.fail({ err_code: "SYSTEMERROR", err_code_des: "忙" });
  expect((await send(gateway, upload())).fields["err_code_des"]).toBe("忙");
});

test("CA_ERROR is not signed", async () => {
  stubs.fail({ err_code: "CA_ERROR" });
  expect((await send(gateway, upload())).fields).not.toHaveProperty("sign");
});

test("a stubbed refusal has return_code and return_msg only", async () => {
  stubs.refuse("系统繁忙");
  const { fields } = await send(gateway, upload());
  expect(fields).toEqual({ return_code: "FAIL", return_msg: "系统繁忙" });
});

test("a stubbed response is sent unchanged to every request", async () => {
  stubs.respond({ status: 502, headers: { "Content-Type": "text/html" }, body: "<h1>502" });
  expect(await send(gateway, upload())).toMatchObject({ status: 502, body: "<h1>502" });
  const invalid = upload(png, { after: { sign: "" } });
  expect(await send(gateway, invalid)).toMatchObject({ status: 502, body: "<h1>502" });
  expect(gateway.requests[1]?.refusal?.when).toBe("wrong_signature");
});

test("stubs with times apply first and in order, and an invalid request uses up none", async () => {
  stubs
    .reply({ media_id: "last" })
    .fail({ err_code: "SYSTEMERROR" }, { times: 2 })
    .refuse("忙", { times: 1 });
  const refused = await send(gateway, upload(png, { after: { sign: "" } }));
  expect(refused.fields["return_msg"]).toContain("签名");
  const results: (string | undefined)[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { fields } = await send(gateway, upload());
    results.push(fields["err_code"] ?? fields["media_id"] ?? fields["return_msg"]);
  }
  expect(results).toEqual(["SYSTEMERROR", "SYSTEMERROR", "忙", "last", "last"]);
});

test("reset() of the stubs or of the gateway restores the spec's reply", async () => {
  stubs.refuse("忙");
  stubs.reset();
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  stubs.refuse("忙");
  const { requests } = gateway;
  expect(requests).toHaveLength(1);
  gateway.reset();
  expect(requests).toHaveLength(0);
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("keepFiles keeps the bytes of uploaded files", async () => {
  await send(gateway, upload());
  expect(gateway.requests[0]?.files["media"]).toEqual({
    filename: "x.png",
    contentType: "image/png",
    size: png.length,
    md5: md5(png),
    content: png,
  });
});

test("where selects the requests that a stub applies to", async () => {
  stubs.refuse("忙", { where: ({ fields }) => fields["sign_type"] === "MD5" });
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  expect((await send(gateway, upload(png, { type: "MD5" }))).fields["return_msg"]).toBe("忙");
});

test("before the body is read, where receives the headers but no fields", async () => {
  stubs.fault("reset_before_body", {
    where: ({ headers, fields }) => headers["x-shaky"] === "yes" && fields["mch_id"] === undefined,
  });
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  const { headers, body } = upload();
  const response = send(gateway, { body, headers: { ...headers, "x-shaky": "yes" } });
  await expect(response).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
});

test("equal seeds select the same share of the requests", async () => {
  const refused = async (seed: number): Promise<string> => {
    stubs.refuse("忙", { share: 0.25, seed });
    let results = "";
    for (let round = 0; round < 80; round += 1) {
      results += (await send(gateway, upload())).fields["return_code"] === "FAIL" ? "x" : ".";
    }
    gateway.reset();
    return results;
  };
  const first = await refused(7);
  expect(await refused(7)).toBe(first);
  expect(await refused(8)).not.toBe(first);
  const count = first.replaceAll(".", "").length;
  expect(count).toBeGreaterThan(8);
  expect(count).toBeLessThan(36);
});

test("a request outside the share does not count towards times", async () => {
  stubs.refuse("忙", { share: 0.5, times: 3 });
  let count = 0;
  for (let round = 0; round < 40; round += 1) {
    if ((await send(gateway, upload())).fields["return_code"] === "FAIL") count += 1;
  }
  expect(count).toBe(3);
});

test.each([
  ["times: 0", () => stubs.refuse("x", { times: 0 })],
  ["times: 1.5", () => stubs.disconnect({ times: 1.5 })],
  ["delay: -1", () => stubs.refuse("x", { delay: -1 })],
  ["share: 0", () => stubs.refuse("x", { share: 0 })],
  ["share: 1.1", () => stubs.refuse("x", { share: 1.1 })],
  ["share: NaN", () => stubs.refuse("x", { share: Number.NaN })],
  ["seed: 0.5", () => stubs.refuse("x", { share: 0.5, seed: 0.5 })],
  // @ts-expect-error -- JavaScript callers can pass it
  ["where: true", () => stubs.refuse("x", { where: true })],
  ["status: 99", () => stubs.respond({ status: 99 })],
  ["a field that is not an element name", () => stubs.reply(Object.fromEntries([["a b", "c"]]))],
  // @ts-expect-error -- JavaScript callers can pass it
  ["a field that is not text", () => stubs.reply({ media_id: 1 })],
])("rejects %s", (_, addStub) => {
  expect(addStub).toThrow(expect.objectContaining({ code: "INVALID_OPTION" }));
});
