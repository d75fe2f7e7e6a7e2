import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import type { TLSSocket } from "node:tls";
import { connect, createServer } from "node:tls";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { certificateFiles } from "../../support/certificates.js";
import { configurationError, configured, mchId, passphrase, problems } from "./caller.js";

const files = certificateFiles(mchId);
afterAll(() => {
  files.remove();
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();

/** Creates a PKCS#12 file of the certificate and the key. `more` are further options of OpenSSL. */
function pkcs12(password: string, ...more: string[]): Buffer {
  files.openssl(
    ...["pkcs12", "-export", "-in", "cert.pem", "-inkey", "key.pem", "-out", "made.p12"],
    ...["-passout", `pass:${password}`, ...more],
  );
  return files.read("made.p12");
}
const modern = pkcs12(mchId);

describe("reads PKCS#12 files", () => {
  test.each<[string, object]>([
    ["without a MAC", { pfx: pkcs12(mchId, "-nomac") }],
    ["without encryption", { pfx: pkcs12(mchId, "-keypbe", "NONE", "-certpbe", "NONE") }],
    ["with 3DES and SHA-1", { pfx: pkcs12(mchId, "-descert", "-macalg", "sha1", "-legacy") }],
    ["with SHA-512", { pfx: pkcs12(mchId, "-macalg", "sha512") }],
    ["with an empty passphrase", { pfx: pkcs12(""), passphrase: "" }],
    [
      "legacy, with a passphrase in Chinese",
      { pfx: pkcs12("口令", "-legacy"), passphrase: "口令" },
    ],
    [
      "inside a larger buffer",
      { pfx: Buffer.concat([cert, modern].map((each) => Buffer.from(each))).subarray(cert.length) },
    ],
  ])("%s", (_, certificate) => {
    const tls = configured({ certificate }).clientCertificate?.tls();
    expect(new X509Certificate(tls?.cert ?? "").raw).toEqual(new X509Certificate(cert).raw);
  });
});

describe("rejects a PKCS#12 file that is", () => {
  files.openssl(
    "pkcs12",
    "-export",
    "-in",
    "cert.pem",
    "-nokeys",
    "-out",
    "bare.p12",
    "-passout",
    `pass:${mchId}`,
  );
  files.openssl(
    "pkcs12",
    "-export",
    "-nocerts",
    "-inkey",
    "key.pem",
    "-out",
    "keyonly.p12",
    "-passout",
    `pass:${mchId}`,
  );
  const readAsText = "certificate.pfx PKCS12_READ_AS_TEXT";
  test.each<[string, object, string]>([
    ["decoded as UTF-8, as a string", { pfx: modern.toString("utf8") }, readAsText],
    ["decoded as UTF-8, as bytes", { pfx: Buffer.from(modern.toString("utf8")) }, readAsText],
    ["decoded as Latin-1, as a string", { pfx: modern.toString("latin1") }, readAsText],
    ["base64", { pfx: modern.toString("base64") }, "certificate.pfx CERTIFICATE_IS_BASE64"],
    [
      "base64 in lines",
      { pfx: modern.toString("base64").replaceAll(/.{64}/g, "$&\n") },
      "certificate.pfx CERTIFICATE_IS_BASE64",
    ],
    ["without a key", { pfx: files.read("bare.p12") }, "certificate.pfx PKCS12_INCOMPLETE"],
    [
      "without a certificate",
      { pfx: files.read("keyonly.p12") },
      "certificate.pfx PKCS12_INCOMPLETE",
    ],
    [
      "without a MAC, wrong passphrase",
      { pfx: pkcs12(mchId, "-nomac"), passphrase: "no" },
      "certificate.passphrase PKCS12_WRONG_PASSPHRASE",
    ],
    [
      "a certificate in DER",
      { pfx: new X509Certificate(cert).raw },
      "certificate.pfx PKCS12_INVALID",
    ],
    [
      "an environment variable that is not set",
      { pfx: undefined, passphrase },
      "certificate.pfx CERTIFICATE_MISSING",
    ],
    [
      "passed as cert, decoded as text",
      { cert: modern.toString("utf8"), key },
      "certificate.cert CERTIFICATE_IS_PKCS12",
    ],
    [
      "passed as key, decoded as text",
      { cert, key: modern.toString("utf8") },
      "certificate.key KEY_IS_PKCS12",
    ],
    [
      "too large",
      { pfx: Buffer.concat([modern, Buffer.alloc(1024 * 1024)]) },
      "certificate.pfx CERTIFICATE_TOO_LARGE",
    ],
  ])("%s", (_, certificate, expected) => {
    expect(problems({ certificate })).toEqual([expected]);
  });

  test("not readable by node-forge, and shows a command that converts it", () => {
    files.openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "ec.key");
    files.openssl(
      "req",
      "-x509",
      "-new",
      "-key",
      "ec.key",
      "-subj",
      `/CN=${mchId}`,
      "-out",
      "ec.pem",
    );
    files.openssl(
      ...["pkcs12", "-export", "-in", "ec.pem", "-inkey", "ec.key", "-out", "apiclient_cert.p12"],
      ...["-passout", `pass:${mchId}`],
    );
    const { message } = configurationError({
      certificate: { pfx: files.read("apiclient_cert.p12") },
    });
    const command = /openssl (pkcs12 .*?both\.pem)/.exec(message)?.[1]?.split(" ") ?? [];
    files.openssl(...command, "-passin", `pass:${mchId}`);
    const both = join(files.folder, "both.pem");
    const tls = configured({ certificate: { cert: both, key: both } }).clientCertificate?.tls();
    expect(tls?.cert).not.toContain("PRIVATE KEY");
    expect(tls?.key).toContain("PRIVATE KEY");
  });

  test("opened with an invalid merchant ID, and reports only the merchant ID", () => {
    expect(problems({ mchId: "x", certificate: { pfx: modern } })).toEqual([
      "mchId MCH_ID_INVALID",
    ]);
  });
});

describe("mutual TLS with a legacy PKCS#12 file whose certificate has an intermediate issuer", () => {
  const chain = certificateFiles("Root");
  afterAll(() => {
    chain.remove();
  });
  writeFileSync(join(chain.folder, "authority.cnf"), "basicConstraints=critical,CA:TRUE\n");
  for (const [name, subject, issuer, more] of [
    ["middle", "Middle", ["cert.pem", "key.pem"], ["-extfile", "authority.cnf"]],
    ["leaf", mchId, ["middle.pem", "middle.key"], []],
  ] as const) {
    chain.openssl(
      ...["req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", `/CN=${subject}`],
      ...["-keyout", `${name}.key`, "-out", `${name}.csr`],
    );
    chain.openssl(
      ...["x509", "-req", "-in", `${name}.csr`, "-CA", issuer[0], "-CAkey", issuer[1]],
      ...["-CAcreateserial", "-days", "9", "-out", `${name}.pem`, ...more],
    );
  }
  chain.openssl(
    ...["pkcs12", "-export", "-legacy", "-in", "leaf.pem", "-inkey", "leaf.key"],
    ...["-certfile", "middle.pem", "-out", "leaf.p12", "-passout", `pass:${mchId}`],
  );

  test.each(["TLSv1.2", "TLSv1.3"] as const)(
    "%s: a server that knows only the root accepts it",
    async (version) => {
      const pfx = chain.read("leaf.p12");
      expect(() => createServer({ pfx, passphrase: mchId })).toThrow(/Unsupported PKCS12/);
      const root = chain.read("cert.pem");
      const server = createServer({
        cert: root,
        key: chain.read("key.pem"),
        ca: root,
        requestCert: true,
        maxVersion: version,
      });
      const accepted = new Promise<TLSSocket>((resolve) =>
        server.once("secureConnection", resolve),
      );
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      const client = connect({
        host: "127.0.0.1",
        port: typeof address === "object" && address !== null ? address.port : 0,
        ca: root,
        checkServerIdentity: () => undefined,
        ...configured({ certificate: { pfx } }).clientCertificate?.tls(),
      });
      const socket = await accepted;
      expect(socket.getProtocol()).toBe(version);
      expect(socket.getPeerCertificate().subject.CN).toBe(mchId);
      client.destroy();
      socket.destroy();
      server.close();
    },
  );
});
