import type { KeyObject } from "node:crypto";
import type { RateLimit, SignType } from "../operation.js";
import { unknownName } from "../../text/suggest.js";
import type { Dispatcher } from "../dispatcher.js";
import type { Report } from "../validation/problem-collector.js";

export function mchIdOf(given: unknown, report: Report): string | undefined {
  if (given === undefined || given === "") {
    report(
      "mchId",
      "MCH_ID_MISSING",
      "is missing; it is the merchant ID that WeChat Pay gave you.",
    );
  } else if (typeof given !== "string") {
    report(
      "mchId",
      "MCH_ID_INVALID",
      typeof given === "number"
        ? "is a number; write it as text, since IDs can begin with 0."
        : "must be text.",
    );
  } else if (!/^[0-9]+$/.test(given)) {
    report("mchId", "MCH_ID_INVALID", "has other characters than digits.");
  } else if (given.length >= 32) {
    // Said without it: digits that are as long as an API key may be one.
    report("mchId", "MCH_ID_INVALID", "is too long for a merchant ID, which has about ten digits.");
  } else {
    return given;
  }
  return undefined;
}

export function appIdOf(
  given: unknown,
  apiKey: KeyObject | undefined,
  report: Report,
): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string") {
    report("appId", "APP_ID_INVALID", "must be text.");
  } else if (given === apiKey?.export().toString()) {
    // It would be sent, and shown.
    report(
      "appId",
      "APP_ID_INVALID",
      "is the API key; give the application's ID, which begins with wx.",
    );
  } else if (!/^[\x21-\x7e]{1,32}$/.test(given)) {
    report("appId", "APP_ID_INVALID", "must be 1 to 32 visible ASCII characters.");
  } else {
    return given;
  }
  return undefined;
}

export function signTypeOf(given: unknown, report: Report): SignType | undefined {
  if (given === undefined || given === "MD5" || given === "HMAC-SHA256") return given;
  report("signType", "SIGN_TYPE_UNKNOWN", 'must be "HMAC-SHA256" or "MD5", to the letter.');
  return undefined;
}

export function maxRetriesOf(given: unknown, report: Report): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= 10) {
    return given;
  }
  report("maxRetries", "MAX_RETRIES_INVALID", "must be a whole number from 0 to 10.");
  return undefined;
}

export function rateLimitOf(given: unknown, report: Report): false | RateLimit | undefined {
  if (given === undefined || given === false) return given;
  if (typeof given !== "object" || given === null) {
    report("rateLimit", "RATE_LIMIT_INVALID", "must be false or { calls, seconds }.");
    return undefined;
  }
  const { calls, seconds, ...rest }: Record<string, unknown> = { ...given };
  for (const name of Object.keys(rest)) {
    const message = unknownName("option", name, ["calls", "seconds"]);
    report(`rateLimit.${name}`, "OPTION_UNKNOWN", message);
  }
  const callsFit = typeof calls === "number" && Number.isInteger(calls) && calls >= 1;
  if (!callsFit) {
    report("rateLimit.calls", "RATE_LIMIT_INVALID", "must be a whole number of at least 1.");
  }
  const secondsFit = typeof seconds === "number" && seconds > 0 && seconds <= 86_400;
  if (!secondsFit) {
    const message = "must be a number above 0 and at most 86400.";
    report("rateLimit.seconds", "RATE_LIMIT_INVALID", message);
  }
  return callsFit && secondsFit ? Object.freeze({ calls, seconds }) : undefined;
}

export function dispatcherOf(given: unknown, report: Report): Dispatcher | undefined {
  if (given === undefined || isDispatcher(given)) return given;
  report("dispatcher", "DISPATCHER_INVALID", "must be an undici dispatcher, such as an Agent.");
  return undefined;
}

function isDispatcher(given: unknown): given is Dispatcher {
  return (
    typeof given === "object" &&
    given !== null &&
    "request" in given &&
    typeof given.request === "function"
  );
}

export function booleanOf(name: string, given: unknown, report: Report): boolean {
  if (given === undefined || typeof given === "boolean") return given ?? false;
  report(name, "OPTION_TYPE", "must be true or false.");
  return false;
}
