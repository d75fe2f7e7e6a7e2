export * from "../runtime/index.js";
export * from "./operations/index.js";
export { WeChatPay, type Paths } from "./client.js";
