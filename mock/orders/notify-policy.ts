import { MockGatewayError } from "../errors.js";
import { isLoopback } from "../loopback.js";

/**
 * Whether a notification may go there: a fixture may hold the address of a real shop, and a key that is real, and
 * would have it told of a payment that nobody made.
 *
 * @throws {MockGatewayError} NOT_NOTIFIED where the address is no URL, or leads off this machine
 */
export function assertAllowedOrigin(url: string, origins: readonly string[]): void {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined) {
    throw new MockGatewayError("NOT_NOTIFIED", `The notify_url ${url} is no URL.`);
  }
  const { hostname, origin } = target;
  if (isLoopback(hostname) || origins.includes(origin)) return;
  throw new MockGatewayError(
    "NOT_NOTIFIED",
    `${hostname} is not this machine, so nothing was sent there; give a notify_url on localhost, or list ${origin} in the gateway's notifyOrigins.`,
  );
}
