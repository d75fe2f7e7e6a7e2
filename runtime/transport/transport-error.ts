import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome } from "../errors/index.js";
import { ConnectionError, TimeoutError, WeChatPayError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { Deadline } from "./deadline.js";

export interface ErrorContext {
  readonly operation: Operation;
  readonly deadline: Deadline;
  /** Whether any byte of the request may have been sent. */
  readonly sent: boolean;
}

/** Maps undici, socket and TLS errors to a `WeChatPayError`. */
export function transportError(error: unknown, context: ErrorContext): WeChatPayError {
  if (error instanceof WeChatPayError) return error;
  const { operation, deadline, sent } = context;
  const outcome: Outcome = sent ? "unknown" : "not_sent";
  const deadlineError = deadline.error(outcome);
  if (deadlineError !== undefined) return deadlineError;

  const code = codeOf(error);
  const cause = describeCause(code, sent);
  // If nothing was sent, a retry is harmless; otherwise only if the operation is idempotent.
  const retryable = cause.transient && (!sent || operation.idempotent);
  const details = { outcome, retryable, operation: operation.id, cause: error };
  const text = `${cause.message} ${recoveryHint(operation, outcome)}`;
  return cause.timeout
    ? new TimeoutError(cause.code, text, details)
    : new ConnectionError(cause.code, text, details);
}

/** Whether no connection was established, so nothing can have been sent. */
export function neverConnected(error: unknown): boolean {
  return notConnectedCodes.has(codeOf(error));
}

const notConnectedCodes = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Returns the code of the error itself or of the error that it wraps; empty if there is none. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") {
    // From any other system call, ETIMEDOUT means that an established connection stopped responding.
    const isConnecting = "syscall" in error && error.syscall === "connect";
    return error.code === "ETIMEDOUT" && isConnecting ? "UND_ERR_CONNECT_TIMEOUT" : error.code;
  }
  return error.cause === undefined ? "" : codeOf(error.cause);
}

interface Cause {
  readonly code: string;
  readonly message: string;
  /** Whether the same request may succeed shortly afterwards. */
  readonly transient: boolean;
  readonly timeout?: true;
}

function describeCause(code: string, sent: boolean): Cause {
  switch (code) {
    case "UND_ERR_CONNECT_TIMEOUT":
      return {
        code: "CONNECT_TIMEOUT",
        message:
          "The connection was not established in time. Check whether a firewall or proxy blocks it.",
        transient: true,
        timeout: true,
      };
    case "UND_ERR_HEADERS_TIMEOUT":
      return {
        code: "HEADERS_TIMEOUT",
        message: "The gateway did not start to respond in time.",
        transient: false,
        timeout: true,
      };
    case "UND_ERR_BODY_TIMEOUT":
      return {
        code: "BODY_TIMEOUT",
        message: "The gateway started to respond and then stopped sending.",
        transient: false,
        timeout: true,
      };
    case "ENOTFOUND":
      return {
        code: "HOST_NOT_FOUND",
        message:
          "The host name cannot be resolved. Check baseUrl and the DNS settings of this machine.",
        transient: false,
      };
    case "EAI_AGAIN":
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return {
        code: "CONNECTION_FAILED",
        message: `The host could not be reached (${code}).`,
        transient: true,
      };
    case "UND_ERR_CLOSED":
    case "UND_ERR_DESTROYED":
      return {
        code: "DISPATCHER_CLOSED",
        message: "The dispatcher is closed. Pass an open one to the client.",
        transient: false,
      };
  }
  if (serverCertificateCodes.has(code)) {
    return {
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      message: `The server's certificate is not trusted (${code}). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca.`,
      transient: false,
    };
  }
  if (clientCertificateCode.test(code)) {
    return {
      code: "CLIENT_CERTIFICATE_REFUSED",
      message: `The server ended the TLS handshake (${code}): it requires a client certificate and received none that it accepts. Check the client option certificate.`,
      transient: false,
    };
  }
  if (/^ERR_(SSL|TLS)_|^EPROTO$/.test(code)) {
    return {
      code: "TLS_FAILED",
      message: `The TLS connection could not be established (${code}). Check that baseUrl is the gateway and not a proxy.`,
      transient: false,
    };
  }
  if (brokenConnectionCodes.has(code)) {
    return {
      code: "CONNECTION_CLOSED",
      message: `The connection was closed (${code})${sent ? " before the response was complete" : ""}. If this happens for every call, the server may be rejecting the client certificate without saying so.`,
      transient: true,
    };
  }
  return {
    code: "CONNECTION_FAILED",
    message: `The request failed${code === "" ? "" : ` (${code})`}. See the cause of this error.`,
    transient: false,
  };
}

const serverCertificateCodes = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_PURPOSE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** OpenSSL's codes differ between TLS 1.2 and 1.3, and between its own versions. */
const clientCertificateCode =
  /^ERR_SSL_.*(ALERT_(CERTIFICATE_|BAD_CERTIFICATE|UNKNOWN_CA|NO_CERTIFICATE|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)|HANDSHAKE_FAILURE)/;

const brokenConnectionCodes = new Set([
  "ECONNRESET",
  "EPIPE",
  "ECONNABORTED",
  "ETIMEDOUT",
  "UND_ERR_SOCKET",
  "HPE_INVALID_EOF_STATE",
]);
