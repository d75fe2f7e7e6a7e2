import type { Problem } from "../errors/index.js";
import { CertificateError, ConfigurationError } from "../errors/index.js";
import { unknownName } from "../../text/suggest.js";
import type { Report } from "../validation/problem-collector.js";
import { apiKeyOf, apiV3KeyOf } from "./api-key.js";
import { trustedCaOf } from "./trusted-ca.js";
import { baseUrlOf } from "./base-url.js";
import { clientCertificateOf } from "./certificate.js";
import type { Configuration } from "./configuration.js";
import type { ClientOptions } from "./options.js";
import {
  appIdOf,
  booleanOf,
  dispatcherOf,
  maxRetriesOf,
  mchIdOf,
  rateLimitOf,
  signTypeOf,
} from "./settings.js";
import { timeoutsOf } from "./timeouts.js";
import { transferPublicKeyOf } from "./transfer-public-key.js";
import { workWxSecretOf } from "./work-wx-secret.js";

const known: Readonly<Record<keyof ClientOptions, true>> = {
  mchId: true,
  apiKey: true,
  apiV3Key: true,
  certificate: true,
  appId: true,
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
 * @throws {ConfigurationError} with every problem at once.
 * @throws {CertificateError} where only the certificate is wrong.
 */
export function configure(options: ClientOptions): Configuration {
  const given: unknown = options;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const message = "must be an object with mchId and apiKey at least.";
    throw new ConfigurationError([{ path: "options", code: "OPTION_TYPE", message }]);
  }
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { ...given };
  const redact = redactor(values);
  const report: Report = (path, code, message) => {
    problems.push({ path: redact(path), code, message: redact(message) });
  };
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(known, name)) report(name, "OPTION_UNKNOWN", unknownOption(name));
  }
  const mchId = mchIdOf(values["mchId"], report);
  const apiKey = apiKeyOf(values["apiKey"], report);
  const allowPlainHttp = booleanOf("allowPlainHttp", values["allowPlainHttp"], report);
  const configuration = {
    apiV3Key: apiV3KeyOf(values["apiV3Key"], report),
    transferPublicKey: transferPublicKeyOf(values["transferPublicKey"], report),
    workWxSecret: workWxSecretOf(values["workWxSecret"], report),
    clientCertificate: clientCertificateOf(values["certificate"], mchId, report),
    appId: appIdOf(values["appId"], apiKey, report),
    baseUrl: baseUrlOf(values["baseUrl"], allowPlainHttp, report),
    ca: trustedCaOf(values["ca"], report),
    signType: signTypeOf(values["signType"], report),
    timeout: timeoutsOf(values["timeout"], report),
    maxRetries: maxRetriesOf(values["maxRetries"], report),
    rateLimit: rateLimitOf(values["rateLimit"], report),
    dispatcher: dispatcherOf(values["dispatcher"], report),
    acceptWeakerReplySignature: booleanOf(
      "acceptWeakerReplySignature",
      values["acceptWeakerReplySignature"],
      report,
    ),
    acceptWeakerNotificationSignature: booleanOf(
      "acceptWeakerNotificationSignature",
      values["acceptWeakerNotificationSignature"],
      report,
    ),
    allowClosed: booleanOf("allowClosed", values["allowClosed"], report),
  };
  if (configuration.dispatcher !== undefined) {
    for (const name of ["certificate", "ca"]) {
      if (values[name] === undefined) continue;
      report(
        name,
        "OPTION_UNUSED",
        "is not used beside a dispatcher, which makes the connections; give it to the dispatcher.",
      );
    }
  }
  const [first, ...others] = problems;
  if (first !== undefined) {
    throw problems.every(({ path }) => /^certificate\b/.test(path))
      ? new CertificateError([first, ...others])
      : new ConfigurationError(problems);
  }
  // Both are there, or there would have been a problem.
  if (mchId === undefined || apiKey === undefined) throw new ConfigurationError(problems);
  return Object.freeze({ mchId, apiKey, ...configuration });
}

/**
 * Takes the API keys, the passphrase and WeCom's secret out of a text. No message is meant to hold them; but one given in
 * the wrong place, as a path perhaps, would be repeated from there.
 */
function redactor({
  apiKey,
  apiV3Key,
  workWxSecret,
  certificate,
  mchId,
}: Record<string, unknown>): (text: string) => string {
  const { passphrase }: Record<string, unknown> =
    typeof certificate === "object" ? { ...certificate } : {};
  // A shorter one would be found in plain words; the merchant ID, the default passphrase, is no secret.
  const secrets = [apiKey, apiV3Key, workWxSecret, passphrase].filter(
    (each) => typeof each === "string" && each.length >= 8 && each !== mchId,
  );
  return (text: string): string =>
    secrets.reduce<string>((rest, secret) => rest.replaceAll(String(secret), "[secret]"), text);
}

function unknownOption(name: string): string {
  if (["pfx", "cert", "key", "passphrase"].includes(name)) {
    return `is no option; write certificate: { ${name} }.`;
  }
  return unknownName("option", name, Object.keys(known));
}
