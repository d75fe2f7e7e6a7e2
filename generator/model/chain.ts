import { compare } from "../diagnostic.js";
import type { ChainNode, OperationModel } from "./model.js";

/** The operations as a tree of the segments of their paths. */
export function chain(version: string, operations: readonly OperationModel[]): ChainNode {
  return node(version, operations, 0);
}

function node(path: string, operations: readonly OperationModel[], depth: number): ChainNode {
  const here: OperationModel[] = [];
  const bySegment = new Map<string, OperationModel[]>();
  for (const operation of operations) {
    const segment = operation.place.split("/")[depth + 1];
    if (segment === undefined) here.push(operation);
    else bySegment.set(segment, [...(bySegment.get(segment) ?? []), operation]);
  }
  const children = [...bySegment]
    .sort(([a], [b]) => compare(a, b))
    .map(([segment, below]) => ({ segment, node: node(`${path}/${segment}`, below, depth + 1) }));
  return { path, operations: here, children };
}
