import { X509Certificate } from "node:crypto";
import { detectFormat } from "./detect-format.js";
import type { Pem } from "./pem.js";
import { isCertificate, isPrivateKey, pemOf, restoreLineBreaks } from "./pem.js";
import type { Report } from "../validation/problem-collector.js";

/** Every certificate in a PEM file; undefined, and reported, where it has none that can be read. */
export function certificatesOf(
  bytes: Buffer,
  path: string,
  report: Report,
): readonly X509Certificate[] | undefined {
  const pem = pemOf(bytes);
  if (!pem?.labels.some(isCertificate)) {
    report(path, ...(pem ? notTheCertificate(pem) : notPem(bytes)));
    return undefined;
  }
  try {
    const certificates = pem.certificates.map((text) => new X509Certificate(text));
    if (certificates.length === pem.labels.filter(isCertificate).length) return certificates;
  } catch {
    // OpenSSL's own words differ by version and say less.
  }
  if (pem.onOneLine) report(path, "CERTIFICATE_ON_ONE_LINE", restoreLineBreaks);
  else report(path, "CERTIFICATE_DAMAGED", "cannot be read; copy the file again, whole.");
  return undefined;
}

function notTheCertificate({ labels }: Pem): [code: string, message: string] {
  if (labels.some(isPrivateKey)) {
    return ["CERTIFICATE_IS_KEY", "is a private key; give apiclient_cert.pem here."];
  }
  return labels.some((label) => label.endsWith("CERTIFICATE REQUEST"))
    ? [
        "CERTIFICATE_IS_REQUEST",
        "is a certificate request; give what the merchant platform made of it, apiclient_cert.pem.",
      ]
    : ["CERTIFICATE_NOT_PEM", "is PEM, but no certificate; give apiclient_cert.pem."];
}

function notPem(bytes: Buffer): [code: string, message: string] {
  switch (detectFormat(bytes)) {
    case "PKCS#12":
    case "PKCS#12 read as text":
      return ["CERTIFICATE_IS_PKCS12", "is a PKCS#12 file; give it as pfx, without cert and key."];
    case "DER":
      return [
        "CERTIFICATE_NOT_PEM",
        "is in binary (DER); convert it: openssl x509 -inform der -in FILE -out apiclient_cert.pem",
      ];
    case "short text":
      return [
        "CERTIFICATE_NOT_PEM",
        "is no PEM certificate; if it is a path, give it as text, not bytes.",
      ];
    case "unknown":
      return [
        "CERTIFICATE_NOT_PEM",
        "is no PEM certificate: there is no -----BEGIN CERTIFICATE----- in it.",
      ];
  }
}
