import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import type { Report } from "./configure.js";
import { kindOf, materialOf } from "./material.js";
import { readPkcs12 } from "./pkcs12.js";

/** A certificate and its key, found to belong together and to the merchant. */
export class Identity {
  /** PEM, with the chain behind it where there was one. */
  readonly cert: string;
  // Private, and a key object: neither printing it nor turning it into JSON shows the key.
  readonly #key: KeyObject;

  constructor(cert: string, key: KeyObject) {
    this.cert = cert;
    this.#key = key;
  }

  /** What a TLS connection takes. */
  tls(): { cert: string; key: string } {
    return { cert: this.cert, key: this.#key.export({ type: "pkcs8", format: "pem" }).toString() };
  }
}

/** The identity that the option `certificate` gives, checked against the merchant and the calendar. */
export function identityOf(
  given: unknown,
  mchId: string | undefined,
  report: Report,
): Identity | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null || ArrayBuffer.isView(given)) {
    report("certificate", "CERTIFICATE_TYPE", "must be { cert, key } or { pfx, passphrase }.");
    return undefined;
  }
  const { cert, key, pfx, passphrase, ...rest }: Record<string, unknown> = { ...given };
  for (const name of Object.keys(rest)) {
    const message = "is not known here; there are cert, key, pfx and passphrase.";
    report(`certificate.${name}`, "OPTION_UNKNOWN", message);
  }
  if (passphrase !== undefined && typeof passphrase !== "string") {
    report("certificate.passphrase", "CERTIFICATE_TYPE", "must be text.");
    return undefined;
  }
  if (pfx !== undefined && (cert !== undefined || key !== undefined)) {
    report(
      "certificate",
      "CERTIFICATE_TYPE",
      "has both pfx and cert or key; one of the two is enough.",
    );
    return undefined;
  }
  const pair =
    pfx === undefined
      ? readPair(cert, key, passphrase, report)
      : readPfx(pfx, passphrase ?? mchId ?? "", report);
  return pair && checkedIdentity(pair.cert, pair.key, mchId, report);
}

interface Pair {
  readonly cert: string;
  readonly key: KeyObject;
}

function readPair(
  certSource: unknown,
  keySource: unknown,
  passphrase: string | undefined,
  report: Report,
): Pair | undefined {
  const cert = materialOf(certSource, "certificate.cert", report);
  const key = materialOf(keySource, "certificate.key", report);
  if (cert === undefined || key === undefined) return undefined;
  const kinds = { cert: kindOf(cert), key: kindOf(key) };
  if (kinds.cert.endsWith("key") && kinds.key === "certificate") {
    report(
      "certificate",
      "CERTIFICATE_AND_KEY_SWAPPED",
      "has the key as cert and the certificate as key; swap them.",
    );
    return undefined;
  }
  if (kinds.cert !== "certificate") {
    report("certificate.cert", ...notTheCertificate(kinds.cert));
  }
  const privateKey = keyOf(key, kinds.key, passphrase, report);
  if (kinds.cert !== "certificate" || privateKey === undefined) return undefined;
  return { cert: cert.toString(), key: privateKey };
}

function notTheCertificate(kind: ReturnType<typeof kindOf>): [code: string, message: string] {
  if (kind.endsWith("PKCS#12")) {
    return ["CERTIFICATE_IS_PKCS12", "is a PKCS#12 file; give it as pfx, without cert and key."];
  }
  if (kind.endsWith("key")) {
    return ["CERTIFICATE_IS_KEY", "is a private key; give apiclient_cert.pem here."];
  }
  if (kind === "DER") {
    return [
      "CERTIFICATE_NOT_PEM",
      "is in binary (DER); convert it: openssl x509 -inform der -in FILE -out apiclient_cert.pem",
    ];
  }
  return [
    "CERTIFICATE_NOT_PEM",
    "is no PEM certificate: there is no -----BEGIN CERTIFICATE----- in it.",
  ];
}

