import { closestName, unknownName } from "../../text/suggest.js";
import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { fieldNames } from "./nodes.js";
import type { OperationNode } from "./nodes.js";

/** Checks that the security requirements of the document or of an operation name known schemes. */
export function checkSecurity(node: SpecNode, root: SpecNode): Diagnostic[] {
  const schemes = root.at("components", "securitySchemes").members.map(([name]) => name);
  return node
    .at("security")
    .items.flatMap((requirement) => requirement.members)
    .filter(([name]) => !schemes.includes(name))
    .map(([name, each]) => each.reportKey(unknownName("security scheme", name, schemes)));
}

/** Checks that a signing key comes from the reply of an operation that does not need one itself. */
export function checkSigningKey(
  { node }: OperationNode,
  operations: readonly OperationNode[],
): Diagnostic[] {
  const key = node.at("x-signing", "key");
  const [from, field] = [key.at("from"), key.at("field")];
  const path = from.text;
  if (path === undefined) return [];
  const [source, ...others] = operations.filter((operation) => operation.path === path);
  if (source === undefined) {
    const paths = operations.map((operation) => operation.path);
    return [from.report(unknownPath(path, paths))];
  }
  if (others.length > 0) {
    return [from.report(`${path} has several operations. Expected a path with only one.`)];
  }
  if (source.node.at("x-signing", "key").exists) {
    const message =
      "The operation that returns a signing key must be signed with the API key, and not with a signing key.";
    return [from.report(message)];
  }
  const names = source.replies.flatMap(fieldNames);
  return field.text === undefined || names.includes(field.text)
    ? []
    : [
        field.report(
          `The reply of ${path} has no field ${field.text}.${suggestion(field.text, names)}`,
        ),
      ];
}

/** Checks that an operation that moves money names the one that tells its outcome, and is not retried. */
export function checkMoneyQuery({ node }: OperationNode, root: SpecNode): Diagnostic[] {
  const money = node.at("x-moves-money");
  if (!money.exists) return [];
  const query = money.at("query");
  const idempotent = node.at("x-idempotent");
  const paths = root.at("paths").members.map(([path]) => path);
  return [
    ...(query.text === undefined || paths.includes(query.text)
      ? []
      : [query.report(unknownPath(query.text, paths))]),
    ...(idempotent.value === true
      ? [
          idempotent.reportKey(
            "x-idempotent is not allowed with x-moves-money, because moving money is never retried.",
          ),
        ]
      : []),
  ];
}

function unknownPath(path: string, paths: readonly string[]): string {
  return `There is no operation at ${path}.${suggestion(path, paths)}`;
}

/** Unlike `unknownName`, does not list the known names: a spec has more than a hundred paths. */
function suggestion(name: string, known: readonly string[]): string {
  const closest = closestName(name, known);
  return closest === undefined ? "" : ` Did you mean ${closest}?`;
}
