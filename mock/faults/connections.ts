import { unknownName } from "../../text/suggest.js";
import { assertTimes, invalidOption } from "../invalid-option.js";
import type { Fault } from "./fault.js";

/** A failure before a request can be sent. */
export type ConnectionFault =
  /** The server responds to the TLS handshake with the fatal alert handshake_failure. */
  | "tls_alert"
  /** The server presents a certificate that expired yesterday. */
  | "expired_server_certificate"
  /** The connection is reset during the TLS handshake. */
  | "reset_in_handshake";

export const connectionFaults: Readonly<
  Record<ConnectionFault, Pick<Fault, "description" | "descriptionZh">>
> = {
  tls_alert: {
    description: "the server ends the TLS handshake with the fatal alert handshake_failure",
    descriptionZh: "服务器以致命警报 handshake_failure 结束 TLS 握手",
  },
  expired_server_certificate: {
    description: "the server presents a certificate that expired yesterday",
    descriptionZh: "服务器出示昨天已过期的证书",
  },
  reset_in_handshake: {
    description: "the connection is reset during the TLS handshake",
    descriptionZh: "TLS 握手过程中连接被重置",
  },
};

/** The errors that Node reports for each fault. */
const nodeErrors: Readonly<
  Record<ConnectionFault, { readonly code: string; readonly message: string }>
> = {
  tls_alert: {
    code: "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
    message: "ssl3_read_bytes:sslv3 alert handshake failure",
  },
  expired_server_certificate: {
    code: "CERT_HAS_EXPIRED",
    message: "certificate has expired",
  },
  reset_in_handshake: {
    code: "ECONNRESET",
    message: "Client network socket disconnected before secure TLS connection was established",
  },
};

/** The faults of the next connections. */
export class ConnectionFaults {
  #queue: { readonly fault: ConnectionFault; remaining: number }[] = [];

  /** @throws {MockGatewayError} INVALID_OPTION */
  add(fault: ConnectionFault, times: number): void {
    if (!Object.hasOwn(connectionFaults, fault)) {
      throw invalidOption(unknownName("connection fault", fault, Object.keys(connectionFaults)));
    }
    assertTimes(times);
    this.#queue.push({ fault, remaining: times });
  }

  /** Returns the fault of a new connection, if any, and counts this use. */
  next(): ConnectionFault | undefined {
    const [first] = this.#queue;
    if (first === undefined) return undefined;
    first.remaining -= 1;
    if (first.remaining === 0) this.#queue.shift();
    return first.fault;
  }

  /** For transports without connections: throws the error that a client would receive. */
  apply(): void {
    const fault = this.next();
    if (fault === undefined) return;
    const { code, message } = nodeErrors[fault];
    throw Object.assign(new Error(message), { code });
  }

  clear(): void {
    this.#queue = [];
  }
}
