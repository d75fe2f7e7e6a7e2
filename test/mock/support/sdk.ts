import { Agent } from "undici";
import { WeChatPay } from "../../../generated/index.js";
import type { ClientOptions } from "../../../generated/index.js";
import type { Gateway } from "../../../mock/index.js";
import { merchant } from "./upload.js";

export const appid = "wxd930ea5d5a258f4f";

/** The SDK's client, connected to a gateway instead of the network. */
export function sdk(gateway: Gateway, more: Partial<ClientOptions> = {}): WeChatPay {
  const dispatcher = new Agent().compose(gateway.interceptor());
  return new WeChatPay({ ...merchant, appId: appid, dispatcher, ...more });
}
