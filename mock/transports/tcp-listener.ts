import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { Server } from "node:https";
import type { ClientIdentity } from "../certificates.js";
import { MockGatewayError } from "../errors.js";
import type { ConnectionFault, ConnectionFaults } from "../faults/connections.js";

/** A TLS record with a fatal alert, handshake_failure, as a server sends it before anything is encrypted. */
const handshakeFailure = Buffer.from("15030300020228", "hex");

/**
 * The port on loopback. It takes every connection before TLS does, so that a connection can meet a fault
 * in its handshake, and can be reset later as a broken one is.
 */
export class TcpListener {
  readonly #door = createServer();
  readonly #server: Server;
  /** Made when it is first asked for, since few ask. */
  readonly #expired: () => Promise<Server>;
  readonly #faults: ConnectionFaults;
  /** Open connections by the port at their other end, which is all that TLS tells of the one below it. */
  readonly #connections = new Map<number, Socket>();

  /** @param server - makes a server that is handed its connections; it does not listen itself */
  constructor(
    server: (identity: ClientIdentity) => Server,
    identities: { readonly right: ClientIdentity; readonly expired: () => Promise<ClientIdentity> },
    faults: ConnectionFaults,
  ) {
    this.#server = server(identities.right);
    let expired: Promise<Server> | undefined;
    this.#expired = () => (expired ??= identities.expired().then(server));
    this.#faults = faults;
    this.#door.on("connection", (connection) => {
      this.#take(connection);
    });
  }

  /** @returns the port @throws {MockGatewayError} LISTEN_FAILED */
  async open(port: number): Promise<number> {
    try {
      this.#door.listen(port, "127.0.0.1");
      await once(this.#door, "listening");
    } catch (error) {
      const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      throw new MockGatewayError(
        "LISTEN_FAILED",
        inUse
          ? `Port ${port} on 127.0.0.1 is in use; choose another, or 0 for a free one.`
          : `The mock gateway cannot listen on 127.0.0.1:${port}.`,
        error,
      );
    }
    const address = this.#door.address();
    return isAddress(address) ? address.port : port;
  }

  /** Resets the connection that carries this one. */
  reset(carried: Socket): void {
    const connection = this.#connections.get(carried.remotePort ?? 0);
    carried.destroy();
    connection?.resetAndDestroy();
  }

  /** Stops listening and ends open connections. Doing it twice does no harm. */
  async close(): Promise<void> {
    if (!this.#door.listening) return;
    const closed = once(this.#door, "close");
    this.#door.close();
    for (const connection of this.#connections.values()) connection.destroy();
    await closed;
  }

  #take(connection: Socket): void {
    const port = connection.remotePort ?? 0;
    this.#connections.set(port, connection);
    connection.once("close", () => this.#connections.delete(port));
    // A client that goes away in the middle of a fault is what the fault is for.
    connection.on("error", () => undefined);
    this.#meet(connection, this.#faults.next());
  }

  #meet(connection: Socket, fault: ConnectionFault | undefined): void {
    switch (fault) {
      case undefined:
        this.#server.emit("connection", connection);
        return;
      case "expired_server_certificate":
        this.#expired().then(
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

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
