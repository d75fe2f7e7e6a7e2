/**
 * Checks whether a host is this machine.
 *
 * @param hostname - as `URL.hostname` writes it: in lower case, IPv4 addresses in full, IPv6 in brackets
 */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(hostname);
}
