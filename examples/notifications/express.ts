import express from "express";
import type { Express } from "express";
import type { NotificationHandler } from "wechatpay-apiv2";

export function app(paid: NotificationHandler): Express {
  const web = express();
  web.post("/wxpay/paid", paid.express);
  web.use(express.json());
  return web;
}
