import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import type { NotificationHandler } from "wechatpay-apiv2";

export async function app(paid: NotificationHandler): Promise<FastifyInstance> {
  const web = fastify();
  await web.register(paid.fastify, { url: "/wxpay/paid" });
  return web;
}
