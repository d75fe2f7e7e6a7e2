import type { KeyObject } from "node:crypto";
import { createPrivateKey } from "node:crypto";
import { detectFormat } from "./detect-format.js";
import type { Pem } from "./pem.js";
import { isCertificate, isPrivateKey, pemOf, restoreLineBreaks } from "./pem.js";
import type { Report } from "../validation/problem-collector.js";

const path = "certificate.key";

/** The key that the option `certificate.key` gives. */
export function privateKeyOf(
  bytes: Buffer,
  passphrase: string | undefined,
  report: Report,
): KeyObject | undefined {
  const pem = pemOf(bytes);
  if (!pem?.labels.some(isPrivateKey)) {
    report(path, ...(pem ? notTheKey(pem) : notPem(bytes)));
    return undefined;
  }
  const [text] = pem.keys;
  if (text === undefined) {
    if (pem.onOneLine) report(path, "KEY_ON_ONE_LINE", restoreLineBreaks);
    else report(path, "KEY_DAMAGED", damaged);
    return undefined;
  }
  const encrypted = /^(-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED)/m.test(text);
  if (encrypted && passphrase === undefined) {
    report(path, "KEY_ENCRYPTED", "is encrypted; give its passphrase as certificate.passphrase.");
    return undefined;
  }
  try {
    return createPrivateKey({ key: text, ...(encrypted && { passphrase }) });
  } catch {
    // OpenSSL's own words differ by version and say less.
    if (encrypted) {
      report(path, "KEY_WRONG_PASSPHRASE", "cannot be decrypted with this passphrase.");
    } else {
      report(path, "KEY_DAMAGED", damaged);
    }
    return undefined;
  }
}

const damaged = "is a private key that cannot be read; copy the file again, whole.";

function notTheKey({ labels }: Pem): [code: string, message: string] {
  if (labels.some(isCertificate)) {
    return ["KEY_IS_CERTIFICATE", "is a certificate; give apiclient_key.pem here."];
  }
  return labels.some((label) => label.endsWith("PUBLIC KEY"))
    ? ["KEY_IS_PUBLIC", "is a public key; give the private one, apiclient_key.pem."]
    : ["KEY_NOT_PEM", "is PEM, but no private key; give apiclient_key.pem."];
}

function notPem(bytes: Buffer): [code: string, message: string] {
  switch (detectFormat(bytes)) {
    case "PKCS#12":
    case "PKCS#12 read as text":
      return ["KEY_IS_PKCS12", "is a PKCS#12 file; give it as pfx, without cert and key."];
    case "DER":
      return [
        "KEY_NOT_PEM",
        "is in binary (DER); convert it: openssl pkey -inform der -in FILE -out apiclient_key.pem",
      ];
    case "short text":
      return ["KEY_NOT_PEM", "is no PEM private key; if it is a path, give it as text, not bytes."];
    case "unknown":
      return [
        "KEY_NOT_PEM",
        "is no PEM private key: there is no -----BEGIN PRIVATE KEY----- in it.",
      ];
  }
}
