import { X509Certificate } from "node:crypto";
import { detectFormat } from "./detect-format.js";
import type { Pem } from "./pem.js";
import { isCertificate, isPrivateKey, parsePem, restoreLineBreaks } from "./pem.js";
import type { Report } from "../validation/problem-collector.js";

/** Parses all certificates in a PEM file. Reports a problem and returns undefined if any cannot be read. */
export function parseCertificates(
  bytes: Buffer,
  path: string,
  report: Report,
): readonly X509Certificate[] | undefined {
  const pem = parsePem(bytes);
  if (!pem?.labels.some(isCertificate)) {
    report(path, ...(pem ? explainPem(pem) : explainBytes(bytes)));
    return undefined;
  }
  try {
    const certificates = pem.certificates.map((text) => new X509Certificate(text));
    if (certificates.length === pem.labels.filter(isCertificate).length) return certificates;
  } catch {
    // OpenSSL's own messages differ by version and are less specific.
  }
  if (pem.onOneLine) report(path, "CERTIFICATE_ON_ONE_LINE", restoreLineBreaks);
  else {
    const message = "The certificate cannot be read. Copy the whole file again.";
    report(path, "CERTIFICATE_DAMAGED", message);
  }
  return undefined;
}

function explainPem({ labels }: Pem): [code: string, message: string] {
  if (labels.some(isPrivateKey)) {
    const message = "Expected a PEM certificate, received a private key. Pass apiclient_cert.pem.";
    return ["CERTIFICATE_IS_KEY", message];
  }
  return labels.some((label) => label.endsWith("CERTIFICATE REQUEST"))
    ? [
        "CERTIFICATE_IS_REQUEST",
        "Expected a PEM certificate, received a certificate request. Pass apiclient_cert.pem, which the merchant platform issued for it.",
      ]
    : [
        "CERTIFICATE_NOT_PEM",
        "Expected a PEM certificate, received other PEM. Pass apiclient_cert.pem.",
      ];
}

function explainBytes(bytes: Buffer): [code: string, message: string] {
  switch (detectFormat(bytes)) {
    case "PKCS#12":
    case "PKCS#12 read as text":
      return [
        "CERTIFICATE_IS_PKCS12",
        "Expected a PEM certificate, received a PKCS#12 file. Pass it as pfx, without cert and key.",
      ];
    case "DER":
      return [
        "CERTIFICATE_NOT_PEM",
        "Expected a PEM certificate, received binary DER. Convert it: openssl x509 -inform der -in FILE -out apiclient_cert.pem",
      ];
    case "short text":
      return [
        "CERTIFICATE_NOT_PEM",
        "Expected a PEM certificate, received bytes of a short text. If they are a path, pass it as text, not bytes.",
      ];
    case "unknown":
      return [
        "CERTIFICATE_NOT_PEM",
        "Expected a PEM certificate, received bytes without -----BEGIN CERTIFICATE-----.",
      ];
  }
}
