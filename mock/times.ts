import { MockGatewayError } from "./errors.js";

/**
 * How often something that was asked for is to happen.
 *
 * @throws {MockGatewayError} INVALID_OPTION
 */
export function assertTimes(times: number): void {
  if (Number.isInteger(times) && times >= 1) return;
  throw new MockGatewayError(
    "INVALID_OPTION",
    `times has to be a whole number from 1; it is ${times}.`,
  );
}
