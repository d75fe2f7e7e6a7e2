/** Notifications as WeChat Pay sends them, signed and encrypted independently of the runtime. */
import { createCipheriv, createHash } from "node:crypto";
import { gatewaySign, xml } from "./replies.js";

export type Texts = Readonly<Record<string, string>>;

export const merchant = {
  mchId: "1230000109",
  apiKey: "0123456789abcdef0123456789abcdef",
  apiV3Key: "correct-horse-battery-staple-v3!",
};

export const payment = {
  return_code: "SUCCESS",
  result_code: "SUCCESS",
  appid: "wx2421b1c4370ec43b",
  mch_id: merchant.mchId,
  nonce_str: "5d2b6c2a8db53831f7eda20af46e531c",
  openid: "oUpF8uMEb4qRXf22hE3X68TekukE",
  is_subscribe: "Y",
  trade_type: "JSAPI",
  bank_type: "CFT",
  total_fee: "101",
  coupon_fee: "30",
  coupon_count: "2",
  coupon_type_0: "CASH",
  coupon_id_0: "10000",
  coupon_type_1: "NO_CASH",
  coupon_id_1: "10001",
  transaction_id: "1004400740201409030005092168",
  out_trade_no: "1409811653",
  attach: "支付测试 <&>",
  time_end: "20140903131540",
} as const;

export const refund = {
  out_refund_no: "131811191610442717309",
  out_trade_no: "71106718111915575302817",
  refund_account: "REFUND_SOURCE_RECHARGE_FUNDS",
  refund_fee: "3960",
  refund_id: "50000408942018111907145868882",
  refund_recv_accout: "支付用户零钱",
  refund_request_source: "API",
  refund_status: "SUCCESS",
  settlement_refund_fee: "3960",
  settlement_total_fee: "3960",
  success_time: "2018-11-19 16:24:13",
  total_fee: "3960",
  transaction_id: "4200000215201811190261405420",
} as const;

export const contract = {
  mch_id: merchant.mchId,
  contract_code: "100001256",
  plan_id: "123",
  openid: "onqOjjmM1tad-3ROpncN-yUfa6ua",
  change_type: "ADD",
  operate_time: "2015-07-01 10:00:00",
  contract_id: "Wx15463511252015071056489715",
  contract_expired_time: "2025-07-01 10:00:00",
  contract_display_account: "张三",
  contract_state: "0",
  request_serial: "1000",
} as const;

export const rental = {
  state: "USER_ACCEPTED",
  service_id: "500001",
  out_order_no: "1234323JKHDFE1243252",
  order_id: "15646546545165651651",
  goods_name: "充电宝",
  deposit_amount: "10000",
} as const;

export interface Signed {
  readonly type?: "MD5" | "HMAC-SHA256";
  readonly apiKey?: string;
}

/** Signs fields and serializes them as XML. */
export function signedNotification(
  fields: Texts,
  { type, apiKey = merchant.apiKey }: Signed = {},
): string {
  return xml({ ...fields, sign: gatewaySign(fields, apiKey, type) });
}

/** Encrypts with AES-256-ECB and PKCS#7 padding. The key is the MD5 of the API key. */
export function encryptedByApiKey(text: string, apiKey = merchant.apiKey): string {
  const key = createHash("md5").update(apiKey).digest("hex");
  const cipher = createCipheriv("aes-256-ecb", Buffer.from(key, "ascii"), null);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString("base64");
}

export function refundNotification(inner: Texts = refund, outer: Texts = {}): string {
  return xml({
    return_code: "SUCCESS",
    appid: "wx2421b1c4370ec43b",
    mch_id: merchant.mchId,
    nonce_str: "TeqClE3i0mvn3DrK",
    req_info: encryptedByApiKey(xml(inner, "root")),
    ...outer,
  });
}

/** Encrypts with AES-256-GCM and the APIv3 key. The tag follows the ciphertext. */
export function encryptedByApiV3Key(
  text: string,
  nonce: string,
  associatedData: string,
  key = merchant.apiV3Key,
): string {
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key), nonce);
  cipher.setAAD(Buffer.from(associatedData));
  const pieces = [cipher.update(text), cipher.final()];
  return Buffer.concat([...pieces, cipher.getAuthTag()]).toString("base64");
}

/** The unsigned fields of a rental notification. */
export function rentalFields(inner: Texts = rental): Record<string, string> {
  return {
    mch_id: merchant.mchId,
    appid: "wx2421b1c4370ec43b",
    algorithm: "HMAC-SHA256",
    nonce_str: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
    event_id: "EV-2018022511223320873",
    event_create_time: "20180225112233",
    event_type: "CHECK.SUCCESS",
    event_algorithm: "AEAD_AES_256_GCM",
    event_nonce: "fdasfjihihih",
    event_associated_data: "rental",
    event_ciphertext: encryptedByApiV3Key(xml(inner), "fdasfjihihih", "rental"),
  };
}
