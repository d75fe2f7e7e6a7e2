import { WeChatPayError } from "./base.js";

/** No connection, or one that broke before the reply was whole. */
export class ConnectionError extends WeChatPayError {}

/** A time limit ran out; `code` says which. */
export class TimeoutError extends WeChatPayError {}

/** The caller's `signal` ended the call. Its reason is the `cause`. */
export class AbortedError extends WeChatPayError {}
