/* A record outlives the test, so data about people stays out of it, whatever the spec marks as sensitive. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { payMicropay, payOrderquery } from "../../../generated/operations/index.js";
import { createGateway, curlOf } from "../../../mock/index.js";
import { isPersonalName } from "../../../mock/validate/personal-data.js";
import { sdk } from "../support/sdk.js";
import { send } from "../support/send.js";
import { encode, merchant, origin, raw, textPart } from "../support/upload.js";

const openid = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
const gateway = createGateway({ merchants: [merchant] });
const wechatpay = sdk(gateway);
const tea = { body: "Tea", out_trade_no: "T1", total_fee: 888, spbill_create_ip: "127.0.0.1" };
beforeEach(() => {
  gateway.reset();
});
afterAll(() => wechatpay.close());

const recordedText = (): string =>
  JSON.stringify(gateway.record()) +
  gateway.requests.map((request) => curlOf(request, { url: origin })).join("\n");

test("an openid is in no record and no curl command, neither of a request nor of a reply", async () => {
  const notify_url = "http://127.0.0.1/notify";
  await wechatpay.v2.pay.unifiedorder.post({ ...tea, notify_url, trade_type: "JSAPI", openid });
  await wechatpay.v2.pay.micropay.post({
    ...{ ...tea, out_trade_no: "T2" },
    auth_code: "120061098828009406",
  });
  await wechatpay.v2.pay.orderquery.post({ out_trade_no: "T2" });
  expect(gateway.requests.map(({ response }) => response?.body).join()).toContain("<openid>");
  expect(gateway.requests[0]?.fields).toMatchObject({ openid });
  expect(recordedText()).not.toContain(openid);
  expect(recordedText()).toContain("<openid>***</openid>");
});

test("an openid is in no refusal", async () => {
  const apiKey = "abcdefghijklmnopqrstuvwxyz012345";
  const misconfigured = sdk(gateway, { apiKey });
  await misconfigured.v2.pay.unifiedorder
    .post({ ...tea, notify_url: "http://127.0.0.1/n", trade_type: "JSAPI", openid })
    .catch(() => undefined);
  const [request] = gateway.requests;
  expect(request?.refusal?.diagnosis).toContain("&openid=***&");
  expect(request?.refusal?.diagnosis).not.toContain(openid);
  expect(recordedText()).not.toContain(openid);
  await misconfigured.close();
});

test("a phone number is in no record if only a stub or a mistaken client sends it", async () => {
  gateway.on(payOrderquery).respond({ body: "<xml><phone>13800138000</phone></xml>" });
  await wechatpay.v2.pay.orderquery.post({ out_trade_no: "T2" }).catch(() => undefined);
  gateway.on(payMicropay).respond({ body: '{"user_name": "张三", "mobile": "13800138000"}' });
  await wechatpay.v2.pay.micropay
    .post({ ...tea, auth_code: "120061098828009406" })
    .catch(() => undefined);
  await send(gateway, raw(encode([textPart("contact_phone", "13800138000")])));
  expect(gateway.requests).toHaveLength(3);
  expect(recordedText()).not.toMatch(/13800138000|张三/);
});

test("an openid is in no bill, whose other columns are kept", async () => {
  await wechatpay.v2.pay.micropay.post({
    ...tea,
    body: "Tea, green",
    auth_code: "120061098828009406",
  });
  const time = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString();
  const bill_date = time.slice(0, 10).replaceAll("-", "");
  const bill = await wechatpay.v2.pay.downloadbill.post({ bill_date, bill_type: "ALL" });
  const rows: unknown[] = [];
  for await (const row of bill.rows()) rows.push(row);
  expect(rows).toHaveLength(1);
  expect(gateway.requests.at(-1)?.response?.body).toContain(openid);
  expect(recordedText()).not.toContain(openid);
  expect(recordedText()).toMatch(/`T1,`\*\*\*,`MICROPAY,/);
  expect(recordedText()).toContain("`Tea, green");
});

test.each(
  "openid sub_openid re_openid combine_openid union_id unionid contact_phone office_phone mobile contact_email enc_true_name enc_bank_no principal_name director_name principal_id_number user_truename user_creid re_user_name id_card_number openid_0_1 OpenID account receiver_account".split(
    " ",
  ),
)("%s is the name of a field about a person", (name) => {
  expect(isPersonalName(name)).toBe(true);
});

test.each(
  "body out_trade_no mch_id appid merchant_name bank_type total_fee app_name act_name device_info transaction_id account_type refund_account office_account goods_name nonce_str".split(
    " ",
  ),
)("%s is not", (name) => {
  expect(isPersonalName(name)).toBe(false);
});
