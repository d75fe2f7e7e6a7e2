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

test("mchId", () => {
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
      "mchId: is missing; it is the merchant ID that WeChat Pay gave you. [MCH_ID_MISSING]",
      "mchId: is a number; write it as text, since IDs can begin with 0. [MCH_ID_INVALID]",
      "mchId: must be text. [MCH_ID_INVALID]",
      "mchId: has other characters than digits. [MCH_ID_INVALID]",
      "mchId: is too long for a merchant ID, which has about ten digits. [MCH_ID_INVALID]",
    ]
  `);
  expect(configured({ mchId: "1".repeat(31) }).mchId).toHaveLength(31);
});

test("apiKey", () => {
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
      "apiKey: is missing; it is the APIv2 key, set on the merchant platform, under API security; neither the APIv3 key nor AppSecret. [API_KEY_MISSING]",
      "apiKey: must be text or a KeyObject. [API_KEY_TYPE]",
      "apiKey: is a public key; the APIv2 key is a secret one. [API_KEY_TYPE]",
      "apiKey: is PEM; that goes to certificate. The APIv2 key is set on the merchant platform, under API security; neither the APIv3 key nor AppSecret. [API_KEY_IS_PEM]",
      "apiKey: has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it. [API_KEY_WHITE_SPACE]",
      "apiKey: has 5 bytes; an APIv2 key has 32: it is set on the merchant platform, under API security; neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: has 34 bytes; an APIv2 key has 32: leave out the quotes around it. [API_KEY_LENGTH]",
      "apiKey: has 34 bytes; an APIv2 key has 32: it is set on the merchant platform, under API security; neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: has 36 bytes; an APIv2 key has 32: it is set on the merchant platform, under API security; neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: has 35 bytes; an APIv2 key has 32: it is set on the merchant platform, under API security; neither the APIv3 key nor AppSecret. [API_KEY_LENGTH]",
      "apiKey: has characters that no APIv2 key has, which are visible ASCII; copy it again. [API_KEY_CHARACTERS]",
      "apiKey: has characters that no APIv2 key has, which are visible ASCII; copy it again. [API_KEY_CHARACTERS]",
    ]
  `);
});

test("apiV3Key", () => {
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
      "apiV3Key: has 0 bytes; an APIv3 key has 32: it is set on the merchant platform, under API security; neither the APIv2 key nor AppSecret. [API_V3_KEY_LENGTH]",
      "apiV3Key: must be text or a KeyObject. [API_V3_KEY_TYPE]",
      "apiV3Key: is a public key; the APIv3 key is a secret one. [API_V3_KEY_TYPE]",
      "apiV3Key: is PEM; that goes to certificate. The APIv3 key is set on the merchant platform, under API security; neither the APIv2 key nor AppSecret. [API_V3_KEY_IS_PEM]",
      "apiV3Key: has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it. [API_V3_KEY_WHITE_SPACE]",
      "apiV3Key: has 34 bytes; an APIv3 key has 32: leave out the quotes around it. [API_V3_KEY_LENGTH]",
      "apiV3Key: has characters that no APIv3 key has, which are visible ASCII; copy it again. [API_V3_KEY_CHARACTERS]",
    ]
  `);
  expect(configured({}).apiV3Key).toBeUndefined();
  const key = createSecretKey(Buffer.from(apiKey));
  expect(configured({ apiV3Key: key }).apiV3Key).toBe(key);
  expect(configured({ apiV3Key: apiKey }).apiV3Key?.export()).toEqual(Buffer.from(apiKey));
});

test("baseUrl", () => {
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
      "baseUrl: must be text or a URL, such as https://api.mch.weixin.qq.com. [BASE_URL_INVALID]",
      "baseUrl: is no URL; write it with https:// in front. [BASE_URL_INVALID]",
      "baseUrl: is http: what is sent could be read and changed on the way. For a test server, set allowPlainHttp. [BASE_URL_NOT_HTTPS]",
      "baseUrl: is ftp: where https: is needed. [BASE_URL_NOT_HTTPS]",
      "baseUrl: has a user name or password in it; the gateway takes none. [BASE_URL_CREDENTIALS]",
      "baseUrl: has a user name or password in it; the gateway takes none. [BASE_URL_CREDENTIALS]",
      "baseUrl: has more than an origin; write https://host. [BASE_URL_PATH]",
      "baseUrl: has more than an origin; write https://host. [BASE_URL_PATH]",
      "baseUrl: has more than an origin; write https://host. [BASE_URL_PATH]",
    ]
  `);
  expect(configured({ baseUrl: new URL("https://host:8443") }).baseUrl).toBe("https://host:8443");
});

