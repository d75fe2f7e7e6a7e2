/** The content of minted certificates, parsed by a library other than OpenSSL. */
import { X509Certificate } from "node:crypto";
import forge from "node-forge";
import { expect, test } from "vitest";
import { mintCertificates } from "../../mock/index.js";

const day = 24 * 60 * 60 * 1000;
const { ca, server, client } = await mintCertificates({ mchId: "1230000109" });

function extension(pem: string, name: string): object {
  const found: unknown = forge.pki.certificateFromPem(pem).getExtension(name);
  if (typeof found !== "object" || found === null)
    throw new Error(`The certificate has no ${name}.`);
  return found;
}

function daysFromNow(date: string): number {
  return (Date.parse(date) - Date.now()) / day;
}

test("only the CA may sign certificates", () => {
  expect(extension(ca.cert, "basicConstraints")).toMatchObject({ cA: true, critical: true });
  expect(extension(ca.cert, "keyUsage")).toMatchObject({
    ...{ keyCertSign: true, cRLSign: true, critical: true, digitalSignature: false },
  });
  for (const { cert } of [server, client]) {
    expect(extension(cert, "basicConstraints")).toMatchObject({ cA: false, critical: true });
    expect(extension(cert, "keyUsage")).toMatchObject({
      ...{ keyCertSign: false, critical: true, digitalSignature: true, keyEncipherment: true },
    });
  }
});

test("the CA is named as a mock", () => {
  expect(new X509Certificate(ca.cert).subject).toBe(
    "CN=wechatpay-apiv2 mock CA\nO=wechatpay-apiv2 mock gateway",
  );
});

test("certificates are valid from yesterday until a year from now", () => {
  for (const { cert } of [ca, server, client]) {
    const { validFrom, validTo } = new X509Certificate(cert);
    expect(daysFromNow(validFrom)).toBeCloseTo(-1, 2);
    expect(daysFromNow(validTo)).toBeCloseTo(365, 2);
  }
});

test("an expired certificate was valid for a month, until yesterday", async () => {
  const expired = await mintCertificates({ mchId: "1230000109", expired: ["client"] });
  const { validFrom, validTo } = new X509Certificate(expired.client.cert);
  expect(daysFromNow(validFrom)).toBeCloseTo(-30, 2);
  expect(daysFromNow(validTo)).toBeCloseTo(-1, 2);
  expect(daysFromNow(new X509Certificate(expired.server.cert).validTo)).toBeCloseTo(365, 2);
});

test("serial numbers are unique and have the same length", () => {
  const numbers = [ca, server, client].map(({ cert }) => new X509Certificate(cert).serialNumber);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toMatch(/^4[0-9A-F]{31}$/);
});
