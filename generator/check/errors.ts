import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";

/** Checks that an error has the texts of a refused request or those of a failed one. */
export function checkError(error: SpecNode): Diagnostic[] {
  const isRefusal = error.at("return_msg").exists;
  const isFailure = error.at("err_code").exists;
  if (isRefusal === isFailure) {
    const message = "An error must have either return_msg, or err_code and err_code_des.";
    return [error.report(message)];
  }
  if (isFailure && error.at("error_code").exists) {
    return [error.at("error_code").report("error_code must be used with return_msg.")];
  }
  return isFailure === error.at("err_code_des").exists
    ? []
    : [error.report("err_code and err_code_des must be used together.")];
}

/** Checks that no two errors of an operation are the same. */
export function checkDuplicateErrors(errors: readonly SpecNode[]): Diagnostic[] {
  const keys = errors.map((error) =>
    ["when", "return_msg", "err_code", "err_code_des"]
      .map((key) => error.at(key).text ?? "")
      .join("\n"),
  );
  return errors
    .filter((_, index) => keys.indexOf(keys[index] ?? "") < index)
    .map((error) => error.report("Duplicate error. Remove it or change its texts."));
}
