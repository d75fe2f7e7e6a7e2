// Generated from spec/openapi.yaml by `wechatpay generate`. Do not edit.

export * from "../runtime/index.js";
export type * from "./operations/index.js";
export type * from "./notifications/index.js";
export type * from "./payloads/index.js";
export type { FrontEnd } from "./front-end.js";
export type { Paths } from "./client.js";
export { WeChatPay } from "./client.js";
