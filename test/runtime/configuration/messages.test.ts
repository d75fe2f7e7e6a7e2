/**
 * The exact messages about invalid options. Users act on them, so every sentence is pinned.
 */
import { createSecretKey, generateKeyPairSync, X509Certificate } from "node:crypto";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { certificateFiles } from "../../support/certificates.js";
import { apiKey, configurationError, configured, mchId, passphrase } from "./caller.js";
import { mint } from "./mint.js";

const files = certificateFiles(mchId);
afterAll(() => {
  files.remove();
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();
const certificateBytes = new X509Certificate(cert).raw;
const issuer = mint(key, { commonName: "Tenpay.com Root CA", authority: true });
const label = (name: string): string => `-----BEGIN ${name}-----\nAAAA\n-----END ${name}-----\n`;
/** The first bytes of a PKCS#12 file: the tag and length of a sequence, and the version 3. */
const startOfPkcs12 = Buffer.from("30820a0102010330", "hex");

/** Returns the messages about these options, without the paths of this machine. */
function messagesOf(...each: readonly object[]): string[] {
  return each.flatMap((options) =>
    configurationError(options).problems.map(({ path, code, message }) =>
      `${path}: ${message} [${code}]`
        .replaceAll(process.cwd(), "HERE")
        .replaceAll(files.folder, "FOLDER"),
    ),
  );
}

test("explains an invalid mchId", () => {
  expect(
    messagesOf(
      { mchId: undefined },
      { mchId: 1 },
      { mchId: null },
      { mchId: "x" },
      { mchId: "1".repeat(32) },
    ),
  ).toMatchInlineSnapshot(`
    [
      "mchId: This option is required. Pass the merchant ID that WeChat Pay assigned to you. [MCH_ID_MISSING]",
      "mchId: Expected text, received a number. Write it as text: IDs can start with 0. [MCH_ID_INVALID]",
      "mchId: Expected text, received null. [MCH_ID_INVALID]",
      "mchId: Expected digits, received other characters. [MCH_ID_INVALID]",
      "mchId: Expected about 10 digits, received 32. Pass the merchant ID. [MCH_ID_INVALID]",
    ]
  `);
  expect(configured({ mchId: "1".repeat(31) }).mchId).toHaveLength(31);
});

test("explains an invalid apiKey", () => {
  expect(
    messagesOf(
      { apiKey: undefined },
      { apiKey: 7 },
      { apiKey: new X509Certificate(cert).publicKey },
      { apiKey: `-----BEGIN ${apiKey}` },
      { apiKey: `${apiKey}\n` },
      { apiKey: "short" },
      { apiKey: `'${apiKey}'` },
      { apiKey: `'${apiKey}"` },
      { apiKey: `a'b'${apiKey}` },
      { apiKey: `'a'${apiKey}` },
      { apiKey: `${apiKey.slice(1)}\x7f` },
      { apiKey: createSecretKey(Buffer.alloc(32)) },
    ),
  ).toMatchInlineSnapshot(`
    [
      "apiKey: This option is required. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_MISSING]",
      "apiKey: Expected text or a KeyObject, received a number. [API_KEY_TYPE]",
      "apiKey: Expected a secret KeyObject, received a public key. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_TYPE]",
      "apiKey: Expected an APIv2 key, received PEM, which belongs in the option certificate. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_IS_PEM]",
      "apiKey: Expected an APIv2 key without white space or a byte-order mark around it. Trim the text: files often end with a line break. [API_KEY_WHITE_SPACE]",
      "apiKey: Expected 32 bytes, received 5. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: Expected 32 bytes, received 34. Remove the quotation marks around the key. [API_KEY_LENGTH]",
      "apiKey: Expected 32 bytes, received 34. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: Expected 32 bytes, received 36. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: Expected 32 bytes, received 35. Pass the APIv2 key, which is set on the merchant platform under API security. It is neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: Expected visible ASCII characters only. Copy the APIv2 key again. [API_KEY_CHARACTERS]",
      "apiKey: Expected visible ASCII characters only. Copy the APIv2 key again. [API_KEY_CHARACTERS]",
    ]
  `);
});

test("explains an invalid apiV3Key", () => {
  expect(
    messagesOf(
      { apiV3Key: "" },
      { apiV3Key: 7 },
      { apiV3Key: new X509Certificate(cert).publicKey },
      { apiV3Key: `-----BEGIN ${apiKey}` },
      { apiV3Key: `${apiKey}\n` },
      { apiV3Key: `'${apiKey}'` },
      { apiV3Key: `${apiKey.slice(1)}\x7f` },
    ),
  ).toMatchInlineSnapshot(`
    [
      "apiV3Key: Expected 32 bytes, received 0. Pass the APIv3 key, which is set on the merchant platform under API security. It is neither the APIv2 key nor AppSecret. [API_V3_KEY_LENGTH]",
      "apiV3Key: Expected text or a KeyObject, received a number. [API_V3_KEY_TYPE]",
      "apiV3Key: Expected a secret KeyObject, received a public key. Pass the APIv3 key, which is set on the merchant platform under API security. It is neither the APIv2 key nor AppSecret. [API_V3_KEY_TYPE]",
      "apiV3Key: Expected an APIv3 key, received PEM, which belongs in the option certificate. Pass the APIv3 key, which is set on the merchant platform under API security. It is neither the APIv2 key nor AppSecret. [API_V3_KEY_IS_PEM]",
      "apiV3Key: Expected an APIv3 key without white space or a byte-order mark around it. Trim the text: files often end with a line break. [API_V3_KEY_WHITE_SPACE]",
      "apiV3Key: Expected 32 bytes, received 34. Remove the quotation marks around the key. [API_V3_KEY_LENGTH]",
      "apiV3Key: Expected visible ASCII characters only. Copy the APIv3 key again. [API_V3_KEY_CHARACTERS]",
    ]
  `);
  expect(configured({}).apiV3Key).toBeUndefined();
  const key = createSecretKey(Buffer.from(apiKey));
  expect(configured({ apiV3Key: key }).apiV3Key).toBe(key);
  expect(configured({ apiV3Key: apiKey }).apiV3Key?.export()).toEqual(Buffer.from(apiKey));
});

test("explains an invalid baseUrl", () => {
  expect(
    messagesOf(
      { baseUrl: 7 },
      { baseUrl: "api.mch.weixin.qq.com" },
      { baseUrl: "http://host" },
      { baseUrl: "ftp://host", allowPlainHttp: true },
      { baseUrl: "https://name@host" },
      { baseUrl: "https://:word@host" },
      { baseUrl: "https://host/path" },
      { baseUrl: "https://host/?query" },
      { baseUrl: "https://host/#place" },
    ),
  ).toMatchInlineSnapshot(`
    [
      "baseUrl: Expected text or a URL, received a number. Pass, for example, https://api.mch.weixin.qq.com. [BASE_URL_INVALID]",
      "baseUrl: Expected a URL, received text that is not one. Start it with https://. [BASE_URL_INVALID]",
      "baseUrl: Expected https:, received http:, which lets others on the network read and change requests. For a test server, set allowPlainHttp. [BASE_URL_NOT_HTTPS]",
      "baseUrl: Expected https:, received ftp:. [BASE_URL_NOT_HTTPS]",
      "baseUrl: Expected a URL without a user name or password. Remove them: the gateway does not use them. [BASE_URL_CREDENTIALS]",
      "baseUrl: Expected a URL without a user name or password. Remove them: the gateway does not use them. [BASE_URL_CREDENTIALS]",
      "baseUrl: Expected an origin, received a URL with a path, query or fragment. Pass https://host. [BASE_URL_PATH]",
      "baseUrl: Expected an origin, received a URL with a path, query or fragment. Pass https://host. [BASE_URL_PATH]",
      "baseUrl: Expected an origin, received a URL with a path, query or fragment. Pass https://host. [BASE_URL_PATH]",
    ]
  `);
  expect(configured({ baseUrl: new URL("https://host:8443") }).baseUrl).toBe("https://host:8443");
});

test("explains an invalid appId", () => {
  const keyObject = createSecretKey(apiKey, "utf8");
  expect(
    messagesOf(
      { appId: 7 },
      { appId: null },
      { appId: "" },
      { appId: "a".repeat(33) },
      { appId: "wx 1" },
      { appId: "wx\u0131" },
      { appId: "wx\n" },
      { appId: apiKey },
      { appId: apiKey, apiKey: keyObject },
    ),
  ).toMatchInlineSnapshot(`
    [
      "appId: Expected text, received a number. [APP_ID_INVALID]",
      "appId: Expected text, received null. [APP_ID_INVALID]",
      "appId: Expected 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: Expected 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: Expected 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: Expected 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: Expected 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: Expected the ID of the application, received the API key. The ID starts with wx. [APP_ID_INVALID]",
      "appId: Expected the ID of the application, received the API key. The ID starts with wx. [APP_ID_INVALID]",
    ]
  `);
  for (const appId of ["wxd930ea5d5a258f4f", "a", "~".repeat(32)]) {
    expect(configured({ appId }).appId).toBe(appId);
  }
});

test("explains an invalid transferPublicKey", () => {
  const pair = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const pkcs1 = pair.publicKey.export({ type: "pkcs1", format: "pem" }).toString();
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  expect(
    messagesOf(
      { transferPublicKey: "" },
      { transferPublicKey: 7 },
      { transferPublicKey: new URL("https://host/key.pem") },
      { transferPublicKey: Buffer.alloc(0) },
      { transferPublicKey: Buffer.alloc(1024 * 1024 + 1, "x") },
      { transferPublicKey: "/no/key.pem" },
      { transferPublicKey: files.folder },
      { transferPublicKey: pkcs1.split("\n").slice(1, -2).join("") },
      { transferPublicKey: pkcs1.split("\n").slice(1, -2).join("\n") },
      { transferPublicKey: Buffer.from("no key") },
      { transferPublicKey: key },
      { transferPublicKey: cert },
      { transferPublicKey: label("DH PARAMETERS") },
      { transferPublicKey: label("PUBLIC KEY") },
      { transferPublicKey: pkcs1.slice(0, 150) },
      { transferPublicKey: pkcs1.replaceAll("\n", " ") },
      { transferPublicKey: curve.export({ type: "spki", format: "pem" }) },
      { transferPublicKey: curve },
      { transferPublicKey: pair.privateKey },
      { transferPublicKey: createSecretKey(Buffer.alloc(32)) },
    ),
  ).toMatchInlineSnapshot(`
    [
      "transferPublicKey: Expected a file, received nothing. Pass its content or its path. [TRANSFER_PUBLIC_KEY_MISSING]",
      "transferPublicKey: Expected text, bytes, a path or a file: URL, received a number. [TRANSFER_PUBLIC_KEY_TYPE]",
      "transferPublicKey: Expected a file: URL, received a URL with another scheme. [TRANSFER_PUBLIC_KEY_TYPE]",
      "transferPublicKey: Expected content, received 0 bytes. [TRANSFER_PUBLIC_KEY_EMPTY]",
      "transferPublicKey: Expected at most 1 MiB, received more. Check that it is the correct file. [TRANSFER_PUBLIC_KEY_TOO_LARGE]",
      "transferPublicKey: The file /no/key.pem does not exist. Relative paths start at HERE. [TRANSFER_PUBLIC_KEY_FILE_NOT_FOUND]",
      "transferPublicKey: Expected a file, received the directory FOLDER. Pass the path of the file in it. [TRANSFER_PUBLIC_KEY_FILE_NOT_READABLE]",
      "transferPublicKey: Expected a PEM public key, received bare base64. Pass it with its BEGIN and END lines. [TRANSFER_PUBLIC_KEY_IS_BASE64]",
      "transferPublicKey: Expected a PEM public key, received bare base64. Pass it with its BEGIN and END lines. [TRANSFER_PUBLIC_KEY_IS_BASE64]",
      "transferPublicKey: Expected a PEM public key, received content without PEM. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_NOT_PEM]",
      "transferPublicKey: Expected a public key, received a private key. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_IS_PRIVATE]",
      "transferPublicKey: Expected a public key, received a certificate. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_IS_CERTIFICATE]",
      "transferPublicKey: Expected a PEM public key, received other PEM. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_NOT_PEM]",
      "transferPublicKey: The public key cannot be read. Copy the whole key again. [TRANSFER_PUBLIC_KEY_DAMAGED]",
      "transferPublicKey: The public key cannot be read. Copy the whole key again. [TRANSFER_PUBLIC_KEY_DAMAGED]",
      "transferPublicKey: Expected PEM with line breaks, received one line, as environment variables often store it. If its line breaks are written as \\n, pass text.replaceAll("\\\\n", "\\n"). Otherwise, pass the path of the file. [TRANSFER_PUBLIC_KEY_ON_ONE_LINE]",
      "transferPublicKey: Expected an RSA key, received another type of key. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_NOT_RSA]",
      "transferPublicKey: Expected an RSA key, received another type of key. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_NOT_RSA]",
      "transferPublicKey: Expected a public key, received a private key. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_TYPE]",
      "transferPublicKey: Expected a public key, received a secret key. Pass the RSA public key for bank transfers, as WeChat Pay returns it. [TRANSFER_PUBLIC_KEY_TYPE]",
    ]
  `);
  for (const given of [pkcs1, Buffer.from(pkcs1), pair.publicKey, `${cert}${pkcs1}`]) {
    const { transferPublicKey } = configured({ transferPublicKey: given });
    expect(transferPublicKey?.equals(pair.publicKey)).toBe(true);
  }
});

test("explains an invalid workWxSecret", () => {
  expect(
    messagesOf(
      { workWxSecret: 7 },
      { workWxSecret: new X509Certificate(cert).publicKey },
      { workWxSecret: "" },
      { workWxSecret: "secret\n" },
      { workWxSecret: "sec ret" },
      { workWxSecret: "\u56fe" },
      { workWxSecret: createSecretKey(Buffer.from(" secret")) },
      { workWxSecret: createSecretKey(Buffer.alloc(32, 0x90)) },
    ),
  ).toMatchInlineSnapshot(`
    [
      "workWxSecret: Expected text or a secret KeyObject, received a number. Pass the secret of the payment application from the WeCom admin console. [WORK_WX_SECRET_TYPE]",
      "workWxSecret: Expected text or a secret KeyObject, received a public key. Pass the secret of the payment application from the WeCom admin console. [WORK_WX_SECRET_TYPE]",
      "workWxSecret: Expected a secret, received empty text. Pass the secret of the payment application from the WeCom admin console. [WORK_WX_SECRET_EMPTY]",
      "workWxSecret: Expected a secret without white space or a byte-order mark around it. Trim the text: files often end with a line break. [WORK_WX_SECRET_WHITE_SPACE]",
      "workWxSecret: Expected visible ASCII characters only. Copy the secret again. [WORK_WX_SECRET_CHARACTERS]",
      "workWxSecret: Expected visible ASCII characters only. Copy the secret again. [WORK_WX_SECRET_CHARACTERS]",
      "workWxSecret: Expected a secret without white space or a byte-order mark around it. Trim the text: files often end with a line break. [WORK_WX_SECRET_WHITE_SPACE]",
      "workWxSecret: Expected visible ASCII characters only. Copy the secret again. [WORK_WX_SECRET_CHARACTERS]",
    ]
  `);
  for (const given of ["s3cret", createSecretKey("s3cret", "utf8")]) {
    const { workWxSecret } = configured({ workWxSecret: given });
    expect(workWxSecret?.export().toString()).toBe("s3cret");
  }
});

test("explains invalid values of other options", () => {
  expect(
    messagesOf(
      { signType: "SHA" },
      { timeout: 0.5 },
      { timeout: { idle: 5, total: 2 ** 31 } },
      { maxRetries: 11 },
      { rateLimit: true },
      { rateLimit: { calls: 1.5, seconds: 0, per: 1 } },
      { rateLimit: { calls: "1", seconds: 86_401 } },
      { rateLimit: { calls: 1, seconds: "1" } },
      { dispatcher: {} },
      { dispatcher: { request: true } },
      { allowPlainHttp: 1 },
      { acceptWeakerReplySignature: 1 },
      { allowClosed: "yes" },
      { dispatcher: { request: () => undefined }, certificate: { cert, key }, ca: cert },
    ),
  ).toMatchInlineSnapshot(`
    [
      "signType: Expected "HMAC-SHA256" or "MD5", in exactly this spelling. [SIGN_TYPE_UNKNOWN]",
      "timeout: Expected a number of milliseconds from 1 to 2147483647, received 0.5. [TIMEOUT_INVALID]",
      "timeout.idle: Unknown timeout phase "idle". Expected connect, headers, body, total. [OPTION_UNKNOWN]",
      "timeout.total: Expected a number of milliseconds from 1 to 2147483647, received 2147483648. [TIMEOUT_INVALID]",
      "maxRetries: Expected a whole number from 0 to 10, received 11. [MAX_RETRIES_INVALID]",
      "rateLimit: Expected false or { calls, seconds }, received true. [RATE_LIMIT_INVALID]",
      "rateLimit.per: Unknown option "per". Expected calls, seconds. [OPTION_UNKNOWN]",
      "rateLimit.calls: Expected a whole number of at least 1, received 1.5. [RATE_LIMIT_INVALID]",
      "rateLimit.seconds: Expected a number above 0 and at most 86400, received 0. [RATE_LIMIT_INVALID]",
      "rateLimit.calls: Expected a whole number of at least 1, received text. [RATE_LIMIT_INVALID]",
      "rateLimit.seconds: Expected a number above 0 and at most 86400, received 86401. [RATE_LIMIT_INVALID]",
      "rateLimit.seconds: Expected a number above 0 and at most 86400, received text. [RATE_LIMIT_INVALID]",
      "dispatcher: Expected an undici dispatcher, such as an Agent, received a plain object. [DISPATCHER_INVALID]",
      "dispatcher: Expected an undici dispatcher, such as an Agent, received a plain object. [DISPATCHER_INVALID]",
      "allowPlainHttp: Expected true or false, received 1. [OPTION_TYPE]",
      "acceptWeakerReplySignature: Expected true or false, received 1. [OPTION_TYPE]",
      "allowClosed: Expected true or false, received text. [OPTION_TYPE]",
      "certificate: This option has no effect together with a dispatcher, which opens the connections. Configure it on the dispatcher. [OPTION_UNUSED]",
      "ca: This option has no effect together with a dispatcher, which opens the connections. Configure it on the dispatcher. [OPTION_UNUSED]",
    ]
  `);
});

test("accepts the limits of each range", () => {
  expect(
    configured({
      timeout: { connect: 1, headers: 2 ** 31 - 1, body: undefined },
      maxRetries: 10,
      rateLimit: { calls: 1, seconds: 86_400 },
    }),
  ).toMatchObject({
    timeout: { connect: 1, headers: 2 ** 31 - 1, body: 30_000, total: 60_000 },
    maxRetries: 10,
    rateLimit: { calls: 1, seconds: 86_400 },
  });
  expect(configured({ maxRetries: 0, rateLimit: false, timeout: 7 })).toMatchObject({
    maxRetries: 0,
    rateLimit: false,
    timeout: { connect: 5_000, headers: 30_000, body: 30_000, total: 7 },
  });
});

test("explains unknown options", () => {
  expect(
    messagesOf(
      { pfx: 1 },
      { cert: 1 },
      { key: 1 },
      { passphrase: 1 },
      { mchid: 1 },
      { sandbox: 1 },
    ),
  ).toMatchInlineSnapshot(`
    [
      "pfx: Unknown option "pfx". Pass it as certificate: { pfx }. [OPTION_UNKNOWN]",
      "cert: Unknown option "cert". Pass it as certificate: { cert }. [OPTION_UNKNOWN]",
      "key: Unknown option "key". Pass it as certificate: { key }. [OPTION_UNKNOWN]",
      "passphrase: Unknown option "passphrase". Pass it as certificate: { passphrase }. [OPTION_UNKNOWN]",
      "mchid: Unknown option "mchid". Did you mean "mchId"? [OPTION_UNKNOWN]",
      "sandbox: Unknown option "sandbox". Expected mchId, apiKey, apiV3Key, certificate, appId, appIds, baseUrl, allowPlainHttp, ca, signType, timeout, maxRetries, rateLimit, dispatcher, acceptWeakerReplySignature, acceptWeakerNotificationSignature, allowClosed, transferPublicKey, workWxSecret. [OPTION_UNKNOWN]",
    ]
  `);
});

describe("the option certificate", () => {
  test("explains an option that is not an object of files", () => {
    expect(
      messagesOf(
        { certificate: "cert.pem" },
        { certificate: certificateBytes },
        { certificate: { cert, key, chain: 1 } },
        { certificate: { cert, key, passPhrase: 1 } },
        { certificate: { cert, key, passphrase: 1 } },
        { certificate: { cert, pfx: cert } },
        { certificate: { key, pfx: cert } },
        { certificate: { cert: key, key: cert } },
        { certificate: {} },
        { certificate: { pfx: undefined } },
      ),
    ).toMatchInlineSnapshot(`
      [
        "certificate: Expected { cert, key } or { pfx, passphrase }, received text. [CERTIFICATE_TYPE]",
        "certificate: Expected { cert, key } or { pfx, passphrase }, received a Buffer. [CERTIFICATE_TYPE]",
        "certificate.chain: Unknown option "chain". Expected cert, key, pfx, passphrase. [OPTION_UNKNOWN]",
        "certificate.passPhrase: Unknown option "passPhrase". Did you mean "passphrase"? [OPTION_UNKNOWN]",
        "certificate.passphrase: Expected text, received a number. [CERTIFICATE_TYPE]",
        "certificate: Expected either pfx, or cert and key, received both. Pass only one of them. [CERTIFICATE_TYPE]",
        "certificate: Expected either pfx, or cert and key, received both. Pass only one of them. [CERTIFICATE_TYPE]",
        "certificate: Expected cert to be a certificate and key to be a private key, received the opposite. Swap them. [CERTIFICATE_AND_KEY_SWAPPED]",
        "certificate.cert: Expected a file, received nothing. Pass its content or its path. [CERTIFICATE_MISSING]",
        "certificate.key: Expected a file, received nothing. Pass its content or its path. [CERTIFICATE_MISSING]",
        "certificate.pfx: Expected a file, received nothing. Pass its content or its path. [CERTIFICATE_MISSING]",
      ]
    `);
  });

  test("explains an invalid cert", () => {
    expect(
      messagesOf(
        ...[
          "",
          7,
          new URL("https://host/cert.pem"),
          Buffer.alloc(0),
          Buffer.alloc(1024 * 1024 + 1, "x"),
          certificateBytes.toString("base64"),
          "neither\nnor",
          "x".repeat(1025),
          "no-such-file",
          "/no/such/file.pem",
          "~/cert.pem",
          files.folder,
          "./\u{1f600}".repeat(80),
          key,
          label("CERTIFICATE REQUEST"),
          label("NEW CERTIFICATE REQUEST"),
          label("PUBLIC KEY"),
          startOfPkcs12,
          Buffer.from(startOfPkcs12.toString()),
          certificateBytes,
          Buffer.from("cert.pem"),
          Buffer.from("\x00"),
          cert.replaceAll("\n", "\\n"),
          cert.slice(0, 300),
          label("CERTIFICATE"),
          mint(key, { commonName: "1999999999" }),
          mint(key, {}),
        ].map((given) => ({ certificate: { cert: given, key } })),
      ),
    ).toMatchInlineSnapshot(`
      [
        "certificate.cert: Expected a file, received nothing. Pass its content or its path. [CERTIFICATE_MISSING]",
        "certificate.cert: Expected text, bytes, a path or a file: URL, received a number. [CERTIFICATE_TYPE]",
        "certificate.cert: Expected a file: URL, received a URL with another scheme. [CERTIFICATE_TYPE]",
        "certificate.cert: Expected content, received 0 bytes. [CERTIFICATE_EMPTY]",
        "certificate.cert: Expected at most 1 MiB, received more. Check that it is the correct file. [CERTIFICATE_TOO_LARGE]",
        "certificate.cert: Expected a file, received bare base64. Pass PKCS#12 as Buffer.from(text, "base64"), and PEM with its BEGIN and END lines. [CERTIFICATE_IS_BASE64]",
        "certificate.cert: Expected PEM text or a path, received text that does not contain -----BEGIN and cannot be a path. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: Expected PEM text or a path, received text that does not contain -----BEGIN and cannot be a path. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: Expected PEM text or the path of a file, received text that does not contain -----BEGIN and is not the path of a file. It is not shown here because it may be a secret. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: The file /no/such/file.pem does not exist. Relative paths start at HERE. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: The file ~/cert.pem does not exist. ~ is not expanded: pass the full path. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: Expected a file, received the directory FOLDER. Pass the path of the file in it. [CERTIFICATE_FILE_NOT_READABLE]",
        "certificate.cert: Expected PEM text or the path of a file, received text that does not contain -----BEGIN and is not the path of a file. It is not shown here because it may be a secret. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: Expected a PEM certificate, received a private key. Pass apiclient_cert.pem. [CERTIFICATE_IS_KEY]",
        "certificate.cert: Expected a PEM certificate, received a certificate request. Pass apiclient_cert.pem, which the merchant platform issued for it. [CERTIFICATE_IS_REQUEST]",
        "certificate.cert: Expected a PEM certificate, received a certificate request. Pass apiclient_cert.pem, which the merchant platform issued for it. [CERTIFICATE_IS_REQUEST]",
        "certificate.cert: Expected a PEM certificate, received other PEM. Pass apiclient_cert.pem. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: Expected a PEM certificate, received a PKCS#12 file. Pass it as pfx, without cert and key. [CERTIFICATE_IS_PKCS12]",
        "certificate.cert: Expected a PEM certificate, received a PKCS#12 file. Pass it as pfx, without cert and key. [CERTIFICATE_IS_PKCS12]",
        "certificate.cert: Expected a PEM certificate, received binary DER. Convert it: openssl x509 -inform der -in FILE -out apiclient_cert.pem [CERTIFICATE_NOT_PEM]",
        "certificate.cert: Expected a PEM certificate, received bytes of a short text. If they are a path, pass it as text, not bytes. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: Expected a PEM certificate, received bytes without -----BEGIN CERTIFICATE-----. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: Expected PEM with line breaks, received one line, as environment variables often store it. If its line breaks are written as \\n, pass text.replaceAll("\\\\n", "\\n"). Otherwise, pass the path of the file. [CERTIFICATE_ON_ONE_LINE]",
        "certificate.cert: The certificate cannot be read. Copy the whole file again. [CERTIFICATE_DAMAGED]",
        "certificate.cert: The certificate cannot be read. Copy the whole file again. [CERTIFICATE_DAMAGED]",
        "certificate.cert: Expected a certificate for merchant 1230000109, received one for "1999999999". Correct mchId, or pass the other certificate. [CERTIFICATE_OF_ANOTHER_MERCHANT]",
        "certificate.cert: Expected a certificate for merchant 1230000109, received one without a common name (CN). Correct mchId, or pass the other certificate. [CERTIFICATE_OF_ANOTHER_MERCHANT]",
      ]
    `);
  });

  test("explains an invalid key", () => {
    const otherFiles = certificateFiles("1999999999");
    const otherKey = otherFiles.read("key.pem");
    otherFiles.remove();
    files.openssl(
      ...["rsa", "-in", "key.pem", "-aes128", "-traditional", "-out", "old.pem"],
      ...["-passout", `pass:${passphrase}`],
    );
    expect(
      messagesOf(
        ...[
          cert,
          label("PUBLIC KEY"),
          label("RSA PUBLIC KEY"),
          label("CERTIFICATE REQUEST"),
          startOfPkcs12,
          Buffer.from(startOfPkcs12.toString("latin1")),
          certificateBytes,
          Buffer.from("key.pem"),
          key.replaceAll("\n", "\\n"),
          key.slice(0, 300),
          label("PRIVATE KEY"),
          files.read("old.pem"),
          otherKey,
        ].map((given) => ({ certificate: { cert, key: given } })),
        { certificate: { cert, key: files.read("old.pem"), passphrase: "no" } },
      ),
    ).toMatchInlineSnapshot(`
      [
        "certificate.key: Expected a PEM private key, received a certificate. Pass apiclient_key.pem. [KEY_IS_CERTIFICATE]",
        "certificate.key: Expected a private key, received a public key. Pass apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.key: Expected a private key, received a public key. Pass apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.key: Expected a PEM private key, received other PEM. Pass apiclient_key.pem. [KEY_NOT_PEM]",
        "certificate.key: Expected a PEM private key, received a PKCS#12 file. Pass it as pfx, without cert and key. [KEY_IS_PKCS12]",
        "certificate.key: Expected a PEM private key, received a PKCS#12 file. Pass it as pfx, without cert and key. [KEY_IS_PKCS12]",
        "certificate.key: Expected a PEM private key, received binary DER. Convert it: openssl pkey -inform der -in FILE -out apiclient_key.pem [KEY_NOT_PEM]",
        "certificate.key: Expected a PEM private key, received bytes of a short text. If they are a path, pass it as text, not bytes. [KEY_NOT_PEM]",
        "certificate.key: Expected PEM with line breaks, received one line, as environment variables often store it. If its line breaks are written as \\n, pass text.replaceAll("\\\\n", "\\n"). Otherwise, pass the path of the file. [KEY_ON_ONE_LINE]",
        "certificate.key: The private key cannot be read. Copy the whole file again. [KEY_DAMAGED]",
        "certificate.key: The private key cannot be read. Copy the whole file again. [KEY_DAMAGED]",
        "certificate.key: The private key is encrypted. Pass its passphrase as certificate.passphrase. [KEY_ENCRYPTED]",
        "certificate: Expected a key that belongs to the certificate, received the key of another one. Take both from the same download. [CERTIFICATE_KEY_MISMATCH]",
        "certificate.key: Cannot decrypt the private key with this passphrase. Correct certificate.passphrase. [KEY_WRONG_PASSPHRASE]",
      ]
    `);
  });

  test("explains a key of an unknown format with the expected PEM label", () => {
    // Without `messagesOf`, because the search for secrets finds this label.
    expect(() => configured({ certificate: { cert, key: Buffer.from("\x00") } })).toThrow(
      /^\[KEY_NOT_PEM\] certificate\.key: Expected a PEM private key, received bytes without -----BEGIN PRIVATE KEY-----\.$/,
    );
  });

  test("explains an invalid pfx", () => {
    expect(
      messagesOf(
        ...[
          cert,
          startOfPkcs12,
          Buffer.from(startOfPkcs12.toString()),
          Buffer.from("client.p12"),
          certificateBytes,
        ].map((pfx) => ({ certificate: { pfx } })),
      ),
    ).toMatchInlineSnapshot(`
      [
        "certificate.pfx: Expected a PKCS#12 file, received PEM. Pass it as cert and key, without pfx. [PKCS12_IS_PEM]",
        "certificate.pfx: Cannot read the PKCS#12 file. Convert it with \`openssl pkcs12 -in apiclient_cert.p12 -nodes -legacy -out both.pem\`, then pass both.pem as cert and as key. [PKCS12_UNREADABLE]",
        "certificate.pfx: Expected a PKCS#12 file, received one that was decoded as text, which destroys it. Read it without an encoding, or pass its path. [PKCS12_READ_AS_TEXT]",
        "certificate.pfx: Expected a PKCS#12 file, received bytes of a short text. If they are a path, pass it as text, not bytes. [PKCS12_INVALID]",
        "certificate.pfx: Expected a PKCS#12 file, received another format. Pass apiclient_cert.p12. [PKCS12_INVALID]",
      ]
    `);
  });

  test("explains a PKCS#12 file with another passphrase, without a key, or without a certificate", () => {
    const passout = ["-passout", `pass:${mchId}`];
    files.openssl(
      "pkcs12",
      "-export",
      "-in",
      "cert.pem",
      "-nokeys",
      "-out",
      "bare.p12",
      ...passout,
    );
    files.openssl(
      "pkcs12",
      "-export",
      "-nocerts",
      "-inkey",
      "key.pem",
      "-out",
      "key.p12",
      ...passout,
    );
    expect(
      messagesOf(
        { certificate: { pfx: files.read("bare.p12"), passphrase } },
        { certificate: { pfx: files.read("bare.p12") } },
        { certificate: { pfx: files.read("key.p12") } },
      ),
    ).toMatchInlineSnapshot(`
      [
        "certificate.passphrase: Expected the passphrase of the PKCS#12 file, received another one. WeChat Pay sets it to the merchant ID unless it was changed. [PKCS12_WRONG_PASSPHRASE]",
        "certificate.pfx: The PKCS#12 file has no private key. Export it again with the key. [PKCS12_INCOMPLETE]",
        "certificate.pfx: The PKCS#12 file has no certificate. Export it again with the certificate. [PKCS12_INCOMPLETE]",
      ]
    `);
  });

  test("explains the certificate of a CA or of WeChat Pay", () => {
    const ca = { cert: issuer, key: label("PUBLIC KEY") };
    const platform = {
      cert: mint(key, { commonName: "Tenpay.com sign" }),
      key: label("PUBLIC KEY"),
    };
    expect(messagesOf({ certificate: ca }, { certificate: platform })).toMatchInlineSnapshot(`
      [
        "certificate.key: Expected a private key, received a public key. Pass apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.cert: Expected the merchant's certificate, received the certificate of a CA, "Tenpay.com Root CA". Pass apiclient_cert.pem. [CERTIFICATE_IS_ISSUER]",
        "certificate.key: Expected a private key, received a public key. Pass apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.cert: Expected the merchant's certificate, received WeChat Pay's own certificate for APIv3, "Tenpay.com sign". Pass apiclient_cert.pem. [CERTIFICATE_IS_PLATFORM]",
      ]
    `);
  });
});

test("explains an invalid ca", () => {
  expect(
    messagesOf(
      { ca: [] },
      { ca: key },
      { ca: [cert, cert.slice(0, 300)] },
      { ca: cert.replaceAll("\n", " ") },
      { ca: "" },
      { ca: pathToFileURL(files.folder) },
      { ca: certificateBytes.toString("base64") },
    ),
  ).toMatchInlineSnapshot(`
    [
      "ca: Expected at least one CA certificate, received an empty list, which would trust no server. [CA_INVALID]",
      "ca: Expected a PEM certificate, received something else. [CA_INVALID]",
      "ca[1]: The file has a certificate that cannot be read. Copy the whole file again. [CA_DAMAGED]",
      "ca: The file has a certificate that cannot be read. Copy the whole file again. [CA_DAMAGED]",
      "ca: Expected a file, received nothing. Pass its content or its path. [CA_MISSING]",
      "ca: Expected a file, received the directory file://FOLDER. Pass the path of the file in it. [CA_FILE_NOT_READABLE]",
      "ca: Expected a file, received bare base64. Pass PKCS#12 as Buffer.from(text, "base64"), and PEM with its BEGIN and END lines. [CA_IS_BASE64]",
    ]
  `);
});
