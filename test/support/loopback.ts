import type { Server as HttpServer } from "node:http";
import type { Server } from "node:net";

export interface Loopback {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Lets a server listen on a free port of 127.0.0.1. */
export async function loopback(server: HttpServer): Promise<Loopback> {
  const port = await listenOnLoopback(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Listens on a free port of 127.0.0.1, and returns it. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
