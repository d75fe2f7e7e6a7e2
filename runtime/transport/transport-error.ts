import { recoveryHint } from "../errors/recovery-hint.js";
import type { Outcome } from "../errors/index.js";
import { ConnectionError, TimeoutError, WeChatPayError } from "../errors/index.js";
import type { Operation } from "../operation.js";
import type { Deadline } from "./deadline.js";

export interface ErrorContext {
  readonly operation: Operation;
  readonly deadline: Deadline;
  /** Whether any byte of the request may have left. */
  readonly sent: boolean;
}

/** Makes one of our errors of whatever undici, the socket or TLS threw. */
export function transportError(error: unknown, circumstances: ErrorContext): WeChatPayError {
  if (error instanceof WeChatPayError) return error;
  const { operation, deadline, sent } = circumstances;
  const outcome: Outcome = sent ? "unknown" : "not_sent";
  const ended = deadline.error(outcome);
  if (ended !== undefined) return ended;

  const code = codeOf(error);
  const diagnosis = diagnose(code, sent);
  // Before anything was sent, repeating is harmless; afterwards only for what the spec says is idempotent.
  const retryable = diagnosis.passing && (!sent || operation.idempotent);
  const details = { outcome, retryable, operation: operation.id, cause: error };
  const text = `${diagnosis.message} ${recoveryHint(operation, outcome)}`;
  return diagnosis.timeout
    ? new TimeoutError(diagnosis.code, text, details)
    : new ConnectionError(diagnosis.code, text, details);
}

/** Whether no connection came about, so that nothing can have been sent over it. */
export function neverConnected(error: unknown): boolean {
  return nobody.has(codeOf(error));
}

const nobody = new Set(["EAI_AGAIN", "ECONNREFUSED", "ENOTFOUND", "UND_ERR_CONNECT_TIMEOUT"]);

/** The code of the error itself, or of the one that it wraps. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") {
    // Of any other call to the system it is that of a connection that stood, and went silent.
    const connecting = "syscall" in error && error.syscall === "connect";
    return error.code === "ETIMEDOUT" && connecting ? "UND_ERR_CONNECT_TIMEOUT" : error.code;
  }
  return error.cause === undefined ? "" : codeOf(error.cause);
}

interface Diagnosis {
  readonly code: string;
  readonly message: string;
  /** Whether the same call may go through a moment later. */
  readonly passing: boolean;
  readonly timeout?: true;
}

function diagnose(code: string, sent: boolean): Diagnosis {
  switch (code) {
    case "UND_ERR_CONNECT_TIMEOUT":
      return {
        code: "CONNECT_TIMEOUT",
        message: "No connection came about in time; check that a firewall or proxy lets you out.",
        passing: true,
        timeout: true,
      };
    case "UND_ERR_HEADERS_TIMEOUT":
      return {
        code: "HEADERS_TIMEOUT",
        message: "The gateway took the request and did not begin to answer in time.",
        passing: false,
        timeout: true,
      };
    case "UND_ERR_BODY_TIMEOUT":
      return {
        code: "BODY_TIMEOUT",
        message: "The gateway began to answer and then fell silent.",
        passing: false,
        timeout: true,
      };
    case "ENOTFOUND":
      return {
        code: "HOST_NOT_FOUND",
        message: "The host has no address; check baseUrl and the DNS of this machine.",
        passing: false,
      };
    case "EAI_AGAIN":
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return {
        code: "CONNECTION_FAILED",
        message: `The host could not be reached (${code}).`,
        passing: true,
      };
    case "UND_ERR_CLOSED":
    case "UND_ERR_DESTROYED":
      return {
        code: "DISPATCHER_CLOSED",
        message: "The dispatcher was closed; give the client one that is open.",
        passing: false,
      };
  }
  if (serverCertificateCodes.has(code)) {
    return {
      code: "SERVER_CERTIFICATE_UNTRUSTED",
      message: `The server's certificate is not trusted (${code}). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca.`,
      passing: false,
    };
  }
  if (clientCertificateCode.test(code)) {
    return {
      code: "CLIENT_CERTIFICATE_REFUSED",
      message: `The server ended the TLS handshake (${code}): it wants a client certificate and got none that it takes. Check the option certificate.`,
      passing: false,
    };
  }
  if (/^ERR_(SSL|TLS)_|^EPROTO$/.test(code)) {
    return {
      code: "TLS_FAILED",
      message: `TLS could not be set up (${code}); check that baseUrl is the gateway and not a proxy.`,
      passing: false,
    };
  }
  if (brokenConnectionCodes.has(code)) {
    return {
      code: "CONNECTION_CLOSED",
      message: `The connection broke (${code})${sent ? " before the reply was whole" : ""}. Where this happens at every call, the server may refuse the client certificate without saying so.`,
      passing: true,
    };
  }
  return {
    code: "CONNECTION_FAILED",
    message: `The exchange failed${code === "" ? "" : ` (${code})`}; the cause has more.`,
    passing: false,
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

/** OpenSSL's words for it differ between TLS 1.2 and 1.3, and between its versions. */
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
