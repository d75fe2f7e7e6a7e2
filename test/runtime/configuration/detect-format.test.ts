/** How one thing is told from another: files by their bytes, paths from secrets, names from slips. */
import { X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { detectFormat } from "../../../runtime/configuration/detect-format.js";
import { closestName } from "../../../text/suggest.js";
import { pemOf } from "../../../runtime/configuration/pem.js";
import { certificateFiles } from "../../support/certificates.js";
import { apiKey, configured, mchId, problems, refusal } from "./caller.js";
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

describe("a file by its bytes", () => {
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
  ])("%s: %s", (bytes, kind) => {
    expect(detectFormat(Buffer.from(bytes.replaceAll(" ", ""), "hex"))).toBe(kind);
  });
});

describe("a name by what is near it", () => {
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
  ])("%s: %s", (given, meant) => {
    expect(closestName(given, names)).toBe(meant);
  });

  test("the nearest of several, and the first of those that are equally near", () => {
    expect(closestName("abcd", ["abxx", "abcx", "abce"])).toBe("abcx");
    expect(closestName("abc", [])).toBeUndefined();
  });
});

describe("a path that is not found is repeated only where it can be nothing else", () => {
  const told = (ca: string): boolean => refusal({ ca }).message.includes(ca);
  test.each([
    ...["/no/such", "./no", "../no", ".\\no", "..\\no", "~/no", "C:\\no", "c:/no", "file:/no"],
    ...["FILE:///no", "no.pem", "no.crt", "no.cer", "no.key", "no.p12", "no.pfx", "no.der"],
    ...["no.txt", "NO.PEM", "a/b.pem", `/${"x".repeat(198)}`],
  ])("%s is shown", (location) => {
    expect(told(location)).toBe(true);
  });

  test.each([
    ...["xyz9", "no/such", "x/./no", "nopem", "no.pem.bak", "...no", "1C:/no", "~no", "xfile:/no"],
    ...["https://host/ca.pem", "h2+x-y.z://host/ca.pem", `/${"x".repeat(199)}`],
  ])("%s is not", (location) => {
    expect(told(location)).toBe(false);
  });

  test("what is wrong with it is said by its kind", () => {
    const code = (ca: unknown): string | undefined => refusal({ ca }).problems[0]?.code;
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

test("a mebibyte is read, and not one byte more", () => {
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

describe("PEM", () => {
  test("by its labels, whole or not", () => {
    const text = label("CERTIFICATE") + label("EC PRIVATE KEY") + "-----BEGIN X509 CRL-----";
    expect(pemOf(Buffer.from(text))).toEqual({
      certificates: [label("CERTIFICATE")],
      keys: [label("EC PRIVATE KEY")],
      publicKeys: [],
      labels: ["CERTIFICATE", "EC PRIVATE KEY", "X509 CRL"],
      onOneLine: false,
    });
    for (const none of ["", "CERTIFICATE", "-----BEGIN -----", "-----BEGIN certificate-----"]) {
      expect(pemOf(Buffer.from(none))).toBeUndefined();
    }
  });

  test("without what stands around its blocks, and without blocks that do not end", () => {
    const text = `before\n  ${label("A").replaceAll("\n", "\r\n  ")}between\r${label("B")}after`;
    const { certificates, keys, labels } = pemOf(Buffer.from(text)) ?? {};
    expect({ certificates, keys, labels }).toEqual({
      certificates: [],
      keys: [],
      labels: ["A", "B"],
    });
    const cut = `-----BEGIN CERTIFICATE-----\nAAAA\n${label("CERTIFICATE")}`;
    expect(pemOf(Buffer.from(cut))?.certificates).toEqual([label("CERTIFICATE")]);
    const other = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END PRIVATE KEY-----\n";
    expect(pemOf(Buffer.from(other))?.certificates).toEqual([]);
    const joined = `x-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`;
    expect(pemOf(Buffer.from(joined))).toMatchObject({ certificates: [], labels: ["CERTIFICATE"] });
  });

  test.each([
    ["-----BEGIN A-----AAAA", true],
    ["-----BEGIN A----- AAAA", true],
    ["-----BEGIN A-----\\nAAAA", true],
    ["-----BEGIN A-----", false],
    ["-----BEGIN A-----  \nAAAA", false],
    ["-----BEGIN A-----\rAAAA", false],
  ])("%j on one line: %s", (text, expected) => {
    expect(pemOf(Buffer.from(text))?.onOneLine).toBe(expected);
  });

  test("in UTF-16 where its mark says so", () => {
    const utf16 = Buffer.from(`\ufeff${cert}`, "utf16le");
    expect(pemOf(utf16)?.certificates).toHaveLength(1);
    const marked = Buffer.concat([Buffer.from([0xff, 0x00]), Buffer.from(cert)]);
    expect(pemOf(marked)?.labels).toEqual(["CERTIFICATE"]);
    expect(pemOf(Buffer.concat([Buffer.from([0x00, 0xfe]), Buffer.from(cert)]))?.labels).toEqual([
      "CERTIFICATE",
    ]);
  });

  test.each([
    ["X509 CERTIFICATE", true],
    ["TRUSTED CERTIFICATE", true],
    ["NEW CERTIFICATE", false],
    ["X CERTIFICATE", false],
    ["CERTIFICATE 2", false],
  ])("%s is a certificate: %s", (name, is) => {
    expect(problems({ certificate: { cert: label(name), key } })).toEqual([
      `certificate.cert ${is ? "CERTIFICATE_DAMAGED" : "CERTIFICATE_NOT_PEM"}`,
    ]);
  });
});

describe("a certificate and a key", () => {
  test.each<[string, object, string[]]>([
    ["a key, and both", { cert: key, key: cert + key }, ["certificate.cert CERTIFICATE_IS_KEY"]],
    [
      "both, and a certificate",
      { cert: cert + key, key: cert },
      ["certificate.key KEY_IS_CERTIFICATE"],
    ],
    [
      "a key, and nothing",
      { cert: key, key: Buffer.from("key.pem") },
      ["certificate.cert CERTIFICATE_IS_KEY", "certificate.key KEY_NOT_PEM"],
    ],
    [
      "nothing, and a certificate",
      { cert: Buffer.from("cert.pem"), key: cert },
      ["certificate.cert CERTIFICATE_NOT_PEM", "certificate.key KEY_IS_CERTIFICATE"],
    ],
    [
      "an authority named like a merchant",
      {
        cert: mint(strangersKey, { commonName: "42", authority: true }),
        key,
      },
      ["certificate CERTIFICATE_KEY_MISMATCH", "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "an authority whose key is given",
      { cert: mint(key, { commonName: "Own CA", authority: true }), key },
      ["certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "WeChat Pay's, with digits in the name",
      { cert: mint(strangersKey, { commonName: "Tenpay.com 2" }), key },
      ["certificate.cert CERTIFICATE_IS_PLATFORM"],
    ],
    [
      "digits and more",
      { cert: mint(strangersKey, { commonName: "1x Tenpay.com" }), key },
      ["certificate CERTIFICATE_KEY_MISMATCH", "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
  ])("%s", (_, certificate, expected) => {
    expect(problems({ certificate })).toEqual(expected);
  });

  test("the merchant's own is found by its name where the key cannot be read", () => {
    const chain = mint(key, { commonName: "Middle", authority: true }) + cert;
    expect(problems({ certificate: { cert: chain, key: label("PRIVATE KEY") } })).toEqual([
      "certificate.key KEY_DAMAGED",
    ]);
    expect(problems({ certificate: { cert: chain, key: label("PUBLIC KEY") } })).toEqual([
      "certificate.key KEY_IS_PUBLIC",
    ]);
  });

  test("the merchant's own is found by the key where its name is another's", () => {
    const chain = mint(strangersKey, { commonName: "Middle", authority: true });
    const own = mint(key, { commonName: "1900000109" });
    expect(refusal({ certificate: { cert: chain + own, key } }).message).toContain(
      `is that of "1900000109", not of merchant ${mchId}`,
    );
  });

  test("an authority whose name begins with digits is an authority", () => {
    const authority = mint(strangersKey, { commonName: "1st Root", authority: true });
    expect(problems({ certificate: { cert: authority, key } })).toEqual([
      "certificate.cert CERTIFICATE_IS_ISSUER",
    ]);
  });

  test("the name is the subject's CN, not a text like it in another part", () => {
    const own = mint(key, { commonName: mchId, unit: "CN=1900000109" });
    expect(configured({ certificate: { cert: own, key } }).clientCertificate).toBeDefined();
  });

  test("one block of several is enough to tell what was given", () => {
    const other = label("X509 CRL");
    const told = (given: object): string[] => problems({ certificate: { cert, key, ...given } });
    expect(told({ cert: other + key })).toEqual(["certificate.cert CERTIFICATE_IS_KEY"]);
    expect(told({ cert: other + label("CERTIFICATE REQUEST") })).toEqual([
      "certificate.cert CERTIFICATE_IS_REQUEST",
    ]);
    expect(told({ key: other + cert })).toEqual(["certificate.key KEY_IS_CERTIFICATE"]);
    expect(told({ key: other + label("PUBLIC KEY") })).toEqual(["certificate.key KEY_IS_PUBLIC"]);
  });

  test.each([
    ["crt", "cert"],
    ["keys", "key"],
    ["pfx12", "pfx"],
  ])("certificate.%s is taken for %s misspelt", (written, meant) => {
    expect(refusal({ certificate: { cert, key, [written]: "x" } }).message).toContain(
      `certificate.${written}: is no option here; write ${meant}.`,
    );
  });

  test("all of a chain are kept, each once, and PEM between them is theirs alone", () => {
    const chain = mint(key, { commonName: "Middle", authority: true, serial: "07" });
    const own = configured({ certificate: { cert: cert + chain, key } }).clientCertificate;
    expect(own?.cert).toBe(
      [cert, chain].map((each) => new X509Certificate(each).toString()).join(""),
    );
    expect(own?.tls().cert).toBe(own?.cert);
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

  test("are taken to the second", () => {
    expect(at(from)).not.toThrow();
    expect(at(to)).not.toThrow();
    expect(at(from - 1)).toThrow(/is valid from .* on; check the clock of this machine\.$/);
  });

  test.each([
    [1, "today"],
    [day - 1, "today"],
    [day, "1 day ago"],
    [2 * day - 1, "1 day ago"],
    [2 * day, "2 days ago"],
  ])("over by %d ms: %s", (over, ago) => {
    expect(at(to + over)).toThrow(
      `certificate.cert: expired ${ago} (${validTo}); download the current one from the merchant platform.`,
    );
  });
});

describe("secrets in a message", () => {
  const path = (passphrase: string): string =>
    refusal({ certificate: { pfx: passphrase, passphrase } }).message;

  test("are replaced where they are as long as a secret is, and left where they are plain words", () => {
    expect(path("/no/x12")).toContain("/no/x12");
    expect(path("/no/x123")).not.toContain("/no/x123");
    expect(path("/no/x123")).toContain("there is no file [secret]; ");
  });

  test("do not count the merchant ID, which is the usual passphrase", () => {
    const { message } = refusal({ certificate: { cert, key: `/no/${mchId}`, passphrase: mchId } });
    expect(message).toContain(`/no/${mchId}`);
  });

  test("are taken out of paths as well, wherever they stand", () => {
    const { problems: found } = refusal({ [apiKey]: 1, [`x${apiKey}y${apiKey}`]: 1 });
    expect(found.map((problem) => problem.path)).toEqual(["[secret]", "x[secret]y[secret]"]);
  });
});
