/** A request as received, independent of the transport. */
export interface IncomingRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** As received, without the question mark; empty if the URL has none. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly certificate: ClientCertificate;
}

/** The bytes of a body, or a marker that it was longer than the gateway accepts. */
export type Body = Buffer | "too large";

/** The result of TLS client authentication. */
export type ClientCertificate =
  /** No TLS: the request was intercepted by MSW or undici's interceptor. */
  | { readonly state: "unseen" }
  | { readonly state: "none" }
  | (CertificateSubject & { readonly state: "untrusted"; readonly reason: string })
  | (CertificateSubject & { readonly state: "trusted" });

interface CertificateSubject {
  /** All attributes, as in `O=Test, CN=1230000109`. */
  readonly subject: string;
  /** Empty if the subject has no CN. */
  readonly commonName: string;
}
