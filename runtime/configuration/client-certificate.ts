import type { KeyObject, X509Certificate } from "node:crypto";
import type { Report } from "../validation/problem-collector.js";

/** A certificate and its key, found to belong together and to the merchant. */
export class ClientCertificate {
  /** PEM, with the chain behind it where there was one; never a key. */
  readonly cert: string;
  // Private, and a key object: neither printing it nor turning it into JSON shows the key.
  readonly #key: KeyObject;

  constructor(certificates: readonly X509Certificate[], key: KeyObject) {
    this.cert = certificates.map(String).join("");
    this.#key = key;
    Object.freeze(this);
  }

  /** What a TLS connection takes. */
  tls(): { cert: string; key: string } {
    return { cert: this.cert, key: this.#key.export({ type: "pkcs8", format: "pem" }).toString() };
  }
}

/** The merchant's own certificate in front, as TLS wants it: neither a p12 nor a joined file has an order. */
export function ownFirst(
  certificates: readonly X509Certificate[],
  key: KeyObject | undefined,
  mchId: string | undefined,
): readonly X509Certificate[] {
  const own =
    certificates.find((each) => key !== undefined && each.checkPrivateKey(key)) ??
    certificates.find((each) => mchId !== undefined && commonName(each) === mchId);
  return own === undefined
    ? certificates
    : [own, ...certificates.filter((certificate) => certificate !== own)];
}

const path = "certificate.cert";
const day = 24 * 60 * 60 * 1000;

/** What is wrong with a certificate, whether or not its key could be read. */
export function checkCertificate(
  certificate: X509Certificate,
  key: KeyObject | undefined,
  mchId: string | undefined,
  report: Report,
): void {
  const name = commonName(certificate);
  const shown = name === "" ? "nobody (its subject has no CN)" : JSON.stringify(name);
  const keyFits = key !== undefined && certificate.checkPrivateKey(key);
  // Its own name says what it is; that the key does not fit and the merchant is another then says nothing.
  if (!keyFits && !/^\d+$/.test(name)) {
    if (certificate.ca) {
      const message = `is that of an authority, ${shown}; give the merchant's own, apiclient_cert.pem.`;
      report(path, "CERTIFICATE_IS_ISSUER", message);
      return;
    }
    if (name.startsWith("Tenpay.com")) {
      const message = `is WeChat Pay's own, ${shown}, for replies of APIv3; give apiclient_cert.pem.`;
      report(path, "CERTIFICATE_IS_PLATFORM", message);
      return;
    }
  }
  if (key !== undefined && !keyFits) {
    report(
      "certificate",
      "CERTIFICATE_KEY_MISMATCH",
      "has a key of another certificate; take both from the same download.",
    );
  }
  checkDates(certificate, report);
  if (mchId !== undefined && name !== mchId) {
    report(
      path,
      "CERTIFICATE_OF_ANOTHER_MERCHANT",
      `is that of ${shown}, not of merchant ${mchId}; correct whichever of the two is wrong.`,
    );
  }
}

function checkDates({ validFrom, validTo }: X509Certificate, report: Report): void {
  const now = Date.now();
  const over = now - Date.parse(validTo);
  if (over > 0) {
    const days = Math.floor(over / day);
    const ago = days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`;
    report(
      path,
      "CERTIFICATE_EXPIRED",
      `expired ${ago} (${validTo}); download the current one from the merchant platform.`,
    );
  } else if (now < Date.parse(validFrom)) {
    report(
      path,
      "CERTIFICATE_NOT_YET_VALID",
      `is valid from ${validFrom} on; check the clock of this machine.`,
    );
  }
}

/** Node writes a subject as lines of NAME=value, line breaks in values escaped. */
function commonName({ subject }: X509Certificate): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? "";
}
