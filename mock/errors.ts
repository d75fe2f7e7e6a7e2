/** The codes of `MockGatewayError`; stable, so that a test can tell one from another. */
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
 * An error of the mock gateway itself, not one that it answers with: an option that makes no sense, a
 * port in use, a request to something that is not mocked or that went past the mock. Holds no API key and no private key.
 */
export class MockGatewayError extends Error {
  /** A stable name for what happened. */
  readonly code: MockGatewayErrorCode;

  constructor(code: MockGatewayErrorCode, message: string, cause?: unknown) {
    super(`[${code}] ${message}`, cause === undefined ? undefined : { cause });
    this.name = "MockGatewayError";
    this.code = code;
  }
}
