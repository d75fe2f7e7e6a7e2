/** A merchant's till: a client and a gateway that speak mutual TLS, and servers that hear of payments. */
import { createServer } from "node:http";
import express from "express";
import fastify from "fastify";
import { WeChatPay } from "../../generated/index.js";
import { refundProcessed, transactionSuccess } from "../../generated/notifications/index.js";
import { createGateway } from "../../mock/index.js";
import type { Gateway } from "../../mock/index.js";
import { loopback } from "../support/loopback.js";

export const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
export const appId = "wxd678efh567hg6787";

export interface Till {
  readonly gateway: Gateway;
  readonly wechatpay: WeChatPay;
  /** A real Express application. */
  readonly paidUrl: string;
  /** A real Fastify application. */
  readonly refundedUrl: string;
  /** What the two were told, in the order in which it came. */
  readonly told: string[];
  close(): Promise<void>;
}

export async function openTill(): Promise<Till> {
  const gateway = createGateway({ merchants: [merchant] });
  const server = await gateway.listen();
  const wechatpay = new WeChatPay({
    ...{ ...merchant, appId, baseUrl: server.url, ca: server.ca },
    certificate: { cert: server.cert, key: server.key },
  });
  const told: string[] = [];
  const paid = wechatpay.notifications.handler(transactionSuccess, (content) => {
    if (content.return_code === "FAIL" || content.result_code === "FAIL") return;
    told.push(`${content.out_trade_no} was paid: ${content.total_fee} fen`);
  });
  const refunded = wechatpay.notifications.handler(refundProcessed, (content) => {
    if (content.return_code === "FAIL") return;
    const { out_refund_no, refund_fee } = content.req_info;
    told.push(`${out_refund_no} was paid back: ${refund_fee} fen`);
  });
  const shop = await loopback(createServer(express().post("/paid", paid.express)));
  const office = fastify();
  await office.register(refunded.fastify, { url: "/refunded" });
  const officeUrl = await office.listen({ host: "127.0.0.1", port: 0 });
  return {
    ...{ gateway, wechatpay, told },
    paidUrl: `${shop.url}/paid`,
    refundedUrl: `${officeUrl}/refunded`,
    close: async () => {
      await Promise.all([wechatpay.close(), shop.close(), office.close()]);
      await server.close();
    },
  };
}
