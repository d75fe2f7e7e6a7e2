import type { Merchant } from "../options.js";
import { sandboxKey } from "../signing-key.js";
import type { ReceivedRequest } from "./received.js";

/** What stands in place of a value that belongs in no log. */
export const redacted = "***";

/** A field's value, or what stands in its place. */
export function safeValue({ fields, sensitive }: ReceivedRequest, name: string): string {
  return sensitive.includes(name) ? redacted : (fields[name] ?? "");
}

/** A header's value, or what stands in its place where it is there to say who someone is. */
export function safeHeader(name: string, value: string): string {
  return /auth|cookie|token|secret|password|passwd|session|credential|api-?key/i.test(name)
    ? redacted
    : value;
}

/** A text in which a right signature would give away something about fields that are redacted. */
export function withoutSignatures(text: string): string {
  return text.replace(/(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])/gi, redacted);
}

/** Takes keys and secrets out of a text, wherever a client has put one by mistake. */
export function keyScrubber(merchants: readonly Merchant[]): (text: string) => string {
  const keys = merchants
    .flatMap((merchant) => {
      const { apiKey, apiV3Key = [], workWxSecret = [] } = merchant;
      return [apiKey, sandboxKey(merchant)].concat(apiV3Key, workWxSecret);
    })
    .flatMap((key) => [key, encodeURIComponent(key)]);
  return (text) => keys.reduce((rest, key) => rest.replaceAll(key, redacted), text);
}
