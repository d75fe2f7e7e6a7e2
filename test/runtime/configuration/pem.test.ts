import { X509Certificate } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { CertificateError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { configured, mchId, passphrase, problems, refusal } from "./caller.js";
import { mint } from "./mint.js";

const files = certificateFiles(mchId);
const stranger = certificateFiles("1999999999");
afterAll(() => {
  files.remove();
  stranger.remove();
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();
const others = stranger.read("key.pem").toString();
const authority = mint(others, { commonName: "Tenpay.com Root CA", authority: true });
const platform = mint(others, { commonName: "Tenpay.com sign" });
files.openssl("rsa", "-in", "key.pem", "-outform", "der", "-out", "key.der");
files.openssl("rsa", "-in", "key.pem", "-pubout", "-out", "public.pem");
files.openssl("req", "-new", "-key", "key.pem", "-subj", `/CN=${mchId}`, "-out", "request.pem");
files.openssl(
  ...["rsa", "-in", "key.pem", "-aes128", "-traditional", "-out", "traditional.pem"],
  ...["-passout", `pass:${passphrase}`],
);

const derOf = (pem: string): Buffer => new X509Certificate(pem).raw;

describe("PEM that is read whatever became of it", () => {
  const indented = (text: string): string => text.replaceAll(/^/gm, "      ");
  test.each<[string, object]>([
    ["a byte-order mark in front", { cert: `\ufeff${cert}`, key: `\ufeff${key}` }],
    ["indented, as in a template or YAML", { cert: indented(cert), key: indented(key) }],
    ["UTF-16, as PowerShell writes it", { cert: Buffer.from(`\ufeff${cert}`, "utf16le"), key }],
    ["certificate and key in one file, given twice", { cert: cert + key, key: cert + key }],
    ["the key in front of the certificate", { cert: key + cert, key: key + cert }],
    ["the issuer in front of the certificate", { cert: authority + cert, key }],
    ["a key encrypted in the old manner", { cert, key: files.read("traditional.pem"), passphrase }],
    ["a passphrase that is not needed", { cert, key, passphrase }],
  ])("%s", (_, certificate) => {
    const tls = configured({ certificate }).clientCertificate?.tls();
    const own = new X509Certificate(tls?.cert ?? "");
    expect(own.raw.equals(derOf(cert))).toBe(true);
  });

  test("a chain is kept, the merchant's own certificate in front", () => {
    const chain =
      configured({ certificate: { cert: authority + cert, key } }).clientCertificate?.cert ?? "";
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(chain.indexOf(new X509Certificate(cert).toString())).toBe(0);
  });
});

describe("what is wrong with a certificate", () => {
  const escaped = (text: string): string => text.replaceAll("\n", "\\n");
  test.each<[string, object, string[]]>([
    [
      "line breaks written out",
      { cert: escaped(cert), key: escaped(key) },
      ["certificate.cert CERTIFICATE_ON_ONE_LINE", "certificate.key KEY_ON_ONE_LINE"],
    ],
    [
      "line breaks turned into spaces",
      { cert: cert.replaceAll("\n", " "), key },
      ["certificate.cert CERTIFICATE_ON_ONE_LINE"],
    ],
    [
      "the second of two cut short",
      { cert: cert + authority.slice(0, 300), key },
      ["certificate.cert CERTIFICATE_DAMAGED"],
    ],
    [
      "a certificate in binary",
      { cert: derOf(mint(key, { commonName: mchId, serial: "03" })), key },
      ["certificate.cert CERTIFICATE_NOT_PEM"],
    ],
    ["a key in binary", { cert, key: files.read("key.der") }, ["certificate.key KEY_NOT_PEM"]],
    [
      "a path given as bytes",
      { cert: Buffer.from("apiclient_cert.pem"), key: Buffer.from("apiclient_key.pem") },
      ["certificate.cert CERTIFICATE_NOT_PEM", "certificate.key KEY_NOT_PEM"],
    ],
    [
      "a certificate request",
      { cert: files.read("request.pem"), key },
      ["certificate.cert CERTIFICATE_IS_REQUEST"],
    ],
    [
      "a public key as cert and as key",
      { cert: files.read("public.pem"), key: files.read("public.pem") },
      ["certificate.cert CERTIFICATE_NOT_PEM", "certificate.key KEY_IS_PUBLIC"],
    ],
    [
      "base64 without its first and last line",
      { cert: derOf(cert).toString("base64"), key: files.read("key.der").toString("base64") },
      ["certificate.cert CERTIFICATE_IS_BASE64", "certificate.key CERTIFICATE_IS_BASE64"],
    ],
    ["that of an authority", { cert: authority, key }, ["certificate.cert CERTIFICATE_IS_ISSUER"]],
    ["WeChat Pay's own", { cert: platform, key }, ["certificate.cert CERTIFICATE_IS_PLATFORM"]],
    [
      "no name in it",
      { cert: mint(key, {}), key },
      ["certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "another's certificate and one's own key",
      { cert: stranger.cert, key },
      ["certificate CERTIFICATE_KEY_MISMATCH", "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
  ])("%s", (_, certificate, expected) => {
    expect(problems({ certificate })).toEqual(expected);
    expect(refusal({ certificate })).toBeInstanceOf(CertificateError);
  });

  test.each([
    [-40, -10, "CERTIFICATE_EXPIRED", /expired 10 days ago \(.+ GMT\); download/],
    [-40, -1.5, "CERTIFICATE_EXPIRED", /expired 1 day ago/],
    [-40, -0.01, "CERTIFICATE_EXPIRED", /expired today/],
    [2, 30, "CERTIFICATE_NOT_YET_VALID", /is valid from .+ GMT on; check the clock/],
  ])("valid from day %d to day %d: %s", (from, to, code, words) => {
    const error = refusal({
      certificate: { cert: mint(key, { commonName: mchId, from, to }), key },
    });
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
  });

  test("another merchant's is told with both names", () => {
    const { message } = refusal({ certificate: { cert: stranger.cert, key: stranger.key } });
    expect(message).toContain('"1999999999"');
    expect(message).toContain(mchId);
  });

  test("commands that convert are given, and work", () => {
    const der = derOf(cert);
    expect(refusal({ certificate: { cert: der, key } }).message).toMatch(
      /openssl x509 -inform der -in FILE -out apiclient_cert\.pem$/,
    );
    expect(refusal({ certificate: { cert, key: files.read("key.der") } }).message).toMatch(
      /openssl pkey -inform der -in FILE -out apiclient_key\.pem$/,
    );
    files.openssl("pkey", "-inform", "der", "-in", "key.der", "-out", "apiclient_key.pem");
    const certificate = { cert, key: files.read("apiclient_key.pem") };
    expect(configured({ certificate }).clientCertificate).toBeDefined();
  });
});

describe("certificate authorities", () => {
  test("only certificates are kept of a file that holds a key too", () => {
    const { ca } = configured({ ca: [cert + key, authority] });
    expect(ca).toHaveLength(2);
    expect(ca?.join("")).not.toContain("PRIVATE KEY");
  });

  test.each<[string, unknown, string]>([
    ["cut short", cert.slice(0, 400), "CA_DAMAGED"],
    ["on one line", cert.replaceAll("\n", " "), "CA_DAMAGED"],
    ["bare base64", derOf(cert).toString("base64"), "CA_IS_BASE64"],
    ["in binary", derOf(cert), "CA_INVALID"],
    ["too large", Buffer.alloc(1024 * 1024 + 1), "CA_TOO_LARGE"],
  ])("%s", (_, ca, code) => {
    expect(problems({ ca })).toEqual([`ca ${code}`]);
  });
});
