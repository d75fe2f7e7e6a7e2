import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { bytesOf, isResponse } from "../reply/response.js";
import type { RequestHandler } from "../request-handler.js";
import type { ClientIdentity, MintedCertificates } from "../certificates.js";
import { mintCertificates, mintClient, mintExpiredServer } from "../certificates.js";
import { clientCertificateOf } from "./client-certificate.js";
import { headersOf, toSocket } from "../deliver/to-socket.js";
import type { Reset } from "../deliver/to-socket.js";
import { TcpListener } from "./tcp-listener.js";
import { MockGatewayError } from "../errors.js";
import type { Merchant } from "../options.js";
import { readBody } from "../parse/body.js";

export interface ListenOptions {
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Certificates that were minted before, for example with a server that has expired. Default: new ones. */
  readonly certificates?: MintedCertificates;
}

/** A gateway that listens, and what a client needs to call it. */
export interface ListeningGateway {
  /** As in `https://127.0.0.1:43210`. */
  readonly url: string;
  /** The authority to trust, in PEM. */
  readonly ca: string;
  /** The first merchant's client certificate, in PEM. */
  readonly cert: string;
  /** The private key of `cert`, in PEM. */
  readonly key: string;
  /** The first merchant. */
  readonly mchId: string;
  /** The first merchant's API key. */
  readonly apiKey: string;
  /** Mints one more client certificate that this server trusts, such as another merchant's or an expired one. */
  certificateFor(mchId: string, options?: { readonly expired?: boolean }): Promise<ClientIdentity>;
  /** Stops listening and ends open connections. Doing it twice does no harm. */
  close(): Promise<void>;
}

/** @throws {MockGatewayError} LISTEN_FAILED or INVALID_OPTION */
export async function listen(
  answering: RequestHandler,
  bodyLimit: number,
  { mchId, apiKey }: Merchant,
  { port = 0, certificates }: ListenOptions = {},
): Promise<ListeningGateway> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new MockGatewayError(
      "INVALID_OPTION",
      `port has to be a whole number from 0 to 65535; it is ${port}.`,
    );
  }
  const { ca, server: identity, client } = certificates ?? (await mintCertificates({ mchId }));
  const door = new TcpListener(
    (tls) => {
      const server = createServer({
        ...tls,
        ca: ca.cert,
        requestCert: true,
        // Whom it does not trust it still talks to, since nginx answers with a page.
        rejectUnauthorized: false,
      });
      server.on("request", (request, response) => {
        const reset: Reset = ({ socket }) => {
          door.reset(socket);
        };
        serve(answering, bodyLimit, request, response, reset).catch((error: unknown) => {
          // A client that went away in the middle is nobody to tell.
          if (request.complete && !response.headersSent) fail(response, error);
          else response.destroy();
        });
      });
      return server;
    },
    { right: identity, expired: () => mintExpiredServer(ca, identity) },
    answering.connectionFaults,
  );
  const taken = await door.open(port);
  return {
    url: `https://127.0.0.1:${taken}`,
    ca: ca.cert,
    cert: client.cert,
    key: client.key,
    mchId,
    apiKey,
    certificateFor: (owner, options) => mintClient(ca, { commonName: owner, ...options }),
    close: () => door.close(),
  };
}

async function serve(
  answering: RequestHandler,
  bodyLimit: number,
  request: IncomingMessage,
  response: ServerResponse,
  reset: Reset,
): Promise<void> {
  const [path = "", ...query] = (request.url ?? "").split("?");
  const arrival = {
    method: request.method ?? "",
    path,
    query: query.join("?"),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    certificate: clientCertificateOf(request.socket),
  };
  const way = { reset, until: answering.untilReset };
  const early = answering.beforeBody(arrival);
  if (early !== undefined) {
    await toSocket(early, request, response, way);
    return;
  }
  const body = await readBody(keptOpen(request), bodyLimit);
  const outcome = await answering.handle({ ...arrival, body });
  if (body === "too large" && isResponse(outcome)) {
    const bytes = bytesOf(outcome);
    const headers = headersOf(outcome, bytes.length);
    response.writeHead(outcome.status, { ...headers, connection: "close" });
    linger(request, response, bytes);
    return;
  }
  await toSocket(outcome, request, response, way);
}

/** A mistake of this gateway's own, which should not look like one of the network's. */
function fail(response: ServerResponse, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  response
    .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
    .end(`The mock gateway itself failed; this is not an answer of WeChat Pay's.\n${text}\n`);
}

/** Ends the reading early without ending the connection: the answer has yet to go out on it. */
function keptOpen(request: IncomingMessage): AsyncIterable<unknown> {
  return request.iterator({ destroyOnReturn: false });
}

/**
 * Takes in what is still coming for a while, since a client that cannot write does not read the answer. Node ends
 * the connection with the answer, so the answer, complete as it is by its length, ends only then.
 */
function linger(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const giveUp = setTimeout(() => request.socket.destroy(), 5_000).unref();
  request.once("end", () => response.end());
  request.once("close", () => {
    clearTimeout(giveUp);
  });
  response.write(body);
  request.resume();
}
