import { channel } from "node:diagnostics_channel";
import type { WeChatPayError } from "./errors/index.js";

/** Published on `wechatpay-apiv2:request` before an attempt. */
export interface RequestEvent {
  readonly operation: string;
  /** Without the query, which may hold field values. */
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Bytes of the body; 0 where there is none. */
  readonly bytes: number;
}

/** Published on `wechatpay-apiv2:reply` after every reply that came in whole, and when a download begins. */
export interface ReplyEvent {
  readonly operation: string;
  readonly attempt: number;
  readonly status: number;
  /** Milliseconds from sending to the end of the reply, or to the beginning of a download. */
  readonly duration: number;
}

/**
 * Published on `wechatpay-apiv2:error` for every error of a call. A call that had no key to sign with has none of its
 * own: what is told is why the key did not come, once.
 */
export interface ErrorEvent {
  readonly operation: string;
  /** Attempts made; 0 where it failed before the first. */
  readonly attempt: number;
  readonly error: WeChatPayError;
}

const requests = channel("wechatpay-apiv2:request");
const replies = channel("wechatpay-apiv2:reply");
const errors = channel("wechatpay-apiv2:error");

/** What goes on, for whoever subscribes with `node:diagnostics_channel`. No bodies, keys or field values. */
export const publish = {
  request(event: RequestEvent): void {
    requests.publish(event);
  },
  reply(event: ReplyEvent): void {
    replies.publish(event);
  },
  error(event: ErrorEvent): void {
    errors.publish(event);
  },
};
