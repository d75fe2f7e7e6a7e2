import { once } from "node:events";
import { connect } from "node:tls";
import { Agent, request } from "undici";
import type { Dispatcher } from "undici";
import { payOrderqueryMock, secapiMchUploadmediaMock } from "../../../generated/mocks/index.js";
import { createGateway, diagnosisHeader } from "../../../mock/index.js";
import type { Gateway, CertificateWithKey, ListeningGateway } from "../../../mock/index.js";
import { appid, order, sendXml } from "../support/order.js";
import type { XmlRequest } from "../support/order.js";
import type { GatewayResponse } from "../support/send.js";
import { fieldsOf, merchant, origin, path } from "../support/upload.js";
import type { Upload } from "../support/upload.js";

/** Its key has letters of both cases, because some mistakes need them. */
export const otherMerchant = { mchId: "1900000001", apiKey: "0123456789AbCdEf0123456789aBcDeF" };
export const merchantWithoutPermissions = {
  ...otherMerchant,
  mchId: "1900000002",
  permissions: [],
};

/** A gateway whose clock stands still, so that the rate limit counts all calls as simultaneous. */
export function mistakesGateway(): Gateway {
  return createGateway({
    merchants: [{ ...merchant, appIds: [appid] }, otherMerchant, merchantWithoutPermissions],
    now: () => 0,
    mocks: [
      secapiMchUploadmediaMock,
      payOrderqueryMock,
      { operation: order, reply: { receipt: "R1" }, unique: [] },
    ],
  });
}

type Request = Partial<Pick<Dispatcher.RequestOptions, "method" | "headers" | "body">>;

/** The transports through which a client can reach the gateway. */
export interface Transports {
  /** Uploads through undici's interceptor, with POST by default. */
  post(request: Request): Promise<GatewayResponse>;
  /** Sends XML through undici's interceptor: an order or a query of one. */
  order(request: XmlRequest): Promise<GatewayResponse>;
  query(request: XmlRequest): Promise<GatewayResponse>;
  /** Uploads over mutual TLS, with the merchant's certificate by default. */
  postOverTls(
    upload: Upload,
    certificate?: CertificateWithKey | "none",
    path?: string,
  ): Promise<GatewayResponse>;
  /** Sends the bytes of a request unchanged over mutual TLS. */
  write(bytes: Buffer): Promise<GatewayResponse>;
  readonly server: ListeningGateway;
}

export function createTransports(gateway: Gateway, server: ListeningGateway): Transports {
  const intercepted = new Agent().compose(gateway.interceptor());
  const { ca } = server;
  return {
    server,
    async post(options) {
      const dispatcher = intercepted;
      return readReply(await request(origin + path, { dispatcher, method: "POST", ...options }));
    },
    order: (options) => sendXml(gateway, options),
    query: (options) => sendXml(gateway, options, `${origin}/pay/orderquery`),
    async postOverTls(upload, certificate = server, url = path) {
      const client = certificate === "none" ? {} : { cert: certificate.cert, key: certificate.key };
      const dispatcher = new Agent({ connect: { ca, ...client } });
      const reply = await request(server.url + url, { dispatcher, method: "POST", ...upload });
      const sent = await readReply(reply);
      await dispatcher.close();
      return sent;
    },
    async write(bytes) {
      const port = Number(new URL(server.url).port);
      const socket = connect({ host: "127.0.0.1", port, ca, cert: server.cert, key: server.key });
      socket.write(bytes);
      const received: Buffer[] = [];
      socket.on("data", (chunk: Buffer) => received.push(chunk));
      await once(socket, "close");
      return parseReply(Buffer.concat(received).toString());
    },
  };
}

async function readReply({
  statusCode,
  headers,
  body,
}: Dispatcher.ResponseData): Promise<GatewayResponse> {
  const text = await body.text();
  const diagnosis = decodeURIComponent(String(headers[diagnosisHeader] ?? ""));
  return { status: statusCode, body: text, fields: fieldsOf(text), diagnosis };
}

/** Parses the first reply on a raw connection. */
export function parseReply(reply: string): GatewayResponse {
  const [head = "", ...rest] = reply.split("\r\n\r\n");
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1]?.trim() ?? "";
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const length = Number(header("content-length"));
  const body = Buffer.from(rest.join("\r\n\r\n")).subarray(0, length).toString();
  return {
    ...{ status, body, fields: fieldsOf(body) },
    diagnosis: decodeURIComponent(header(diagnosisHeader)),
  };
}
