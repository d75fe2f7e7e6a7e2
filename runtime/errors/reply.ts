import type { ErrorDetails } from "./base.js";
import { WeChatPayError } from "./base.js";

/** The answer has an HTTP status of its own: from a proxy, from nginx, or for want of a certificate. */
export class HttpStatusError extends WeChatPayError {}

/** The answer is not the document that the operation replies with. */
export class MalformedReplyError extends WeChatPayError {}

/** The signature of the reply is missing, wrong, or weaker than the one that was asked for. */
export class SignatureError extends WeChatPayError {
  /** The text that should have been signed, up to 8192 characters, without the key, sensitive values masked. */
  readonly canonical: string;

  constructor(code: string, message: string, canonical: string, details: ErrorDetails) {
    super(code, message, details);
    this.canonical = canonical;
  }
}

/** The gateway refused the request as such: `return_code` is not SUCCESS. Such a reply is not signed. */
export class RefusedError extends WeChatPayError {
  /** `return_code` as it came. */
  readonly returnCode: string;
  /** `return_msg` as it came; empty where the gateway gave no reason. */
  readonly returnMsg: string;

  constructor(returnCode: string, returnMsg: string, message: string, details: ErrorDetails) {
    super("REFUSED", message, details);
    this.returnCode = returnCode;
    this.returnMsg = returnMsg;
  }
}

/** The gateway read the request and says that it failed: `result_code` is not SUCCESS. Most codes mean `rejected`. */
export class BusinessError<ErrorCode extends string = string> extends WeChatPayError {
  /** `err_code` as it came: one the spec knows, or one it does not know yet. */
  readonly errCode: ErrorCode | (string & {});
  /** `err_code_des` as it came. */
  readonly errCodeDes: string;
  /** Whether the reply was signed. Some failures, such as CA_ERROR, are not. */
  readonly verified: boolean;

  constructor(
    errCode: string,
    errCodeDes: string,
    verified: boolean,
    message: string,
    details: ErrorDetails,
  ) {
    super("BUSINESS_FAILURE", message, details);
    this.errCode = errCode;
    this.errCodeDes = errCodeDes;
    this.verified = verified;
  }
}
