import type { KeyObject } from "node:crypto";
import type { RateLimit, SignType } from "../operation.js";
import { describeType, describeValue } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import type { Dispatcher } from "../dispatcher.js";
import { memberOf, ownMembers, unreadable } from "../validation/own-members.js";
import type { Report } from "../validation/problem-collector.js";

export function parseMchId(value: unknown, report: Report): string | undefined {
  if (value === undefined || value === "") {
    const message =
      "This option is required. Pass the merchant ID that WeChat Pay assigned to you.";
    report("mchId", "MCH_ID_MISSING", message);
  } else if (typeof value !== "string") {
    const hint = typeof value === "number" ? " Write it as text: IDs can start with 0." : "";
    const message = `Expected text, received ${describeType(value)}.${hint}`;
    report("mchId", "MCH_ID_INVALID", message);
  } else if (!/^[0-9]+$/.test(value)) {
    report("mchId", "MCH_ID_INVALID", "Expected digits, received other characters.");
  } else if (value.length >= 32) {
    // The message does not show it: 32 digits may be an API key.
    const message = `Expected about 10 digits, received ${value.length}. Pass the merchant ID.`;
    report("mchId", "MCH_ID_INVALID", message);
  } else {
    return value;
  }
  return undefined;
}

export function parseAppId(
  value: unknown,
  apiKey: KeyObject | undefined,
  report: Report,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") {
    report("appId", "APP_ID_INVALID", `Expected text, received ${describeType(value)}.`);
  } else if (value === apiKey?.export().toString()) {
    // Without this check, requests and messages would contain the key.
    const message =
      "Expected the ID of the application, received the API key. The ID starts with wx.";
    report("appId", "APP_ID_INVALID", message);
  } else if (!/^[\x21-\x7e]{1,32}$/.test(value)) {
    report("appId", "APP_ID_INVALID", "Expected 1 to 32 visible ASCII characters.");
  } else {
    return value;
  }
  return undefined;
}

export function parseAppIds(value: unknown, report: Report): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const items: readonly unknown[] = Array.isArray(value) && value.length <= 1000 ? value : [];
  const appIds = items.filter(
    (item) => typeof item === "string" && /^[\x21-\x7e]{1,32}$/.test(item),
  );
  if (items.length > 0 && appIds.length === items.length) return appIds.map(String);
  const expected =
    "Expected a list of 1 to 1000 application IDs, 1 to 32 visible ASCII characters each";
  report("appIds", "APP_IDS_INVALID", `${expected}, received ${describeValue(value)}.`);
  return undefined;
}

/** The message for a value that is not a signature type. */
export const invalidSignType = 'Expected "HMAC-SHA256" or "MD5", in exactly this spelling.';

export function parseSignType(value: unknown, report: Report): SignType | undefined {
  if (value === undefined || value === "MD5" || value === "HMAC-SHA256") return value;
  report("signType", "SIGN_TYPE_UNKNOWN", invalidSignType);
  return undefined;
}

export function parseMaxRetries(value: unknown, report: Report): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 10) {
    return value;
  }
  const message = `Expected a whole number from 0 to 10, received ${describeValue(value)}.`;
  report("maxRetries", "MAX_RETRIES_INVALID", message);
  return undefined;
}

export function parseRateLimit(value: unknown, report: Report): false | RateLimit | undefined {
  if (value === undefined || value === false) return value;
  if (typeof value !== "object" || value === null) {
    const message = `Expected false or { calls, seconds }, received ${describeValue(value)}.`;
    report("rateLimit", "RATE_LIMIT_INVALID", message);
    return undefined;
  }
  const given = ownMembers(value, (name) => {
    const path = name === undefined ? "rateLimit" : `rateLimit.${name}`;
    report(path, "OPTION_UNREADABLE", unreadable);
  });
  if (given === undefined) return undefined;
  const [calls, seconds] = [given.get("calls"), given.get("seconds")];
  for (const name of given.keys()) {
    if (name === "calls" || name === "seconds") continue;
    const message = unknownName("option", name, ["calls", "seconds"]);
    report(`rateLimit.${name}`, "OPTION_UNKNOWN", message);
  }
  const hasCalls = typeof calls === "number" && Number.isInteger(calls) && calls >= 1;
  if (!hasCalls) {
    const message = `Expected a whole number of at least 1, received ${describeValue(calls)}.`;
    report("rateLimit.calls", "RATE_LIMIT_INVALID", message);
  }
  const hasSeconds = typeof seconds === "number" && seconds > 0 && seconds <= 86_400;
  if (!hasSeconds) {
    const message = `Expected a number above 0 and at most 86400, received ${describeValue(seconds)}.`;
    report("rateLimit.seconds", "RATE_LIMIT_INVALID", message);
  }
  return hasCalls && hasSeconds ? Object.freeze({ calls, seconds }) : undefined;
}

export function parseDispatcher(value: unknown, report: Report): Dispatcher | undefined {
  if (value === undefined || isDispatcher(value)) return value;
  const message = `Expected an undici dispatcher, such as an Agent, received ${describeType(value)}.`;
  report("dispatcher", "DISPATCHER_INVALID", message);
  return undefined;
}

function isDispatcher(value: unknown): value is Dispatcher {
  return (
    typeof value === "object" && value !== null && typeof memberOf(value, "request") === "function"
  );
}

export function parseBoolean(name: string, value: unknown, report: Report): boolean {
  if (value === undefined || typeof value === "boolean") return value ?? false;
  report(name, "OPTION_TYPE", `Expected true or false, received ${describeValue(value)}.`);
  return false;
}
