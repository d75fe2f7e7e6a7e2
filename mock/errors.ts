/** The codes of `MockGatewayError`. They are stable, so tests can compare them. */
export type MockGatewayErrorCode =
  | "INVALID_OPTION"
  | "INVALID_RECORD"
  | "LISTEN_FAILED"
  | "MSW_MISSING"
  | "NOT_BRIDGED"
  | "NOT_MOCKED"
  | "NOT_NOTIFIED"
  | "NOT_PAYABLE"
  | "NO_SUCH_ORDER";

/**
 * An error of the mock gateway itself: an invalid option, a port in use, a request to an operation that is not
 * mocked. Refusals that simulate WeChat Pay are sent as HTTP responses instead. The message never contains an
 * API key or a private key.
 */
export class MockGatewayError extends Error {
  /** A stable identifier of the problem. */
  readonly code: MockGatewayErrorCode;

  constructor(code: MockGatewayErrorCode, message: string, cause?: unknown) {
    super(`[${code}] ${message}`, cause === undefined ? undefined : { cause });
    this.name = "MockGatewayError";
    this.code = code;
  }
}
