import type { Socket } from "node:net";
import { connect } from "node:net";
import { once } from "node:events";

export interface RawRequest {
  readonly socket: Socket;
  /** Everything received until the server closed the connection. */
  readonly response: Promise<string>;
}

/** Opens a connection to 127.0.0.1 on which a test can send requests that no correct client would send. */
export async function rawRequest(port: number, head: string): Promise<RawRequest> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.setEncoding("utf8").on("data", (text) => {
    received += String(text);
  });
  socket.on("error", () => undefined);
  const response = once(socket, "close").then(() => received);
  await once(socket, "connect");
  socket.write(head);
  return { socket, response };
}

export function postHead(path: string, length: number): string {
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: text/xml\r\ncontent-length: ${length}\r\n\r\n`;
}
