import type { Server } from "node:http";
import { createServer } from "node:http";
import type { NotificationHandler } from "wechatpay-apiv2";

export function app(paid: NotificationHandler): Server {
  return createServer((request, response) => {
    if (request.url === "/wxpay/paid") paid.node(request, response);
    else response.writeHead(404).end();
  });
}
