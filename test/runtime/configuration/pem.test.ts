import { X509Certificate } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { CertificateError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { configurationError, configured, mchId, passphrase, problems } from "./caller.js";
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

describe("reads PEM that", () => {
  const indented = (text: string): string => text.replaceAll(/^/gm, "      ");
  test.each<[string, object]>([
    ["starts with a byte-order mark", { cert: `\ufeff${cert}`, key: `\ufeff${key}` }],
    ["is indented, as in a template or in YAML", { cert: indented(cert), key: indented(key) }],
    ["is UTF-16, as PowerShell writes it", { cert: Buffer.from(`\ufeff${cert}`, "utf16le"), key }],
    [
      "has the certificate and the key in one file, passed as both",
      { cert: cert + key, key: cert + key },
    ],
    ["has the key before the certificate", { cert: key + cert, key: key + cert }],
    ["has the issuer before the certificate", { cert: authority + cert, key }],
    [
      "has a key in the traditional encrypted format",
      { cert, key: files.read("traditional.pem"), passphrase },
    ],
    ["is passed with a passphrase that is not needed", { cert, key, passphrase }],
  ])("%s", (_, certificate) => {
    const tls = configured({ certificate }).clientCertificate?.tls();
    const certificateInUse = new X509Certificate(tls?.cert ?? "");
    expect(certificateInUse.raw.equals(derOf(cert))).toBe(true);
  });

  test("keeps the chain and moves the merchant's certificate to its front", () => {
    const chain =
      configured({ certificate: { cert: authority + cert, key } }).clientCertificate?.cert ?? "";
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(chain.indexOf(new X509Certificate(cert).toString())).toBe(0);
  });
});

describe("rejects", () => {
  const escaped = (text: string): string => text.replaceAll("\n", "\\n");
  test.each<[string, object, string[]]>([
    [
      "PEM whose line breaks are escaped",
      { cert: escaped(cert), key: escaped(key) },
      ["certificate.cert CERTIFICATE_ON_ONE_LINE", "certificate.key KEY_ON_ONE_LINE"],
    ],
    [
      "PEM whose line breaks are spaces",
      { cert: cert.replaceAll("\n", " "), key },
      ["certificate.cert CERTIFICATE_ON_ONE_LINE"],
    ],
    [
      "a file whose second certificate is truncated",
      { cert: cert + authority.slice(0, 300), key },
      ["certificate.cert CERTIFICATE_DAMAGED"],
    ],
    [
      "a certificate in DER",
      { cert: derOf(mint(key, { commonName: mchId, serial: "03" })), key },
      ["certificate.cert CERTIFICATE_NOT_PEM"],
    ],
    ["a key in DER", { cert, key: files.read("key.der") }, ["certificate.key KEY_NOT_PEM"]],
    [
      "a path passed as bytes",
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
      "base64 without its BEGIN and END lines",
      { cert: derOf(cert).toString("base64"), key: files.read("key.der").toString("base64") },
      ["certificate.cert CERTIFICATE_IS_BASE64", "certificate.key CERTIFICATE_IS_BASE64"],
    ],
    [
      "the certificate of a CA",
      { cert: authority, key },
      ["certificate.cert CERTIFICATE_IS_ISSUER"],
    ],
    [
      "WeChat Pay's own certificate",
      { cert: platform, key },
      ["certificate.cert CERTIFICATE_IS_PLATFORM"],
    ],
    [
      "a certificate without a common name",
      { cert: mint(key, {}), key },
      ["certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "another merchant's certificate with the merchant's own key",
      { cert: stranger.cert, key },
      ["certificate CERTIFICATE_KEY_MISMATCH", "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
  ])("%s", (_, certificate, expected) => {
    expect(problems({ certificate })).toEqual(expected);
    expect(configurationError({ certificate })).toBeInstanceOf(CertificateError);
  });

  test.each([
    [-40, -10, "CERTIFICATE_EXPIRED", /expired 10 days ago \(.+ GMT\)\. Download/],
    [-40, -1.5, "CERTIFICATE_EXPIRED", /expired 1 day ago/],
    [-40, -0.01, "CERTIFICATE_EXPIRED", /expired today/],
    [2, 30, "CERTIFICATE_NOT_YET_VALID", /is not valid before .+ GMT\. Check the clock/],
  ])("a certificate that is valid from day %d to day %d: %s", (from, to, code, text) => {
    const error = configurationError({
      certificate: { cert: mint(key, { commonName: mchId, from, to }), key },
    });
    expect(error.code).toBe(code);
    expect(error.message).toMatch(text);
  });

  test("another merchant's certificate, and shows both merchants", () => {
    const { message } = configurationError({
      certificate: { cert: stranger.cert, key: stranger.key },
    });
    expect(message).toContain('"1999999999"');
    expect(message).toContain(mchId);
  });

  test("DER, and shows a command that converts it", () => {
    const der = derOf(cert);
    expect(configurationError({ certificate: { cert: der, key } }).message).toMatch(
      /openssl x509 -inform der -in FILE -out apiclient_cert\.pem$/,
    );
    expect(
      configurationError({ certificate: { cert, key: files.read("key.der") } }).message,
    ).toMatch(/openssl pkey -inform der -in FILE -out apiclient_key\.pem$/);
    files.openssl("pkey", "-inform", "der", "-in", "key.der", "-out", "apiclient_key.pem");
    const certificate = { cert, key: files.read("apiclient_key.pem") };
    expect(configured({ certificate }).clientCertificate).toBeDefined();
  });
});

describe("CA certificates", () => {
  test("keeps only the certificates of a file that also contains a key", () => {
    const { ca } = configured({ ca: [cert + key, authority] });
    expect(ca).toHaveLength(2);
    expect(ca?.join("")).not.toContain("PRIVATE KEY");
  });

  test.each<[string, unknown, string]>([
    ["rejects truncated PEM", cert.slice(0, 400), "CA_DAMAGED"],
    ["rejects PEM on one line", cert.replaceAll("\n", " "), "CA_DAMAGED"],
    ["rejects bare base64", derOf(cert).toString("base64"), "CA_IS_BASE64"],
    ["rejects DER", derOf(cert), "CA_INVALID"],
    ["rejects a file above 1 MiB", Buffer.alloc(1024 * 1024 + 1), "CA_TOO_LARGE"],
  ])("%s", (_, ca, code) => {
    expect(problems({ ca })).toEqual([`ca ${code}`]);
  });
});
