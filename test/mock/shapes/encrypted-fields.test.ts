import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { riskGetpublickey } from "../../../generated/operations/index.js";
import { mmpaysptransPayBankMock, riskGetpublickeyMock } from "../../../generated/mocks/index.js";
import { createGateway, curlOf } from "../../../mock/index.js";
import type { Gateway } from "../../../mock/index.js";
import { sendXml, signedXml } from "../support/order.js";
import { sdk } from "../support/sdk.js";
import { merchant } from "../support/upload.js";

const { operation } = mmpaysptransPayBankMock;
const secrets = { enc_bank_no: "6225760008219524", enc_true_name: "张三" };
const transfer = { partner_trade_no: "12121212", bank_code: "1001", amount: 500, ...secrets };

function gatewayOf(): Gateway {
  return createGateway({
    merchants: [merchant],
    mocks: [riskGetpublickeyMock, mmpaysptransPayBankMock],
  });
}

async function publicKeyOf(gateway: Gateway): Promise<string> {
  return (await sdk(gateway).call(riskGetpublickey, {})).pub_key;
}

test("fields encrypted with the gateway's key are received as plain text", async () => {
  const gateway = gatewayOf();
  const transferPublicKey = Buffer.from(await publicKeyOf(gateway));
  await sdk(gateway, { transferPublicKey }).call(operation, transfer);
  const received = gateway.requests[1];
  expect(received).toMatchObject({ refusal: null, fields: secrets });
  expect(received?.sensitive).toEqual(["enc_bank_no", "enc_true_name", "sign"]);
});

test("neither the plain text nor its signature is in a record, a curl command or a canonical string", async () => {
  const gateway = gatewayOf();
  const transferPublicKey = Buffer.from(await publicKeyOf(gateway));
  await sdk(gateway, { transferPublicKey }).call(operation, transfer);
  const [, received] = gateway.requests;
  if (received === undefined) throw new Error("Expected a request.");
  const texts = [
    JSON.stringify(gateway.record()),
    curlOf(received, { url: "https://127.0.0.1" }),
    received.signature?.text,
  ].join("\n");
  expect(texts).not.toContain(secrets.enc_bank_no);
  expect(texts).not.toContain(secrets.enc_true_name);
  expect(texts).not.toContain(received.fields["sign"]);
});

test("fields encrypted with another key are refused", async () => {
  const gateway = gatewayOf();
  const { publicKey: transferPublicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  await expect(sdk(gateway, { transferPublicKey }).call(operation, transfer)).rejects.toMatchObject(
    { errCode: "PARAM_ERROR", errCodeDes: "收款方银行卡号或用户名解密失败" },
  );
  expect(gateway.requests[0]?.refusal).toMatchObject({
    when: "encryption_refused",
    field: "enc_bank_no",
    diagnosis:
      "expected enc_bank_no to be encrypted with this gateway's public key (RSA-OAEP with SHA-1), received a ciphertext that it cannot decrypt",
  });
});

test.each([
  [
    "plain text",
    "张三",
    "expected enc_bank_no to be base64, received characters outside its alphabet",
  ],
  [
    "a card number",
    "6225760008219524",
    "expected enc_bank_no to be base64 of 256 bytes, received 12; encrypt it with the gateway's 2048-bit RSA key",
  ],
])("refuses %s instead of a ciphertext without quoting it", async (_, value, diagnosis) => {
  const gateway = gatewayOf();
  const { servers, path } = operation;
  const body = signedXml({
    ...{ mch_id: merchant.mchId, nonce_str: "1", partner_trade_no: "12121212" },
    ...{ enc_bank_no: value, enc_true_name: value, bank_code: "1001", amount: "500" },
  });
  await sendXml(gateway, { body }, `${servers[0]}${path}`);
  expect(gateway.requests[0]?.refusal).toMatchObject({ when: "encryption_refused", diagnosis });
});
