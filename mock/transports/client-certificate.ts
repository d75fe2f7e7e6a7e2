import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { ClientCertificate } from "../parse/incoming-request.js";

/** Reads the client certificate of a connection. */
export function clientCertificateOf(socket: Socket): ClientCertificate {
  if (!(socket instanceof TLSSocket)) return { state: "unseen" };
  const { subject } = socket.getPeerCertificate();
  // Without a certificate Node returns an empty object, which its types do not mention.
  const attributes = Object.entries<string | string[] | undefined>({ ...subject });
  if (attributes.length === 0) return { state: "none" };
  const certificate = {
    subject: attributes.map(([name, value]) => `${name}=${String(value)}`).join(", "),
    commonName: String(new Map(attributes).get("CN") ?? ""),
  };
  return socket.authorized
    ? { ...certificate, state: "trusted" }
    : { ...certificate, state: "untrusted", reason: String(socket.authorizationError) };
}
