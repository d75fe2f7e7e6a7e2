import type { ErrorDetails } from "./base.js";
import { WeChatPayError } from "./base.js";

/**
 * The HTTP status is not 200. A proxy or nginx sent the response, for example because the client
 * certificate is missing.
 */
export class HttpStatusError extends WeChatPayError {}

/** The reply is not the document that the operation is expected to return. */
export class MalformedReplyError extends WeChatPayError {}

/** The signature of the reply is missing, invalid, or of a weaker type than the request's. */
export class SignatureError extends WeChatPayError {
  /**
   * The canonical string of the reply, without the key and with sensitive values redacted; at most 8192
   * characters.
   */
  readonly canonical: string;

  constructor(code: string, message: string, canonical: string, details: ErrorDetails) {
    super(code, message, details);
    this.canonical = canonical;
  }
}

/** The gateway refused the request: `return_code` is not SUCCESS. Such a reply is not signed. */
export class RefusedError extends WeChatPayError {
  /** `return_code`, as received. */
  readonly returnCode: string;
  /** `return_msg`, as received; empty if the gateway gave no reason. */
  readonly returnMsg: string;

  constructor(returnCode: string, returnMsg: string, message: string, details: ErrorDetails) {
    super("REFUSED", message, details);
    this.returnCode = returnCode;
    this.returnMsg = returnMsg;
  }
}

/**
 * The gateway accepted the request but could not execute it: `result_code` is not SUCCESS. Most codes mean
 * `rejected`.
 */
export class BusinessError<ErrorCode extends string = string> extends WeChatPayError {
  /** `err_code`, as received. It can be a code that the spec does not list. */
  readonly errCode: ErrorCode | (string & {});
  /** `err_code_des`, as received. */
  readonly errCodeDes: string;
  /** Whether the reply has a valid signature. Some failures, for example CA_ERROR, are not signed. */
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
