import type { OperationNode } from "./nodes.js";

/** Two operations with the same key. */
export interface Collision {
  readonly first: OperationNode;
  readonly second: OperationNode;
  readonly key: string;
}

/** Finds operations with a key of an earlier one, each with its first such key. */
export function findCollisions(
  operations: readonly OperationNode[],
  keysOf: (operation: OperationNode) => readonly string[],
): Collision[] {
  const firstByKey = new Map<string, OperationNode>();
  return operations.flatMap((second) => {
    const collisions = keysOf(second).flatMap((key) => {
      const first = firstByKey.get(key);
      firstByKey.set(key, first ?? second);
      return first === undefined ? [] : [{ first, second, key }];
    });
    return collisions.slice(0, 1);
  });
}

/** `at paths/pay/orderquery.yaml:1:1`. */
export function definedAt({ node }: OperationNode): string {
  const { file, line, column } = node.origin.key;
  return `at ${file}:${line}:${column}`;
}
