import type { KeyObject, X509Certificate } from "node:crypto";
import { detectFormat } from "./detect-format.js";
import { checkCertificate, ClientCertificate, merchantFirst } from "./client-certificate.js";
import { readFileSource } from "./file-source.js";
import { describeType } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import { isCertificate, isPrivateKey, parsePem } from "./pem.js";
import { readPkcs12 } from "./pkcs12.js";
import { parsePrivateKey } from "./private-key.js";
import { parseCertificates } from "./x509.js";
import { isObject, ownMembers, unreadable } from "../validation/own-members.js";
import type { Report } from "../validation/problem-collector.js";

const partNames = ["cert", "key", "pfx", "passphrase"];

/** What could be read. If one part has a problem, the other is still checked. */
interface Parts {
  readonly certificates?: readonly X509Certificate[] | undefined;
  readonly key?: KeyObject | undefined;
}

/** Reads the option `certificate`, and checks that it is valid today and belongs to the merchant. */
export function readClientCertificate(
  value: unknown,
  mchId: string | undefined,
  report: Report,
): ClientCertificate | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value) || ArrayBuffer.isView(value)) {
    const message = `Expected { cert, key } or { pfx, passphrase }, received ${describeType(value)}.`;
    report("certificate", "CERTIFICATE_TYPE", message);
    return undefined;
  }
  const given = ownMembers(value, (name) => {
    const path = name === undefined ? "certificate" : `certificate.${name}`;
    report(path, "OPTION_UNREADABLE", unreadable);
  });
  if (given === undefined) return undefined;
  for (const name of given.keys()) {
    if (partNames.includes(name)) continue;
    report(`certificate.${name}`, "OPTION_UNKNOWN", unknownName("option", name, partNames));
  }
  const [cert, key, pfx, passphrase] = partNames.map((name) => given.get(name));
  if (passphrase !== undefined && typeof passphrase !== "string") {
    const message = `Expected text, received ${describeType(passphrase)}.`;
    report("certificate.passphrase", "CERTIFICATE_TYPE", message);
    return undefined;
  }
  const isPair = cert !== undefined || key !== undefined;
  if (pfx !== undefined && isPair) {
    const message = "Expected either pfx, or cert and key, received both. Pass only one of them.";
    report("certificate", "CERTIFICATE_TYPE", message);
    return undefined;
  }
  // `{ pfx: undefined }` usually comes from an environment variable that is not set.
  const parts =
    given.has("pfx") && !isPair
      ? readPfx(pfx, passphrase ?? mchId, report)
      : readPair(cert, key, passphrase, report);
  return combine(parts, mchId, report);
}

function combine(
  parts: Parts,
  mchId: string | undefined,
  report: Report,
): ClientCertificate | undefined {
  const certificates = merchantFirst(parts.certificates ?? [], parts.key, mchId);
  const [certificate] = certificates;
  if (certificate === undefined) return undefined;
  checkCertificate(certificate, parts.key, mchId, report);
  return parts.key && new ClientCertificate(certificates, parts.key);
}

function readPair(
  certSource: unknown,
  keySource: unknown,
  passphrase: string | undefined,
  report: Report,
): Parts {
  const cert = readFileSource(certSource, "certificate.cert", report);
  const key = readFileSource(keySource, "certificate.key", report);
  if (cert && key && areSwapped(cert, key)) {
    report(
      "certificate",
      "CERTIFICATE_AND_KEY_SWAPPED",
      "Expected cert to be a certificate and key to be a private key, received the opposite. Swap them.",
    );
    return {};
  }
  return {
    certificates: cert && parseCertificates(cert, "certificate.cert", report),
    key: key && parsePrivateKey(key, passphrase, report),
  };
}

/** A file that contains both a certificate and a key can be passed as either. */
function areSwapped(cert: Buffer, key: Buffer): boolean {
  const inCert = parsePem(cert)?.labels ?? [];
  const inKey = parsePem(key)?.labels ?? [];
  return (
    inCert.some(isPrivateKey) &&
    !inCert.some(isCertificate) &&
    inKey.some(isCertificate) &&
    !inKey.some(isPrivateKey)
  );
}

function readPfx(source: unknown, passphrase: string | undefined, report: Report): Parts {
  const path = "certificate.pfx";
  const bytes = readFileSource(source, path, report);
  if (bytes === undefined) return {};
  if (parsePem(bytes)) {
    const message = "Expected a PKCS#12 file, received PEM. Pass it as cert and key, without pfx.";
    report(path, "PKCS12_IS_PEM", message);
    return {};
  }
  const format = detectFormat(bytes);
  if (format === "PKCS#12 read as text") {
    report(
      path,
      "PKCS12_READ_AS_TEXT",
      "Expected a PKCS#12 file, received one that was decoded as text, which destroys it. Read it without an encoding, or pass its path.",
    );
  } else if (format === "short text") {
    report(
      path,
      "PKCS12_INVALID",
      "Expected a PKCS#12 file, received bytes of a short text. If they are a path, pass it as text, not bytes.",
    );
  } else if (format !== "PKCS#12") {
    const message = "Expected a PKCS#12 file, received another format. Pass apiclient_cert.p12.";
    report(path, "PKCS12_INVALID", message);
  } else if (passphrase !== undefined) {
    // Without a passphrase the mchId is invalid, which is already reported.
    const result = readPkcs12(bytes, passphrase);
    if (result.code === undefined) return result;
    const isPassphrase = result.code === "PKCS12_WRONG_PASSPHRASE";
    report(isPassphrase ? "certificate.passphrase" : path, result.code, result.message);
  }
  return {};
}
