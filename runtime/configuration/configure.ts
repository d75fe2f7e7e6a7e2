import type { Problem } from "../errors/index.js";
import { CertificateError, ConfigurationError } from "../errors/index.js";
import { describeType } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import type { Report } from "../validation/problem-collector.js";
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
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const message = `Expected an object with at least mchId and apiKey, received ${describeType(given)}.`;
    throw new ConfigurationError([{ path: "options", code: "OPTION_TYPE", message }]);
  }
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { ...given };
  const redact = createRedactor(values);
  const report: Report = (path, code, message) => {
    problems.push({ path: redact(path), code, message: redact(message) });
  };
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(known, name)) report(name, "OPTION_UNKNOWN", unknownOption(name));
  }
  const mchId = parseMchId(values["mchId"], report);
  const apiKey = parseApiKey(values["apiKey"], report);
  const allowPlainHttp = parseBoolean("allowPlainHttp", values["allowPlainHttp"], report);
  const configuration = {
    apiV3Key: parseApiV3Key(values["apiV3Key"], report),
    transferPublicKey: readTransferPublicKey(values["transferPublicKey"], report),
    workWxSecret: parseWorkWxSecret(values["workWxSecret"], report),
    clientCertificate: readClientCertificate(values["certificate"], mchId, report),
    appId: parseAppId(values["appId"], apiKey, report),
    appIds: parseAppIds(values["appIds"], report),
    baseUrl: parseBaseUrl(values["baseUrl"], allowPlainHttp, report),
    ca: readTrustedCa(values["ca"], report),
    signType: parseSignType(values["signType"], report),
    timeout: parseTimeouts(values["timeout"], report),
    maxRetries: parseMaxRetries(values["maxRetries"], report),
    rateLimit: parseRateLimit(values["rateLimit"], report),
    dispatcher: parseDispatcher(values["dispatcher"], report),
    acceptWeakerReplySignature: parseBoolean(
      "acceptWeakerReplySignature",
      values["acceptWeakerReplySignature"],
      report,
    ),
    acceptWeakerNotificationSignature: parseBoolean(
      "acceptWeakerNotificationSignature",
      values["acceptWeakerNotificationSignature"],
      report,
    ),
    allowClosed: parseBoolean("allowClosed", values["allowClosed"], report),
  };
  if (configuration.dispatcher !== undefined) {
    for (const name of ["certificate", "ca"]) {
      if (values[name] === undefined) continue;
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
function createRedactor({
  apiKey,
  apiV3Key,
  workWxSecret,
  certificate,
  mchId,
}: Record<string, unknown>): (text: string) => string {
  const { passphrase }: Record<string, unknown> =
    typeof certificate === "object" ? { ...certificate } : {};
  // Shorter secrets would match ordinary words. The merchant ID, the default passphrase, is not secret.
  const secrets = [apiKey, apiV3Key, workWxSecret, passphrase].filter(
    (each) => typeof each === "string" && each.length >= 8 && each !== mchId,
  );
  return (text: string): string =>
    secrets.reduce<string>((rest, secret) => rest.replaceAll(String(secret), "[secret]"), text);
}

function unknownOption(name: string): string {
  if (["pfx", "cert", "key", "passphrase"].includes(name)) {
    return `Unknown option ${JSON.stringify(name)}. Pass it as certificate: { ${name} }.`;
  }
  return unknownName("option", name, Object.keys(known));
}
