import { describeType } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";

/** Returns the origin of a base URL. */
export function parseBaseUrl(
  value: unknown,
  allowPlainHttp: boolean,
  report: Report,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" && !(value instanceof URL)) {
    report(
      "baseUrl",
      "BASE_URL_INVALID",
      `Expected text or a URL, received ${describeType(value)}. Pass, for example, https://api.mch.weixin.qq.com.`,
    );
    return undefined;
  }
  const text = String(value);
  if (!URL.canParse(text)) {
    const message = "Expected a URL, received text that is not one. Start it with https://.";
    report("baseUrl", "BASE_URL_INVALID", message);
    return undefined;
  }
  const url = new URL(text);
  if (url.protocol === "http:" && !allowPlainHttp) {
    report(
      "baseUrl",
      "BASE_URL_NOT_HTTPS",
      "Expected https:, received http:, which lets others on the network read and change requests. For a test server, set allowPlainHttp.",
    );
  } else if (url.protocol !== "https:" && url.protocol !== "http:") {
    report("baseUrl", "BASE_URL_NOT_HTTPS", `Expected https:, received ${url.protocol}.`);
  } else if (url.username !== "" || url.password !== "") {
    report(
      "baseUrl",
      "BASE_URL_CREDENTIALS",
      "Expected a URL without a user name or password. Remove them: the gateway does not use them.",
    );
  } else if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    const message = `Expected an origin, received a URL with a path, query or fragment. Pass ${url.origin}.`;
    report("baseUrl", "BASE_URL_PATH", message);
  } else {
    return url.origin;
  }
  return undefined;
}
