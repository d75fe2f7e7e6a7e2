import { Socket } from "node:net";
import { MockGatewayError } from "./errors.js";

const guarded = new Set<string>();
let standing = false;

/**
 * Keeps the real gateway out of reach of this process: a connection to one of these hosts fails before its
 * name is looked up. What a handler answers to opens no connection, so one that is opened has gone past the
 * mock, as undici does where only MSW stands in its way. It could not be undone by then: the request may
 * move money.
 */
export function guardNetwork(origins: readonly string[]): void {
  for (const origin of origins) guarded.add(new URL(origin).hostname);
  if (standing) return;
  standing = true;
  Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
    apply(connect, socket: Socket, given: unknown[]): unknown {
      const host = hostOf(given);
      if (host === undefined || !guarded.has(host)) return Reflect.apply(connect, socket, given);
      // Not at once: who called has yet to listen.
      process.nextTick(() => socket.destroy(wayAround(host)));
      return socket;
    },
  });
}

/** The host among the arguments of `connect`, which takes them in three forms, one of them Node's own. */
function hostOf([first, second]: unknown[]): string | undefined {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === "object" && options !== null) {
    return "host" in options && typeof options.host === "string" ? options.host : undefined;
  }
  return typeof second === "string" ? second : undefined;
}

function wayAround(host: string): MockGatewayError {
  return new MockGatewayError(
    "NOT_BRIDGED",
    `A connection to ${host} was about to be opened past the mock gateway, and was not. MSW's handlers do not see undici: give the client dispatcher: new Agent().compose(gateway.interceptor()), or call gateway.listen().`,
  );
}
