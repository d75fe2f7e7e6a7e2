import type { ConnectionFault } from "./connections.js";

/** The codes and words with which Node tells of each fault. */
const told: Readonly<Record<ConnectionFault, { readonly code: string; readonly message: string }>> =
  {
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

/** The error that a client would see, for a way in that has no connection to let go wrong. */
export function connectionError(fault: ConnectionFault): Error {
  const { code, message } = told[fault];
  return Object.assign(new Error(message), { code });
}
