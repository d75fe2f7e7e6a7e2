import { WeChatPayError } from "./base.js";

/** No connection could be established, or it broke before the response was complete. */
export class ConnectionError extends WeChatPayError {}

/** A timeout expired; `code` says which one. */
export class TimeoutError extends WeChatPayError {}

/** The caller's `signal` ended the call. Its reason is the `cause`. */
export class AbortedError extends WeChatPayError {}
