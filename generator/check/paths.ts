import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { definedAt, findCollisions } from "./collisions.js";
import type { OperationNode } from "./nodes.js";

/** A longer path makes unreadable names and lines. The longest path of WeChat Pay has 50 characters. */
const maxPathLength = 60;

/** Checks that the spec has an operation. */
export function checkNotEmpty(root: SpecNode, operations: readonly OperationNode[]): Diagnostic[] {
  if (operations.length > 0) return [];
  const paths = root.at("paths");
  return [
    (paths.exists ? paths : root).reportKey(
      "This spec has no operations. Expected at least one under paths.",
    ),
  ];
}

/** Checks the characters and the length of a path. */
export function checkPath(path: string, item: SpecNode): Diagnostic[] {
  const problems: string[] = [];
  if (!/^(\/[A-Za-z0-9][A-Za-z0-9_-]*)+$/.test(path)) {
    problems.push("Expected segments of letters, digits, - and _, each after a slash.");
  }
  if (path.length > maxPathLength) {
    problems.push(`Expected at most ${maxPathLength} characters, received ${path.length}.`);
  }
  return problems.map((problem) =>
    item.reportKey(`Invalid path ${JSON.stringify(path)}. ${problem}`),
  );
}

/** Checks that each operation is defined once. */
export function checkDuplicateOperations(operations: readonly OperationNode[]): Diagnostic[] {
  // The gateway treats `/a/b/` as `/a/b`, and some file systems treat `A` as `a`.
  return findCollisions(operations, ({ path, method }) => [
    `${method} ${path.replace(/\/+$/, "").toLowerCase()}`,
  ]).map(({ second, first }) =>
    second.node.reportKey(
      `${second.method.toUpperCase()} ${second.path} is already defined ${definedAt(first)}.`,
    ),
  );
}

/** Checks that no operation has the same URL as those that a parameter distinguishes. */
export function checkUrls(operations: readonly OperationNode[]): Diagnostic[] {
  return operations.flatMap(({ method, node }) => {
    const url = node.at("x-path");
    const other = operations.find(
      (each) => each.method === method && each.path === url.text && !each.node.at("x-path").exists,
    );
    if (other === undefined) return [];
    const name = `${method.toUpperCase()} ${other.path}`;
    return [url.report(`${name} is also defined without the parameter, ${definedAt(other)}.`)];
  });
}
