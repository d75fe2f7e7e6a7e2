import type { ErrorDetails } from "./base.js";
import { WeChatPayError } from "./base.js";

/**
 * The HTTP status is not 200. A proxy or nginx sent the response, for example because the client
 * certificate is missing. The outcome is `rejected` only for pages that nginx sends before the request reaches
 * the gateway, such as that for a missing certificate. Otherwise it is `unknown`: a status proves nothing.
 */
export class HttpStatusError extends WeChatPayError {}

/**
 * The reply is not the document that the operation is expected to return, its `return_code` or `result_code`
 * is neither SUCCESS nor FAIL, or it contradicts itself. The outcome is `unknown`.
 */
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

/**
 * The gateway refused the request: `return_code` is FAIL. Such a reply is not signed. The outcome is `rejected`
 * if the text is an error of the operation, or is known to precede the execution; otherwise it is `unknown`.
 */
export class RefusedError extends WeChatPayError {
  /** `return_code`, as received: FAIL. */
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
 * The gateway accepted the request but could not execute it: `result_code` is FAIL, or the refusal has an error
 * code. The outcome is `rejected` if the spec lists the code without an unknown outcome; otherwise it is
 * `unknown`.
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
