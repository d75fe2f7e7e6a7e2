import type { Problem } from "../errors/index.js";
import { CertificateError, ConfigurationError } from "../errors/index.js";
import { describeType } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import { isObject, ownMembers, unreadable } from "../validation/own-members.js";
import type { Report } from "../validation/problem-collector.js";
import { readSafely } from "../validation/problem-collector.js";
import { parseApiKey, parseApiV3Key } from "./api-key.js";
import { parseBaseUrl } from "./base-url.js";
import { readClientCertificate } from "./certificate.js";
import type { Configuration } from "./configuration.js";
import type { ClientOptions } from "./options.js";
import {
  parseAppId,
  parseAppIds,
  parseBoolean,
  parseDispatcher,
  parseMaxRetries,
  parseMchId,
  parseRateLimit,
  parseSignType,
} from "./settings.js";
import { parseTimeouts } from "./timeouts.js";
import { readTransferPublicKey } from "./transfer-public-key.js";
import { readTrustedCa } from "./trusted-ca.js";
import { parseWorkWxSecret } from "./work-wx-secret.js";

const known: Readonly<Record<keyof ClientOptions, true>> = {
  mchId: true,
  apiKey: true,
  apiV3Key: true,
  certificate: true,
  appId: true,
  appIds: true,
  baseUrl: true,
  allowPlainHttp: true,
  ca: true,
  signType: true,
  timeout: true,
  maxRetries: true,
  rateLimit: true,
  dispatcher: true,
  acceptWeakerReplySignature: true,
  acceptWeakerNotificationSignature: true,
  allowClosed: true,
  transferPublicKey: true,
  workWxSecret: true,
};

/**
 * Validates and completes the options of a client, and reads the files they name.
 *
 * @throws {ConfigurationError} with all problems at once.
 * @throws {CertificateError} if only `certificate` has problems.
 */
export function configure(options: ClientOptions): Configuration {
  const given: unknown = options;
  if (!isObject(given)) {
    const message = `Expected an object with at least mchId and apiKey, received ${describeType(given)}.`;
    throw new ConfigurationError([{ path: "options", code: "OPTION_TYPE", message }]);
  }
  const problems: Problem[] = [];
  const values = ownMembers(given, (path = "options") => {
    problems.push({ path, code: "OPTION_UNREADABLE", message: unreadable });
  });
  if (values === undefined) throw new ConfigurationError(problems);
  const redact = createRedactor(values);
  const report: Report = (path, code, message) => {
    problems.push({ path: redact(path), code, message: redact(message) });
  };
  for (const name of values.keys()) {
    if (!Object.hasOwn(known, name)) report(name, "OPTION_UNKNOWN", unknownOption(name));
  }
  /** Parses an option, which may be an object that throws when it is read. */
  const parse = <T>(name: keyof ClientOptions, parser: (value: unknown) => T): T | undefined =>
    readSafely(name, "OPTION_UNREADABLE", report, () => parser(values.get(name)));
  const flag = (name: keyof ClientOptions): boolean => parseBoolean(name, values.get(name), report);
  const mchId = parse("mchId", (value) => parseMchId(value, report));
  const apiKey = parse("apiKey", (value) => parseApiKey(value, report));
  const allowPlainHttp = flag("allowPlainHttp");
  const configuration = {
    apiV3Key: parse("apiV3Key", (value) => parseApiV3Key(value, report)),
    transferPublicKey: parse("transferPublicKey", (value) => readTransferPublicKey(value, report)),
    workWxSecret: parse("workWxSecret", (value) => parseWorkWxSecret(value, report)),
    clientCertificate: parse("certificate", (value) => readClientCertificate(value, mchId, report)),
    appId: parse("appId", (value) => parseAppId(value, apiKey, report)),
    appIds: parse("appIds", (value) => parseAppIds(value, report)),
    baseUrl: parse("baseUrl", (value) => parseBaseUrl(value, allowPlainHttp, report)),
    ca: parse("ca", (value) => readTrustedCa(value, report)),
    signType: parse("signType", (value) => parseSignType(value, report)),
    timeout: parseTimeouts(values.get("timeout"), report),
    maxRetries: parse("maxRetries", (value) => parseMaxRetries(value, report)),
    rateLimit: parse("rateLimit", (value) => parseRateLimit(value, report)),
    dispatcher: parse("dispatcher", (value) => parseDispatcher(value, report)),
    acceptWeakerReplySignature: flag("acceptWeakerReplySignature"),
    acceptWeakerNotificationSignature: flag("acceptWeakerNotificationSignature"),
    allowClosed: flag("allowClosed"),
  };
  if (configuration.dispatcher !== undefined) {
    for (const name of ["certificate", "ca"]) {
      if (values.get(name) === undefined) continue;
      report(
        name,
        "OPTION_UNUSED",
        "This option has no effect together with a dispatcher, which opens the connections. Configure it on the dispatcher.",
      );
    }
  }
  const [first, ...others] = problems;
  if (first !== undefined) {
    throw problems.every(({ path }) => /^certificate\b/.test(path))
      ? new CertificateError([first, ...others])
      : new ConfigurationError(problems);
  }
  // Narrows the types: if either were missing, there would be a problem.
  if (mchId === undefined || apiKey === undefined) throw new ConfigurationError(problems);
  return Object.freeze({ mchId, apiKey, ...configuration });
}

/**
 * Returns a function that replaces the configured secrets in a text. No message includes a secret on
 * purpose, but a misplaced one could be shown, for example an API key that was passed as a path.
 */
function createRedactor(values: ReadonlyMap<string, unknown>): (text: string) => string {
  const certificate = values.get("certificate");
  const parts = isObject(certificate) ? ownMembers(certificate, () => undefined) : undefined;
  const mchId = values.get("mchId");
  // Shorter secrets would match ordinary words. The merchant ID, the default passphrase, is not secret.
  const secrets = [
    ...["apiKey", "apiV3Key", "workWxSecret"].map((name) => values.get(name)),
    parts?.get("passphrase"),
  ].filter((each) => typeof each === "string" && each.length >= 8 && each !== mchId);
  return (text: string): string =>
    secrets.reduce<string>((rest, secret) => rest.replaceAll(String(secret), "[secret]"), text);
}

function unknownOption(name: string): string {
  if (["pfx", "cert", "key", "passphrase"].includes(name)) {
    return `Unknown option ${JSON.stringify(name)}. Pass it as certificate: { ${name} }.`;
  }
  return unknownName("option", name, Object.keys(known));
}
