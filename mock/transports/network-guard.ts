import { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { MockGatewayError } from "../errors.js";
import { isLoopback } from "../loopback.js";
import type { RequestedHost } from "./requested-host.js";
import { isIncompleteHead, maxHeadBytes, requestedHosts } from "./requested-host.js";

/**
 * The state of the guard. All copies of this module share it, because they patch the same `node:net`: jest and
 * vitest can load one for each test file.
 */
interface SharedGuard {
  /** Hosts that this process must not reach. */
  readonly hosts: Set<string>;
  /** Ports of mock gateways on loopback. Clients may name a guarded host there. */
  readonly gatewayPorts: Set<number>;
  /** The checks of the copy that was loaded last, whose errors are instances of its `MockGatewayError`. */
  checks: Checks;
}

interface Checks {
  /** Returns the arguments for `socket.connect`, with a lookup that fails if the connection is blocked. */
  connect(socket: Socket, args: unknown[]): unknown[];
  /** Returns whether TLS can start. Otherwise the socket has been destroyed. */
  startTls(socket: TLSSocket, servername: unknown): boolean;
  /** Returns why bytes must not be sent. */
  write(socket: Socket, data: unknown, encoding: unknown): Error | undefined;
}

const sharedGuardKey = Symbol.for("wechatpay-apiv2/mock/network-guard");

/**
 * Prevents this process from reaching the hosts of these origins, by name, by address or through a proxy. Every
 * attempt fails with NOT_BRIDGED before a byte of the request is sent.
 *
 * A mocked client never needs these hosts. If one is reached for, the client has bypassed the mock, for example
 * because it uses undici while only MSW is set up, or because it does not use the `url` of a listening gateway.
 * Its request may move money and cannot be undone, so the guard stays for the lifetime of the process.
 */
export function guardNetwork(origins: readonly string[]): void {
  const guard = sharedGuard();
  guard.checks = checksOf(guard);
  for (const origin of origins) {
    const { hostname } = new URL(origin);
    // A loopback host is never the real gateway, but may be a listening one.
    if (isLoopback(hostname)) guard.gatewayPorts.add(portOf(origin));
    else guard.hosts.add(normalizeHost(hostname));
  }
}

/**
 * Lets clients connect to a listening gateway under the name of a guarded host, as clients do whose host is
 * hard-coded.
 *
 * @param url - the URL of the gateway, on loopback
 * @returns a function that withdraws the permission
 */
export function allowGateway(url: string): () => void {
  const { gatewayPorts } = sharedGuard();
  const port = portOf(url);
  gatewayPorts.add(port);
  let isAllowed = true;
  return () => {
    // Called again, it must not withdraw the permission of a later gateway with the same port.
    if (isAllowed) gatewayPorts.delete(port);
    isAllowed = false;
  };
}

function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  return port === "" ? (protocol === "http:" ? 80 : 443) : Number(port);
}

function sharedGuard(): SharedGuard {
  const existing: unknown = Reflect.get(Socket, sharedGuardKey);
  if (isSharedGuard(existing)) return existing;
  const state = { hosts: new Set<string>(), gatewayPorts: new Set<number>() };
  const guard: SharedGuard = { ...state, checks: checksOf(state) };
  Object.defineProperty(Socket, sharedGuardKey, { value: guard });
  install(guard);
  return guard;
}

function isSharedGuard(value: unknown): value is SharedGuard {
  return typeof value === "object" && value !== null && "gatewayPorts" in value;
}

/** Patches the three methods through which every client passes: to connect, to start TLS and to write. */
function install(guard: SharedGuard): void {
  wrapMethod(Socket.prototype, "connect", (method, socket, args) =>
    Reflect.apply(
      method,
      socket,
      socket instanceof Socket ? guard.checks.connect(socket, args) : args,
    ),
  );
  wrapMethod(TLSSocket.prototype, "setServername", (method, socket, args) =>
    !(socket instanceof TLSSocket) || guard.checks.startTls(socket, args[0])
      ? Reflect.apply(method, socket, args)
      : undefined,
  );
  // The lowest method of a socket that still has the plaintext. Sockets that MSW intercepts have their own.
  wrapMethod(Socket.prototype, "_writeGeneric", (method, socket, args) => {
    const [, data, encoding, callback] = args;
    const error = socket instanceof Socket ? guard.checks.write(socket, data, encoding) : undefined;
    if (error === undefined) return Reflect.apply(method, socket, args);
    if (isMethod(callback)) callback(error);
    if (socket instanceof Socket) socket.destroy(error);
    return undefined;
  });
}

type Method = (...args: readonly unknown[]) => unknown;

/** Wraps a method by name, because Node's types do not declare all of them. */
function wrapMethod(
  prototype: object,
  name: string,
  wrapper: (method: Method, thisValue: unknown, args: unknown[]) => unknown,
): void {
  const method: unknown = Reflect.get(prototype, name);
  if (!isMethod(method)) return;
  Reflect.set(prototype, name, new Proxy(method, { apply: wrapper }));
}

function isMethod(value: unknown): value is Method {
  return typeof value === "function";
}

