import { PayloadInput } from "./payload-input.js";

export interface H5Input {
  /** `mweb_url` of the order's reply, unchanged. It is valid for five minutes. */
  readonly mweb_url: string;
  /**
   * The page that the browser returns to, whether or not the user has paid. Its domain must be registered
   * for H5 payments.
   */
  readonly redirect_url: string | URL;
}

/** @throws {ValidationError} with all problems of the input at once. */
export function h5Url(given: H5Input): string {
  const input = new PayloadInput(given, ["mweb_url", "redirect_url"]);
  const payment = readPaymentUrl(input);
  const redirect = readRedirectUrl(input);
  input.throwIfAny();
  return `${payment}&redirect_url=${encodeURIComponent(redirect)}`;
}

function readPaymentUrl(input: PayloadInput): string {
  const text = input.text("mweb_url", "支付跳转链接", 2048);
  if (text === "") return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.search === "" || text.includes("#")) {
    const message =
      "Expected an https: URL with a query and without a fragment. Pass mweb_url of the order's reply unchanged.";
    input.report("mweb_url", "FIELD_PATTERN", message);
  } else if (url.searchParams.has("redirect_url")) {
    const message =
      "Expected a URL without redirect_url, received one that has it. Pass mweb_url of the order's reply unchanged.";
    input.report("mweb_url", "FIELD_PATTERN", message);
  }
  return text;
}

function readRedirectUrl(input: PayloadInput): string {
  const value = input.value("redirect_url");
  const text =
    value instanceof URL ? value.href : input.text("redirect_url", "支付后返回的页面", 2048);
  if (text === "") return text;
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined;
  if ((protocol !== "https:" && protocol !== "http:") || !text.isWellFormed()) {
    const message = "Expected a complete URL that starts with https:// or http://.";
    input.report("redirect_url", "FIELD_PATTERN", message);
    return "";
  }
  return text;
}
