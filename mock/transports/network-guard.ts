import { Socket } from "node:net";
import { MockGatewayError } from "../errors.js";
import { isLoopback } from "../loopback.js";

const guardedHosts = new Set<string>();
let isInstalled = false;

/**
 * Prevents this process from connecting to the hosts of these origins: DNS lookup fails with NOT_BRIDGED.
 *
 * A mocked client never needs these addresses. If one is looked up, the client has bypassed the mock, for example
 * because it uses undici while only MSW is set up, or because it does not use the `url` of a listening gateway.
 * Its request may move money and cannot be undone, so the guard stays for the lifetime of the process.
 */
export function guardNetwork(origins: readonly string[]): void {
  for (const origin of origins) {
    const { hostname } = new URL(origin);
    // A loopback host is never the real gateway, but may be a listening one.
    if (!isLoopback(hostname)) guardedHosts.add(normalizeHost(hostname));
  }
  if (isInstalled) return;
  isInstalled = true;
  Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
    apply(connect, socket: Socket, args: unknown[]): unknown {
      // MSW 3 gives the sockets that it intercepts their own `connect` and a matching lookup.
      const isIntercepted = Object.hasOwn(socket, "connect");
      return Reflect.apply(connect, socket, isIntercepted ? args : guardArguments(args));
    },
  });
}

/** Replaces the DNS lookup in the arguments of `connect`, in any of their three forms, if the host is guarded. */
function guardArguments(args: unknown[]): unknown[] {
  const [first, second, ...rest] = args;
  // Node's internal form. It carries a symbol, so the array has to be modified in place.
  if (Array.isArray(first)) {
    const normalized: unknown[] = first;
    if (isGuarded(normalized[0])) normalized[0] = { ...normalized[0], lookup: refuseLookup };
    return args;
  }
  if (isGuarded(first)) return [{ ...first, lookup: refuseLookup }, second, ...rest];
  const options = { port: first, host: second };
  return isGuarded(options) ? [{ ...options, lookup: refuseLookup }, ...rest] : args;
}

function isGuarded(options: unknown): options is { readonly host: string } {
  return (
    typeof options === "object" &&
    options !== null &&
    "host" in options &&
    typeof options.host === "string" &&
    guardedHosts.has(normalizeHost(options.host))
  );
}

/** DNS ignores case and a trailing dot. */
function normalizeHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, "");
}

/** Replaces `dns.lookup`. */
function refuseLookup(host: string, _: unknown, callback: (error: Error) => void): void {
  const error = new MockGatewayError(
    "NOT_BRIDGED",
    `Blocked a connection to ${host} that bypassed the mock gateway. MSW's handlers do not intercept undici: pass dispatcher: new Agent().compose(gateway.interceptor()) to the client, or the url of gateway.listen() as its baseUrl.`,
  );
  process.nextTick(callback, error);
}
