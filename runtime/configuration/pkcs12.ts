import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { createRequire } from "node:module";
import type * as Forge from "node-forge";

export type Pkcs12Result =
  | { readonly certificates: readonly X509Certificate[]; readonly key: KeyObject }
  | { readonly code: string; readonly message: string };

const convert =
  "convert it: openssl pkcs12 -in apiclient_cert.p12 -nodes -legacy -out both.pem, and give that file as cert and key.";

/**
 * Opens a PKCS#12 file. OpenSSL 3 refuses the RC2-40 that older merchant certificates are encrypted with,
 * so every file goes through node-forge, which reads old and new ones alike.
 */
export function readPkcs12(bytes: Buffer, passphrase: string): Pkcs12Result {
  // Loaded only where a p12 is given; a constructor cannot wait for an import.
  const forge = loadForge();
  let container: Forge.pkcs12.Pkcs12Pfx;
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(bytes.toString("binary")));
    container = forge.pkcs12.pkcs12FromAsn1(asn1, passphrase);
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    // The second where the file has no MAC, so that decryption is the first to notice.
    return /MAC could not be verified|wrong password/i.test(said)
      ? {
          code: "PKCS12_WRONG_PASSPHRASE",
          message:
            "does not open the p12 file. WeChat Pay sets it to the mch_id, unless it was changed.",
        }
      : { code: "PKCS12_UNREADABLE", message: `cannot be opened; ${convert}` };
  }
  const bags = container.safeContents.flatMap(({ safeBags }) => safeBags);
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
  if (!bags.some(({ type }) => type === keyBag || type === pkcs8ShroudedKeyBag)) {
    return incomplete("has no private key in it; export it again, with the key.");
  }
  if (!bags.some(({ type }) => type === certBag)) {
    return incomplete("has no certificate in it; export it again, with the certificate.");
  }
  const key = bags.map((bag) => bag.key ?? undefined).find((found) => found !== undefined);
  const certs = bags.flatMap(({ cert }) => (cert ? [forge.pki.certificateToPem(cert)] : []));
  if (key === undefined || certs.length === 0) {
    return incomplete(`has a key or certificate that is not RSA; ${convert}`);
  }
  return {
    certificates: certs.map((pem) => new X509Certificate(pem)),
    key: createPrivateKey(forge.pki.privateKeyToPem(key)),
  };
}

const incomplete = (message: string): Pkcs12Result => ({ code: "PKCS12_INCOMPLETE", message });

function loadForge(): typeof Forge {
  const load: (name: string) => typeof Forge = createRequire(import.meta.url);
  return load("node-forge");
}
