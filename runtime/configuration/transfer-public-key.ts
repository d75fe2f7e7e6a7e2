import { createPublicKey, KeyObject } from "node:crypto";
import { readFileSource } from "./file-source.js";
import type { Pem } from "./pem.js";
import { isCertificate, isPrivateKey, isPublicKey, pemOf, restoreLineBreaks } from "./pem.js";
import type { Report } from "../validation/problem-collector.js";

const path = "transferPublicKey";
const code = "TRANSFER_PUBLIC_KEY";

/** The key that the option `transferPublicKey` gives, where it does. */
export function transferPublicKeyOf(given: unknown, report: Report): KeyObject | undefined {
  if (given === undefined) return undefined;
  if (given instanceof KeyObject) return checked(given, report);
  const bytes = readFileSource(given, path, (at, materialCode, message) => {
    const own = materialCode.replace("CERTIFICATE", code);
    report(at, own, own === `${code}_IS_BASE64` ? notBare : message);
  });
  if (bytes === undefined) return undefined;
  const pem = pemOf(bytes);
  const [text] = pem?.publicKeys ?? [];
  if (text === undefined) {
    report(path, ...problemWith(pem));
    return undefined;
  }
  try {
    return checked(createPublicKey(text), report);
  } catch {
    report(path, ...damaged);
    return undefined;
  }
}

function checked(key: KeyObject, report: Report): KeyObject | undefined {
  if (key.type !== "public") {
    report(path, `${code}_TYPE`, `is a ${key.type} key; give the public one, which ${source}.`);
  } else if (key.asymmetricKeyType !== "rsa") {
    report(path, `${code}_NOT_RSA`, `is no RSA key; give the one that ${source}.`);
  } else {
    return key;
  }
  return undefined;
}

const source = "risk/getpublickey answers with as pub_key";
const notBare = "is bare base64; give it with its BEGIN and END lines.";
const damaged = [
  `${code}_DAMAGED`,
  "is a public key that cannot be read; copy it again, whole.",
] as const;

function problemWith(pem: Pem | undefined): readonly [code: string, message: string] {
  if (pem === undefined) return [`${code}_NOT_PEM`, `is no PEM; give the key that ${source}.`];
  if (pem.labels.some(isPublicKey)) {
    return pem.onOneLine ? [`${code}_ON_ONE_LINE`, restoreLineBreaks] : damaged;
  }
  if (pem.labels.some(isPrivateKey)) {
    return [`${code}_IS_PRIVATE`, `is a private key; give the public one, which ${source}.`];
  }
  return pem.labels.some(isCertificate)
    ? [`${code}_IS_CERTIFICATE`, `is a certificate; give the key that ${source}.`]
    : [`${code}_NOT_PEM`, `is PEM, but no public key; give the one that ${source}.`];
}
