import type { Configuration } from "../configuration/configure.js";
import { isTimeout, noTimeout } from "../configuration/timeouts.js";
import type { SignType } from "../operation.js";
import { Problems } from "../slips/problems.js";
import { apiV3KeyOf } from "./decrypt.js";
import type { Notification } from "./notification.js";
import type { HandlerOptions, ReadOptions } from "./options.js";
import type { Terms } from "./read.js";

export interface CheckedHandlerOptions extends Terms {
  readonly seen: HandlerOptions["seen"];
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
): Terms {
  const problems = new Problems(notification.id);
  problems.membersOf(given, "option", ["body", "headers", "signType", "window"]);
  const terms = termsOf(notification, given, configuration, problems);
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
  const problems = new Problems(notification.id);
  if (typeof receive !== "function") {
    problems.report("receive", "FIELD_TYPE", "must be a function of the content.");
  }
  problems.membersOf(given, "option", ["seen", "window", "signType", "bodyTimeout", "onError"]);
  const { seen, onError, bodyTimeout = 10_000 } = given;
  for (const [name, value] of Object.entries({ seen, onError })) {
    if (value !== undefined && typeof value !== "function") {
      problems.report(name, "OPTION_TYPE", "must be a function.");
    }
  }
  if (!isTimeout(bodyTimeout)) problems.report("bodyTimeout", "TIMEOUT_INVALID", noTimeout);
  const terms = termsOf(notification, given, configuration, problems);
  problems.end();
  return { ...terms, seen, onError, bodyTimeout };
}

function termsOf(
  notification: Notification,
  given: ReadOptions,
  configuration: Configuration,
  problems: Problems,
): Terms {
  if (notification.protection.encryption?.algorithm === "AES-256-GCM") apiV3KeyOf(configuration);
  return {
    signType: signTypeOf(notification, given.signType, configuration, problems),
    window: windowOf(notification, given.window, problems),
  };
}

function signTypeOf(
  { title, protection }: Notification,
  given: unknown,
  { signType }: Configuration,
  problems: Problems,
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

function windowOf(
  { title, time }: Notification,
  given: unknown,
  problems: Problems,
): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "number" || !(given > 0)) {
    problems.report("window", "WINDOW_INVALID", "must be a number of seconds, above 0.");
  } else if (time === undefined) {
    const message = `has no meaning here: ${title} does not say when it happened.`;
    problems.report("window", "WINDOW_INVALID", message);
  } else {
    return given;
  }
  return undefined;
}