test("appId", () => {
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
      "appId: must be text. [APP_ID_INVALID]",
      "appId: must be text. [APP_ID_INVALID]",
      "appId: must be 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: must be 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: must be 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: must be 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: must be 1 to 32 visible ASCII characters. [APP_ID_INVALID]",
      "appId: is the API key; give the application's ID, which begins with wx. [APP_ID_INVALID]",
      "appId: is the API key; give the application's ID, which begins with wx. [APP_ID_INVALID]",
    ]
  `);
  for (const appId of ["wxd930ea5d5a258f4f", "a", "~".repeat(32)]) {
    expect(configured({ appId }).appId).toBe(appId);
  }
});

test("transferPublicKey", () => {
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
      "transferPublicKey: is missing; give its content or its path. [TRANSFER_PUBLIC_KEY_MISSING]",
      "transferPublicKey: must be text, bytes, a path or a file: URL. [TRANSFER_PUBLIC_KEY_TYPE]",
      "transferPublicKey: is a URL of another kind; only file: URLs are read. [TRANSFER_PUBLIC_KEY_TYPE]",
      "transferPublicKey: has no bytes. [TRANSFER_PUBLIC_KEY_EMPTY]",
      "transferPublicKey: is larger than 1 MiB, too large for what it should be; see whether it is the right file. [TRANSFER_PUBLIC_KEY_TOO_LARGE]",
      "transferPublicKey: there is no file /no/key.pem; relative paths start at HERE. [TRANSFER_PUBLIC_KEY_FILE_NOT_FOUND]",
      "transferPublicKey: FOLDER is a directory; name the file in it. [TRANSFER_PUBLIC_KEY_FILE_NOT_READABLE]",
      "transferPublicKey: is bare base64; give it with its BEGIN and END lines. [TRANSFER_PUBLIC_KEY_IS_BASE64]",
      "transferPublicKey: is bare base64; give it with its BEGIN and END lines. [TRANSFER_PUBLIC_KEY_IS_BASE64]",
      "transferPublicKey: is no PEM; give the key that risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_NOT_PEM]",
      "transferPublicKey: is a private key; give the public one, which risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_IS_PRIVATE]",
      "transferPublicKey: is a certificate; give the key that risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_IS_CERTIFICATE]",
      "transferPublicKey: is PEM, but no public key; give the one that risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_NOT_PEM]",
      "transferPublicKey: is a public key that cannot be read; copy it again, whole. [TRANSFER_PUBLIC_KEY_DAMAGED]",
      "transferPublicKey: is a public key that cannot be read; copy it again, whole. [TRANSFER_PUBLIC_KEY_DAMAGED]",
      "transferPublicKey: has lost its line breaks, as happens in environment variables; where they are written as \\n, give text.replaceAll("\\\\n", "\\n"), otherwise the path of the file. [TRANSFER_PUBLIC_KEY_ON_ONE_LINE]",
      "transferPublicKey: is no RSA key; give the one that risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_NOT_RSA]",
      "transferPublicKey: is no RSA key; give the one that risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_NOT_RSA]",
      "transferPublicKey: is a private key; give the public one, which risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_TYPE]",
      "transferPublicKey: is a secret key; give the public one, which risk/getpublickey answers with as pub_key. [TRANSFER_PUBLIC_KEY_TYPE]",
    ]
  `);
  for (const given of [pkcs1, Buffer.from(pkcs1), pair.publicKey, `${cert}${pkcs1}`]) {
    const { transferPublicKey } = configured({ transferPublicKey: given });
    expect(transferPublicKey?.equals(pair.publicKey)).toBe(true);
  }
});