function checksOf({ hosts, gatewayPorts }: Omit<SharedGuard, "checks">): Checks {
  const isGuarded = (host: unknown): host is string =>
    typeof host === "string" && hosts.has(normalizeHost(host));
  const isGateway = (host: unknown, port: unknown): boolean =>
    isLoopbackAddress(host) && gatewayPorts.has(Number(port));
  const connectedToGateway = ({ remoteAddress, remotePort }: Socket): boolean =>
    remoteAddress !== undefined && isGateway(remoteAddress, remotePort);

  const blockedOptions = (options: object): object | undefined => {
    const { host = "localhost", port, path, servername } = readOptions(options);
    if (isGuarded(host)) return refusing(options, notBridged(`a connection to ${host}`));
    if (!isGuarded(servername) || (typeof path !== "string" && isGateway(host, port)))
      return undefined;
    const peer = typeof path === "string" ? path : [host, port].join(":");
    return refusing(options, notBridged(`a connection to ${servername} at ${peer}`, addressHint));
  };

  /** Beginnings of requests that were written in several pieces. */
  const incompleteHeads = new WeakMap<Socket, string>();

  const hostsWritten = (socket: Socket, chunk: string): readonly RequestedHost[] => {
    const text = (incompleteHeads.get(socket) ?? "") + chunk;
    if (isIncompleteHead(text)) incompleteHeads.set(socket, text);
    else if (isIncompleteHead(chunk)) incompleteHeads.set(socket, chunk);
    else incompleteHeads.delete(socket);
    return text === chunk
      ? requestedHosts(chunk)
      : [...requestedHosts(text), ...requestedHosts(chunk)];
  };

  return {
    connect(socket, args) {
      if (isIntercepted(socket)) return args;
      const [first, second, ...rest] = args;
      // Node's internal form. It carries a symbol, so the array has to be modified in place.
      if (Array.isArray(first)) {
        const normalized: unknown[] = first;
        const [options] = normalized;
        if (isObject(options)) normalized[0] = blockedOptions(options) ?? options;
        return args;
      }
      if (isObject(first)) return [blockedOptions(first) ?? first, second, ...rest];
      const blocked = blockedOptions({ port: first, host: second });
      return blocked === undefined ? args : [blocked, ...rest];
    },
    startTls(socket, servername) {
      if (!isGuarded(servername) || isIntercepted(socket)) return true;
      const check = (): boolean => {
        if (connectedToGateway(socket)) return true;
        const attempt = `a TLS connection to ${servername} over ${describePeer(socket)}`;
        socket.destroy(notBridged(attempt, addressHint));
        return false;
      };
      if (!socket.connecting) return check();
      // Before Node's own listener, which starts the handshake.
      socket.prependOnceListener("connect", check);
      return true;
    },
    write(socket, data, encoding) {
      // Node calls the method again when the socket is connected.
      if (socket.connecting) return undefined;
      for (const chunk of chunksOf(data, encoding)) {
        const requested = hostsWritten(socket, chunk).find(
          ({ hostname, askedOf }) =>
            isGuarded(hostname) && (askedOf === "proxy" || !connectedToGateway(socket)),
        );
        if (requested === undefined) continue;
        const { hostname, askedOf } = requested;
        return askedOf === "proxy"
          ? notBridged(
              `a request to ${hostname} through the proxy at ${describePeer(socket)}`,
              proxyHint,
            )
          : notBridged(`a request to ${hostname} at ${describePeer(socket)}`, addressHint);
      }
      return undefined;
    },
  };
}

/** MSW 3 gives the sockets that it intercepts their own `connect`. It opens the real connection with another socket. */
function isIntercepted(socket: Socket): boolean {
  return Object.hasOwn(socket, "connect");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function readOptions(options: object): Readonly<Record<string, unknown>> {
  return { ...options };
}

/** DNS ignores case and a trailing dot. */
function normalizeHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

/** @param host - a name or an address, without brackets */
function isLoopbackAddress(host: unknown): boolean {
  if (typeof host !== "string") return false;
  const address = host.toLowerCase().replace(/^::ffff:/, "");
  return isLoopback(address) || isLoopback(`[${address}]`);
}

function describePeer({ remoteAddress, remotePort }: Socket): string {
  return remoteAddress === undefined ? "an existing stream" : `${remoteAddress}:${remotePort ?? 0}`;
}

/** The beginning of each chunk of a write or of several writes, one character per byte. */
function chunksOf(data: unknown, encoding: unknown): readonly string[] {
  if (Array.isArray(data)) {
    const entries: readonly unknown[] = data;
    return entries.flatMap((entry) =>
      isObject(entry) && "chunk" in entry
        ? chunksOf(entry.chunk, "encoding" in entry ? entry.encoding : undefined)
        : [],
    );
  }
  if (ArrayBuffer.isView(data)) {
    const length = Math.min(data.byteLength, maxHeadBytes);
    return [Buffer.from(data.buffer, data.byteOffset, length).toString("latin1")];
  }
  if (typeof data !== "string") return [];
  const isEncoded = typeof encoding === "string" && Buffer.isEncoding(encoding);
  const bytes = Buffer.from(data.slice(0, maxHeadBytes), isEncoded ? encoding : "utf8");
  return [bytes.toString("latin1")];
}

/** Returns options with which a socket fails in its lookup, whatever it was to connect to. */
function refusing(options: object, error: Error): object {
  return {
    ...options,
    // Only a name is looked up, not an address or the path of a pipe.
    host: "blocked.invalid",
    path: undefined,
    port: 443,
    lookup(_host: string, _options: unknown, callback: (error: Error) => void): void {
      process.nextTick(callback, error);
    },
  };
}

const bridgeHint =
  "pass dispatcher: new Agent().compose(gateway.interceptor()) to the client, or the url of gateway.listen() as its baseUrl.";
const addressHint = `There is no mock gateway of this process at that address: ${bridgeHint}`;
const proxyHint = `Remove the proxy from the client in tests, and ${bridgeHint}`;

function notBridged(
  attempt: string,
  hint = `MSW's handlers do not intercept undici: ${bridgeHint}`,
): MockGatewayError {
  return new MockGatewayError(
    "NOT_BRIDGED",
    `Blocked ${attempt} that bypassed the mock gateway. ${hint}`,
  );
}
