/** Inputs that resemble each other: file formats, paths and secrets, names and typos. */
import { X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { detectFormat } from "../../../runtime/configuration/detect-format.js";
import { closestName } from "../../../text/suggest.js";
import { parsePem } from "../../../runtime/configuration/pem.js";
import { certificateFiles } from "../../support/certificates.js";
import { apiKey, configurationError, configured, mchId, problems } from "./caller.js";
import { mint } from "./mint.js";

const files = certificateFiles(mchId);
const stranger = certificateFiles("1999999999");
afterAll(() => {
  files.remove();
  stranger.remove();
});
afterEach(() => {
  vi.useRealTimers();
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();
const strangersKey = stranger.read("key.pem").toString();
const label = (name: string): string => `-----BEGIN ${name}-----\nAAAA\n-----END ${name}-----\n`;
const mebibyte = 1024 * 1024;

describe("detects the format of a file", () => {
  test.each([
    ["30 0a 020103", "PKCS#12"],
    ["30 80 020103", "PKCS#12"],
    ["30 81 90 020103", "PKCS#12"],
    ["30 82 0a01 020103", "PKCS#12"],
    ["30 83 0a0101 020103", "PKCS#12"],
    ["30 82 0a01 020104", "DER"],
    ["30 82 020103", "DER"],
    ["30 80 020104", "DER"],
    ["30 81 00", "DER"],
    ["30 7f 020104", "unknown"],
    ["31 82 0a01 020103", "unknown"],
    ["30 ef bfbd 0a 020103", "PKCS#12 read as text"],
    ["30 c2 82 0a 020103", "PKCS#12 read as text"],
    ["30 ef 0000000000000000000000 020103", "PKCS#12 read as text"],
    ["30 ef 000000000000000000000000 020103", "DER"],
    ["30 c2 82 0a 020104", "DER"],
    ["30", "short text"],
    ["20 7e", "short text"],
    ["61 7f", "unknown"],
    ["61 1f", "unknown"],
    ["7f 61", "unknown"],
    ["61 0a", "unknown"],
    ["", "unknown"],
    ["61".repeat(260), "short text"],
    ["61".repeat(261), "unknown"],
  ])("%s: %s", (bytes, format) => {
    expect(detectFormat(Buffer.from(bytes.replaceAll(" ", ""), "hex"))).toBe(format);
  });
});

describe("the closest name", () => {
  const names = ["mchId", "apiKey", "certificate", "timeout", "maxRetries", "ca"];
  test.each([
    ["mchId", "mchId"],
    ["MCH-ID", "mchId"],
    ["mch_id2", "mchId"],
    ["mchd", "mchId"],
    ["mxchid", "mchId"],
    ["mcihd", "mchId"],
    ["mchidxx", "mchId"],
    ["mchidxxx", undefined],
    ["mxxid", undefined],
    ["apikye", "apiKey"],
    ["paikye", "apiKey"],
    ["piakey", "apiKey"],
    ["tiemuot", "timeout"],
    ["timeouts", "timeout"],
    ["imeout", "timeout"],
    ["xxxxout", undefined],
    ["retries", "maxRetries"],
    ["max", "maxRetries"],
    ["cer", "certificate"],
    ["cat", "ca"],
    ["ca", undefined],
    ["c1", undefined],
    ["xyz", undefined],
    ["1234", undefined],
  ])("to %s is %s", (given, closest) => {
    expect(closestName(given, names)).toBe(closest);
  });

  test("is the first of those that are equally close", () => {
    expect(closestName("abcd", ["abxx", "abcx", "abce"])).toBe("abcx");
    expect(closestName("abc", [])).toBeUndefined();
  });
});

describe("text that is not the path of a file", () => {
  const isShown = (ca: string): boolean => configurationError({ ca }).message.includes(ca);
  test.each([
    ...["/no/such", "./no", "../no", ".\\no", "..\\no", "~/no", "C:\\no", "c:/no", "file:/no"],
    ...["FILE:///no", "no.pem", "no.crt", "no.cer", "no.key", "no.p12", "no.pfx", "no.der"],
    ...["no.txt", "NO.PEM", "a/b.pem", `/${"x".repeat(198)}`],
  ])("is shown if it can only be a path: %s", (location) => {
    expect(isShown(location)).toBe(true);
  });

  test.each([
    ...["xyz9", "no/such", "x/./no", "nopem", "no.pem.bak", "...no", "1C:/no", "~no", "xfile:/no"],
    ...["https://host/ca.pem", "h2+x-y.z://host/ca.pem", `/${"x".repeat(199)}`],
  ])("is not shown if it may be a secret: %s", (location) => {
    expect(isShown(location)).toBe(false);
  });

  test("is reported with a code that depends on what it resembles", () => {
    const code = (ca: unknown): string | undefined => configurationError({ ca }).problems[0]?.code;
    const base64 = `MI${"A".repeat(98)}`;
    expect(code(base64)).toBe("CA_IS_BASE64");
    expect(code(`${base64}-_+/==\n`)).toBe("CA_IS_BASE64");
    expect(code(base64.slice(1))).toBe("CA_FILE_NOT_FOUND");
    expect(code(base64.slice(0, -1))).toBe("CA_FILE_NOT_FOUND");
    expect(code(`x${base64}`)).toBe("CA_FILE_NOT_FOUND");
    expect(code(`${base64}.`)).toBe("CA_FILE_NOT_FOUND");
    expect(code("x".repeat(1024))).toBe("CA_FILE_NOT_READABLE");
    expect(code("x".repeat(1025))).toBe("CA_NOT_PEM");
    for (const text of ["a\rb", "a\nb", "a\0b"]) expect(code(text)).toBe("CA_NOT_PEM");
    for (const text of ["0\x08", "0\x80", "0\x9f", "0\ufffd"])
      expect(code(text)).toBe("CA_INVALID");
    for (const text of ["0", "0\t", "1\x08"]) expect(code(text)).toBe("CA_FILE_NOT_FOUND");
  });
});

test("reads files of up to 1 MiB", () => {
  const path = join(files.folder, "large.pem");
  for (const [size, code] of [
    [mebibyte, "ca CA_INVALID"],
    [mebibyte + 1, "ca CA_TOO_LARGE"],
  ] as const) {
    const bytes = Buffer.alloc(size, "x");
    writeFileSync(path, bytes);
    expect(problems({ ca: bytes })).toEqual([code]);
    expect(problems({ ca: path })).toEqual([code]);
  }
  const padded = cert.padEnd(mebibyte, "\n");
  writeFileSync(path, padded);
  expect(configured({ ca: path }).ca).toHaveLength(1);
});

describe("parses PEM", () => {
  test("and returns the labels of all blocks, complete or not", () => {
    const text = label("CERTIFICATE") + label("EC PRIVATE KEY") + "-----BEGIN X509 CRL-----";
    expect(parsePem(Buffer.from(text))).toEqual({
      certificates: [label("CERTIFICATE")],
      keys: [label("EC PRIVATE KEY")],
      publicKeys: [],
      labels: ["CERTIFICATE", "EC PRIVATE KEY", "X509 CRL"],
      onOneLine: false,
    });
    for (const none of ["", "CERTIFICATE", "-----BEGIN -----", "-----BEGIN certificate-----"]) {
      expect(parsePem(Buffer.from(none))).toBeUndefined();
    }
  });

  test("and ignores the text around blocks and incomplete blocks", () => {
    const text = `before\n  ${label("A").replaceAll("\n", "\r\n  ")}between\r${label("B")}after`;
    const { certificates, keys, labels } = parsePem(Buffer.from(text)) ?? {};
    expect({ certificates, keys, labels }).toEqual({
      certificates: [],
      keys: [],
      labels: ["A", "B"],
    });
    const truncated = `-----BEGIN CERTIFICATE-----\nAAAA\n${label("CERTIFICATE")}`;
    expect(parsePem(Buffer.from(truncated))?.certificates).toEqual([label("CERTIFICATE")]);
    const other = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END PRIVATE KEY-----\n";
    expect(parsePem(Buffer.from(other))?.certificates).toEqual([]);
    const joined = `x-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`;
    expect(parsePem(Buffer.from(joined))).toMatchObject({
      certificates: [],
      labels: ["CERTIFICATE"],
    });
  });

  test.each([
    ["-----BEGIN A-----AAAA", true],
    ["-----BEGIN A----- AAAA", true],
    ["-----BEGIN A-----\\nAAAA", true],
    ["-----BEGIN A-----", false],
    ["-----BEGIN A-----  \nAAAA", false],
    ["-----BEGIN A-----\rAAAA", false],
  ])("and detects whether %j is on one line: %s", (text, expected) => {
    expect(parsePem(Buffer.from(text))?.onOneLine).toBe(expected);
  });

  test("in UTF-16 if it starts with the byte-order mark of UTF-16", () => {
    const utf16 = Buffer.from(`\ufeff${cert}`, "utf16le");
    expect(parsePem(utf16)?.certificates).toHaveLength(1);
    const marked = Buffer.concat([Buffer.from([0xff, 0x00]), Buffer.from(cert)]);
    expect(parsePem(marked)?.labels).toEqual(["CERTIFICATE"]);
    expect(parsePem(Buffer.concat([Buffer.from([0x00, 0xfe]), Buffer.from(cert)]))?.labels).toEqual(
      ["CERTIFICATE"],
    );
  });

  test.each([
    ["X509 CERTIFICATE", true],
    ["TRUSTED CERTIFICATE", true],
    ["NEW CERTIFICATE", false],
    ["X CERTIFICATE", false],
    ["CERTIFICATE 2", false],
  ])("and detects whether %s is a certificate: %s", (name, is) => {
    expect(problems({ certificate: { cert: label(name), key } })).toEqual([
      `certificate.cert ${is ? "CERTIFICATE_DAMAGED" : "CERTIFICATE_NOT_PEM"}`,
    ]);
  });
});

describe("the option certificate", () => {
  test.each<[string, object, string[]]>([
    [
      "a key as cert, and both as key",
      { cert: key, key: cert + key },
      ["certificate.cert CERTIFICATE_IS_KEY"],
    ],
    [
      "both as cert, and a certificate as key",
      { cert: cert + key, key: cert },
      ["certificate.key KEY_IS_CERTIFICATE"],
    ],
    [
      "a key as cert, and neither as key",
      { cert: key, key: Buffer.from("key.pem") },
      ["certificate.cert CERTIFICATE_IS_KEY", "certificate.key KEY_NOT_PEM"],
    ],
    [
      "neither as cert, and a certificate as key",
      { cert: Buffer.from("cert.pem"), key: cert },
      ["certificate.cert CERTIFICATE_NOT_PEM", "certificate.key KEY_IS_CERTIFICATE"],
    ],
    [
      "a CA that is named like a merchant",
      {
        cert: mint(strangersKey, { commonName: "42", authority: true }),
        key,
      },
      ["certificate CERTIFICATE_KEY_MISMATCH", "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "a CA with its own key",
      { cert: mint(key, { commonName: "Own CA", authority: true }), key },
      ["certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "WeChat Pay's certificate, with digits in the name",
      { cert: mint(strangersKey, { commonName: "Tenpay.com 2" }), key },
      ["certificate.cert CERTIFICATE_IS_PLATFORM"],
    ],
    [
      "a name that only starts with digits",
      { cert: mint(strangersKey, { commonName: "1x Tenpay.com" }), key },
      ["certificate CERTIFICATE_KEY_MISMATCH", "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
  ])("is rejected with %s", (_, certificate, expected) => {
    expect(problems({ certificate })).toEqual(expected);
  });

  test("has the merchant's certificate found by its name if the key cannot be read", () => {
    const chain = mint(key, { commonName: "Middle", authority: true }) + cert;
    expect(problems({ certificate: { cert: chain, key: label("PRIVATE KEY") } })).toEqual([
      "certificate.key KEY_DAMAGED",
    ]);
    expect(problems({ certificate: { cert: chain, key: label("PUBLIC KEY") } })).toEqual([
      "certificate.key KEY_IS_PUBLIC",
    ]);
  });

  test("has the merchant's certificate found by the key if it names another merchant", () => {
    const chain = mint(strangersKey, { commonName: "Middle", authority: true });
    const merchant = mint(key, { commonName: "1900000109" });
    expect(configurationError({ certificate: { cert: chain + merchant, key } }).message).toContain(
      `Expected a certificate for merchant ${mchId}, received one for "1900000109"`,
    );
  });

  test("is recognized as a CA even if the name starts with digits", () => {
    const authority = mint(strangersKey, { commonName: "1st Root", authority: true });
    expect(problems({ certificate: { cert: authority, key } })).toEqual([
      "certificate.cert CERTIFICATE_IS_ISSUER",
    ]);
  });

  test("is compared by the CN of the subject, not by similar text in another part", () => {
    const merchant = mint(key, { commonName: mchId, unit: "CN=1900000109" });
    expect(configured({ certificate: { cert: merchant, key } }).clientCertificate).toBeDefined();
  });

  test("is recognized by one block of several", () => {
    const other = label("X509 CRL");
    const problemsOf = (given: object): string[] =>
      problems({ certificate: { cert, key, ...given } });
    expect(problemsOf({ cert: other + key })).toEqual(["certificate.cert CERTIFICATE_IS_KEY"]);
    expect(problemsOf({ cert: other + label("CERTIFICATE REQUEST") })).toEqual([
      "certificate.cert CERTIFICATE_IS_REQUEST",
    ]);
    expect(problemsOf({ key: other + cert })).toEqual(["certificate.key KEY_IS_CERTIFICATE"]);
    expect(problemsOf({ key: other + label("PUBLIC KEY") })).toEqual([
      "certificate.key KEY_IS_PUBLIC",
    ]);
  });

  test.each([
    ["crt", "cert"],
    ["keys", "key"],
    ["pfx12", "pfx"],
  ])("with the unknown part %s is rejected, and %s is suggested", (name, closest) => {
    expect(configurationError({ certificate: { cert, key, [name]: "x" } }).message).toContain(
      `certificate.${name}: Unknown option "${name}". Did you mean "${closest}"?`,
    );
  });

  test("keeps each certificate of a chain once, and nothing else in the file", () => {
    const chain = mint(key, { commonName: "Middle", authority: true, serial: "07" });
    const { clientCertificate } = configured({ certificate: { cert: cert + chain, key } });
    expect(clientCertificate?.cert).toBe(
      [cert, chain].map((each) => new X509Certificate(each).toString()).join(""),
    );
    expect(clientCertificate?.tls().cert).toBe(clientCertificate?.cert);
  });
});

describe("the dates of a certificate", () => {
  const { validFrom, validTo } = new X509Certificate(cert);
  const at = (time: number): (() => unknown) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(time);
    return () => configured({ certificate: { cert, key } });
  };
  const [from, to] = [Date.parse(validFrom), Date.parse(validTo)];
  const day = 24 * 60 * 60 * 1000;

  test("are inclusive", () => {
    expect(at(from)).not.toThrow();
    expect(at(to)).not.toThrow();
    expect(at(from - 1)).toThrow(/is not valid before .*\. Check the clock of this machine\.$/);
  });

  test.each([
    [1, "today"],
    [day - 1, "today"],
    [day, "1 day ago"],
    [2 * day - 1, "1 day ago"],
    [2 * day, "2 days ago"],
  ])("determine how long ago it expired: %d ms are %s", (expiredFor, ago) => {
    expect(at(to + expiredFor)).toThrow(
      `certificate.cert: The certificate expired ${ago} (${validTo}). Download the current one from the merchant platform.`,
    );
  });
});

describe("secrets in messages", () => {
  const path = (passphrase: string): string =>
    configurationError({ certificate: { pfx: passphrase, passphrase } }).message;

  test("are replaced if they are long enough not to match ordinary words", () => {
    expect(path("/no/x12")).toContain("/no/x12");
    expect(path("/no/x123")).not.toContain("/no/x123");
    expect(path("/no/x123")).toContain("The file [secret] does not exist. ");
  });

  test("do not include the merchant ID, which is the default passphrase", () => {
    const { message } = configurationError({
      certificate: { cert, key: `/no/${mchId}`, passphrase: mchId },
    });
    expect(message).toContain(`/no/${mchId}`);
  });

  test("are replaced in the paths of problems, at every occurrence", () => {
    const { problems: found } = configurationError({ [apiKey]: 1, [`x${apiKey}y${apiKey}`]: 1 });
    expect(found.map((problem) => problem.path)).toEqual(["[secret]", "x[secret]y[secret]"]);
  });
});
