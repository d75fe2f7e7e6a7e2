/** Issues certificates that OpenSSL's command line cannot: with any dates, names and serial numbers. */
import forge from "node-forge";

export interface CertificateFields {
  readonly commonName?: string;
  /** An organizational unit, which precedes the common name. */
  readonly unit?: string;
  /** Days from now. Negative numbers are in the past. */
  readonly from?: number;
  readonly to?: number;
  readonly authority?: boolean;
  /** Hexadecimal. */
  readonly serial?: string;
}

const day = 24 * 60 * 60 * 1000;

/** Returns a PEM certificate for the key, signed with the same key. */
export function mint(
  key: string,
  { commonName, unit, from = -1, to = 30, authority = false, serial = "01" }: CertificateFields,
): string {
  const privateKey = forge.pki.privateKeyFromPem(key);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(privateKey.n, privateKey.e);
  certificate.serialNumber = serial;
  certificate.validity.notBefore = new Date(Date.now() + from * day);
  certificate.validity.notAfter = new Date(Date.now() + to * day);
  certificate.setSubject([
    ...(unit === undefined ? [] : [{ name: "organizationalUnitName", value: unit }]),
    ...(commonName === undefined ? [] : [{ name: "commonName", value: commonName }]),
  ]);
  certificate.setIssuer([{ name: "commonName", value: "Tenpay.com Root CA" }]);
  certificate.setExtensions([{ name: "basicConstraints", cA: authority }]);
  certificate.sign(privateKey, forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}