function keyOf(
  bytes: Buffer,
  kind: ReturnType<typeof kindOf>,
  passphrase: string | undefined,
  report: Report,
): KeyObject | undefined {
  const path = "certificate.key";
  if (kind === "certificate") {
    report(path, "KEY_IS_CERTIFICATE", "is a certificate; give apiclient_key.pem here.");
  } else if (kind.endsWith("PKCS#12")) {
    report(path, "KEY_IS_PKCS12", "is a PKCS#12 file; give it as pfx, without cert and key.");
  } else if (kind === "encrypted key" && passphrase === undefined) {
    report(path, "KEY_ENCRYPTED", "is encrypted; give its passphrase as certificate.passphrase.");
  } else if (!kind.endsWith("key")) {
    report(
      path,
      "KEY_NOT_PEM",
      "is no PEM private key: there is no -----BEGIN PRIVATE KEY----- in it.",
    );
  } else {
    try {
      return createPrivateKey({ key: bytes, ...(passphrase !== undefined && { passphrase }) });
    } catch {
      // OpenSSL's own words differ by version and say less.
      if (kind === "encrypted key") {
        report(path, "KEY_WRONG_PASSPHRASE", "cannot be decrypted with this passphrase.");
      } else {
        report(
          path,
          "KEY_DAMAGED",
          "is a private key that cannot be read; copy the file again, whole.",
        );
      }
    }
  }
  return undefined;
}

function readPfx(source: unknown, passphrase: string, report: Report): Pair | undefined {
  const path = "certificate.pfx";
  const bytes = materialOf(source, path, report);
  if (bytes === undefined) return undefined;
  const kind = kindOf(bytes);
  if (kind === "certificate" || kind.endsWith("key")) {
    report(path, "PKCS12_IS_PEM", "is PEM; give it as cert and key, without pfx.");
  } else if (kind === "damaged PKCS#12") {
    report(
      path,
      "PKCS12_READ_AS_TEXT",
      "was read as text, which destroys it; read it without an encoding, or give its path.",
    );
  } else if (kind !== "PKCS#12") {
    report(path, "PKCS12_INVALID", "is no PKCS#12 file; give apiclient_cert.p12.");
  } else {
    const result = readPkcs12(bytes, passphrase);
    if ("cert" in result) return result;
    report(
      result.code.includes("PASSPHRASE") ? "certificate.passphrase" : path,
      result.code,
      result.message,
    );
  }
  return undefined;
}

const day = 24 * 60 * 60 * 1000;

function checkedIdentity(
  pem: string,
  key: KeyObject,
  mchId: string | undefined,
  report: Report,
): Identity | undefined {
  const path = "certificate.cert";
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    report(path, "CERTIFICATE_DAMAGED", "cannot be read; copy the file again, whole.");
    return undefined;
  }
  const problems: Parameters<Report>[] = [];
  const refuse: Report = (...problem) => problems.push(problem);
  if (!certificate.checkPrivateKey(key)) {
    refuse(
      "certificate",
      "CERTIFICATE_KEY_MISMATCH",
      "has a key of another certificate; take both from the same download.",
    );
  }
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  const now = Date.now();
  if (now > to) {
    const days = Math.floor((now - to) / day);
    refuse(
      path,
      "CERTIFICATE_EXPIRED",
      `expired ${days} days ago (${certificate.validTo}); download the current one from the merchant platform.`,
    );
  } else if (now < from) {
    refuse(
      path,
      "CERTIFICATE_NOT_YET_VALID",
      `is valid from ${certificate.validFrom} on; check the clock of this machine.`,
    );
  }
  const name = /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? "";
  if (mchId !== undefined && name !== mchId) {
    refuse(
      path,
      "CERTIFICATE_OF_ANOTHER_MERCHANT",
      `is that of ${name === "" ? "nobody (its subject has no CN)" : JSON.stringify(name)}, not of merchant ${mchId}.`,
    );
  }
  for (const problem of problems) report(...problem);
  return problems.length === 0 ? new Identity(pem, key) : undefined;
}

/** Certificate authorities to trust, as PEM. */
export function authoritiesOf(given: unknown, report: Report): readonly string[] | undefined {
  if (given === undefined) return undefined;
  const sources: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (sources.length === 0) {
    report("ca", "CA_INVALID", "is an empty list: no server would be trusted.");
  }
  return sources.flatMap((source, index) => {
    const path = Array.isArray(given) ? `ca[${index}]` : "ca";
    const bytes = materialOf(source, path, (at, code, message) => {
      report(at, code.replace("CERTIFICATE", "CA"), message);
    });
    if (bytes === undefined) return [];
    if (kindOf(bytes) === "certificate") return [bytes.toString()];
    report(path, "CA_INVALID", "is no PEM certificate.");
    return [];
  });
}
