import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:http";
import { loopback } from "../../support/loopback.js";

export interface MerchantServer {
  /** The `notify_url`. */
  readonly url: string;
  /** The notifications received. */
  readonly notifications: DeliveredNotification[];
  /** The acknowledgement of the next notifications. */
  acknowledgement: {
    readonly status: number;
    readonly headers?: Record<string, string>;
    body: string;
  };
  close(): Promise<void>;
}

export interface DeliveredNotification {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The acknowledgement that WeChat Pay accepts. */
export const successAcknowledgement = "<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>";

/** Starts a merchant's server that records notifications and acknowledges them. */
export async function merchantServer(): Promise<MerchantServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, headers } = request;
      merchant.notifications.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      const { status, headers: responseHeaders, body } = merchant.acknowledgement;
      response.writeHead(status, responseHeaders).end(body);
    });
  });
  const { url, close } = await loopback(server);
  const merchant: MerchantServer = {
    ...{
      url: `${url}/notify`,
      notifications: [],
      acknowledgement: { status: 200, body: successAcknowledgement },
      close,
    },
  };
  return merchant;
}
