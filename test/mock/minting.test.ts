/** What the minted certificates say, read by another library than OpenSSL's. */
import { X509Certificate } from "node:crypto";
import forge from "node-forge";
import { expect, test } from "vitest";
import { mintCertificates } from "../../mock/index.js";

const day = 24 * 60 * 60 * 1000;
const { ca, server, client } = await mintCertificates({ mchId: "1230000109" });

function extension(pem: string, name: string): object {
  const found: unknown = forge.pki.certificateFromPem(pem).getExtension(name);
  if (typeof found !== "object" || found === null) throw new Error(`There is no ${name}.`);
  return found;
}

function daysFromNow(written: string): number {
  return (Date.parse(written) - Date.now()) / day;
}

test("an authority may sign certificates, and nothing else may", () => {
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

test("an authority is called what it is", () => {
  expect(new X509Certificate(ca.cert).subject).toBe(
    "CN=wechatpay-apiv2 mock CA\nO=wechatpay-apiv2 mock gateway",
  );
});

test("they are valid from yesterday, for a year", () => {
  for (const { cert } of [ca, server, client]) {
    const { validFrom, validTo } = new X509Certificate(cert);
    expect(daysFromNow(validFrom)).toBeCloseTo(-1, 2);
    expect(daysFromNow(validTo)).toBeCloseTo(365, 2);
  }
});

test("one that has expired was valid for a month, until yesterday", async () => {
  const expired = await mintCertificates({ mchId: "1230000109", expired: ["client"] });
  const { validFrom, validTo } = new X509Certificate(expired.client.cert);
  expect(daysFromNow(validFrom)).toBeCloseTo(-30, 2);
  expect(daysFromNow(validTo)).toBeCloseTo(-1, 2);
  expect(daysFromNow(new X509Certificate(expired.server.cert).validTo)).toBeCloseTo(365, 2);
});

test("no two have one serial number, and all are of one length", () => {
  const numbers = [ca, server, client].map(({ cert }) => new X509Certificate(cert).serialNumber);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toMatch(/^4[0-9A-F]{31}$/);
});
