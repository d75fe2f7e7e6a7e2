import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { replyOf } from "./operations.js";
import type { OperationNode } from "./operations.js";
import { methods } from "./shape/choices.js";

/** Whether there is an operation that tells the key, and does not need it. */
export function checkSigningKey(document: SpecNode, { node }: OperationNode): Diagnostic[] {
  const key = node.at("x-signing", "key");
  const [from, field] = [key.at("from"), key.at("field")];
  if (from.text === undefined) return [];
  const path = from.text;
  const item = document.at("paths", path);
  const [method, ...others] = methods.filter((each) => item.at(each).exists);
  if (method === undefined) return [from.report(`There is no operation at ${path}.`)];
  const teller = item.at(method);
  if (others.length > 0) return [from.report(`There are several operations at ${path}.`)];
  if (teller.at("x-signing", "key").exists) {
    return [from.report("The operation that tells a key is signed with the merchant's.")];
  }
  const names = replyOf({ path, method, node: teller }).flatMap(({ fields }) =>
    fields.map(([name]) => name),
  );
  return field.text === undefined || names.includes(field.text)
    ? []
    : [field.report(`The reply of ${path} has no field ${field.text}.`)];
}
