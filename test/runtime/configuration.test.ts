import {
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  X509Certificate,
} from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createServer, connect } from "node:tls";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { afterAll, describe, expect, test, vi } from "vitest";
import { configure } from "../../runtime/configuration/configure.js";
import { CertificateError, Client, ConfigurationError } from "../../runtime/index.js";
import { certificateFiles } from "../support/certificates.js";
import { secretsIn, loggedText } from "../support/secrets.js";
import type { Configuration } from "../../runtime/configuration/configuration.js";

const mchId = "1230000109";
const apiKey = "0123456789abcdef0123456789abcdef";
const passphrase = "correct-horse-battery-staple";
const files = certificateFiles(mchId);
const stranger = certificateFiles("1999999999");
afterAll(() => {
  files.remove();
  stranger.remove();
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();
const export12 = (name: string, password: string, ...more: string[]): Buffer => {
  files.openssl(
    ...["pkcs12", "-export", "-in", "cert.pem", "-inkey", "key.pem", "-out", name],
    ...["-passout", `pass:${password}`, ...more],
  );
  return files.read(name);
};
const modern = export12("modern.p12", mchId);
const legacy = export12("legacy.p12", mchId, "-legacy");
const withPassphrase = export12("passphrase.p12", passphrase);
files.openssl(
  "pkcs8",
  "-topk8",
  "-in",
  "key.pem",
  "-out",
  "encrypted.pem",
  "-passout",
  `pass:${passphrase}`,
);
files.openssl("x509", "-in", "cert.pem", "-outform", "der", "-out", "cert.der");

const configured = (options: object): Configuration => {
  // Like a JavaScript caller, without type checks.
  const construct: (given: unknown) => Configuration = Function.prototype.call.bind(
    configure,
    undefined,
  );
  return construct({ mchId, apiKey, ...options });
};

function problems(options: object): string[] {
  try {
    configured(options);
  } catch (error) {
    expect(secretsIn(loggedText(error))).toEqual([]);
    if (error instanceof ConfigurationError) {
      expect(error).toMatchObject({ outcome: "not_sent", retryable: false });
      for (const { message, code } of error.problems) {
        expect(message).toMatch(/[.?]$|FILE|pem$|key\.$/);
        expect(code).toMatch(/^[A-Z0-9_]+$/);
      }
      return error.problems.map((problem) => `${problem.path} ${problem.code}`);
    }
    throw error;
  }
  return [];
}

describe("rejects", () => {
  const table: [option: string, invalid: [value: unknown, code: string][]][] = [
    [
      "mchId",
      [
        [undefined, "MCH_ID_MISSING"],
        ["", "MCH_ID_MISSING"],
        [1230000109, "MCH_ID_INVALID"],
        ["12300001O9", "MCH_ID_INVALID"],
        [" 1230000109", "MCH_ID_INVALID"],
        ["1230000109\n", "MCH_ID_INVALID"],
        [null, "MCH_ID_INVALID"],
      ],
    ],
    [
      "apiKey",
      [
        [undefined, "API_KEY_MISSING"],
        ["", "API_KEY_MISSING"],
        ["short", "API_KEY_LENGTH"],
        [`${apiKey}\n`, "API_KEY_WHITE_SPACE"],
        [` ${apiKey.slice(1)}`, "API_KEY_WHITE_SPACE"],
        [`\ufeff${apiKey}`, "API_KEY_WHITE_SPACE"],
        [`${apiKey.slice(3)}密`, "API_KEY_CHARACTERS"],
        [`${apiKey.slice(0, 15)} ${apiKey.slice(16)}`, "API_KEY_CHARACTERS"],
        [Buffer.from(apiKey), "API_KEY_TYPE"],
        [createPrivateKey(key), "API_KEY_TYPE"],
        [createSecretKey(Buffer.alloc(16)), "API_KEY_LENGTH"],
        [7, "API_KEY_TYPE"],
      ],
    ],
    [
      "baseUrl",
      [
        ["api.mch.weixin.qq.com", "BASE_URL_INVALID"],
        ["http://api.mch.weixin.qq.com", "BASE_URL_NOT_HTTPS"],
        ["ftp://api.mch.weixin.qq.com", "BASE_URL_NOT_HTTPS"],
        ["https://api.mch.weixin.qq.com/secapi", "BASE_URL_PATH"],
        ["https://api.mch.weixin.qq.com?x=1", "BASE_URL_PATH"],
        ["https://user:pass@api.mch.weixin.qq.com", "BASE_URL_CREDENTIALS"],
        [443, "BASE_URL_INVALID"],
        ["", "BASE_URL_INVALID"],
      ],
    ],
    [
      "allowPlainHttp",
      ["yes", 1, 0, null, {}].map((value): [unknown, string] => [value, "OPTION_TYPE"]),
    ],
    [
      "acceptWeakerReplySignature",
      ["no", 1, 0, null, []].map((value): [unknown, string] => [value, "OPTION_TYPE"]),
    ],
    [
      "signType",
      ["md5", "HMAC_SHA256", "hmac-sha256", "", null, 1].map((value): [unknown, string] => [
        value,
        "SIGN_TYPE_UNKNOWN",
      ]),
    ],
    [
      "timeout",
      [0, -1, NaN, Infinity, "5000", null, 2 ** 31].map((value): [unknown, string] => [
        value,
        "TIMEOUT_INVALID",
      ]),
    ],
    [
      "maxRetries",
      [-1, 1.5, NaN, 11, "2", null].map((value): [unknown, string] => [
        value,
        "MAX_RETRIES_INVALID",
      ]),
    ],
    [
      "rateLimit",
      [true, 10, null, "off", NaN].map((value): [unknown, string] => [value, "RATE_LIMIT_INVALID"]),
    ],
    [
      "dispatcher",
      [{}, null, "agent", 7, []].map((value): [unknown, string] => [value, "DISPATCHER_INVALID"]),
    ],
    [
      "ca",
      [
        ["/no/such/ca.pem", "CA_FILE_NOT_FOUND"],
        [Buffer.alloc(0), "CA_EMPTY"],
        [7, "CA_TYPE"],
        [[], "CA_INVALID"],
        [key, "CA_INVALID"],
        [modern, "CA_INVALID"],
      ],
    ],
    [
      "certificate",
      [
        [null, "CERTIFICATE_TYPE"],
        ["cert.pem", "CERTIFICATE_TYPE"],
        [modern, "CERTIFICATE_TYPE"],
        [{ cert, key, pfx: modern }, "CERTIFICATE_TYPE"],
        [7, "CERTIFICATE_TYPE"],
      ],
    ],
  ];
  describe.each(table)("invalid values of %s", (option, invalid) => {
    test.each(invalid.map(([value, code], index) => ({ index, value, code })))(
      "$index: $code",
      ({ value, code }) => {
        expect(problems({ [option]: value })).toEqual([
          `${option === "ca" && Array.isArray(value) && value.length > 0 ? "ca[0]" : option} ${code}`,
        ]);
      },
    );
  });

  test("invalid parts of an option, and reports them by their path", () => {
    expect(problems({ timeout: { connect: 0, total: "x", idle: 5 } })).toEqual([
      "timeout.connect TIMEOUT_INVALID",
      "timeout.total TIMEOUT_INVALID",
      "timeout.idle OPTION_UNKNOWN",
    ]);
    expect(problems({ rateLimit: { calls: 0, seconds: 1, per: "s" } })).toEqual([
      "rateLimit.per OPTION_UNKNOWN",
      "rateLimit.calls RATE_LIMIT_INVALID",
    ]);
    expect(problems({ ca: [cert, "/no/such"] })).toEqual(["ca[1] CA_FILE_NOT_FOUND"]);
  });

  test("unknown options, and suggests known ones", () => {
    expect(() => configured({ mchid: mchId, api_key: "" })).toThrow(
      /mchid: Unknown option "mchid". Did you mean "mchId"\?[^]*api_key: Unknown option "api_key". Did you mean "apiKey"\?/,
    );
    expect(() => configured({ sandbox: true })).toThrow(
      /Unknown option "sandbox". Expected mchId, apiKey/,
    );
  });

  test("several invalid options, and reports all of them", () => {
    expect(
      problems({ mchId: "x", apiKey: "y", baseUrl: "http://a", signType: "z", retries: 3 }),
    ).toEqual([
      "retries OPTION_UNKNOWN",
      "mchId MCH_ID_INVALID",
      "apiKey API_KEY_LENGTH",
      "baseUrl BASE_URL_NOT_HTTPS",
      "signType SIGN_TYPE_UNKNOWN",
    ]);
  });

  test.each([[undefined], [null], ["options"], [7], [[]]])("options that are %j", (given) => {
    const construct: (given: unknown) => unknown = Function.prototype.call.bind(
      configure,
      undefined,
    );
    expect(() => construct(given)).toThrow(ConfigurationError);
  });
});

describe("accepts", () => {
  test("a merchant and a key, with defaults for all other options", () => {
    expect(configured({})).toMatchObject({
      mchId,
      clientCertificate: undefined,
      baseUrl: undefined,
      timeout: { connect: 5000, headers: 30000, body: 30000, total: 60000 },
      appId: undefined,
      maxRetries: undefined,
      rateLimit: undefined,
      acceptWeakerReplySignature: false,
      allowClosed: false,
    });
  });

  test.each(["MD5", "HMAC-SHA256"])("%s as the signature type of calls", (signType) => {
    expect(configured({ signType })).toMatchObject({ signType });
  });

  test("a KeyObject as the API key", () => {
    expect(
      configured({ apiKey: createSecretKey(apiKey, "utf8") })
        .apiKey.export()
        .toString(),
    ).toBe(apiKey);
    expect(configured({}).apiKey.export().toString()).toBe(apiKey);
  });

  test("a base URL, and reduces it to its origin; http only with allowPlainHttp", () => {
    expect(configured({ baseUrl: "https://apihk.mch.weixin.qq.com/" }).baseUrl).toBe(
      "https://apihk.mch.weixin.qq.com",
    );
    expect(configured({ baseUrl: "http://127.0.0.1:80", allowPlainHttp: true }).baseUrl).toBe(
      "http://127.0.0.1",
    );
  });

  test("secrets, and does not show them when the configuration is printed", () => {
    const configuration = configured({ certificate: { cert, key } });
    expect(secretsIn(loggedText(configuration))).toEqual([]);
    const client = new Client({ mchId, apiKey, certificate: { cert, key } });
    expect(inspect(client)).toBe("Client { mchId: '1230000109' }");
    expect(secretsIn(loggedText(client))).toEqual([]);
  });
});

describe("certificates", () => {
  const url = (name: string): URL => pathToFileURL(join(files.folder, name));
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  const valid: [string, object][] = [
    ["PEM text", { cert, key }],
    ["PEM bytes", { cert: Buffer.from(cert), key: new Uint8Array(Buffer.from(key)) }],
    ["PEM with Windows line breaks", { cert: crlf(cert), key: crlf(key) }],
    [
      "PEM that follows other text, as exported from a p12",
      { cert: `Bag Attributes\n${cert}`, key },
    ],
    ["PEM followed by a chain", { cert: cert + stranger.read("cert.pem").toString(), key }],
    ["paths", { cert: files.cert, key: files.key }],
    ["file: URLs", { cert: url("cert.pem"), key: url("key.pem").href }],
    ["an encrypted key", { cert, key: files.read("encrypted.pem"), passphrase }],
    ["a p12 by its bytes, opened with the mch_id", { pfx: modern }],
    ["a p12 by its path", { pfx: join(files.folder, "modern.p12") }],
    ["a legacy p12, which OpenSSL 3 rejects", { pfx: legacy }],
    ["a legacy p12 by its URL, with its passphrase", { pfx: url("legacy.p12"), passphrase: mchId }],
    ["a p12 with another passphrase", { pfx: withPassphrase, passphrase }],
  ];
  test.each(valid)("accepts %s", (_, certificate) => {
    const tls = configured({ certificate }).clientCertificate?.tls();
    expect(new X509Certificate(tls?.cert ?? "").subject).toContain(`CN=${mchId}`);
    expect(createPrivateKey(tls?.key ?? "").equals(createPrivateKey(key))).toBe(true);
  });

  test("a legacy p12 completes a handshake over mutual TLS", async () => {
    const server = createServer({
      cert,
      key,
      ca: cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const subject = new Promise<unknown>((resolve) => {
      server.once("secureConnection", (socket) => {
        resolve(socket.getPeerCertificate().subject.CN);
        socket.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const tls = configured({ certificate: { pfx: legacy } }).clientCertificate?.tls();
    const socket = connect({
      host: "127.0.0.1",
      port,
      ca: cert,
      ...tls,
      checkServerIdentity: () => undefined,
    });
    expect(await subject).toBe(mchId);
    socket.destroy();
    server.close();
  });

  const text = modern.toString("utf8");
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const invalid: [string, object, string[]][] = [
    [
      "an option without parts",
      {},
      ["certificate.cert CERTIFICATE_MISSING", "certificate.key CERTIFICATE_MISSING"],
    ],
    ["a certificate without a key", { cert }, ["certificate.key CERTIFICATE_MISSING"]],
    ["unknown parts", { cert, key, chain: "x" }, ["certificate.chain OPTION_UNKNOWN"]],
    ["cert and key swapped", { cert: key, key: cert }, ["certificate CERTIFICATE_AND_KEY_SWAPPED"]],
    ["a p12 as cert", { cert: modern, key }, ["certificate.cert CERTIFICATE_IS_PKCS12"]],
    ["a p12 as key", { cert, key: modern }, ["certificate.key KEY_IS_PKCS12"]],
    ["the key as both", { cert: key, key }, ["certificate.cert CERTIFICATE_IS_KEY"]],
    ["the certificate as both", { cert, key: cert }, ["certificate.key KEY_IS_CERTIFICATE"]],
    ["DER", { cert: files.read("cert.der"), key }, ["certificate.cert CERTIFICATE_NOT_PEM"]],
    [
      "text that is neither PEM nor a path",
      { cert: "a\nb", key: "c\nd" },
      ["certificate.cert CERTIFICATE_NOT_PEM", "certificate.key CERTIFICATE_NOT_PEM"],
    ],
    ["empty bytes", { cert: Buffer.alloc(0), key }, ["certificate.cert CERTIFICATE_EMPTY"]],
    [
      "a missing file",
      { cert: "/no/cert.pem", key: "/no/key.pem" },
      ["certificate.cert CERTIFICATE_FILE_NOT_FOUND", "certificate.key CERTIFICATE_FILE_NOT_FOUND"],
    ],
    [
      "a directory",
      { cert: files.folder, key },
      ["certificate.cert CERTIFICATE_FILE_NOT_READABLE"],
    ],
    ["a number", { cert: 7, key }, ["certificate.cert CERTIFICATE_TYPE"]],
    [
      "a key of another certificate",
      { cert, key: stranger.key },
      ["certificate CERTIFICATE_KEY_MISMATCH"],
    ],
    [
      "a key of another kind",
      { cert, key: ec.export({ type: "pkcs8", format: "pem" }) },
      ["certificate CERTIFICATE_KEY_MISMATCH"],
    ],
    [
      "another merchant's certificate",
      { cert: stranger.cert, key: stranger.key },
      ["certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT"],
    ],
    [
      "an encrypted key without a passphrase",
      { cert, key: files.read("encrypted.pem") },
      ["certificate.key KEY_ENCRYPTED"],
    ],
    [
      "an encrypted key with an incorrect passphrase",
      { cert, key: files.read("encrypted.pem"), passphrase: "no" },
      ["certificate.key KEY_WRONG_PASSPHRASE"],
    ],
    ["a truncated key", { cert, key: key.slice(0, 400) }, ["certificate.key KEY_DAMAGED"]],
    [
      "a truncated certificate",
      { cert: cert.slice(0, 400), key },
      ["certificate.cert CERTIFICATE_DAMAGED"],
    ],
    [
      "a passphrase that is not text",
      { pfx: modern, passphrase: 7 },
      ["certificate.passphrase CERTIFICATE_TYPE"],
    ],
    [
      "a p12 with an incorrect passphrase",
      { pfx: modern, passphrase: "no" },
      ["certificate.passphrase PKCS12_WRONG_PASSPHRASE"],
    ],
    [
      "a legacy p12 with an incorrect passphrase",
      { pfx: legacy, passphrase: "no" },
      ["certificate.passphrase PKCS12_WRONG_PASSPHRASE"],
    ],
    [
      "a p12 that needs a passphrase which is missing",
      { pfx: withPassphrase },
      ["certificate.passphrase PKCS12_WRONG_PASSPHRASE"],
    ],
    ["a p12 decoded as text", { pfx: Buffer.from(text) }, ["certificate.pfx PKCS12_READ_AS_TEXT"]],
    ["PEM as pfx", { pfx: cert }, ["certificate.pfx PKCS12_IS_PEM"]],
    ["empty bytes as pfx", { pfx: Buffer.alloc(0) }, ["certificate.pfx CERTIFICATE_EMPTY"]],
    [
      "a path passed as bytes",
      { pfx: Buffer.from("apiclient_cert.p12") },
      ["certificate.pfx PKCS12_INVALID"],
    ],
    ["a truncated p12", { pfx: modern.subarray(0, 200) }, ["certificate.pfx PKCS12_UNREADABLE"]],
    [
      "a missing p12",
      { pfx: "/no/apiclient_cert.p12" },
      ["certificate.pfx CERTIFICATE_FILE_NOT_FOUND"],
    ],
  ];
  test.each(invalid)("rejects %s", (_, certificate, expected) => {
    expect(problems({ certificate })).toEqual(expected);
  });

  test("rejects a p12 that was decoded as a UTF-8 string", () => {
    expect(problems({ certificate: { pfx: text } })).toEqual([
      expect.stringMatching(/^certificate.pfx /),
    ]);
  });

  test("a CertificateError has the code of its first problem", () => {
    expect(() => configured({ certificate: { cert, key: stranger.key } })).toThrow(
      CertificateError,
    );
    expect(() => configured({ certificate: { pfx: modern, passphrase: "no" } })).toThrow(
      expect.objectContaining({ code: "PKCS12_WRONG_PASSPHRASE" }),
    );
  });

  test("rejects a certificate or CA together with a dispatcher, which would ignore them", () => {
    const dispatcher = { request: () => Promise.reject(new Error()) };
    expect(problems({ certificate: { cert, key }, ca: cert, dispatcher })).toEqual([
      "certificate OPTION_UNUSED",
      "ca OPTION_UNUSED",
    ]);
  });

  test("rejects an expired certificate and one that is not valid yet", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      vi.setSystemTime(Date.now() + 40 * 24 * 60 * 60 * 1000);
      expect(() => configured({ certificate: { cert, key } })).toThrow(
        /CERTIFICATE_EXPIRED.*expired (9|10) days ago/,
      );
      vi.setSystemTime(Date.now() - 80 * 24 * 60 * 60 * 1000);
      expect(() => configured({ certificate: { cert, key } })).toThrow(/CERTIFICATE_NOT_YET_VALID/);
    } finally {
      vi.useRealTimers();
    }
  });

  test("does not read a file that is too large", () => {
    const path = join(files.folder, "huge.pem");
    writeFileSync(path, Buffer.alloc(1024 * 1024 + 1));
    expect(problems({ certificate: { cert: path, key } })).toEqual([
      "certificate.cert CERTIFICATE_TOO_LARGE",
    ]);
  });
});
