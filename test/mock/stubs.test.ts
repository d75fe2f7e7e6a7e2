import { beforeEach, expect, test } from "vitest";
import { secapiMchUploadmediaMock } from "../../generated/mocks/index.js";
import { secapiMchUploadmedia } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import { send } from "./support/send.js";
import { isSigned, md5, merchant, png, upload } from "./support/upload.js";

const gateway = createGateway({ merchants: [merchant], rateLimit: false, keepFiles: true });
const script = gateway.on(secapiMchUploadmedia);

beforeEach(() => {
  gateway.reset();
});

test("each reply carries a media_id of its own, of the example's length and alphabet", async () => {
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

test("a scripted reply is signed, with what needs care in XML", async () => {
  const media_id = "a]]>b & <c> '名' ";
  script.reply({ media_id });
  const { body, fields } = await send(gateway, upload());
  expect(body).toContain("a]]]]><![CDATA[>b & <c> '名' ");
  expect(isSigned({ ...fields, media_id }, "HMAC-SHA256")).toBe(true);
});

test("a scripted signature stays as it is", async () => {
  script.reply({ sign: "0".repeat(64) });
  expect((await send(gateway, upload())).fields["sign"]).toBe("0".repeat(64));
});

test("a scripted failure is signed and takes its text from the registry", async () => {
  script.fail({ err_code: "SYSTEMERROR" });
  const { fields, diagnosis } = await send(gateway, upload(png, { type: "MD5" }));
  expect(fields).toMatchObject({ result_code: "FAIL", err_code_des: "系统错误" });
  expect(isSigned(fields, "MD5")).toBe(true);
  expect(diagnosis).toBe("");
  script.fail({ err_code: "SYSTEMERROR", err_code_des: "忙" });
  expect((await send(gateway, upload())).fields["err_code_des"]).toBe("忙");
});

test("CA_ERROR is not signed", async () => {
  script.fail({ err_code: "CA_ERROR" });
  expect((await send(gateway, upload())).fields).not.toHaveProperty("sign");
});

test("a scripted refusal carries return_msg and nothing else", async () => {
  script.refuse("系统繁忙");
  const { fields } = await send(gateway, upload());
  expect(fields).toEqual({ return_code: "FAIL", return_msg: "系统繁忙" });
});

test("a raw answer comes as it is, to every request", async () => {
  script.respond({ status: 502, headers: { "Content-Type": "text/html" }, body: "<h1>502" });
  expect(await send(gateway, upload())).toMatchObject({ status: 502, body: "<h1>502" });
  const wrong = upload(png, { after: { sign: "" } });
  expect(await send(gateway, wrong)).toMatchObject({ status: 502, body: "<h1>502" });
  expect(gateway.requests[1]?.refusal?.when).toBe("wrong_signature");
});

test("what applies a number of times comes first and in order; a wrong request uses up none of it", async () => {
  script
    .reply({ media_id: "last" })
    .fail({ err_code: "SYSTEMERROR" }, { times: 2 })
    .refuse("忙", { times: 1 });
  const wrong = await send(gateway, upload(png, { after: { sign: "" } }));
  expect(wrong.fields["return_msg"]).toContain("签名");
  const seen: (string | undefined)[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { fields } = await send(gateway, upload());
    seen.push(fields["err_code"] ?? fields["media_id"] ?? fields["return_msg"]);
  }
  expect(seen).toEqual(["SYSTEMERROR", "SYSTEMERROR", "忙", "last", "last"]);
});

test("reset() of a script or of the gateway brings the spec's reply back", async () => {
  script.refuse("忙");
  script.reset();
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  script.refuse("忙");
  const { requests } = gateway;
  expect(requests).toHaveLength(1);
  gateway.reset();
  expect(requests).toHaveLength(0);
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
});

test("files are kept where that was asked for", async () => {
  await send(gateway, upload());
  expect(gateway.requests[0]?.files["media"]).toEqual({
    filename: "x.png",
    contentType: "image/png",
    size: png.length,
    md5: md5(png),
    content: png,
  });
});

test("a script can be for some requests and not for others", async () => {
  script.refuse("忙", { where: ({ fields }) => fields["sign_type"] === "MD5" });
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  expect((await send(gateway, upload(png, { type: "MD5" }))).fields["return_msg"]).toBe("忙");
});

test("before the body is read, a script chooses by the headers", async () => {
  script.fault("reset_before_body", {
    where: ({ headers, fields }) => headers["x-shaky"] === "yes" && fields["mch_id"] === undefined,
  });
  expect((await send(gateway, upload())).fields["result_code"]).toBe("SUCCESS");
  const { headers, body } = upload();
  const shaky = send(gateway, { body, headers: { ...headers, "x-shaky": "yes" } });
  await expect(shaky).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
});

test("a share of the requests is the same ones for the same seed, and about as many as it says", async () => {
  const refused = async (seed: number): Promise<string> => {
    script.refuse("忙", { share: 0.25, seed });
    let seen = "";
    for (let round = 0; round < 80; round += 1) {
      seen += (await send(gateway, upload())).fields["return_code"] === "FAIL" ? "x" : ".";
    }
    gateway.reset();
    return seen;
  };
  const once = await refused(7);
  expect(await refused(7)).toBe(once);
  expect(await refused(8)).not.toBe(once);
  const count = once.replaceAll(".", "").length;
  expect(count).toBeGreaterThan(8);
  expect(count).toBeLessThan(36);
});

test("a share counts towards times only where it applies", async () => {
  script.refuse("忙", { share: 0.5, times: 3 });
  let count = 0;
  for (let round = 0; round < 40; round += 1) {
    if ((await send(gateway, upload())).fields["return_code"] === "FAIL") count += 1;
  }
  expect(count).toBe(3);
});

test.each([
  ["times: 0", () => script.refuse("x", { times: 0 })],
  ["times: 1.5", () => script.disconnect({ times: 1.5 })],
  ["delay: -1", () => script.refuse("x", { delay: -1 })],
  ["share: 0", () => script.refuse("x", { share: 0 })],
  ["share: 1.1", () => script.refuse("x", { share: 1.1 })],
  ["share: NaN", () => script.refuse("x", { share: Number.NaN })],
  ["seed: 0.5", () => script.refuse("x", { share: 0.5, seed: 0.5 })],
  // @ts-expect-error -- JavaScript may
  ["where: true", () => script.refuse("x", { where: true })],
  ["status: 99", () => script.respond({ status: 99 })],
  ["a field that is no element name", () => script.reply(Object.fromEntries([["a b", "c"]]))],
  // @ts-expect-error -- JavaScript may
  ["a field that is no text", () => script.reply({ media_id: 1 })],
])("%s is not taken", (_, act) => {
  expect(act).toThrow(expect.objectContaining({ code: "INVALID_OPTION" }));
});
