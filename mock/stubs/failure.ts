import type { KnownFailure, Operation } from "../../runtime/operation.js";

/** What the operation's error registry has under this code. */
export function failureOf({ errors }: Operation, err_code: string): KnownFailure | undefined {
  return errors.find(
    (error): error is KnownFailure => "err_code" in error && error.err_code === err_code,
  );
}
