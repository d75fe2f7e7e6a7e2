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
export interface ClientIdentity {
  readonly cert: string;
  readonly key: string;
}

export interface MintOptions {
  /** The subject CN of the client's certificate. */
  readonly mchId: string;
  /** An authority that was minted before, to issue these too. Default: a new one. */
  readonly authority?: ClientIdentity;
  /** Which certificates shall have expired yesterday. Default: none. */
  readonly expired?: readonly ("client" | "server")[];
}

export interface MintedCertificates {
  /** The authority that issued the other two. */
  readonly ca: ClientIdentity;
  /** For localhost, 127.0.0.1 and ::1. */
  readonly server: ClientIdentity;
  readonly client: ClientIdentity;
}

const generate = promisify(generateKeyPair);
const day = 24 * 60 * 60 * 1000;
/** One value for all, so that what an authority is called says that it is no real one. */
const organization = { shortName: "O", value: "wechatpay-apiv2 mock gateway" };

/**
 * Mints an authority and the certificates of a server and a client, RSA with 2048 bits, valid for a year.
 * They are for tests: nobody else trusts them.
 */
export async function mintCertificates({
  mchId,
  authority,
  expired = [],
}: MintOptions): Promise<MintedCertificates> {
  // Keys are what takes time here, so all of them are made at once, while the library is loaded.
  const [mint, ca, serverKey, clientKey] = await Promise.all([
    loadMint(),
    authority ?? rsaKey(),
    rsaKey(),
    rsaKey(),
  ]);
  const issuer = "cert" in ca ? ca : mint.authority(ca);
  return {
    ca: issuer,
    server: mint.leaf(issuer, serverKey, {
      ...serverOptions,
      expired: expired.includes("server"),
    }),
    client: mint.leaf(issuer, clientKey, {
      commonName: mchId,
      usage: { clientAuth: true },
      expired: expired.includes("client"),
    }),
  };
}

export interface ClientOptions {
  /** The subject CN of the certificate. */
  readonly commonName: string;
  /** Whether it shall have expired yesterday. Default: false. */
  readonly expired?: boolean;
}

/** Mints one more certificate for a client of an authority. */
export async function mintClient(
  authority: ClientIdentity,
  { commonName, expired = false }: ClientOptions,
): Promise<ClientIdentity> {
  const [mint, key] = await Promise.all([loadMint(), rsaKey()]);
  return mint.leaf(authority, key, { commonName, usage: { clientAuth: true }, expired });
}

/** A server's certificate issued anew for its own key, expired since yesterday. */
export async function mintExpiredServer(
  authority: ClientIdentity,
  { key }: ClientIdentity,
): Promise<ClientIdentity> {
  const mint = await loadMint();
  const publicKey = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
  return mint.leaf(authority, { publicKey, privateKey: key }, { ...serverOptions, expired: true });
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

/** The start of a PKCS#1 DigestInfo that holds a SHA-256 digest. */
const sha256Info = "3031300d060960864801650304020105000420";

/** RSASSA-PKCS1-v1_5 over a SHA-256 digest, in the binary text that node-forge keeps bytes in. */
function rsaSignature(digest: string, privateKey: string): string {
  const info = Buffer.from(sha256Info + digest, "hex");
  const padding = constants.RSA_PKCS1_PADDING;
  return privateEncrypt({ key: privateKey, padding }, info).toString("latin1");
}

interface LeafOptions {
  readonly commonName: string;
  readonly usage: { readonly serverAuth: true } | { readonly clientAuth: true };
  readonly names?: readonly object[];
  readonly expired: boolean;
}

interface Mint {
  authority(key: RsaKey): ClientIdentity;
  leaf(issuer: ClientIdentity, key: RsaKey, options: LeafOptions): ClientIdentity;
}

async function loadMint(): Promise<Mint> {
  const { default: forge } = await import("node-forge");

  const blank = (publicKey: string, commonName: string): pki.Certificate => {
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
    // The first digit keeps the number positive and its length the same.
    certificate.serialNumber = `4${randomBytes(16).toString("hex").slice(1)}`;
    certificate.validity.notBefore = new Date(Date.now() - day);
    certificate.validity.notAfter = new Date(Date.now() + 365 * day);
    certificate.setSubject([{ shortName: "CN", value: commonName }, organization]);
    return certificate;
  };
  const sign = (certificate: pki.Certificate, privateKey: string): string => {
    const key = forge.pki.privateKeyFromPem(privateKey);
    // OpenSSL does in a millisecond what takes the library's own arithmetic fifty.
    key.sign = (hash) =>
      rsaSignature(typeof hash === "string" ? hash : hash.digest().toHex(), privateKey);
    certificate.sign(key, forge.md.sha256.create());
    return forge.pki.certificateToPem(certificate);
  };

  return {
    authority({ publicKey, privateKey }) {
      const certificate = blank(publicKey, "wechatpay-apiv2 mock CA");
      certificate.setIssuer(certificate.subject.attributes);
      certificate.setExtensions([
        { name: "basicConstraints", cA: true, critical: true },
        { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
        { name: "subjectKeyIdentifier" },
      ]);
      return { cert: sign(certificate, privateKey), key: privateKey };
    },
    leaf(issuer, { publicKey, privateKey }, { commonName, usage, names, expired }) {
      const authority = forge.pki.certificateFromPem(issuer.cert);
      const certificate = blank(publicKey, commonName);
      if (expired) {
        certificate.validity.notBefore = new Date(Date.now() - 30 * day);
        certificate.validity.notAfter = new Date(Date.now() - day);
      }
      certificate.setIssuer(authority.subject.attributes);
      certificate.setExtensions([
        { name: "basicConstraints", cA: false, critical: true },
        { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
        { name: "extKeyUsage", ...usage },
        { name: "subjectKeyIdentifier" },
        {
          name: "authorityKeyIdentifier",
          keyIdentifier: authority.generateSubjectKeyIdentifier().getBytes(),
        },
        ...(names === undefined ? [] : [{ name: "subjectAltName", altNames: names }]),
      ]);
      return { cert: sign(certificate, issuer.key), key: privateKey };
    },
  };
}
