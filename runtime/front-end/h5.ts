import { Input } from "./input.js";

export interface H5Input {
  /** `mweb_url` of the order's reply, as it came; it is valid for five minutes. */
  readonly mweb_url: string;
  /** Where the browser goes when it comes back, paid or not: a page on a domain that is registered for H5. */
  readonly redirect_url: string | URL;
}

/** @throws {ValidationError} */
export function h5Url(given: H5Input): string {
  const input = new Input(given, ["mweb_url", "redirect_url"]);
  const payment = paymentOf(input);
  const target = targetOf(input);
  input.end();
  return `${payment}&redirect_url=${encodeURIComponent(target)}`;
}

function paymentOf(input: Input): string {
  const given = input.text("mweb_url", "支付跳转链接", 2048);
  if (given === "") return given;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "https:" || url.search === "" || given.includes("#")) {
    const message = "is no https URL with a query, as orders answer it; give it as it came.";
    input.report("mweb_url", "FIELD_PATTERN", message);
  } else if (url.searchParams.has("redirect_url")) {
    input.report("mweb_url", "FIELD_PATTERN", "has a redirect_url already; give it as it came.");
  }
  return given;
}

function targetOf(input: Input): string {
  const given = input.value("redirect_url");
  const target =
    given instanceof URL ? given.href : input.text("redirect_url", "支付后返回的页面", 2048);
  if (target === "") return target;
  const protocol = URL.canParse(target) ? new URL(target).protocol : undefined;
  if ((protocol !== "https:" && protocol !== "http:") || !target.isWellFormed()) {
    const message = "must be a whole URL, with https:// in front.";
    input.report("redirect_url", "FIELD_PATTERN", message);
    return "";
  }
  return target;
}
