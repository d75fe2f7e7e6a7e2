import type { KeyObject } from "node:crypto";
import { createPrivateKey } from "node:crypto";
import { detectFormat } from "./detect-format.js";
import type { Pem } from "./pem.js";
import { isCertificate, isPrivateKey, isPublicKey, parsePem, restoreLineBreaks } from "./pem.js";
import type { Report } from "../validation/problem-collector.js";

const path = "certificate.key";

/** Parses the key of the option `certificate.key`. */
export function parsePrivateKey(
  bytes: Buffer,
  passphrase: string | undefined,
  report: Report,
): KeyObject | undefined {
  const pem = parsePem(bytes);
  if (!pem?.labels.some(isPrivateKey)) {
    report(path, ...(pem ? explainPem(pem) : explainBytes(bytes)));
    return undefined;
  }
  const [text] = pem.keys;
  if (text === undefined) {
    if (pem.onOneLine) report(path, "KEY_ON_ONE_LINE", restoreLineBreaks);
    else report(path, "KEY_DAMAGED", damaged);
    return undefined;
  }
  const isEncrypted = /^(-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED)/m.test(text);
  if (isEncrypted && passphrase === undefined) {
    const message = "The private key is encrypted. Pass its passphrase as certificate.passphrase.";
    report(path, "KEY_ENCRYPTED", message);
    return undefined;
  }
  try {
    return createPrivateKey({ key: text, ...(isEncrypted && { passphrase }) });
  } catch {
    // OpenSSL's own messages differ by version and are less specific.
    if (isEncrypted) {
      const message =
        "Cannot decrypt the private key with this passphrase. Correct certificate.passphrase.";
      report(path, "KEY_WRONG_PASSPHRASE", message);
    } else {
      report(path, "KEY_DAMAGED", damaged);
    }
    return undefined;
  }
}

const damaged = "The private key cannot be read. Copy the whole file again.";

function explainPem({ labels }: Pem): [code: string, message: string] {
  if (labels.some(isCertificate)) {
    const message = "Expected a PEM private key, received a certificate. Pass apiclient_key.pem.";
    return ["KEY_IS_CERTIFICATE", message];
  }
  return labels.some(isPublicKey)
    ? ["KEY_IS_PUBLIC", "Expected a private key, received a public key. Pass apiclient_key.pem."]
    : ["KEY_NOT_PEM", "Expected a PEM private key, received other PEM. Pass apiclient_key.pem."];
}

function explainBytes(bytes: Buffer): [code: string, message: string] {
  switch (detectFormat(bytes)) {
    case "PKCS#12":
    case "PKCS#12 read as text":
      return [
        "KEY_IS_PKCS12",
        "Expected a PEM private key, received a PKCS#12 file. Pass it as pfx, without cert and key.",
      ];
    case "DER":
      return [
        "KEY_NOT_PEM",
        "Expected a PEM private key, received binary DER. Convert it: openssl pkey -inform der -in FILE -out apiclient_key.pem",
      ];
    case "short text":
      return [
        "KEY_NOT_PEM",
        "Expected a PEM private key, received bytes of a short text. If they are a path, pass it as text, not bytes.",
      ];
    case "unknown":
      return [
        "KEY_NOT_PEM",
        "Expected a PEM private key, received bytes without -----BEGIN PRIVATE KEY-----.",
      ];
  }
}
