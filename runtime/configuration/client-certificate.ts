import type { KeyObject, X509Certificate } from "node:crypto";
import type { Report } from "../validation/problem-collector.js";

/** A merchant's certificate with its private key. */
export class ClientCertificate {
  /** PEM: the merchant's certificate, followed by its chain if there is one. Never a key. */
  readonly cert: string;
  // Private and a KeyObject, so that neither printing it nor JSON.stringify shows the key.
  readonly #key: KeyObject;

  constructor(certificates: readonly X509Certificate[], key: KeyObject) {
    this.cert = certificates.map(String).join("");
    this.#key = key;
    Object.freeze(this);
  }

  /** Returns the options of a TLS connection. */
  tls(): { cert: string; key: string } {
    return { cert: this.cert, key: this.#key.export({ type: "pkcs8", format: "pem" }).toString() };
  }
}

/**
 * Moves the merchant's certificate to the front, where TLS expects it. Files list certificates in any
 * order.
 */
export function merchantFirst(
  certificates: readonly X509Certificate[],
  key: KeyObject | undefined,
  mchId: string | undefined,
): readonly X509Certificate[] {
  const first =
    certificates.find((each) => key !== undefined && each.checkPrivateKey(key)) ??
    certificates.find((each) => mchId !== undefined && commonName(each) === mchId);
  return first === undefined
    ? certificates
    : [first, ...certificates.filter((certificate) => certificate !== first)];
}

const path = "certificate.cert";
const day = 24 * 60 * 60 * 1000;

/** Checks the merchant's certificate. The key is undefined if it could not be read. */
export function checkCertificate(
  certificate: X509Certificate,
  key: KeyObject | undefined,
  mchId: string | undefined,
  report: Report,
): void {
  const name = commonName(certificate);
  const quoted = JSON.stringify(name);
  const keyMatches = key !== undefined && certificate.checkPrivateKey(key);
  // A well-known name explains everything: reporting a wrong key and merchant as well would only distract.
  if (!keyMatches && !/^\d+$/.test(name)) {
    if (certificate.ca) {
      const received = `the certificate of a CA, ${name === "" ? "without a common name (CN)" : quoted}`;
      report(path, "CERTIFICATE_IS_ISSUER", merchantExpected(received));
      return;
    }
    if (name.startsWith("Tenpay.com")) {
      const received = `WeChat Pay's own certificate for APIv3, ${quoted}`;
      report(path, "CERTIFICATE_IS_PLATFORM", merchantExpected(received));
      return;
    }
  }
  if (key !== undefined && !keyMatches) {
    report(
      "certificate",
      "CERTIFICATE_KEY_MISMATCH",
      "Expected a key that belongs to the certificate, received the key of another one. Take both from the same download.",
    );
  }
  checkDates(certificate, report);
  if (mchId !== undefined && name !== mchId) {
    const received = name === "" ? "one without a common name (CN)" : `one for ${quoted}`;
    report(
      path,
      "CERTIFICATE_OF_ANOTHER_MERCHANT",
      `Expected a certificate for merchant ${mchId}, received ${received}. Correct mchId, or pass the other certificate.`,
    );
  }
}

function merchantExpected(received: string): string {
  return `Expected the merchant's certificate, received ${received}. Pass apiclient_cert.pem.`;
}

function checkDates({ validFrom, validTo }: X509Certificate, report: Report): void {
  const now = Date.now();
  const expiredFor = now - Date.parse(validTo);
  if (expiredFor > 0) {
    const days = Math.floor(expiredFor / day);
    const ago = days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`;
    report(
      path,
      "CERTIFICATE_EXPIRED",
      `The certificate expired ${ago} (${validTo}). Download the current one from the merchant platform.`,
    );
  } else if (now < Date.parse(validFrom)) {
    report(
      path,
      "CERTIFICATE_NOT_YET_VALID",
      `The certificate is not valid before ${validFrom}. Check the clock of this machine.`,
    );
  }
}

/** Node formats a subject as lines of NAME=value, and escapes line breaks in the values. */
function commonName({ subject }: X509Certificate): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? "";
}
