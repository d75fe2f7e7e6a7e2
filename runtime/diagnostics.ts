import { channel } from "node:diagnostics_channel";
import type { WeChatPayError } from "./errors/index.js";

/** Published on `wechatpay-apiv2:request` before each attempt. */
export interface RequestEvent {
  /** The ID of the operation. */
  readonly operation: string;
  /** Without the query string, which may contain field values. */
  readonly url: string;
  /** Number of the attempt, starting at 1. */
  readonly attempt: number;
  /** Size of the request body in bytes; 0 if there is no body. */
  readonly bytes: number;
}

/** Published on `wechatpay-apiv2:reply` when a response is complete, or when a download begins. */
export interface ReplyEvent {
  /** The ID of the operation. */
  readonly operation: string;
  /** Number of the attempt, starting at 1. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** Milliseconds from sending the request to the end of the response, or to the beginning of a download. */
  readonly duration: number;
}

/**
 * Published on `wechatpay-apiv2:error` for every failed call. If fetching a sandbox key fails, that error is
 * published once, under the operation that returns the key, and not again for the calls that needed the key.
 */
export interface ErrorEvent {
  /** The ID of the operation. */
  readonly operation: string;
  /** Number of attempts made; 0 if the call failed before the first. */
  readonly attempt: number;
  readonly error: WeChatPayError;
}

const requests = channel("wechatpay-apiv2:request");
const replies = channel("wechatpay-apiv2:reply");
const errors = channel("wechatpay-apiv2:error");

/**
 * Publishes events for subscribers of `node:diagnostics_channel`. Events contain no bodies, keys or field
 * values.
 */
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
