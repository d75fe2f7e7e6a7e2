import { Socket } from "node:net";
import { MockGatewayError } from "../errors.js";
import { isLoopback } from "../loopback.js";

const guarded = new Set<string>();
let standing = false;

/**
 * Keeps the real gateway out of reach of this process: a connection to one of these hosts fails where its
 * name would be looked up. What the mock answers to needs no address of theirs, so whoever asks for one has
 * gone past it, as undici does where only MSW stands in its way, or a client that was not told where the mock
 * listens. It could not be undone later: the request may move money.
 */
export function guardNetwork(origins: readonly string[]): void {
  for (const origin of origins) {
    const { hostname } = new URL(origin);
    // Nothing there is the real gateway; it is where one listens.
    if (!isLoopback(hostname)) guarded.add(sameHost(hostname));
  }
  if (standing) return;
  standing = true;
  Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
    apply(connect, socket: Socket, given: unknown[]): unknown {
      // MSW 3 gives a socket that it has taken over a `connect` of the socket's own, and a lookup to match.
      const args = Object.hasOwn(socket, "connect") ? given : withoutAddress(given);
      return Reflect.apply(connect, socket, args);
    },
  });
}

/** The arguments of `connect`, in any of its three forms, changed where they lead to a guarded host. */
function withoutAddress(given: unknown[]): unknown[] {
  const [first, second, ...rest] = given;
  // Node's own form, which carries a mark and so has to stay the same array.
  if (Array.isArray(first)) {
    const normalized: unknown[] = first;
    if (leadsAstray(normalized[0])) normalized[0] = { ...normalized[0], lookup: noAddress };
    return given;
  }
  if (leadsAstray(first)) return [{ ...first, lookup: noAddress }, second, ...rest];
  const options = { port: first, host: second };
  return leadsAstray(options) ? [{ ...options, lookup: noAddress }, ...rest] : given;
}

function leadsAstray(options: unknown): options is { readonly host: string } {
  return (
    typeof options === "object" &&
    options !== null &&
    "host" in options &&
    typeof options.host === "string" &&
    guarded.has(sameHost(options.host))
  );
}

/** DNS reads a name the same in any case, and with the dot that ends it. */
function sameHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, "");
}

/** In place of `dns.lookup`. */
function noAddress(host: string, _: unknown, tell: (error: Error) => void): void {
  const error = new MockGatewayError(
    "NOT_BRIDGED",
    `A connection to ${host} was about to be opened past the mock gateway, and was not. MSW's handlers do not see undici: give the client dispatcher: new Agent().compose(gateway.interceptor()), or the url of gateway.listen() as its baseUrl.`,
  );
  process.nextTick(tell, error);
}
