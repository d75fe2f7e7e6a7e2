import { createSecretKey } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigurationError } from "../../../runtime/index.js";
import { certificateFiles } from "../../support/certificates.js";
import { secretsIn, loggedText } from "../../support/secrets.js";
import { apiKey, configurationError, configured, mchId, passphrase } from "./caller.js";

const files = certificateFiles(mchId);
afterAll(() => {
  files.remove();
});
const cert = files.read("cert.pem").toString();
const key = files.read("key.pem").toString();
/** The key without its first and last line, and the first line of it. */
const body = key.split("\n").slice(1, -2).join("");
const line = body.slice(0, 64);

describe("a message about invalid options", () => {
  const slashed = "/run/pass.phrase/of-mine.pem";
  test.each<[string, object, string]>([
    ["the API key as a path", { certificate: { cert: apiKey, key } }, apiKey],
    ["the API key as the key's path", { certificate: { cert, key: apiKey } }, apiKey],
    ["the API key as the path of a p12", { certificate: { pfx: apiKey } }, apiKey],
    ["the API key as a CA", { ca: apiKey }, apiKey],
    ["the API key as the merchant", { mchId: apiKey }, apiKey],
    ["the API key as the base URL", { baseUrl: apiKey }, apiKey],
    ["the API key as the host", { baseUrl: `https://${apiKey}/path` }, apiKey],
    ["the API key as a signature type", { signType: apiKey }, apiKey],
    ["the API key as an option's name", { [apiKey]: true }, apiKey],
    ["an API key of digits as the merchant", { mchId: "7".repeat(32) }, "7".repeat(32)],
    ["an invalid API key", { apiKey: `${apiKey} ` }, apiKey],
    ["an APIv3 key as a path", { apiV3Key: passphrase, ca: `/${passphrase}/ca.pem` }, passphrase],
    ["an invalid APIv3 key", { apiV3Key: `${apiKey} ` }, apiKey],
    ["the private key as the API key", { apiKey: key }, line],
    ["the private key as the merchant", { mchId: key }, line],
    ["the private key as the passphrase", { certificate: { cert, passphrase: key } }, line],
    ["the key's base64 as a path", { certificate: { cert, key: body } }, line],
    ["one line of the key", { certificate: { cert, key: line } }, line],
    [
      "the middle of the key",
      { certificate: { cert, key: body.slice(70, 500) } },
      body.slice(70, 134),
    ],
    ["a truncated key", { certificate: { cert, key: key.slice(0, 400) } }, line],
    ["a passphrase as a path", { certificate: { cert, key: passphrase } }, passphrase],
    [
      "a passphrase that looks like a path",
      { certificate: { pfx: slashed, passphrase: slashed } },
      slashed,
    ],
    ["a user name and password", { baseUrl: `https://u:${passphrase}@host` }, passphrase],
    [
      "a user name and password instead of a file",
      { ca: `https://u:${passphrase}@host/ca.pem` },
      passphrase,
    ],
    [
      "a user name and password in a URL object",
      { ca: new URL(`https://u:${passphrase}@host/ca.pem`) },
      passphrase,
    ],
  ])("does not show %s", (_, options, secret) => {
    const error = configurationError(options);
    expect(loggedText(error)).not.toContain(secret);
    expect(JSON.stringify(error.problems)).not.toContain(secret);
    expect(error.cause).toBeUndefined();
  });

  test("shows a path, which identifies the file", () => {
    expect(
      configurationError({ certificate: { cert: "certs/apiclient_cert.pem", key } }).message,
    ).toContain("certs/apiclient_cert.pem");
    expect(configurationError({ ca: "/run/secrets/wechatpay-ca" }).message).toContain(
      "/run/secrets/wechatpay-ca",
    );
    expect(configurationError({ ca: `/${"long/".repeat(50)}ca.pem` }).message).not.toContain(
      "long/",
    );
  });
});

test("a configuration shows no secret when it is printed", () => {
  const both = cert + key;
  for (const certificate of [
    { cert, key },
    { cert: both, key: both },
  ]) {
    const configuration = configured({ certificate, ca: both });
    const text =
      loggedText(configuration) +
      loggedText(configuration.clientCertificate) +
      inspect({ configuration });
    expect(secretsIn(text)).toEqual([]);
    expect(text).not.toContain(line);
    expect(text).not.toContain(Buffer.from(apiKey).toString("hex"));
  }
});

test("checks a KeyObject like text, and does not change it", () => {
  const code = (content: string | Buffer): string | undefined =>
    configurationError({ apiKey: createSecretKey(Buffer.from(content)) }).problems[0]?.code;
  expect(code(`${apiKey}\n`)).toBe("API_KEY_WHITE_SPACE");
  expect(code(Buffer.alloc(32, 0x90))).toBe("API_KEY_CHARACTERS");
  expect(code(Buffer.from(apiKey, "hex"))).toBe("API_KEY_LENGTH");
  const given = createSecretKey(apiKey, "utf8");
  expect(configured({ apiKey: given }).apiKey).toBe(given);
  expect(given.export().toString()).toBe(apiKey);
});

test("accepts any options or throws a ConfigurationError, and never shows a secret", () => {
  const names = [
    ...["mchId", "apiKey", "certificate", "baseUrl", "allowPlainHttp", "ca", "signType", "timeout"],
    ...["maxRetries", "rateLimit", "dispatcher", "acceptWeakerReplySignature"],
    ...["allowClosed", "transferPublicKey", "workWxSecret", "other"],
  ];
  const secret = fc.constantFrom<unknown>(apiKey, passphrase, key, body, cert);
  const part = fc.oneof(secret, fc.anything({ maxDepth: 1, maxKeys: 3 }), fc.uint8Array());
  const certificate = fc.record(
    { cert: part, key: part, pfx: part, passphrase: part },
    { requiredKeys: [] },
  );
  const value = fc.oneof(part, certificate, fc.array(part));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (options) => {
      let outcome: unknown;
      try {
        outcome = configured(options);
      } catch (error) {
        outcome = error;
        expect(error).toBeInstanceOf(ConfigurationError);
      }
      // Only these secrets are compared, because a message may mention the label of a PEM block.
      const text = loggedText(outcome);
      for (const known of [apiKey, passphrase, line]) expect(text.includes(known)).toBe(false);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});
