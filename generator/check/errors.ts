import type { Diagnostic } from "../diagnostic.js";
import type { OperationNode } from "./operations.js";

/** Whether each error of the catalogue is one that the gateway can answer with, and stands there once. */
export function checkErrors({ node }: OperationNode): Diagnostic[] {
  const seen = new Set<string>();
  return node.at("x-errors").items.flatMap((error) => {
    const refusal = error.at("return_msg").exists;
    const failure = error.at("err_code").exists;
    const diagnostics: Diagnostic[] = [];
    if (refusal === failure) {
      const message = "An error has either return_msg or err_code with err_code_des.";
      diagnostics.push(error.report(message));
    } else if (failure !== error.at("err_code_des").exists) {
      diagnostics.push(error.report("err_code and err_code_des belong together."));
    }
    const text = ["when", "return_msg", "err_code", "err_code_des"]
      .map((key) => error.at(key).text ?? "")
      .join("\n");
    if (seen.has(text)) diagnostics.push(error.report("This error stands here a second time."));
    seen.add(text);
    return diagnostics;
  });
}