test("workWxSecret", () => {
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
      "workWxSecret: must be text or a secret KeyObject: the secret of the payment application, in the admin console of WeCom. [WORK_WX_SECRET_TYPE]",
      "workWxSecret: must be text or a secret KeyObject: the secret of the payment application, in the admin console of WeCom. [WORK_WX_SECRET_TYPE]",
      "workWxSecret: has no characters; it is the secret of the payment application, in the admin console of WeCom. [WORK_WX_SECRET_EMPTY]",
      "workWxSecret: has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it. [WORK_WX_SECRET_WHITE_SPACE]",
      "workWxSecret: has characters that no secret has, which are visible ASCII; copy it again. [WORK_WX_SECRET_CHARACTERS]",
      "workWxSecret: has characters that no secret has, which are visible ASCII; copy it again. [WORK_WX_SECRET_CHARACTERS]",
      "workWxSecret: has white space or a byte-order mark around it, perhaps the line break at the end of a file; trim it. [WORK_WX_SECRET_WHITE_SPACE]",
      "workWxSecret: has characters that no secret has, which are visible ASCII; copy it again. [WORK_WX_SECRET_CHARACTERS]",
    ]
  `);
  for (const given of ["s3cret", createSecretKey("s3cret", "utf8")]) {
    const { workWxSecret } = configured({ workWxSecret: given });
    expect(workWxSecret?.export().toString()).toBe("s3cret");
  }
});

test("other options", () => {
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
      "signType: must be "HMAC-SHA256" or "MD5", to the letter. [SIGN_TYPE_UNKNOWN]",
      "timeout: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "timeout.idle: is no phase of a call; there are connect, headers, body, total. [OPTION_UNKNOWN]",
      "timeout.total: must be a number of milliseconds, from 1 to 2147483647. [TIMEOUT_INVALID]",
      "maxRetries: must be a whole number from 0 to 10. [MAX_RETRIES_INVALID]",
      "rateLimit: must be false or { calls, seconds }. [RATE_LIMIT_INVALID]",
      "rateLimit.per: is no option here; there are calls, seconds. [OPTION_UNKNOWN]",
      "rateLimit.calls: must be a whole number of at least 1. [RATE_LIMIT_INVALID]",
      "rateLimit.seconds: must be a number above 0 and at most 86400. [RATE_LIMIT_INVALID]",
      "rateLimit.calls: must be a whole number of at least 1. [RATE_LIMIT_INVALID]",
      "rateLimit.seconds: must be a number above 0 and at most 86400. [RATE_LIMIT_INVALID]",
      "rateLimit.seconds: must be a number above 0 and at most 86400. [RATE_LIMIT_INVALID]",
      "dispatcher: must be an undici dispatcher, such as an Agent. [DISPATCHER_INVALID]",
      "dispatcher: must be an undici dispatcher, such as an Agent. [DISPATCHER_INVALID]",
      "allowPlainHttp: must be true or false. [OPTION_TYPE]",
      "acceptWeakerReplySignature: must be true or false. [OPTION_TYPE]",
      "allowClosed: must be true or false. [OPTION_TYPE]",
      "certificate: is not used beside a dispatcher, which makes the connections; give it to the dispatcher. [OPTION_UNUSED]",
      "ca: is not used beside a dispatcher, which makes the connections; give it to the dispatcher. [OPTION_UNUSED]",
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

test("unknown options", () => {
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
      "pfx: is no option; write certificate: { pfx }. [OPTION_UNKNOWN]",
      "cert: is no option; write certificate: { cert }. [OPTION_UNKNOWN]",
      "key: is no option; write certificate: { key }. [OPTION_UNKNOWN]",
      "passphrase: is no option; write certificate: { passphrase }. [OPTION_UNKNOWN]",
      "mchid: is no option; write mchId. [OPTION_UNKNOWN]",
      "sandbox: is no option; there are mchId, apiKey, apiV3Key, certificate, appId, baseUrl, allowPlainHttp, ca, signType, timeout, maxRetries, rateLimit, dispatcher, acceptWeakerReplySignature, acceptWeakerNotificationSignature, allowClosed, transferPublicKey, workWxSecret. [OPTION_UNKNOWN]",
    ]
  `);
});

