import { once } from "node:events";
import { connect } from "node:tls";
import { Agent, request } from "undici";
import type { Dispatcher } from "undici";
import { payOrderqueryMock, secapiMchUploadmediaMock } from "../../../generated/mocks/index.js";
import { createGateway, diagnosisHeader } from "../../../mock/index.js";
import type { Gateway, CertificateWithKey, ListeningGateway } from "../../../mock/index.js";
import { appid, order, sendXml } from "../support/order.js";
import type { XmlRequest } from "../support/order.js";
import type { Sent } from "../support/send.js";
import { fieldsOf, merchant, origin, path } from "../support/upload.js";
import type { Upload } from "../support/upload.js";

/** Their keys have letters of both cases, since some mistakes need them. */
export const other = { mchId: "1900000001", apiKey: "0123456789AbCdEf0123456789aBcDeF" };
export const poor = { ...other, mchId: "1900000002", permissions: [] };

/** The gateway of the registry: its clock stands still, so that calls count as one after another. */
export function mistakesGateway(): Gateway {
  return createGateway({
    merchants: [{ ...merchant, appIds: [appid] }, other, poor],
    now: () => 0,
    mocks: [
      secapiMchUploadmediaMock,
      payOrderqueryMock,
      { operation: order, reply: { receipt: "R1" }, unique: [] },
    ],
  });
}

type Request = Partial<Pick<Dispatcher.RequestOptions, "method" | "headers" | "body">>;

/** How a client reaches the gateway. */
export interface Transports {
  /** Through undici's interceptor; a POST of the upload's path, unless told otherwise. */
  post(request: Request): Promise<Sent>;
  /** XML, through undici's interceptor: an order that does not exist, or a query of one that does. */
  order(request: XmlRequest): Promise<Sent>;
  query(request: XmlRequest): Promise<Sent>;
  /** Over mutual TLS with the right certificate, with another, or with none. */
  postOver(upload: Upload, identity?: CertificateWithKey | "none", at?: string): Promise<Sent>;
  /** The bytes of a request as they are, over mutual TLS. */
  write(bytes: Buffer): Promise<Sent>;
  readonly server: ListeningGateway;
}

export function transportsTo(gateway: Gateway, server: ListeningGateway): Transports {
  const intercepted = new Agent().compose(gateway.interceptor());
  const { ca } = server;
  return {
    server,
    async post(options) {
      const dispatcher = intercepted;
      return read(await request(origin + path, { dispatcher, method: "POST", ...options }));
    },
    order: (options) => sendXml(gateway, options),
    query: (options) => sendXml(gateway, options, `${origin}/pay/orderquery`),
    async postOver(upload, identity = server, at = path) {
      const own = identity === "none" ? {} : { cert: identity.cert, key: identity.key };
      const dispatcher = new Agent({ connect: { ca, ...own } });
      const reply = await request(server.url + at, { dispatcher, method: "POST", ...upload });
      const sent = await read(reply);
      await dispatcher.close();
      return sent;
    },
    async write(bytes) {
      const port = Number(new URL(server.url).port);
      const socket = connect({ host: "127.0.0.1", port, ca, cert: server.cert, key: server.key });
      socket.write(bytes);
      const received: Buffer[] = [];
      socket.on("data", (piece: Buffer) => received.push(piece));
      await once(socket, "close");
      return parse(Buffer.concat(received).toString());
    },
  };
}

async function read({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Sent> {
  const text = await body.text();
  const diagnosis = decodeURIComponent(String(headers[diagnosisHeader] ?? ""));
  return { status: statusCode, body: text, fields: fieldsOf(text), diagnosis };
}

/** Reads the first of the replies that came over a raw connection. */
export function parse(reply: string): Sent {
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
