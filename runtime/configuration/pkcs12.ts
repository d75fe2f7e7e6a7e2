import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { createRequire } from "node:module";
import type * as Forge from "node-forge";

export type Pkcs12Result =
  | {
      readonly certificates: readonly X509Certificate[];
      readonly key: KeyObject;
      readonly code?: undefined;
    }
  | { readonly code: string; readonly message: string };

const convert =
  "Convert it with `openssl pkcs12 -in apiclient_cert.p12 -nodes -legacy -out both.pem`, then pass both.pem as cert and as key.";

/**
 * Reads a PKCS#12 file. OpenSSL 3 rejects RC2-40, which older merchant certificates are encrypted with, so
 * node-forge reads every file.
 */
export function readPkcs12(bytes: Buffer, passphrase: string): Pkcs12Result {
  // Loaded only for PKCS#12, and with require, because a constructor cannot await an import.
  const forge = loadForge();
  let container: Forge.pkcs12.Pkcs12Pfx;
  let isUnprotected = false;
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(bytes.toString("binary")));
    isUnprotected = !hasMac(asn1);
    container = forge.pkcs12.pkcs12FromAsn1(asn1, passphrase);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    // Without a MAC in the file, decryption is the first step that fails, with "wrong password". One wrong
    // passphrase in 256 decrypts to bytes that are not ASN.1.
    return isUnprotected || /MAC could not be verified|wrong password/i.test(reason)
      ? {
          code: "PKCS12_WRONG_PASSPHRASE",
          message:
            "Expected the passphrase of the PKCS#12 file, received another one. WeChat Pay sets it to the merchant ID unless it was changed.",
        }
      : { code: "PKCS12_UNREADABLE", message: `Cannot read the PKCS#12 file. ${convert}` };
  }
  const bags = container.safeContents.flatMap(({ safeBags }) => safeBags);
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
  if (!bags.some(({ type }) => type === keyBag || type === pkcs8ShroudedKeyBag)) {
    return incomplete("The PKCS#12 file has no private key. Export it again with the key.");
  }
  if (!bags.some(({ type }) => type === certBag)) {
    return incomplete("The PKCS#12 file has no certificate. Export it again with the certificate.");
  }
  const key = bags.map((bag) => bag.key ?? undefined).find((found) => found !== undefined);
  const certs = bags.flatMap(({ cert }) => (cert ? [forge.pki.certificateToPem(cert)] : []));
  if (key === undefined || certs.length === 0) {
    return incomplete(`The PKCS#12 file has a key or certificate that is not RSA. ${convert}`);
  }
  return {
    certificates: certs.map((pem) => new X509Certificate(pem)),
    key: createPrivateKey(forge.pki.privateKeyToPem(key)),
  };
}

/** Whether a PKCS#12 container has a third member, the MAC, which proves the passphrase. */
function hasMac({ value }: Forge.asn1.Asn1): boolean {
  return Array.isArray(value) && value.length > 2;
}

const incomplete = (message: string): Pkcs12Result => ({ code: "PKCS12_INCOMPLETE", message });

function loadForge(): typeof Forge {
  const load: (name: string) => typeof Forge = createRequire(import.meta.url);
  return load("node-forge");
}
