import { createPublicKey, KeyObject } from "node:crypto";
import { readFileSource } from "./file-source.js";
import type { Pem } from "./pem.js";
import { isCertificate, isPrivateKey, isPublicKey, parsePem, restoreLineBreaks } from "./pem.js";
import type { Report } from "../validation/problem-collector.js";

const path = "transferPublicKey";
const code = "TRANSFER_PUBLIC_KEY";
const hint = "Pass the RSA public key for bank transfers, as WeChat Pay returns it.";

export function readTransferPublicKey(source: unknown, report: Report): KeyObject | undefined {
  if (source === undefined) return undefined;
  if (source instanceof KeyObject) return checkKey(source, report);
  const bytes = readFileSource(source, path, (at, certificateCode, message) => {
    const keyCode = certificateCode.replace("CERTIFICATE", code);
    report(at, keyCode, keyCode === `${code}_IS_BASE64` ? isBase64 : message);
  });
  if (bytes === undefined) return undefined;
  const pem = parsePem(bytes);
  const [text] = pem?.publicKeys ?? [];
  if (text === undefined) {
    report(path, ...explain(pem));
    return undefined;
  }
  try {
    return checkKey(createPublicKey(text), report);
  } catch {
    report(path, ...damaged);
    return undefined;
  }
}

function checkKey(key: KeyObject, report: Report): KeyObject | undefined {
  if (key.type !== "public") {
    report(path, `${code}_TYPE`, `Expected a public key, received a ${key.type} key. ${hint}`);
  } else if (key.asymmetricKeyType !== "rsa") {
    report(path, `${code}_NOT_RSA`, `Expected an RSA key, received another type of key. ${hint}`);
  } else {
    return key;
  }
  return undefined;
}

const isBase64 =
  "Expected a PEM public key, received bare base64. Pass it with its BEGIN and END lines.";
const damaged = [
  `${code}_DAMAGED`,
  "The public key cannot be read. Copy the whole key again.",
] as const;

function explain(pem: Pem | undefined): readonly [code: string, message: string] {
  if (pem === undefined) {
    return [`${code}_NOT_PEM`, `Expected a PEM public key, received content without PEM. ${hint}`];
  }
  if (pem.labels.some(isPublicKey)) {
    return pem.onOneLine ? [`${code}_ON_ONE_LINE`, restoreLineBreaks] : damaged;
  }
  if (pem.labels.some(isPrivateKey)) {
    return [`${code}_IS_PRIVATE`, `Expected a public key, received a private key. ${hint}`];
  }
  return pem.labels.some(isCertificate)
    ? [`${code}_IS_CERTIFICATE`, `Expected a public key, received a certificate. ${hint}`]
    : [`${code}_NOT_PEM`, `Expected a PEM public key, received other PEM. ${hint}`];
}
