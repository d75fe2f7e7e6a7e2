import { MockGatewayError } from "../errors.js";
import { isLoopback } from "../loopback.js";

/**
 * Checks that a notification may be sent to a URL. A fixture may contain the address and the key of a real shop, which
 * must never receive a notification of a simulated payment.
 *
 * @throws {MockGatewayError} NOT_NOTIFIED if the URL is invalid, or is neither on loopback nor at an allowed origin
 */
export function assertAllowedOrigin(url: string, origins: readonly string[]): void {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined) {
    throw new MockGatewayError("NOT_NOTIFIED", `The notify_url ${url} is not a valid URL.`);
  }
  const { hostname, origin } = target;
  if (isLoopback(hostname) || origins.includes(origin)) return;
  throw new MockGatewayError(
    "NOT_NOTIFIED",
    `No notification was sent to ${hostname}, because it is not a loopback address. Use a notify_url on localhost, or add ${origin} to the gateway's notifyOrigins.`,
  );
}
