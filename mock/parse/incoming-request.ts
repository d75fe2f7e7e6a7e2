/** A request as it arrived, whichever way it came. */
export interface IncomingRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** What stands behind the question mark, as it came; empty where there is none. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly certificate: ClientCertificate;
}

/** The bytes of a body, or the fact that there were more of them than the gateway takes in. */
export type Body = Buffer | "too large";

/** What TLS said about the client. */
export type ClientCertificate =
  /** There is no TLS to look at: MSW and the undici interceptor come before it. */
  | { readonly state: "unseen" }
  | { readonly state: "none" }
  | (Shown & { readonly state: "untrusted"; readonly reason: string })
  | (Shown & { readonly state: "trusted" });

interface Shown {
  /** All attributes, as in `O=Test, CN=1230000109`. */
  readonly subject: string;
  /** Empty where the subject has none. */
  readonly commonName: string;
}
