import { Agent } from "undici";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { CertificateError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { apiKey, configured, mchId, problems, refusal } from "./caller.js";

const files = certificateFiles("1999999999");
const folder = mkdtempSync(join(tmpdir(), "configuration-"));
afterAll(() => {
  files.remove();
  rmSync(folder, { recursive: true });
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();

describe("every problem at once", () => {
  test("of every option", () => {
    const error = refusal({
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

describe("the name that was meant", () => {
  test.each([
    ["timeuot", "write timeout."],
    ["basUrl", "write baseUrl."],
    ["retries", "write maxRetries."],
    ["merchId", "write mchId."],
    ["MCH_ID", "write mchId."],
    ["appid", "write appId."],
    ["allowclosed", "write allowClosed."],
    ["certificates", "write certificate."],
    ["rate_limit", "write rateLimit."],
    ["pfx", "write certificate: { pfx }."],
    ["key", "write certificate: { key }."],
    ["apiv3_key", "write apiV3Key."],
    ["x", "there are mchId, apiKey, apiV3Key, certificate"],
  ])("%s: %s", (name, advice) => {
    expect(refusal({ [name]: undefined }).message).toContain(advice);
  });

  test("in the parts of a certificate too", () => {
    const { message } = refusal({ certificate: { cert, key, passPhrase: "x" } });
    expect(message).toContain("certificate.passPhrase: is no option here; write passphrase.");
  });
});

describe("an API key that is something else", () => {
  test.each([
    ["quoted", `"${apiKey}"`, "API_KEY_LENGTH", /leave out the quotes/],
    ["of another length", apiKey.slice(1), "API_KEY_LENGTH", /31 bytes.*neither the APIv3 key/],
    ["a PEM file", key, "API_KEY_IS_PEM", /goes to certificate/],
    ["with no-break space", `${apiKey}\u00a0`, "API_KEY_WHITE_SPACE", /trim it/],
    ["with a Windows line end", `${apiKey}\r\n`, "API_KEY_WHITE_SPACE", /trim it/],
  ])("%s", (_, given, code, advice) => {
    const error = refusal({ apiKey: given });
    expect(error.problems).toEqual([expect.objectContaining({ path: "apiKey", code })]);
    expect(error.message).toMatch(advice);
  });

  test("any 32 visible characters will do: it need not be hexadecimal", () => {
    expect(configured({ apiKey: "!#Az".repeat(8) }).apiKey.symmetricKeySize).toBe(32);
  });
});

describe("files", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["a directory", folder, "CA_FILE_NOT_READABLE", /is a directory; name the file in it/],
    ["a directory by URL", pathToFileURL(folder), "CA_FILE_NOT_READABLE", /is a directory/],
    ["a home directory", "~/ca.pem", "CA_FILE_NOT_FOUND", /~ is not expanded/],
    ["a path below a file", join(files.cert, "ca.pem"), "CA_FILE_NOT_FOUND", /there is no file/],
    ["a relative path", "no/ca.pem", "CA_FILE_NOT_FOUND", /relative paths start at \//],
    ["a name too long", `./${"x".repeat(900)}`, "CA_FILE_NOT_READABLE", /the file cannot be read/],
    ["a URL of another kind", new URL("https://host/ca.pem"), "CA_TYPE", /only file: URLs/],
    ["a file: URL with a host", "file://host/ca.pem", "CA_FILE_NOT_READABLE", /cannot be read/],
    ["a device without end", "/dev/zero", "CA_TOO_LARGE", /larger than 1 MiB/],
    ["a device with nothing", "/dev/null", "CA_EMPTY", /no bytes/],
    ["an ArrayBuffer", new ArrayBuffer(8), "CA_TYPE", /must be text, bytes, a path/],
  ])("%s", (_, ca, code, advice) => {
    const error = refusal({ ca });
    expect(error.problems).toEqual([expect.objectContaining({ path: "ca", code })]);
    expect(error.message).toMatch(advice);
  });
});

test("a configuration cannot be changed, nor by way of the options it was made from", () => {
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

test("an undici Agent is a dispatcher, also one with interceptors", async () => {
  const agent = new Agent();
  expect(configured({ dispatcher: agent }).dispatcher).toBe(agent);
  const composed = agent.compose((dispatch) => dispatch);
  expect(configured({ dispatcher: composed, mchId }).dispatcher).toBe(composed);
  await agent.close();
});
