import { parseTimeout } from "../configuration/timeouts.js";
import type { SignType } from "../operation.js";
import { describeType, describeValue } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";
import { withoutPrototype } from "../validation/own-members.js";
import { ProblemCollector } from "../validation/problem-collector.js";
import { requireApiV3Key } from "./decrypt.js";
import type { ContentOf, Notification } from "./notification.js";
import type { HandlerOptions, ReadOptions } from "./options.js";
import type { VerificationPolicy } from "./read.js";
import type { Configuration } from "../configuration/configuration.js";

export interface CheckedHandlerOptions<T extends Notification> extends VerificationPolicy {
  readonly isProcessed: HandlerOptions["isProcessed"];
  readonly claim: HandlerOptions["claim"];
  /** What it returns is checked when it is called. */
  readonly expect: ((content: ContentOf<T>) => unknown) | undefined;
  readonly onError: HandlerOptions["onError"];
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds. */
  readonly bodyTimeout: number;
}

/**
 * @throws {ValidationError} with all problems at once.
 * @throws {ConfigurationError} if this kind requires the APIv3 key and the client has none.
 */
export function checkReadOptions(
  notification: Notification,
  options: ReadOptions,
  configuration: Configuration,
): VerificationPolicy {
  const problems = new ProblemCollector(notification.id);
  problems.readMembers(options, "option", ["body", "headers", "signType", "maxAge"]);
  const policy = parsePolicy(notification, withoutPrototype(options), configuration, problems);
  problems.throwIfAny();
  return policy;
}

/**
 * @throws {ValidationError} with all problems at once.
 * @throws {ConfigurationError} if this kind requires the APIv3 key and the client has none.
 */
export function checkHandlerOptions<T extends Notification>(
  notification: T,
  receive: unknown,
  options: HandlerOptions & { readonly expect?: CheckedHandlerOptions<T>["expect"] },
  configuration: Configuration,
): CheckedHandlerOptions<T> {
  const problems = new ProblemCollector(notification.id);
  const report: Report = (path, code, message) => {
    problems.report(path, code, message);
  };
  if (typeof receive !== "function") {
    const received = describeType(receive);
    report("receive", "FIELD_TYPE", `Expected a function of the content, received ${received}.`);
  }
  problems.readMembers(options, "option", [
    ...["isProcessed", "claim", "expect", "timeout"],
    ...["maxAge", "signType", "bodyTimeout", "onError"],
  ]);
  const members = withoutPrototype(options);
  const { isProcessed, claim, expect, onError, timeout = 4_000, bodyTimeout = 10_000 } = members;
  for (const [name, value] of Object.entries({ isProcessed, claim, expect, onError })) {
    if (value !== undefined && typeof value !== "function") {
      report(name, "OPTION_TYPE", `Expected a function, received ${describeType(value)}.`);
    }
  }
  if (isProcessed !== undefined && claim !== undefined) {
    const message =
      "Expected no claim together with isProcessed. A claim reports processed notifications itself: remove isProcessed.";
    report("claim", "OPTION_CONFLICT", message);
  }
  parseTimeout("timeout", timeout, report);
  parseTimeout("bodyTimeout", bodyTimeout, report);
  const policy = parsePolicy(notification, members, configuration, problems);
  problems.throwIfAny();
  return { ...policy, isProcessed, claim, expect, onError, timeout, bodyTimeout };
}

function parsePolicy(
  notification: Notification,
  options: ReadOptions,
  configuration: Configuration,
  problems: ProblemCollector,
): VerificationPolicy {
  if (notification.protection.encryption?.algorithm === "AES-256-GCM") {
    requireApiV3Key(configuration);
  }
  return {
    signType: parseSignType(notification, options.signType, configuration, problems),
    maxAge: parseMaxAge(notification, options.maxAge, problems),
  };
}

function parseSignType(
  { title, protection }: Notification,
  value: unknown,
  { signType }: Configuration,
  problems: ProblemCollector,
): SignType {
  const types = protection.signing?.types ?? [];
  const expected = types.find((type) => type === (value ?? signType));
  if (value !== undefined && expected === undefined) {
    const message =
      types.length === 0
        ? `Expected no signType, because ${title} is encrypted and not signed. Remove the option.`
        : `Expected ${types.join(" or ")}, which ${title} is signed with.`;
    problems.report("signType", "SIGN_TYPE_NOT_TAKEN", message);
  }
  return expected ?? types[0] ?? "HMAC-SHA256";
}

function parseMaxAge(
  { title, time }: Notification,
  value: unknown,
  problems: ProblemCollector,
): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "number" || !(value > 0)) {
    const message = `Expected a number of seconds above 0, received ${describeValue(value)}.`;
    problems.report("maxAge", "WINDOW_INVALID", message);
  } else if (time === undefined) {
    const message = `Expected no maxAge, because ${title} has no time of the event. Remove the option.`;
    problems.report("maxAge", "WINDOW_INVALID", message);
  } else {
    return value;
  }
  return undefined;
}
