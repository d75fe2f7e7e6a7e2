import type { KeyObject, X509Certificate } from "node:crypto";
import { detectFormat } from "./detect-format.js";
import { checkCertificate, ClientCertificate, ownFirst } from "./client-certificate.js";
import { readFileSource } from "./file-source.js";
import { unknownName } from "../../text/suggest.js";
import { isCertificate, isPrivateKey, pemOf } from "./pem.js";
import { readPkcs12 } from "./pkcs12.js";
import { privateKeyOf } from "./private-key.js";
import { certificatesOf } from "./x509.js";
import type { Report } from "../validation/problem-collector.js";

/** As much as could be read: what is wrong with one half does not keep the other from being checked. */
interface Pair {
  readonly certificates?: readonly X509Certificate[] | undefined;
  readonly key?: KeyObject | undefined;
}

/** The identity that the option `certificate` gives, checked against the merchant and the calendar. */
export function clientCertificateOf(
  given: unknown,
  mchId: string | undefined,
  report: Report,
): ClientCertificate | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null || ArrayBuffer.isView(given)) {
    report("certificate", "CERTIFICATE_TYPE", "must be { cert, key } or { pfx, passphrase }.");
    return undefined;
  }
  const { cert, key, pfx, passphrase, ...rest }: Record<string, unknown> = { ...given };
  for (const name of Object.keys(rest)) {
    const known = ["cert", "key", "pfx", "passphrase"];
    const message = unknownName("option", name, known);
    report(`certificate.${name}`, "OPTION_UNKNOWN", message);
  }
  if (passphrase !== undefined && typeof passphrase !== "string") {
    report("certificate.passphrase", "CERTIFICATE_TYPE", "must be text.");
    return undefined;
  }
  const paired = cert !== undefined || key !== undefined;
  if (pfx !== undefined && paired) {
    const message = "has both pfx and cert or key; one of the two is enough.";
    report("certificate", "CERTIFICATE_TYPE", message);
    return undefined;
  }
  // A pfx that is named and undefined is what an unset environment variable leaves.
  const pair =
    "pfx" in given && !paired
      ? readPfx(pfx, passphrase ?? mchId, report)
      : readPair(cert, key, passphrase, report);
  return checkedCertificate(pair, mchId, report);
}

function checkedCertificate(
  pair: Pair,
  mchId: string | undefined,
  report: Report,
): ClientCertificate | undefined {
  const certificates = ownFirst(pair.certificates ?? [], pair.key, mchId);
  const [own] = certificates;
  if (own === undefined) return undefined;
  checkCertificate(own, pair.key, mchId, report);
  return pair.key && new ClientCertificate(certificates, pair.key);
}

function readPair(
  certSource: unknown,
  keySource: unknown,
  passphrase: string | undefined,
  report: Report,
): Pair {
  const cert = readFileSource(certSource, "certificate.cert", report);
  const key = readFileSource(keySource, "certificate.key", report);
  if (cert && key && areSwapped(cert, key)) {
    report(
      "certificate",
      "CERTIFICATE_AND_KEY_SWAPPED",
      "has the key as cert and the certificate as key; swap them.",
    );
    return {};
  }
  return {
    certificates: cert && certificatesOf(cert, "certificate.cert", report),
    key: key && privateKeyOf(key, passphrase, report),
  };
}

/** A file that holds both is neither. */
function areSwapped(cert: Buffer, key: Buffer): boolean {
  const inCert = pemOf(cert)?.labels ?? [];
  const inKey = pemOf(key)?.labels ?? [];
  return (
    inCert.some(isPrivateKey) &&
    !inCert.some(isCertificate) &&
    inKey.some(isCertificate) &&
    !inKey.some(isPrivateKey)
  );
}

function readPfx(source: unknown, passphrase: string | undefined, report: Report): Pair {
  const path = "certificate.pfx";
  const bytes = readFileSource(source, path, report);
  if (bytes === undefined) return {};
  if (pemOf(bytes)) {
    report(path, "PKCS12_IS_PEM", "is PEM; give it as cert and key, without pfx.");
    return {};
  }
  const kind = detectFormat(bytes);
  if (kind === "PKCS#12 read as text") {
    const message =
      "was read as text, which destroys it; read it without an encoding, or give its path.";
    report(path, "PKCS12_READ_AS_TEXT", message);
  } else if (kind === "short text") {
    const message = "is no PKCS#12 file; if it is a path, give it as text, not bytes.";
    report(path, "PKCS12_INVALID", message);
  } else if (kind !== "PKCS#12") {
    report(path, "PKCS12_INVALID", "is no PKCS#12 file; give apiclient_cert.p12.");
  } else if (passphrase !== undefined) {
    // Without one the mch_id is wrong, which has been said; it would not open with any other.
    const result = readPkcs12(bytes, passphrase);
    if ("key" in result) return result;
    const wrong = result.code === "PKCS12_WRONG_PASSPHRASE" ? "certificate.passphrase" : path;
    report(wrong, result.code, result.message);
  }
  return {};
}
