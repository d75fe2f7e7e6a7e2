import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "node:https";
import { createServer } from "node:https";
import type { CertificateWithKey, MintedCertificates } from "../certificates.js";
import { mintCertificates, mintClient, mintExpiredServer } from "../certificates.js";
import type { ResetConnection } from "../deliver/to-socket.js";
import { headersOf, toSocket } from "../deliver/to-socket.js";
import { invalidOption } from "../invalid-option.js";
import type { Merchant } from "../options.js";
import { readBody } from "../parse/body.js";
import { bytesOf, isResponse } from "../reply/response.js";
import type { RequestHandler } from "../request-handler.js";
import { clientCertificateOf } from "./client-certificate.js";
import { TcpListener } from "./tcp-listener.js";

/** The options of `gateway.listen()`. */
export interface ListenOptions {
  /** The port on 127.0.0.1. Default: 0, which selects a free port. */
  readonly port?: number;
  /** The result of `mintCertificates()`, for example with an expired server certificate. Default: new ones. */
  readonly certificates?: MintedCertificates;
}

/** A gateway that listens, with everything that a client needs to call it. */
export interface ListeningGateway {
  /** The `baseUrl` for the client, such as `https://127.0.0.1:43210`. */
  readonly url: string;
  /** The CA that the client has to trust, in PEM. */
  readonly ca: string;
  /** The client certificate of the first merchant, in PEM. */
  readonly cert: string;
  /** The private key of `cert`, in PEM. */
  readonly key: string;
  /** The ID of the first merchant. */
  readonly mchId: string;
  /** The API key of the first merchant. */
  readonly apiKey: string;
  /** Mints an additional trusted client certificate, for example for another merchant. */
  certificateFor(
    mchId: string,
    options?: { readonly expired?: boolean },
  ): Promise<CertificateWithKey>;
  /** Stops listening and closes open connections. Calling it again has no effect. */
  close(): Promise<void>;
}

/**
 * Starts a server with mutual TLS on 127.0.0.1.
 *
 * @param bodyLimit - the largest request body that is read, in bytes
 * @throws {MockGatewayError} LISTEN_FAILED or INVALID_OPTION
 */
export async function listen(
  requestHandler: RequestHandler,
  bodyLimit: number,
  { mchId, apiKey }: Merchant,
  { port = 0, certificates }: ListenOptions = {},
): Promise<ListeningGateway> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw invalidOption(`port: Expected a whole number from 0 to 65535, received ${port}.`);
  }
  const { ca, server, client } = certificates ?? (await mintCertificates({ mchId }));
  const createTlsServer = (certificate: CertificateWithKey): Server => {
    const tlsServer = createServer({
      ...certificate,
      ca: ca.cert,
      requestCert: true,
      // Accept untrusted clients, so that they receive nginx's 400 page.
      rejectUnauthorized: false,
    });
    tlsServer.on("request", (request, response) => {
      serve(requestHandler, bodyLimit, request, response, resetConnection).catch(
        (error: unknown) => {
          // If the client disconnected during its request, the error cannot be sent.
          if (request.complete && !response.headersSent) sendInternalError(response, error);
          else response.destroy();
        },
      );
    });
    return tlsServer;
  };
  const listener = new TcpListener(
    createTlsServer,
    { current: server, expired: () => mintExpiredServer(ca, server) },
    requestHandler.connectionFaults,
  );
  const resetConnection: ResetConnection = ({ socket }) => {
    listener.reset(socket);
  };
  const actualPort = await listener.open(port);
  return {
    url: `https://127.0.0.1:${actualPort}`,
    ca: ca.cert,
    cert: client.cert,
    key: client.key,
    mchId,
    apiKey,
    certificateFor: (commonName, options) => mintClient(ca, { commonName, ...options }),
    close: () => listener.close(),
  };
}

async function serve(
  requestHandler: RequestHandler,
  bodyLimit: number,
  request: IncomingMessage,
  response: ServerResponse,
  resetConnection: ResetConnection,
): Promise<void> {
  const [path = "", ...query] = (request.url ?? "").split("?");
  const head = {
    method: request.method ?? "",
    path,
    query: query.join("?"),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    certificate: clientCertificateOf(request.socket),
  };
  const context = { resetConnection, resetSignal: requestHandler.resetSignal };
  const earlyResult = requestHandler.handleHead(head);
  if (earlyResult !== undefined) {
    await toSocket(earlyResult, request, response, context);
    return;
  }
  const body = await readBody(iterateWithoutClosing(request), bodyLimit);
  const result = await requestHandler.handle({ ...head, body });
  if (body === "too large" && isResponse(result)) {
    const bytes = bytesOf(result);
    const headers = headersOf(result, bytes.length);
    response.writeHead(result.status, { ...headers, connection: "close" });
    respondWhileReading(request, response, bytes);
    return;
  }
  await toSocket(result, request, response, context);
}

/** Reports a bug in the gateway, or in a test's stub, as such, so that it does not look like a network error. */
function sendInternalError(response: ServerResponse, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  response
    .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
    .end(`The mock gateway itself failed. This is not a response of WeChat Pay.\n${text}\n`);
}

/** Keeps the connection open if the reader stops early, because the response still has to be sent. */
function iterateWithoutClosing(request: IncomingMessage): AsyncIterable<unknown> {
  return request.iterator({ destroyOnReturn: false });
}

/**
 * Sends a response to an oversized request and discards the rest of its body for up to 5 seconds: a client that
 * is still writing does not read the response yet. Node closes the connection when the response ends, so it ends
 * only after the request. The Content-Length already tells the client where the response is complete.
 */
function respondWhileReading(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const timer = setTimeout(() => request.socket.destroy(), 5_000).unref();
  request.once("end", () => response.end());
  request.once("close", () => {
    clearTimeout(timer);
  });
  response.write(body);
  request.resume();
}
