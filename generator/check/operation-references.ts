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
  const [source, ...others] = operations.filter(({ path }) => path === key.at("from").text);
  if (others.length > 0 || source?.node.at("x-signing", "key").exists !== true) {
    return checkKeySource(key, operations);
  }
  const message =
    "The operation that returns a signing key must itself be signed with the API key.";
  return [key.at("from").report(message)];
}

/** Checks that an operation with encrypted fields, and no other, says which operation returns the key. */
export function checkEncryptionKey(
  { node, requests }: OperationNode,
  operations: readonly OperationNode[],
): Diagnostic[] {
  const key = node.at("x-encryption-key");
  const isEncrypted = requests.some(({ fields }) =>
    fields.some((field) => field.node.at("x-encrypted").exists),
  );
  if (isEncrypted && !key.exists) {
    const message =
      "Missing x-encryption-key. An operation with encrypted fields names the operation that returns the key.";
    return [node.reportKey(message)];
  }
  if (!isEncrypted && key.exists) {
    return [key.reportKey("x-encryption-key is not used: no field of the request is encrypted.")];
  }
  return checkKeySource(key, operations);
}

/** Checks that a key comes from a field in the reply of the only operation of a path. */
function checkKeySource(key: SpecNode, operations: readonly OperationNode[]): Diagnostic[] {
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
  const names = source.replies.flatMap(fieldNames);
  if (field.text === undefined || names.includes(field.text)) return [];
  const hint = suggestion(field.text, names);
  return [field.report(`The reply of ${path} has no field ${field.text}.${hint}`)];
}

/** Checks that an operation that moves money names the one that queries its outcome, and is not retried. */
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
