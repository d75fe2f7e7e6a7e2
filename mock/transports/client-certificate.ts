import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { ClientCertificate } from "../parse/incoming-request.js";

/** What TLS knows about the client at the other end of a connection. */
export function clientCertificateOf(socket: Socket): ClientCertificate {
  if (!(socket instanceof TLSSocket)) return { state: "unseen" };
  const { subject } = socket.getPeerCertificate();
  // Node's types do not say so, but without a certificate the object is empty.
  const attributes = Object.entries<string | string[] | undefined>({ ...subject });
  if (attributes.length === 0) return { state: "none" };
  const shown = {
    subject: attributes.map(([name, value]) => `${name}=${String(value)}`).join(", "),
    commonName: String(new Map(attributes).get("CN") ?? ""),
  };
  return socket.authorized
    ? { ...shown, state: "trusted" }
    : { ...shown, state: "untrusted", reason: String(socket.authorizationError) };
}
