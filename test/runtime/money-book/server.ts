import { createServer } from "node:https";
import type { MintedCertificates } from "../../../mock/certificates.js";
import { loopback } from "../../support/loopback.js";

/** What the server does with one call, decided by the test before the call is made. */
export interface Treatment {
  readonly executes: boolean;
  readonly response: Response;
}

export type Response =
  /** A complete response. */
  | { readonly kind: "reply"; readonly status: number; readonly body: (request: string) => string }
  /** The connection breaks. */
  | { readonly kind: "drop"; readonly when: "before the body" | "after the body" }
  /** The response breaks off in the middle, or is never finished. */
  | {
      readonly kind: "cut" | "stall";
      readonly body: (request: string) => string;
    }
  | { readonly kind: "silence" };

/** One received request. */
export interface Entry {
  readonly call: string;
  /** The complete body; undefined if the connection was dropped before it was read. */
  readonly body: string | undefined;
  readonly executed: boolean;
}

export interface BookServer {
  readonly url: string;
  readonly book: Entry[];
  close(): Promise<void>;
}

/**
 * A server that knows nothing of the protocol: it writes down each request and whether it executed it, and
 * then responds as the test wants, which need not be the truth. The header `x-call` names the call.
 */
export async function bookServer(
  certificates: MintedCertificates,
  treatmentOf: (call: string) => Treatment,
): Promise<BookServer> {
  const book: Entry[] = [];
  const { server: identity, ca } = certificates;
  const server = createServer(
    { cert: identity.cert, key: identity.key, ca: ca.cert, requestCert: true, keepAlive: true },
    (request, response) => {
      const call = String(request.headers["x-call"]);
      const { executes, response: planned } = treatmentOf(call);
      request.on("error", () => undefined);
      response.on("error", () => undefined);
      if (planned.kind === "drop" && planned.when === "before the body") {
        book.push({ call, body: undefined, executed: false });
        request.socket.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        book.push({ call, body, executed: executes });
        switch (planned.kind) {
          case "drop":
            request.socket.destroy();
            return;
          case "silence":
            return;
          case "reply":
            response.writeHead(planned.status, { "content-type": "text/xml" });
            response.end(planned.body(body));
            return;
          case "cut":
          case "stall": {
            const bytes = Buffer.from(planned.body(body));
            response.writeHead(200, { "content-length": bytes.length });
            response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
              if (planned.kind === "cut") request.socket.destroy();
            });
          }
        }
      });
    },
  );
  // A connection that times out while it is reused would look like a fault.
  server.keepAliveTimeout = 0;
  const { port, close } = await loopback(server);
  return { url: `https://127.0.0.1:${port}`, book, close };
}
