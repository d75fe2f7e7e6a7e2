import { MockGatewayError } from "./errors.js";

/** @param message - complete sentences; must not contain a key */
export function invalidOption(message: string): MockGatewayError {
  return new MockGatewayError("INVALID_OPTION", message);
}

/**
 * Checks how many times a stub or a connection fault applies.
 *
 * @throws {MockGatewayError} INVALID_OPTION
 */
export function assertTimes(times: number): void {
  if (Number.isInteger(times) && times >= 1) return;
  throw invalidOption(`times: Expected a whole number of at least 1, received ${times}.`);
}
