/** A merchant for end-to-end tests: a client and a gateway with mutual TLS, and servers for notifications. */
import { createServer } from "node:http";
import express from "express";
import fastify from "fastify";
import { WeChatPay } from "../../generated/index.js";
import { refundProcessed, transactionSuccess } from "../../generated/notifications/index.js";
import { createGateway } from "../../mock/index.js";
import type { Gateway } from "../../mock/index.js";
import { loopback } from "../support/loopback.js";

export const account = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
export const appId = "wxd678efh567hg6787";

export interface Merchant {
  readonly gateway: Gateway;
  readonly wechatpay: WeChatPay;
  /** Served by an Express application. */
  readonly paidUrl: string;
  /** Served by a Fastify application. */
  readonly refundedUrl: string;
  /** One line per notification that a handler processed. */
  readonly events: string[];
  close(): Promise<void>;
}

export async function startMerchant(): Promise<Merchant> {
  const gateway = createGateway({ merchants: [account] });
  const server = await gateway.listen();
  const wechatpay = new WeChatPay({
    ...{ ...account, appId, baseUrl: server.url, ca: server.ca },
    certificate: { cert: server.cert, key: server.key },
  });
  const events: string[] = [];
  const paid = wechatpay.notifications.handler(transactionSuccess, (content) => {
    if (content.result_code === "FAIL") return;
    events.push(`${content.out_trade_no} paid: ${content.total_fee} fen`);
  });
  const refunded = wechatpay.notifications.handler(refundProcessed, (content) => {
    const { out_refund_no, refund_fee } = content.req_info;
    events.push(`${out_refund_no} refunded: ${refund_fee} fen`);
  });
  const paidServer = await loopback(createServer(express().post("/paid", paid.express)));
  const refundServer = fastify();
  await refundServer.register(refunded.fastify, { url: "/refunded" });
  const refundUrl = await refundServer.listen({ host: "127.0.0.1", port: 0 });
  return {
    ...{ gateway, wechatpay, events },
    paidUrl: `${paidServer.url}/paid`,
    refundedUrl: `${refundUrl}/refunded`,
    close: async () => {
      await Promise.all([wechatpay.close(), paidServer.close(), refundServer.close()]);
      await server.close();
    },
  };
}
