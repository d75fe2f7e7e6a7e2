import {
  constants,
  createPublicKey,
  generateKeyPair,
  privateEncrypt,
  randomBytes,
} from "node:crypto";
import { promisify } from "node:util";
import type { pki } from "node-forge";

/** A certificate and its private key, in PEM. */
export interface CertificateWithKey {
  readonly cert: string;
  readonly key: string;
}

/** The options of `mintCertificates()`. */
export interface MintOptions {
  /** The subject CN of the client certificate. */
  readonly mchId: string;
  /** An existing CA to issue the certificates. Default: a new CA. */
  readonly ca?: CertificateWithKey;
  /** Which certificates to mint as expired since yesterday. Default: none. */
  readonly expired?: readonly ("client" | "server")[];
}

export interface MintedCertificates {
  /** The CA that issued the other two. */
  readonly ca: CertificateWithKey;
  /** Valid for localhost, 127.0.0.1 and ::1. */
  readonly server: CertificateWithKey;
  /** Its subject CN is the `mchId`. */
  readonly client: CertificateWithKey;
}

const generate = promisify(generateKeyPair);
const day = 24 * 60 * 60 * 1000;
/** The O of every subject, so that nobody mistakes a minted certificate for a real one. */
const organization = { shortName: "O", value: "wechatpay-apiv2 mock gateway" };

/**
 * Mints a CA, a server certificate and a client certificate for tests, with RSA keys of 2048 bits. They are
 * valid from yesterday until a year from now.
 */
export async function mintCertificates({
  mchId,
  ca: existingCa,
  expired = [],
}: MintOptions): Promise<MintedCertificates> {
  // Key generation is the slowest step, so it runs while node-forge loads.
  const [mint, caOrKey, serverKey, clientKey] = await Promise.all([
    loadMint(),
    existingCa ?? rsaKey(),
    rsaKey(),
    rsaKey(),
  ]);
  const ca = "cert" in caOrKey ? caOrKey : mint.ca(caOrKey);
  return {
    ca,
    server: mint.leaf(ca, serverKey, {
      ...serverOptions,
      expired: expired.includes("server"),
    }),
    client: mint.leaf(ca, clientKey, {
      commonName: mchId,
      usage: { clientAuth: true },
      expired: expired.includes("client"),
    }),
  };
}

/** The options of `mintClient()`. */
export interface MintClientOptions {
  /** The subject CN of the certificate. */
  readonly commonName: string;
  /** Whether to mint the certificate as expired since yesterday. Default: false. */
  readonly expired?: boolean;
}

/** Mints an additional client certificate, issued by a CA of `mintCertificates()`. */
export async function mintClient(
  ca: CertificateWithKey,
  { commonName, expired = false }: MintClientOptions,
): Promise<CertificateWithKey> {
  const [mint, key] = await Promise.all([loadMint(), rsaKey()]);
  return mint.leaf(ca, key, { commonName, usage: { clientAuth: true }, expired });
}

/** Mints a server certificate that expired yesterday, for the key of an existing one. */
export async function mintExpiredServer(
  ca: CertificateWithKey,
  { key }: CertificateWithKey,
): Promise<CertificateWithKey> {
  const mint = await loadMint();
  const publicKey = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
  return mint.leaf(ca, { publicKey, privateKey: key }, { ...serverOptions, expired: true });
}

const serverOptions = {
  commonName: "127.0.0.1",
  usage: { serverAuth: true },
  names: [
    { type: 2, value: "localhost" },
    { type: 7, ip: "127.0.0.1" },
    { type: 7, ip: "::1" },
  ],
} as const;

interface RsaKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

function rsaKey(): Promise<RsaKey> {
  return generate("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

/** The DER bytes of a PKCS#1 DigestInfo in front of a SHA-256 digest. */
const sha256DigestInfo = "3031300d060960864801650304020105000420";

/** Signs a SHA-256 digest with RSASSA-PKCS1-v1_5. Returns a binary string, as node-forge represents bytes. */
function rsaSignature(digest: string, privateKey: string): string {
  const digestInfo = Buffer.from(sha256DigestInfo + digest, "hex");
  const padding = constants.RSA_PKCS1_PADDING;
  return privateEncrypt({ key: privateKey, padding }, digestInfo).toString("latin1");
}

interface LeafOptions {
  readonly commonName: string;
  readonly usage: { readonly serverAuth: true } | { readonly clientAuth: true };
  readonly names?: readonly object[];
  readonly expired: boolean;
}

interface Mint {
  ca(key: RsaKey): CertificateWithKey;
  leaf(ca: CertificateWithKey, key: RsaKey, options: LeafOptions): CertificateWithKey;
}

async function loadMint(): Promise<Mint> {
  const { default: forge } = await import("node-forge");

  const newCertificate = (publicKey: string, commonName: string): pki.Certificate => {
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
    // A first digit of 4 keeps the number positive and its length constant.
    certificate.serialNumber = `4${randomBytes(16).toString("hex").slice(1)}`;
    certificate.validity.notBefore = new Date(Date.now() - day);
    certificate.validity.notAfter = new Date(Date.now() + 365 * day);
    certificate.setSubject([{ shortName: "CN", value: commonName }, organization]);
    return certificate;
  };
  const sign = (certificate: pki.Certificate, privateKey: string): string => {
    const key = forge.pki.privateKeyFromPem(privateKey);
    // Sign with OpenSSL, which takes 1 ms. node-forge's own arithmetic takes 50 ms.
    key.sign = (hash) =>
      rsaSignature(typeof hash === "string" ? hash : hash.digest().toHex(), privateKey);
    certificate.sign(key, forge.md.sha256.create());
    return forge.pki.certificateToPem(certificate);
  };

  return {
    ca({ publicKey, privateKey }) {
      const certificate = newCertificate(publicKey, "wechatpay-apiv2 mock CA");
      certificate.setIssuer(certificate.subject.attributes);
      certificate.setExtensions([
        { name: "basicConstraints", cA: true, critical: true },
        { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
        { name: "subjectKeyIdentifier" },
      ]);
      return { cert: sign(certificate, privateKey), key: privateKey };
    },
    leaf(ca, { publicKey, privateKey }, { commonName, usage, names, expired }) {
      const issuer = forge.pki.certificateFromPem(ca.cert);
      const certificate = newCertificate(publicKey, commonName);
      if (expired) {
        certificate.validity.notBefore = new Date(Date.now() - 30 * day);
        certificate.validity.notAfter = new Date(Date.now() - day);
      }
      certificate.setIssuer(issuer.subject.attributes);
      certificate.setExtensions([
        { name: "basicConstraints", cA: false, critical: true },
        { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
        { name: "extKeyUsage", ...usage },
        { name: "subjectKeyIdentifier" },
        {
          name: "authorityKeyIdentifier",
          keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes(),
        },
        ...(names === undefined ? [] : [{ name: "subjectAltName", altNames: names }]),
      ]);
      return { cert: sign(certificate, ca.key), key: privateKey };
    },
  };
}
