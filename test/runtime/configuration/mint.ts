/** Certificates that OpenSSL's command line does not make: of any dates, names and serials. */
import forge from "node-forge";

export interface Mintage {
  readonly commonName?: string;
  /** An organisational unit, which stands before the common name. */
  readonly unit?: string;
  /** Days from now; below 0 is past. */
  readonly from?: number;
  readonly to?: number;
  readonly authority?: boolean;
  /** Hexadecimal. */
  readonly serial?: string;
}

const day = 24 * 60 * 60 * 1000;

/** A certificate in PEM for the key, signed with the same key. */
export function mint(
  key: string,
  { commonName, unit, from = -1, to = 30, authority = false, serial = "01" }: Mintage,
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