describe("certificate", () => {
  test("the form of the option", () => {
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
        "certificate: must be { cert, key } or { pfx, passphrase }. [CERTIFICATE_TYPE]",
        "certificate: must be { cert, key } or { pfx, passphrase }. [CERTIFICATE_TYPE]",
        "certificate.chain: is no option here; there are cert, key, pfx, passphrase. [OPTION_UNKNOWN]",
        "certificate.passPhrase: is no option here; write passphrase. [OPTION_UNKNOWN]",
        "certificate.passphrase: must be text. [CERTIFICATE_TYPE]",
        "certificate: has both pfx and cert or key; one of the two is enough. [CERTIFICATE_TYPE]",
        "certificate: has both pfx and cert or key; one of the two is enough. [CERTIFICATE_TYPE]",
        "certificate: has the key as cert and the certificate as key; swap them. [CERTIFICATE_AND_KEY_SWAPPED]",
        "certificate.cert: is missing; give its content or its path. [CERTIFICATE_MISSING]",
        "certificate.key: is missing; give its content or its path. [CERTIFICATE_MISSING]",
        "certificate.pfx: is missing; give its content or its path. [CERTIFICATE_MISSING]",
      ]
    `);
  });

  test("invalid cert", () => {
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
        "certificate.cert: is missing; give its content or its path. [CERTIFICATE_MISSING]",
        "certificate.cert: must be text, bytes, a path or a file: URL. [CERTIFICATE_TYPE]",
        "certificate.cert: is a URL of another kind; only file: URLs are read. [CERTIFICATE_TYPE]",
        "certificate.cert: has no bytes. [CERTIFICATE_EMPTY]",
        "certificate.cert: is larger than 1 MiB, too large for what it should be; see whether it is the right file. [CERTIFICATE_TOO_LARGE]",
        "certificate.cert: is bare base64; give a p12 as Buffer.from(text, "base64"), and PEM with its BEGIN and END lines. [CERTIFICATE_IS_BASE64]",
        "certificate.cert: is neither PEM text (no -----BEGIN in it) nor a path. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: is neither PEM text (no -----BEGIN in it) nor a path. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: is neither PEM text (no -----BEGIN in it) nor the path of a file; it is not shown here in case it is a secret. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: there is no file /no/such/file.pem; relative paths start at HERE. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: there is no file ~/cert.pem; ~ is not expanded; write the path out. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: FOLDER is a directory; name the file in it. [CERTIFICATE_FILE_NOT_READABLE]",
        "certificate.cert: is neither PEM text (no -----BEGIN in it) nor the path of a file; it is not shown here in case it is a secret. [CERTIFICATE_FILE_NOT_FOUND]",
        "certificate.cert: is a private key; give apiclient_cert.pem here. [CERTIFICATE_IS_KEY]",
        "certificate.cert: is a certificate request; give what the merchant platform made of it, apiclient_cert.pem. [CERTIFICATE_IS_REQUEST]",
        "certificate.cert: is a certificate request; give what the merchant platform made of it, apiclient_cert.pem. [CERTIFICATE_IS_REQUEST]",
        "certificate.cert: is PEM, but no certificate; give apiclient_cert.pem. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: is a PKCS#12 file; give it as pfx, without cert and key. [CERTIFICATE_IS_PKCS12]",
        "certificate.cert: is a PKCS#12 file; give it as pfx, without cert and key. [CERTIFICATE_IS_PKCS12]",
        "certificate.cert: is in binary (DER); convert it: openssl x509 -inform der -in FILE -out apiclient_cert.pem [CERTIFICATE_NOT_PEM]",
        "certificate.cert: is no PEM certificate; if it is a path, give it as text, not bytes. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: is no PEM certificate: there is no -----BEGIN CERTIFICATE----- in it. [CERTIFICATE_NOT_PEM]",
        "certificate.cert: has lost its line breaks, as happens in environment variables; where they are written as \\n, give text.replaceAll("\\\\n", "\\n"), otherwise the path of the file. [CERTIFICATE_ON_ONE_LINE]",
        "certificate.cert: cannot be read; copy the file again, whole. [CERTIFICATE_DAMAGED]",
        "certificate.cert: cannot be read; copy the file again, whole. [CERTIFICATE_DAMAGED]",
        "certificate.cert: is that of "1999999999", not of merchant 1230000109; correct whichever of the two is wrong. [CERTIFICATE_OF_ANOTHER_MERCHANT]",
        "certificate.cert: is that of nobody (its subject has no CN), not of merchant 1230000109; correct whichever of the two is wrong. [CERTIFICATE_OF_ANOTHER_MERCHANT]",
      ]
    `);
  });

  test("invalid key", () => {
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
        "certificate.key: is a certificate; give apiclient_key.pem here. [KEY_IS_CERTIFICATE]",
        "certificate.key: is a public key; give the private one, apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.key: is a public key; give the private one, apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.key: is PEM, but no private key; give apiclient_key.pem. [KEY_NOT_PEM]",
        "certificate.key: is a PKCS#12 file; give it as pfx, without cert and key. [KEY_IS_PKCS12]",
        "certificate.key: is a PKCS#12 file; give it as pfx, without cert and key. [KEY_IS_PKCS12]",
        "certificate.key: is in binary (DER); convert it: openssl pkey -inform der -in FILE -out apiclient_key.pem [KEY_NOT_PEM]",
        "certificate.key: is no PEM private key; if it is a path, give it as text, not bytes. [KEY_NOT_PEM]",
        "certificate.key: has lost its line breaks, as happens in environment variables; where they are written as \\n, give text.replaceAll("\\\\n", "\\n"), otherwise the path of the file. [KEY_ON_ONE_LINE]",
        "certificate.key: is a private key that cannot be read; copy the file again, whole. [KEY_DAMAGED]",
        "certificate.key: is a private key that cannot be read; copy the file again, whole. [KEY_DAMAGED]",
        "certificate.key: is encrypted; give its passphrase as certificate.passphrase. [KEY_ENCRYPTED]",
        "certificate: has a key of another certificate; take both from the same download. [CERTIFICATE_KEY_MISMATCH]",
        "certificate.key: cannot be decrypted with this passphrase. [KEY_WRONG_PASSPHRASE]",
      ]
    `);
  });

  test("a key of an unknown format, with the PEM label that is expected", () => {
    // Without `messagesOf`, because the search for secrets finds this label.
    expect(() => configured({ certificate: { cert, key: Buffer.from("\x00") } })).toThrow(
      /^\[KEY_NOT_PEM\] certificate\.key: Expected a PEM private key, received bytes without -----BEGIN PRIVATE KEY-----\.$/,
    );
  });

  test("invalid pfx", () => {
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
        "certificate.pfx: is PEM; give it as cert and key, without pfx. [PKCS12_IS_PEM]",
        "certificate.pfx: cannot be opened; convert it: openssl pkcs12 -in apiclient_cert.p12 -nodes -legacy -out both.pem, and give that file as cert and key. [PKCS12_UNREADABLE]",
        "certificate.pfx: was read as text, which destroys it; read it without an encoding, or give its path. [PKCS12_READ_AS_TEXT]",
        "certificate.pfx: is no PKCS#12 file; if it is a path, give it as text, not bytes. [PKCS12_INVALID]",
        "certificate.pfx: is no PKCS#12 file; give apiclient_cert.p12. [PKCS12_INVALID]",
      ]
    `);
  });

  test("a PKCS#12 file with another passphrase, without a key, or without a certificate", () => {
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
        "certificate.passphrase: does not open the p12 file. WeChat Pay sets it to the mch_id, unless it was changed. [PKCS12_WRONG_PASSPHRASE]",
        "certificate.pfx: has no private key in it; export it again, with the key. [PKCS12_INCOMPLETE]",
        "certificate.pfx: has no certificate in it; export it again, with the certificate. [PKCS12_INCOMPLETE]",
      ]
    `);
  });

  test("the certificate of a CA or of WeChat Pay", () => {
    const ca = { cert: issuer, key: label("PUBLIC KEY") };
    const platform = {
      cert: mint(key, { commonName: "Tenpay.com sign" }),
      key: label("PUBLIC KEY"),
    };
    expect(messagesOf({ certificate: ca }, { certificate: platform })).toMatchInlineSnapshot(`
      [
        "certificate.key: is a public key; give the private one, apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.cert: is that of an authority, "Tenpay.com Root CA"; give the merchant's own, apiclient_cert.pem. [CERTIFICATE_IS_ISSUER]",
        "certificate.key: is a public key; give the private one, apiclient_key.pem. [KEY_IS_PUBLIC]",
        "certificate.cert: is WeChat Pay's own, "Tenpay.com sign", for replies of APIv3; give apiclient_cert.pem. [CERTIFICATE_IS_PLATFORM]",
      ]
    `);
  });
});

test("ca", () => {
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
      "ca: is an empty list: no server would be trusted. [CA_INVALID]",
      "ca: is no PEM certificate. [CA_INVALID]",
      "ca[1]: has a certificate that cannot be read; copy the file again. [CA_DAMAGED]",
      "ca: has a certificate that cannot be read; copy the file again. [CA_DAMAGED]",
      "ca: is missing; give its content or its path. [CA_MISSING]",
      "ca: file://FOLDER is a directory; name the file in it. [CA_FILE_NOT_READABLE]",
      "ca: is bare base64; give a p12 as Buffer.from(text, "base64"), and PEM with its BEGIN and END lines. [CA_IS_BASE64]",
    ]
  `);
});
