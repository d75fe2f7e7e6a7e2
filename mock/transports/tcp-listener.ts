import { once } from "node:events";
import type { Server } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import type { CertificateWithKey } from "../certificates.js";
import { MockGatewayError } from "../errors.js";
import type { ConnectionFault, ConnectionFaults } from "../faults/connections.js";

/** An unencrypted TLS record with the fatal alert handshake_failure. */
const handshakeFailure = Buffer.from("15030300020228", "hex");

/**
 * Accepts TCP connections on 127.0.0.1 and passes them to a TLS server. Having the TCP socket makes it possible
 * to fail a TLS handshake, or to reset a connection later without closing TLS first.
 */
export class TcpListener {
  readonly #tcpServer = createServer();
  readonly #tlsServer: Server;
  /** Created on first use, because few tests need it. */
  readonly #expiredTlsServer: () => Promise<Server>;
  readonly #faults: ConnectionFaults;
  /** Open connections by remote port, the only property that a TLS socket shares with the TCP socket below it. */
  readonly #connections = new Map<number, Socket>();

  /** @param createTlsServer - creates a server that receives its connections from here and does not listen itself */
  constructor(
    createTlsServer: (certificate: CertificateWithKey) => Server,
    certificates: {
      readonly current: CertificateWithKey;
      readonly expired: () => Promise<CertificateWithKey>;
    },
    faults: ConnectionFaults,
  ) {
    this.#tlsServer = createTlsServer(certificates.current);
    let expired: Promise<Server> | undefined;
    this.#expiredTlsServer = () => (expired ??= certificates.expired().then(createTlsServer));
    this.#faults = faults;
    this.#tcpServer.on("connection", (connection) => {
      this.#accept(connection);
    });
  }

  /**
   * Starts listening.
   *
   * @returns the port, which differs from the requested one if that is 0
   * @throws {MockGatewayError} LISTEN_FAILED
   */
  async open(port: number): Promise<number> {
    try {
      this.#tcpServer.listen(port, "127.0.0.1");
      await once(this.#tcpServer, "listening");
    } catch (error) {
      const isInUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      throw new MockGatewayError(
        "LISTEN_FAILED",
        isInUse
          ? `Port ${port} on 127.0.0.1 is in use. Choose another port, or 0 for a free one.`
          : `The mock gateway cannot listen on 127.0.0.1:${port}.`,
        error,
      );
    }
    const address = this.#tcpServer.address();
    return isAddressInfo(address) ? address.port : port;
  }

  /** Resets the TCP connection below a TLS socket. */
  reset(tlsSocket: Socket): void {
    const connection = this.#connections.get(tlsSocket.remotePort ?? 0);
    tlsSocket.destroy();
    connection?.resetAndDestroy();
  }

  /** Stops listening and closes open connections. Calling it again has no effect. */
  async close(): Promise<void> {
    if (!this.#tcpServer.listening) return;
    const closed = once(this.#tcpServer, "close");
    this.#tcpServer.close();
    for (const connection of this.#connections.values()) connection.destroy();
    await closed;
  }

  #accept(connection: Socket): void {
    const port = connection.remotePort ?? 0;
    this.#connections.set(port, connection);
    connection.once("close", () => this.#connections.delete(port));
    // Faults make clients disconnect, which is not an error of the gateway.
    connection.on("error", () => undefined);
    this.#startTls(connection, this.#faults.next());
  }

  #startTls(connection: Socket, fault: ConnectionFault | undefined): void {
    switch (fault) {
      case undefined:
        this.#tlsServer.emit("connection", connection);
        return;
      case "expired_server_certificate":
        this.#expiredTlsServer().then(
          (server) => server.emit("connection", connection),
          () => connection.resetAndDestroy(),
        );
        return;
      case "tls_alert":
        connection.once("data", () => connection.end(handshakeFailure));
        return;
      case "reset_in_handshake":
        connection.once("data", () => connection.resetAndDestroy());
        return;
    }
  }
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
