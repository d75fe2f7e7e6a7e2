import { isTimeout, noTimeout } from "../configuration/timeouts.js";
import type { SignType } from "../operation.js";
import { ProblemCollector } from "../validation/problem-collector.js";
import { apiV3KeyOf } from "./decrypt.js";
import type { Notification } from "./notification.js";
import type { HandlerOptions, ReadOptions } from "./options.js";
import type { VerificationPolicy } from "./read.js";
import type { Configuration } from "../configuration/configuration.js";

export interface CheckedHandlerOptions extends VerificationPolicy {
  readonly isProcessed: HandlerOptions["isProcessed"];
  readonly onError: HandlerOptions["onError"];
  readonly bodyTimeout: number;
}

/**
 * @throws {ValidationError} with every problem at once.
 * @throws {ConfigurationError} where this kind needs the APIv3 key and the client has none.
 */
export function checkReadOptions(
  notification: Notification,
  given: ReadOptions,
  configuration: Configuration,
): VerificationPolicy {
  const problems = new ProblemCollector(notification.id);
  problems.membersOf(given, "option", ["body", "headers", "signType", "maxAge"]);
  const terms = verificationPolicyOf(notification, given, configuration, problems);
  problems.end();
  return terms;
}

/**
 * @throws {ValidationError} with every problem at once.
 * @throws {ConfigurationError} where this kind needs the APIv3 key and the client has none.
 */
export function checkHandlerOptions(
  notification: Notification,
  receive: unknown,
  given: HandlerOptions,
  configuration: Configuration,
): CheckedHandlerOptions {
  const problems = new ProblemCollector(notification.id);
  if (typeof receive !== "function") {
    problems.report("receive", "FIELD_TYPE", "must be a function of the content.");
  }
  problems.membersOf(given, "option", [
    "isProcessed",
    "maxAge",
    "signType",
    "bodyTimeout",
    "onError",
  ]);
  const { isProcessed, onError, bodyTimeout = 10_000 } = given;
  for (const [name, value] of Object.entries({ isProcessed, onError })) {
    if (value !== undefined && typeof value !== "function") {
      problems.report(name, "OPTION_TYPE", "must be a function.");
    }
  }
  if (!isTimeout(bodyTimeout)) problems.report("bodyTimeout", "TIMEOUT_INVALID", noTimeout);
  const terms = verificationPolicyOf(notification, given, configuration, problems);
  problems.end();
  return { ...terms, isProcessed, onError, bodyTimeout };
}

function verificationPolicyOf(
  notification: Notification,
  given: ReadOptions,
  configuration: Configuration,
  problems: ProblemCollector,
): VerificationPolicy {
  if (notification.protection.encryption?.algorithm === "AES-256-GCM") apiV3KeyOf(configuration);
  return {
    signType: signTypeOf(notification, given.signType, configuration, problems),
    maxAge: maxAgeOf(notification, given.maxAge, problems),
  };
}

function signTypeOf(
  { title, protection }: Notification,
  given: unknown,
  { signType }: Configuration,
  problems: ProblemCollector,
): SignType {
  const types = protection.signing?.types ?? [];
  const wanted = types.find((type) => type === (given ?? signType));
  if (given !== undefined && wanted === undefined) {
    const message =
      types.length === 0
        ? `has no meaning here: ${title} is not signed, but encrypted.`
        : `must be ${types.join(" or ")} here: that is how ${title} is signed.`;
    problems.report("signType", "SIGN_TYPE_NOT_TAKEN", message);
  }
  return wanted ?? types[0] ?? "HMAC-SHA256";
}

function maxAgeOf(
  { title, time }: Notification,
  given: unknown,
  problems: ProblemCollector,
): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "number" || !(given > 0)) {
    problems.report("maxAge", "WINDOW_INVALID", "must be a number of seconds, above 0.");
  } else if (time === undefined) {
    const message = `has no meaning here: ${title} does not say when it happened.`;
    problems.report("maxAge", "WINDOW_INVALID", message);
  } else {
    return given;
  }
  return undefined;
}
