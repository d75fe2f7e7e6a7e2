import { compare } from "../diagnostic.js";
import type { ChainNode, OperationModel } from "./model.js";

/** Arranges the operations as a tree of path segments. */
export function buildChain(version: string, operations: readonly OperationModel[]): ChainNode {
  return buildNode(version, operations, 0);
}

function buildNode(path: string, operations: readonly OperationModel[], depth: number): ChainNode {
  const ending: OperationModel[] = [];
  const bySegment = new Map<string, OperationModel[]>();
  for (const operation of operations) {
    const segment = operation.pathKey.split("/")[depth + 1];
    if (segment === undefined) ending.push(operation);
    else bySegment.set(segment, [...(bySegment.get(segment) ?? []), operation]);
  }
  const children = [...bySegment]
    .sort(([a], [b]) => compare(a, b))
    .map(([segment, continuing]) => ({
      segment,
      node: buildNode(`${path}/${segment}`, continuing, depth + 1),
    }));
  return { path, operations: ending, children };
}
