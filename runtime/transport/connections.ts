import type { Agent } from "undici";
import type { Dispatcher } from "../dispatcher.js";

/** The connections of one merchant identity. */
export interface Connections {
  /** Makes the agent at the first call: undici takes longer to load than the rest of this library. */
  dispatcher(): Promise<Dispatcher>;
  /** Whether the dispatcher reads every body when it begins to write the request, and only then. */
  readonly readsBodies: boolean;
  /** Ends the connections when what is under way over them is done. A dispatcher of the caller's is left open. */
  close(): Promise<void>;
}

/** What connections are made with. */
export interface ConnectionOptions {
  /** Sends in place of the client's own agent; it brings the certificate and the trusted CAs itself. */
  readonly dispatcher: Dispatcher | undefined;
  readonly clientCertificate: { tls(): { cert: string; key: string } } | undefined;
  /** PEM of the certificate authorities to trust; those of Node by default. */
  readonly ca: readonly string[] | undefined;
  readonly timeout: { readonly connect: number };
}

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
    // undici keeps TLS sessions by server name alone, so an agent belongs to one identity and no other;
    // and the gateway speaks HTTP/1.1.
    return new Agent({
      allowH2: false,
      connect: {
        ...clientCertificate?.tls(),
        ...(ca && { ca: [...ca] }),
        timeout: timeout.connect,
      },
    });
  };
  return {
    dispatcher: () => (agent ??= open()),
    readsBodies: true,
    close: async () => {
      const closing = agent;
      // At once, so that a call that begins meanwhile does not get connections that are about to end.
      agent = undefined;
      await (await closing)?.close();
    },
  };
}
