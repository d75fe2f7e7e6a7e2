/** Sub-merchants, contracts and the sandbox end to end, over mutual TLS. */
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { canonical } from "../../generated/index.js";
import { xdcApiv2getsignkeySignGetsignkey } from "../../generated/operations/index.js";
import { images } from "../support/images.js";
import type { Merchant } from "./merchant.js";
import { account, startMerchant } from "./merchant.js";

let merchant: Merchant;
beforeAll(async () => {
  merchant = await startMerchant();
});
afterEach(() => {
  merchant.gateway.reset();
});
afterAll(() => merchant.close());

test("registers a sub-merchant with uploaded photos and queries it", async () => {
  const { mch } = merchant.wechatpay.v2.secapi;
  const { media_id: registration_certificate_copy } = await mch.uploadmedia.post({
    media: images.png,
  });
  const { media_id: shop } = await mch.uploadmedia.post({ media: images.png });
  const { sub_mch_id } = await mch.addInstitutionsub.post({
    ...{ merchant_name: "Harbour Tea House Ltd", merchant_shortname: "Harbour Tea" },
    ...{ merchant_remark: "TEA0001", merchant_country_code: "344", merchant_type: "ENTERPRISE" },
    ...{ business_category: "343", mcc: "5812", registration_certificate_number: "5555-8888" },
    ...{ registration_certificate_date: "2030-10-16", registration_certificate_copy },
    ...{ business_type: "OFFLINE", store_address: "1 Harbour Road", store_photos: [shop] },
    ...{ director_name: "Chan Tai Man", director_id_number: "A123456(3)" },
    ...{ office_phone: "85225550000", contact_name: "Chan Tai Man", contact_phone: "85225550000" },
    ...{ contact_email: "chan@example.com", settlement_bank_number: "555588889999" },
  });
  expect(merchant.gateway.requests.at(-1)?.fields).toMatchObject({
    store_photos: JSON.stringify([shop]),
  });
  expect(await mch.queryInstitutionsub.post({ sub_mch_id })).toMatchObject({ sub_mch_id });
});

const contract = {
  ...{ plan_id: 12535, contract_code: "100000", request_serial: 1000, version: "1.0" as const },
  ...{ contract_display_account: "微信代扣", notify_url: "https://shop.example.com/contract" },
};

test("builds the signed URL of a contract page without sending a request", async () => {
  const url = new URL(await merchant.wechatpay.v2.papay.entrustweb.url(contract));
  expect(url.hash).toBe("#wechat_redirect");
  const { sign, ...fields } = Object.fromEntries(url.searchParams);
  const text = `${canonical(Object.entries(fields))}&key=${account.apiKey}`;
  expect(sign).toBe(createHash("md5").update(text).digest("hex").toUpperCase());
  expect(merchant.gateway.requests).toHaveLength(0);
});

test("gets the URL of a contract page for another browser from the gateway", async () => {
  const reply = await merchant.wechatpay.v2.papay.h5entrustweb.get({
    ...contract,
    clientip: "203.0.113.7",
  });
  expect(reply.redirect_url).toMatch(/^https?:\/\//);
  expect(merchant.gateway.requests.at(-1)).toMatchObject({ method: "GET", refusal: null });
});

test("requests the sandbox key once for several sandbox payments", async () => {
  const { micropay } = merchant.wechatpay.v2.xdc.apiv2sandbox.pay;
  const scan = (out_trade_no: string): Promise<object> =>
    micropay.post({
      ...{ body: "茶", total_fee: 501, spbill_create_ip: "203.0.113.7" },
      ...{ out_trade_no, auth_code: "120061098828009406" },
    });
  await scan("S1");
  await scan("S2");
  const keyRequests = merchant.gateway.requests.filter(
    ({ operation }) => operation === xdcApiv2getsignkeySignGetsignkey.id,
  );
  expect(keyRequests).toHaveLength(1);
  expect(merchant.gateway.requests.every(({ refusal }) => refusal === null)).toBe(true);
});
