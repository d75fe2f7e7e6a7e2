/** Payouts end to end, over mutual TLS: profit sharing, red packets and transfers. */
import { createPublicKey } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WeChatPay } from "../../generated/index.js";
import { mmpaysptransPayBank } from "../../generated/operations/index.js";
import { createGateway } from "../../mock/index.js";
import type { ListeningGateway } from "../../mock/index.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const secrets = { apiV3Key: "fedcba9876543210fedcba9876543210", workWxSecret: "of-the-wecom-app" };
const gateway = createGateway({ merchants: [{ ...merchant, ...secrets }] });

let server: ListeningGateway;
let wechatpay: WeChatPay;

/** Creates a client with the certificate and, if known, the gateway's public key. */
function client(options: { transferPublicKey?: string } = {}): WeChatPay {
  return new WeChatPay({
    ...{ ...merchant, ...secrets, ...options, appId: "wxd678efh567hg6787" },
    ...{ baseUrl: server.url, ca: server.ca },
    certificate: { cert: server.cert, key: server.key },
  });
}

beforeAll(async () => {
  server = await gateway.listen();
  wechatpay = client();
});
afterEach(() => {
  gateway.reset();
});
afterAll(async () => {
  await wechatpay.close();
  await server.close();
});

describe("profit sharing", () => {
  test("names the receivers, is always signed with HMAC-SHA256, and can be queried", async () => {
    const order = {
      transaction_id: "4208450740201411110007820472",
      out_order_no: "P20150806125346",
    };
    const receivers = [
      { type: "MERCHANT_ID" as const, account: "190001001", amount: 100, description: "分到商户" },
    ];
    await wechatpay.v2.secapi.pay.profitsharing.post({ ...order, receivers });
    expect(gateway.requests.at(-1)?.fields).toMatchObject({
      ...{ sign_type: "HMAC-SHA256", receivers: JSON.stringify(receivers) },
    });
    expect(await wechatpay.v2.pay.profitsharingquery.post(order)).toMatchObject({
      ...{ out_order_no: "P20150806125346", result_code: "SUCCESS" },
    });
  });
});

describe("a transfer to a bank card", () => {
  const transfer = {
    ...{ partner_trade_no: "T20150806", bank_code: "1002", amount: 500 },
    ...{ enc_bank_no: "6225760000000000", enc_true_name: "张三" },
  };

  test("requires the gateway's public key and names the operation that returns it", async () => {
    const call = wechatpay.v2.mmpaysptrans.pay_bank.post(transfer);
    await expect(call).rejects.toMatchObject({ code: "INVALID_INPUT", outcome: "not_sent" });
    await expect(call).rejects.toThrow("risk/getpublickey");
    expect(gateway.requests).toHaveLength(0);
  });

  test("encrypts the card number and its holder for the gateway", async () => {
    const { pub_key } = await wechatpay.v2.risk.getpublickey.post({});
    expect(createPublicKey(pub_key).asymmetricKeyType).toBe("rsa");
    const paying = client({ transferPublicKey: pub_key });
    expect(await paying.v2.mmpaysptrans.pay_bank.post(transfer)).toMatchObject({ amount: 500 });
    expect(gateway.requests.at(-1)).toMatchObject({ operation: mmpaysptransPayBank.id });
    expect(JSON.stringify(gateway.record())).not.toContain("6225760000000000");
    const query = { partner_trade_no: "T20150806" };
    expect(await paying.v2.mmpaysptrans.query_bank.post(query)).toMatchObject(query);
    await paying.close();
  });

  test("is not retried after a broken connection and names the query operation", async () => {
    const { pub_key } = await wechatpay.v2.risk.getpublickey.post({});
    const paying = client({ transferPublicKey: pub_key });
    gateway.on(mmpaysptransPayBank).fault("reset_after_body");
    const call = paying.v2.mmpaysptrans.pay_bank.post(transfer);
    await expect(call).rejects.toMatchObject({ outcome: "unknown", retryable: false });
    await expect(call).rejects.toThrow("v2/mmpaysptrans/query_bank");
    expect(
      gateway.requests.filter(({ operation }) => operation === mmpaysptransPayBank.id),
    ).toHaveLength(1);
    await paying.close();
  });
});

describe("a WeCom red packet", () => {
  test("contains an inner signature and can be queried", async () => {
    const mch_billno = "0010010404201411170000046545";
    await wechatpay.v2.mmpaymkttransfers.sendworkwxredpack.post({
      ...{ mch_billno, sender_name: "XX活动", re_openid: "oxTWIuGaIt6gTKsQRLau2M0yL16E" },
      ...{ total_amount: 1000, wishing: "感谢您", act_name: "猜灯谜", remark: "快来抢" },
    });
    expect(gateway.requests.at(-1)?.fields["workwx_sign"]).toMatch(/^[0-9A-F]{32}$/);
    expect(gateway.requests.at(-1)?.refusal).toBeNull();
    const query = { mch_billno };
    expect(await wechatpay.v2.mmpaymkttransfers.queryworkwxredpack.post(query)).toMatchObject(
      query,
    );
  });
});

test("returns decrypted platform certificates", async () => {
  const { certificates } = await wechatpay.v2.risk.getcertficates.post({});
  expect(certificates.data[0]?.encrypt_certificate).toContain("-----BEGIN CERTIFICATE-----");
});
