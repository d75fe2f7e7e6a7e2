/** How errors of undici, sockets and TLS are mapped, with the exact messages. */
import { describe, expect, test } from "vitest";
import { secapiMchUploadmedia } from "../../../generated/operations/index.js";
import type { Operation } from "../../../runtime/index.js";
import {
  BusinessError,
  Client,
  ConnectionError,
  TimeoutError,
  WeChatPayError,
} from "../../../runtime/index.js";
import { images } from "../../support/images.js";
import type { Dispatcher } from "../../../runtime/dispatcher.js";

const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };
const notIdempotent: Operation = { ...secapiMchUploadmedia, idempotent: false };

/** A dispatcher that throws before or after it reads the body. */
const throwing = (thrown: unknown, sent: boolean): Dispatcher => ({
  async request({ body }) {
    if (sent && typeof body === "object" && body !== null && Symbol.iterator in body) {
      expect([...body].length).toBeGreaterThan(0);
    }
    await Promise.resolve();
    throw thrown;
  },
});
async function errorOf(
  thrown: unknown,
  sent: boolean,
  operation: Operation = secapiMchUploadmedia,
): Promise<WeChatPayError> {
  const dispatcher = throwing(thrown, sent);
  const client = new Client({ ...merchant, dispatcher, maxRetries: 0 });
  const error = await client
    .call(operation, { media: images.png })
    .catch((reason: unknown) => reason);
  if (error instanceof WeChatPayError) return error;
  throw error;
}
const errorWithCode = (code: string): Error => Object.assign(new Error("from OpenSSL"), { code });
const summarize = ({ name, message, outcome, retryable }: WeChatPayError): string =>
  `${name}, ${outcome}${retryable ? ", retryable" : ""}: ${message}`;

