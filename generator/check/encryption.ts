import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { OperationNode } from "./operations.js";
import { everyField, isEncrypted, isJson, valuesOf } from "./values.js";

/** Whether what is encrypted is a caller's secret, or one that the gateway tells inside of JSON text. */
export function checkEncryption(operation: OperationNode): Diagnostic[] {
  const asked = requestOf(operation).flatMap(({ fields }) => fields.map(([, field]) => field));
  const told = replyOf(operation).flatMap(({ fields }) =>
    fields.flatMap(([, field]) => everyField(field)),
  );
  return [
    ...asked.flatMap(field),
    ...asked
      .flatMap(valuesOf)
      .map((value) => value.at("x-encrypted"))
      .filter(({ exists }) => exists)
      .map((each) => each.reportKey("Inside of a request's JSON text nothing is encrypted.")),
    ...told
      .flatMap(valuesOf)
      .filter((value) => value.at("x-encrypted").exists && !isEncrypted(value))
      .map((value) =>
        value.at("x-encrypted").reportKey("Inside of JSON text, an object is encrypted."),
      ),
  ];
}

function field(node: SpecNode): Diagnostic[] {
  const encrypted = node.at("x-encrypted");
  if (!encrypted.exists) return [];
  const filler = node.at("x-filled-by");
  return [
    ...(isJson(node) ? [encrypted.reportKey("JSON text is not encrypted as a whole.")] : []),
    ...(filler.exists && filler.text !== "caller"
      ? [filler.report("What is encrypted is the caller's.")]
      : []),
    ...(node.at("x-sensitive").value === true
      ? []
      : [encrypted.reportKey("What is encrypted is a secret: x-sensitive is missing.")]),
  ];
}
