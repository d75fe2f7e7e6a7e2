import { Agent } from "undici";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { CertificateError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { apiKey, configurationError, configured, mchId, problems } from "./caller.js";

const files = certificateFiles("1999999999");
const folder = mkdtempSync(join(tmpdir(), "configuration-"));
afterAll(() => {
  files.remove();
  rmSync(folder, { recursive: true });
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();

describe("reports all problems at once", () => {
  test("of all options", () => {
    const error = configurationError({
      retrys: 1,
      mchId: 1,
      apiKey: "short",
      apiV3Key: "short too",
      transferPublicKey: "/no/key.pem",
      workWxSecret: " ",
      certificate: { cert: "/no/cert.pem", key: "/no/key.pem" },
      appId: "",
      baseUrl: "http://a/b",
      allowPlainHttp: "yes",
      ca: ["/no/ca.pem", ""],
      signType: "md5",
      timeout: { connect: 0, headers: -1, body: NaN, total: Infinity },
      maxRetries: 1.5,
      rateLimit: { calls: 0, seconds: 0 },
      dispatcher: {},
      acceptWeakerReplySignature: 1,
      acceptWeakerNotificationSignature: 1,
      allowClosed: 1,
    });
    expect(error).not.toBeInstanceOf(CertificateError);
    expect(error.code).toBe("INVALID_CONFIGURATION");
    expect(error.problems.map(({ path }) => path)).toEqual([
      ...["retrys", "mchId", "apiKey", "allowPlainHttp", "apiV3Key"],
      ...["transferPublicKey", "workWxSecret"],
      ...["certificate.cert", "certificate.key", "appId"],
      ...["baseUrl", "ca[0]", "ca[1]", "signType"],
      ...["timeout.connect", "timeout.headers", "timeout.body", "timeout.total"],
      ...["maxRetries", "rateLimit.calls", "rateLimit.seconds", "dispatcher"],
      ...["acceptWeakerReplySignature", "acceptWeakerNotificationSignature", "allowClosed"],
    ]);
    for (const { path, code, message } of error.problems) {
      expect(error.message).toContain(`${path}: ${message} [${code}]`);
    }
  });

  test("of a certificate whose key cannot be read", () => {
    expect(problems({ certificate: { cert, key: "/no/key.pem" } })).toEqual([
      "certificate.key CERTIFICATE_FILE_NOT_FOUND",
      "certificate.cert CERTIFICATE_OF_ANOTHER_MERCHANT",
    ]);
  });

  test("of a key whose certificate is missing", () => {
    expect(problems({ certificate: { key: key.slice(0, 300) } })).toEqual([
      "certificate.cert CERTIFICATE_MISSING",
      "certificate.key KEY_DAMAGED",
    ]);
  });
});

describe("suggests the name that was probably meant", () => {
  test.each([
    ["timeuot", 'Did you mean "timeout"?'],
    ["basUrl", 'Did you mean "baseUrl"?'],
    ["retries", 'Did you mean "maxRetries"?'],
    ["merchId", 'Did you mean "mchId"?'],
    ["MCH_ID", 'Did you mean "mchId"?'],
    ["appid", 'Did you mean "appId"?'],
    ["allowclosed", 'Did you mean "allowClosed"?'],
    ["certificates", 'Did you mean "certificate"?'],
    ["rate_limit", 'Did you mean "rateLimit"?'],
    ["pfx", "Pass it as certificate: { pfx }."],
    ["key", "Pass it as certificate: { key }."],
    ["apiv3_key", 'Did you mean "apiV3Key"?'],
    ["x", "Expected mchId, apiKey, apiV3Key, certificate"],
  ])("%s: %s", (name, hint) => {
    expect(configurationError({ [name]: undefined }).message).toContain(hint);
  });

  test("for the parts of a certificate", () => {
    const { message } = configurationError({ certificate: { cert, key, passPhrase: "x" } });
    expect(message).toContain(
      'certificate.passPhrase: Unknown option "passPhrase". Did you mean "passphrase"?',
    );
  });
});

describe("an API key", () => {
  test.each([
    ["quoted", `"${apiKey}"`, "API_KEY_LENGTH", /Remove the quotation marks/],
    ["of another length", apiKey.slice(1), "API_KEY_LENGTH", /received 31.*neither the APIv3 key/],
    ["a PEM file", key, "API_KEY_IS_PEM", /received PEM, which belongs in the option certificate/],
    ["followed by a no-break space", `${apiKey}\u00a0`, "API_KEY_WHITE_SPACE", /Trim the text/],
    ["followed by a Windows line break", `${apiKey}\r\n`, "API_KEY_WHITE_SPACE", /Trim the text/],
  ])("is rejected if it is %s", (_, given, code, hint) => {
    const error = configurationError({ apiKey: given });
    expect(error.problems).toEqual([expect.objectContaining({ path: "apiKey", code })]);
    expect(error.message).toMatch(hint);
  });

  test("can have any 32 visible characters, not only hexadecimal ones", () => {
    expect(configured({ apiKey: "!#Az".repeat(8) }).apiKey.symmetricKeySize).toBe(32);
  });
});

describe("rejects as a CA file:", () => {
  test.each<[string, unknown, string, RegExp]>([
    [
      "a directory",
      folder,
      "CA_FILE_NOT_READABLE",
      /Expected a file, received the directory .*\. Pass the path of the file in it/,
    ],
    ["a directory by URL", pathToFileURL(folder), "CA_FILE_NOT_READABLE", /the directory file:/],
    ["a home directory", "~/ca.pem", "CA_FILE_NOT_FOUND", /~ is not expanded/],
    [
      "a path below a file",
      join(files.cert, "ca.pem"),
      "CA_FILE_NOT_FOUND",
      /The file .* does not exist/,
    ],
    ["a relative path", "no/ca.pem", "CA_FILE_NOT_FOUND", /Relative paths start at \//],
    ["a name too long", `./${"x".repeat(900)}`, "CA_FILE_NOT_READABLE", /Cannot read the file/],
    [
      "a URL with another scheme",
      new URL("https://host/ca.pem"),
      "CA_TYPE",
      /Expected a file: URL/,
    ],
    ["a file: URL with a host", "file://host/ca.pem", "CA_FILE_NOT_READABLE", /Cannot read/],
    ["an endless device", "/dev/zero", "CA_TOO_LARGE", /at most 1 MiB/],
    ["an empty device", "/dev/null", "CA_EMPTY", /received 0 bytes/],
    ["an ArrayBuffer", new ArrayBuffer(8), "CA_TYPE", /Expected text, bytes, a path/],
  ])("%s", (_, ca, code, hint) => {
    const error = configurationError({ ca });
    expect(error.problems).toEqual([expect.objectContaining({ path: "ca", code })]);
    expect(error.message).toMatch(hint);
  });
});

test("a configuration cannot be changed, not even through the options it was created from", () => {
  const rateLimit = { calls: 1, seconds: 1 };
  const timeout = { total: 5 };
  const ca = [cert];
  const configuration = configured({ rateLimit, timeout, ca });
  rateLimit.calls = 9;
  timeout.total = 9;
  ca.pop();
  expect(configuration).toMatchObject({ rateLimit: { calls: 1 }, timeout: { total: 5 } });
  expect(configuration.ca).toHaveLength(1);
  for (const part of [
    configuration,
    configuration.rateLimit,
    configuration.timeout,
    configuration.ca,
  ]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
});

test("accepts an undici Agent as the dispatcher, with or without interceptors", async () => {
  const agent = new Agent();
  expect(configured({ dispatcher: agent }).dispatcher).toBe(agent);
  const composed = agent.compose((dispatch) => dispatch);
  expect(configured({ dispatcher: composed, mchId }).dispatcher).toBe(composed);
  await agent.close();
});