const codes = [
  ...["UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"],
  ...["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"],
  ...["UND_ERR_CLOSED", "UND_ERR_DESTROYED"],
  ...["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "CERT_SIGNATURE_FAILURE", "CERT_UNTRUSTED"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"],
  ...["INVALID_PURPOSE", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_GET_ISSUER_CERT"],
  ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ...["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"],
  ...["ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE"],
  ...["ERR_SSL_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE", "ERR_SSL_TLSV1_ALERT_ACCESS_DENIED"],
  ...["ERR_SSL_SSLV3_ALERT_NO_CERTIFICATE", "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_TLS_HANDSHAKE"],
  ...["EPROTO", "EPROTOTYPE", "AN_EPROTO", "NO_ERR_SSL_X", "NOT_ERR_SSL_ALERT_UNKNOWN_CA"],
  ...["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET", "HPE_INVALID_EOF_STATE"],
  ...["HPE_INVALID_CONSTANT", ""],
];

describe("maps each error code", () => {
  test("before anything was sent", async () => {
    const errors = await Promise.all(
      codes.map((code) => errorOf(errorWithCode(code), false, notIdempotent)),
    );
    expect(errors.map(summarize)).toMatchInlineSnapshot(`
      [
        "TimeoutError, not_sent, retryable: [CONNECT_TIMEOUT] The connection was not established in time. Check whether a firewall or proxy blocks it. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection was closed (ETIMEDOUT). If this happens for every call, the server may be rejecting the client certificate without saying so. Nothing was sent.",
        "TimeoutError, not_sent: [HEADERS_TIMEOUT] The gateway did not start to respond in time. Nothing was sent.",
        "TimeoutError, not_sent: [BODY_TIMEOUT] The gateway started to respond and then stopped sending. Nothing was sent.",
        "ConnectionError, not_sent: [HOST_NOT_FOUND] The host name cannot be resolved. Check baseUrl and the DNS settings of this machine. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (EAI_AGAIN). Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (ECONNREFUSED). Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (EHOSTUNREACH). Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (ENETUNREACH). Nothing was sent.",
        "ConnectionError, not_sent: [DISPATCHER_CLOSED] The dispatcher is closed. Pass an open one to the client. Nothing was sent.",
        "ConnectionError, not_sent: [DISPATCHER_CLOSED] The dispatcher is closed. Pass an open one to the client. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_HAS_EXPIRED). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_NOT_YET_VALID). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_SIGNATURE_FAILURE). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_UNTRUSTED). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (ERR_TLS_CERT_ALTNAME_INVALID). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (HOSTNAME_MISMATCH). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (INVALID_PURPOSE). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (UNABLE_TO_GET_ISSUER_CERT). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (UNABLE_TO_GET_ISSUER_CERT_LOCALLY). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_TLSV1_ALERT_UNKNOWN_CA): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_TLSV1_ALERT_ACCESS_DENIED): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_NO_CERTIFICATE): it requires a client certificate and received none that it accepts. Check the client option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [TLS_FAILED] The TLS connection could not be established (ERR_SSL_WRONG_VERSION_NUMBER). Check that baseUrl is the gateway and not a proxy. Nothing was sent.",
        "ConnectionError, not_sent: [TLS_FAILED] The TLS connection could not be established (ERR_TLS_HANDSHAKE). Check that baseUrl is the gateway and not a proxy. Nothing was sent.",
        "ConnectionError, not_sent: [TLS_FAILED] The TLS connection could not be established (EPROTO). Check that baseUrl is the gateway and not a proxy. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed (EPROTOTYPE). See the cause of this error. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed (AN_EPROTO). See the cause of this error. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed (NO_ERR_SSL_X). See the cause of this error. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed (NOT_ERR_SSL_ALERT_UNKNOWN_CA). See the cause of this error. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection was closed (ECONNRESET). If this happens for every call, the server may be rejecting the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection was closed (EPIPE). If this happens for every call, the server may be rejecting the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection was closed (ECONNABORTED). If this happens for every call, the server may be rejecting the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection was closed (UND_ERR_SOCKET). If this happens for every call, the server may be rejecting the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection was closed (HPE_INVALID_EOF_STATE). If this happens for every call, the server may be rejecting the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed (HPE_INVALID_CONSTANT). See the cause of this error. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed. See the cause of this error. Nothing was sent.",
      ]
    `);
  });

  test("after the request was sent, for an idempotent operation", async () => {
    const oneOfEach = [
      ...["ETIMEDOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ENOTFOUND"],
      ...["ECONNREFUSED", "UND_ERR_CLOSED", "CERT_HAS_EXPIRED", "EPROTO", "ECONNRESET", ""],
    ];
    const errors = await Promise.all(oneOfEach.map((code) => errorOf(errorWithCode(code), true)));
    expect(errors.map(summarize)).toMatchInlineSnapshot(`
      [
        "ConnectionError, unknown, retryable: [CONNECTION_CLOSED] The connection was closed (ETIMEDOUT) before the response was complete. If this happens for every call, the server may be rejecting the client certificate without saying so. The request may have been executed. It is safe to repeat.",
        "TimeoutError, unknown: [HEADERS_TIMEOUT] The gateway did not start to respond in time. The request may have been executed. It is safe to repeat.",
        "TimeoutError, unknown: [BODY_TIMEOUT] The gateway started to respond and then stopped sending. The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown: [HOST_NOT_FOUND] The host name cannot be resolved. Check baseUrl and the DNS settings of this machine. The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown, retryable: [CONNECTION_FAILED] The host could not be reached (ECONNREFUSED). The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown: [DISPATCHER_CLOSED] The dispatcher is closed. Pass an open one to the client. The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_HAS_EXPIRED). An attacker may be intercepting the connection. If the server is a test gateway, pass its CA in the client option ca. The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown: [TLS_FAILED] The TLS connection could not be established (EPROTO). Check that baseUrl is the gateway and not a proxy. The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown, retryable: [CONNECTION_CLOSED] The connection was closed (ECONNRESET) before the response was complete. If this happens for every call, the server may be rejecting the client certificate without saying so. The request may have been executed. It is safe to repeat.",
        "ConnectionError, unknown: [CONNECTION_FAILED] The request failed. See the cause of this error. The request may have been executed. It is safe to repeat.",
      ]
    `);
  });

  test("after the request was sent, for other operations: not retryable, with the advice to query", async () => {
    const errors = await Promise.all(
      codes.map((code) => errorOf(errorWithCode(code), true, notIdempotent)),
    );
    for (const error of errors) {
      expect(error).toMatchObject({ outcome: "unknown", retryable: false });
      expect(error.message).toMatch(
        /\. The request may have been executed\. Find out whether it was before you repeat it\.$/,
      );
    }
  });
});

describe("the error code of a failure", () => {
  test("is found in the cause at any depth", async () => {
    const wrapped = new Error("a", {
      cause: new Error("b", { cause: errorWithCode("ENOTFOUND") }),
    });
    expect(await errorOf(wrapped, false)).toMatchObject({ code: "HOST_NOT_FOUND" });
  });

  test("is found in the first of several errors, as for a host with several addresses", async () => {
    const several = new AggregateError([errorWithCode("ECONNREFUSED"), errorWithCode("ENOTFOUND")]);
    const error = await errorOf(several, false);
    expect(error.message).toContain("The host could not be reached (ECONNREFUSED).");
    expect(error.cause).toBe(several);
  });

  test("is optional: any thrown value becomes the cause", async () => {
    for (const thrown of ["text", null, {}, new Error("no code"), new AggregateError([])]) {
      const error = await errorOf(thrown, false);
      expect(summarize(error)).toBe(
        "ConnectionError, not_sent: [CONNECTION_FAILED] The request failed. See the cause of this error. Nothing was sent.",
      );
      expect(error.cause).toBe(thrown);
    }
    const numbered = Object.assign(new Error("x"), { code: 7 });
    expect((await errorOf(numbered, false)).message).toContain("The request failed. See the cause");
  });
});

describe("ETIMEDOUT", () => {
  const timedOut = (syscall: string): Error =>
    Object.assign(errorWithCode("ETIMEDOUT"), { syscall });

  test("while connecting means that nothing was sent", async () => {
    const each = [timedOut("connect"), new AggregateError([timedOut("connect")])];
    for (const error of each) {
      expect(summarize(await errorOf(error, false, notIdempotent))).toBe(
        "TimeoutError, not_sent, retryable: [CONNECT_TIMEOUT] The connection was not established in time. Check whether a firewall or proxy blocks it. Nothing was sent.",
      );
    }
  });

  test("of an established connection means that it broke", async () => {
    for (const syscall of ["read", "write"]) {
      expect(summarize(await errorOf(timedOut(syscall), true, notIdempotent))).toBe(
        "ConnectionError, unknown: [CONNECTION_CLOSED] The connection was closed (ETIMEDOUT) before the response was complete. If this happens for every call, the server may be rejecting the client certificate without saying so. The request may have been executed. Find out whether it was before you repeat it.",
      );
    }
  });
});

test("the error has the class of its kind and names its operation", async () => {
  expect(await errorOf(errorWithCode("UND_ERR_CONNECT_TIMEOUT"), false)).toBeInstanceOf(
    TimeoutError,
  );
  const error = await errorOf(errorWithCode("EPIPE"), false);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.operation).toBe("secapi/mch/uploadmedia.post");
});

test("a WeChatPayError that a dispatcher throws is passed on unchanged", async () => {
  const thrown = new BusinessError("X", "", false, "elsewhere", { outcome: "rejected" });
  expect(await errorOf(thrown, true)).toBe(thrown);
});
