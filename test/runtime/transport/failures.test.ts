/** What becomes of whatever undici, a socket or TLS throws: every sentence to the letter. */
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
const once: Operation = { ...secapiMchUploadmedia, idempotent: false };

/** A dispatcher that throws before or after it has read the body. */
const throwing = (thrown: unknown, sent: boolean): Dispatcher => ({
  async request({ body }) {
    if (sent && typeof body === "object" && body !== null && Symbol.iterator in body) {
      expect([...body].length).toBeGreaterThan(0);
    }
    await Promise.resolve();
    throw thrown;
  },
});
async function failure(
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
const coded = (code: string): Error => Object.assign(new Error("as OpenSSL has it"), { code });
const shown = ({ name, message, outcome, retryable }: WeChatPayError): string =>
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

describe("each code", () => {
  test("before anything was sent", async () => {
    const errors = await Promise.all(codes.map((code) => failure(coded(code), false, once)));
    expect(errors.map(shown)).toMatchInlineSnapshot(`
      [
        "TimeoutError, not_sent, retryable: [CONNECT_TIMEOUT] No connection came about in time; check that a firewall or proxy lets you out. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection broke (ETIMEDOUT). Where this happens at every call, the server may refuse the client certificate without saying so. Nothing was sent.",
        "TimeoutError, not_sent: [HEADERS_TIMEOUT] The gateway took the request and did not begin to answer in time. Nothing was sent.",
        "TimeoutError, not_sent: [BODY_TIMEOUT] The gateway began to answer and then fell silent. Nothing was sent.",
        "ConnectionError, not_sent: [HOST_NOT_FOUND] The host has no address; check baseUrl and the DNS of this machine. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (EAI_AGAIN). Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (ECONNREFUSED). Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (EHOSTUNREACH). Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_FAILED] The host could not be reached (ENETUNREACH). Nothing was sent.",
        "ConnectionError, not_sent: [DISPATCHER_CLOSED] The dispatcher was closed; give the client one that is open. Nothing was sent.",
        "ConnectionError, not_sent: [DISPATCHER_CLOSED] The dispatcher was closed; give the client one that is open. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_HAS_EXPIRED). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_NOT_YET_VALID). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_SIGNATURE_FAILURE). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_UNTRUSTED). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (ERR_TLS_CERT_ALTNAME_INVALID). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (HOSTNAME_MISMATCH). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (INVALID_PURPOSE). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (UNABLE_TO_GET_ISSUER_CERT). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (UNABLE_TO_GET_ISSUER_CERT_LOCALLY). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_TLSV1_ALERT_UNKNOWN_CA): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_TLSV1_ALERT_ACCESS_DENIED): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [CLIENT_CERTIFICATE_REFUSED] The server ended the TLS handshake (ERR_SSL_SSLV3_ALERT_NO_CERTIFICATE): it wants a client certificate and got none that it takes. Check the option certificate. Nothing was sent.",
        "ConnectionError, not_sent: [TLS_FAILED] TLS could not be set up (ERR_SSL_WRONG_VERSION_NUMBER); check that baseUrl is the gateway and not a proxy. Nothing was sent.",
        "ConnectionError, not_sent: [TLS_FAILED] TLS could not be set up (ERR_TLS_HANDSHAKE); check that baseUrl is the gateway and not a proxy. Nothing was sent.",
        "ConnectionError, not_sent: [TLS_FAILED] TLS could not be set up (EPROTO); check that baseUrl is the gateway and not a proxy. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed (EPROTOTYPE); the cause has more. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed (AN_EPROTO); the cause has more. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed (NO_ERR_SSL_X); the cause has more. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed (NOT_ERR_SSL_ALERT_UNKNOWN_CA); the cause has more. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection broke (ECONNRESET). Where this happens at every call, the server may refuse the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection broke (EPIPE). Where this happens at every call, the server may refuse the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection broke (ECONNABORTED). Where this happens at every call, the server may refuse the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection broke (UND_ERR_SOCKET). Where this happens at every call, the server may refuse the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent, retryable: [CONNECTION_CLOSED] The connection broke (HPE_INVALID_EOF_STATE). Where this happens at every call, the server may refuse the client certificate without saying so. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed (HPE_INVALID_CONSTANT); the cause has more. Nothing was sent.",
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed; the cause has more. Nothing was sent.",
      ]
    `);
  });

  test("after it was sent, for an operation that may be repeated", async () => {
    const oneOfEach = [
      ...["ETIMEDOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ENOTFOUND"],
      ...["ECONNREFUSED", "UND_ERR_CLOSED", "CERT_HAS_EXPIRED", "EPROTO", "ECONNRESET", ""],
    ];
    const errors = await Promise.all(oneOfEach.map((code) => failure(coded(code), true)));
    expect(errors.map(shown)).toMatchInlineSnapshot(`
      [
        "ConnectionError, unknown, retryable: [CONNECTION_CLOSED] The connection broke (ETIMEDOUT) before the reply was whole. Where this happens at every call, the server may refuse the client certificate without saying so. It may have been carried out, and does no harm to repeat.",
        "TimeoutError, unknown: [HEADERS_TIMEOUT] The gateway took the request and did not begin to answer in time. It may have been carried out, and does no harm to repeat.",
        "TimeoutError, unknown: [BODY_TIMEOUT] The gateway began to answer and then fell silent. It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown: [HOST_NOT_FOUND] The host has no address; check baseUrl and the DNS of this machine. It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown, retryable: [CONNECTION_FAILED] The host could not be reached (ECONNREFUSED). It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown: [DISPATCHER_CLOSED] The dispatcher was closed; give the client one that is open. It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown: [SERVER_CERTIFICATE_UNTRUSTED] The server's certificate is not trusted (CERT_HAS_EXPIRED). Someone may be in between, or the server is a test gateway whose CA belongs in the option ca. It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown: [TLS_FAILED] TLS could not be set up (EPROTO); check that baseUrl is the gateway and not a proxy. It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown, retryable: [CONNECTION_CLOSED] The connection broke (ECONNRESET) before the reply was whole. Where this happens at every call, the server may refuse the client certificate without saying so. It may have been carried out, and does no harm to repeat.",
        "ConnectionError, unknown: [CONNECTION_FAILED] The exchange failed; the cause has more. It may have been carried out, and does no harm to repeat.",
      ]
    `);
  });

  test("after it was sent, for one that may not: query first, and nothing is retryable", async () => {
    const errors = await Promise.all(codes.map((code) => failure(coded(code), true, once)));
    for (const error of errors) {
      expect(error).toMatchObject({ outcome: "unknown", retryable: false });
      expect(error.message).toMatch(
        /\. It may have been carried out: query before you repeat it\.$/,
      );
    }
  });
});

describe("the code is found", () => {
  test("in the cause, however deep", async () => {
    const wrapped = new Error("a", { cause: new Error("b", { cause: coded("ENOTFOUND") }) });
    expect(await failure(wrapped, false)).toMatchObject({ code: "HOST_NOT_FOUND" });
  });

  test("in the first of several, as where a host has several addresses", async () => {
    const several = new AggregateError([coded("ECONNREFUSED"), coded("ENOTFOUND")]);
    const error = await failure(several, false);
    expect(error.message).toContain("The host could not be reached (ECONNREFUSED).");
    expect(error.cause).toBe(several);
  });

  test("nowhere: what was thrown is the cause all the same", async () => {
    for (const thrown of ["text", null, {}, new Error("no code"), new AggregateError([])]) {
      const error = await failure(thrown, false);
      expect(shown(error)).toBe(
        "ConnectionError, not_sent: [CONNECTION_FAILED] The exchange failed; the cause has more. Nothing was sent.",
      );
      expect(error.cause).toBe(thrown);
    }
    const numbered = Object.assign(new Error("x"), { code: 7 });
    expect((await failure(numbered, false)).message).toContain("The exchange failed; the cause");
  });
});

describe("ETIMEDOUT", () => {
  const timedOut = (syscall: string): Error => Object.assign(coded("ETIMEDOUT"), { syscall });

  test("of connecting: nobody was found, so nothing was sent", async () => {
    const each = [timedOut("connect"), new AggregateError([timedOut("connect")])];
    for (const error of each) {
      expect(shown(await failure(error, false, once))).toBe(
        "TimeoutError, not_sent, retryable: [CONNECT_TIMEOUT] No connection came about in time; check that a firewall or proxy lets you out. Nothing was sent.",
      );
    }
  });

  test("of a connection that stood: it broke, and the reply may have been under way", async () => {
    for (const syscall of ["read", "write"]) {
      expect(shown(await failure(timedOut(syscall), true, once))).toBe(
        "ConnectionError, unknown: [CONNECTION_CLOSED] The connection broke (ETIMEDOUT) before the reply was whole. Where this happens at every call, the server may refuse the client certificate without saying so. It may have been carried out: query before you repeat it.",
      );
    }
  });
});

test("the error is of the class that its kind promises, and names its operation", async () => {
  expect(await failure(coded("UND_ERR_CONNECT_TIMEOUT"), false)).toBeInstanceOf(TimeoutError);
  const error = await failure(coded("EPIPE"), false);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.operation).toBe("secapi/mch/uploadmedia.post");
});

test("an error of this library that a dispatcher throws is passed on as it is", async () => {
  const own = new BusinessError("X", "", false, "said elsewhere", { outcome: "rejected" });
  expect(await failure(own, true)).toBe(own);
});
