import type { Fault } from "./fault.js";
import { connectionError } from "./connection-error.js";
import { MockGatewayError } from "../errors.js";
import { assertTimes } from "../times.js";

/** What can go wrong before a request can be sent. */
export type ConnectionFault =
  /** The server answers to the first bytes of TLS with a fatal alert, handshake_failure. */
  | "tls_alert"
  /** The server shows a certificate that expired yesterday. */
  | "expired_server_certificate"
  /** The connection is reset in the middle of the handshake. */
  | "reset_in_handshake";

export const connectionFaults: Readonly<Record<ConnectionFault, Pick<Fault, "shows" | "showsZh">>> =
  {
    tls_alert: {
      shows: "the server ends the TLS handshake with a fatal alert, handshake_failure",
      showsZh: "服务器以致命警报 handshake_failure 结束 TLS 握手",
    },
    expired_server_certificate: {
      shows: "the server shows a certificate that expired yesterday",
      showsZh: "服务器出示昨天已过期的证书",
    },
    reset_in_handshake: {
      shows: "the connection is reset in the middle of the TLS handshake",
      showsZh: "TLS 握手过程中连接被重置",
    },
  };

/** The faults that the next connections will meet. */
export class ConnectionFaults {
  #queue: { readonly fault: ConnectionFault; left: number }[] = [];

  /** @throws {MockGatewayError} INVALID_OPTION */
  add(fault: ConnectionFault, times: number): void {
    if (!Object.hasOwn(connectionFaults, fault)) {
      throw new MockGatewayError(
        "INVALID_OPTION",
        `There is no connection fault ${fault}; there are ${Object.keys(connectionFaults).join(", ")}.`,
      );
    }
    assertTimes(times);
    this.#queue.push({ fault, left: times });
  }

  /** The fault that this connection meets, if any. */
  next(): ConnectionFault | undefined {
    const [first] = this.#queue;
    if (first === undefined) return undefined;
    first.left -= 1;
    if (first.left === 0) this.#queue.shift();
    return first.fault;
  }

  /** Throws what a client would see of the next fault, for a way in that has no connections. */
  apply(): void {
    const fault = this.next();
    if (fault !== undefined) throw connectionError(fault);
  }

  clear(): void {
    this.#queue = [];
  }
}
