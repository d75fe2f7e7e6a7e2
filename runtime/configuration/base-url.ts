import type { Report } from "../validation/problem-collector.js";

/** The origin of a base URL. */
export function baseUrlOf(
  given: unknown,
  allowPlainHttp: boolean,
  report: Report,
): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string" && !(given instanceof URL)) {
    report(
      "baseUrl",
      "BASE_URL_INVALID",
      "must be text or a URL, such as https://api.mch.weixin.qq.com.",
    );
    return undefined;
  }
  const text = String(given);
  if (!URL.canParse(text)) {
    report("baseUrl", "BASE_URL_INVALID", "is no URL; write it with https:// in front.");
    return undefined;
  }
  const url = new URL(text);
  if (url.protocol === "http:" && !allowPlainHttp) {
    report(
      "baseUrl",
      "BASE_URL_NOT_HTTPS",
      "is http: what is sent could be read and changed on the way. For a test server, set allowPlainHttp.",
    );
  } else if (url.protocol !== "https:" && url.protocol !== "http:") {
    report("baseUrl", "BASE_URL_NOT_HTTPS", `is ${url.protocol} where https: is needed.`);
  } else if (url.username !== "" || url.password !== "") {
    report(
      "baseUrl",
      "BASE_URL_CREDENTIALS",
      "has a user name or password in it; the gateway takes none.",
    );
  } else if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    report("baseUrl", "BASE_URL_PATH", `has more than an origin; write ${url.origin}.`);
  } else {
    return url.origin;
  }
  return undefined;
}
