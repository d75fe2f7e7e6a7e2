import { checkServerIdentity, DEFAULT_MIN_VERSION } from "node:tls";
import type { Agent } from "undici";
import type { Dispatcher } from "../dispatcher.js";

/** The connections of one client, which all use the same certificate. */
export interface Connections {
  /** Creates the agent on first use, because undici takes longer to load than the rest of this library. */
  dispatcher(): Promise<Dispatcher>;
  /**
   * Whether the dispatcher starts to read every body, even an empty one, exactly when it starts to write
   * the request.
   */
  readonly readsBodies: boolean;
  /** Closes the connections after the requests in flight. A dispatcher that the caller passed stays open. */
  close(): Promise<void>;
}

/** The part of the configuration that connections depend on. */
export interface ConnectionOptions {
  /** Replaces the client's own agent, including its certificate and trusted CAs. */
  readonly dispatcher: Dispatcher | undefined;
  readonly clientCertificate: { tls(): { cert: string; key: string } } | undefined;
  /** PEM certificates of the CAs to trust; Node's CAs by default. */
  readonly ca: readonly string[] | undefined;
  readonly timeout: { readonly connect: number };
}

/**
 * Connection options that Node would otherwise read from a polluted Object.prototype. They decide which server
 * is trusted and how the client identifies itself.
 */
const inheritNothing = {
  ca: undefined,
  cert: undefined,
  key: undefined,
  pfx: undefined,
  passphrase: undefined,
  secureContext: undefined,
  servername: undefined,
  signal: undefined,
  socketPath: null,
};

export function createConnections(options: ConnectionOptions): Connections {
  const { dispatcher, clientCertificate, ca, timeout } = options;
  if (dispatcher !== undefined) {
    return {
      dispatcher: () => Promise.resolve(dispatcher),
      readsBodies: false,
      close: () => Promise.resolve(),
    };
  }
  let agent: Promise<Agent> | undefined;
  const open = async (): Promise<Agent> => {
    const { Agent } = await import("undici");
    // undici caches TLS sessions by server name only, so an agent must never be shared between certificates.
    // The gateway speaks HTTP/1.1.
    return new Agent({
      allowH2: false,
      connect: {
        ...inheritNothing,
        ...clientCertificate?.tls(),
        ...(ca && { ca: [...ca] }),
        timeout: timeout.connect,
        // Explicit, because NODE_TLS_REJECT_UNAUTHORIZED=0 turns the default off for the whole process.
        rejectUnauthorized: true,
        checkServerIdentity,
        // Explicit, because Node's options can lower the default; a higher one stays in effect.
        minVersion: DEFAULT_MIN_VERSION === "TLSv1.3" ? "TLSv1.3" : "TLSv1.2",
      },
    });
  };
  return {
    dispatcher: () => (agent ??= open()),
    readsBodies: true,
    close: async () => {
      const closing = agent;
      // Cleared first, so that a call that starts during closing opens new connections.
      agent = undefined;
      await (await closing)?.close();
    },
  };
}
