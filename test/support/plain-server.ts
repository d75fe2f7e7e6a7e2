import type { Socket } from "node:net";
import { createServer } from "node:net";
import { listenOnLoopback } from "./loopback.js";

export interface Exchange {
  /** The number of the request, starting at 1, across all connections. */
  readonly number: number;
  readonly socket: Socket;
  /** The complete request, head and body. */
  readonly request: Buffer;
}

export interface PlainServer {
  readonly url: string;
  readonly port: number;
  /** All complete requests. */
  readonly requests: Buffer[];
  /** The number of connections that were opened. */
  connections: number;
  close(): Promise<void>;
}

/** A TCP server that passes raw HTTP requests to the test and leaves the response to it. */
export async function plainServer(
  onRequest: (exchange: Exchange) => void,
  onConnection?: (socket: Socket, number: number) => void,
): Promise<PlainServer> {
  const sockets = new Set<Socket>();
  const requests: Buffer[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    plain.connections++;
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    onConnection?.(socket, plain.connections);
    let received = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      const head = received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = /content-length: (\d+)/i.exec(received.toString("latin1", 0, head))?.[1];
      const end = head + 4 + Number(length ?? 0);
      if (received.length < end) return;
      const request = received.subarray(0, end);
      received = received.subarray(end);
      requests.push(request);
      onRequest({ number: requests.length, socket, request });
    });
  });
  const port = await listenOnLoopback(server);
  const plain: PlainServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    connections: 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
  return plain;
}

/** An HTTP response with an XML body, as sent on the wire. */
export function httpReply(body: string, status = "200 OK"): string {
  return `HTTP/1.1 ${status}\r\ncontent-type: text/xml\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
