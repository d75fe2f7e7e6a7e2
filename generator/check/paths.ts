import { methodName, operationNames } from "../names.js";
import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { operationsOf } from "./operations.js";
import type { OperationNode } from "./operations.js";

/** Longer paths would make names and lines that nobody can read; the longest known has 50. */
const longestPath = 60;

/** Whether each path can be one, and each operation has a path, and names, of its own. */
export function checkPaths(document: SpecNode): Diagnostic[] {
  const operations = operationsOf(document);
  return [
    ...(operations.length === 0 ? [none(document)] : []),
    ...document.at("paths").members.flatMap(([path, item]) => wellFormed(path, item)),
    ...onePlaceEach(operations),
    ...oneNameEach(operations),
    ...oneNodeEach(operations),
    ...oneUrlEach(operations),
  ];
}

function none(document: SpecNode): Diagnostic {
  const paths = document.at("paths");
  return (paths.exists ? paths : document).reportKey("This spec has no operation.");
}

function wellFormed(path: string, item: SpecNode): Diagnostic[] {
  const wrong: string[] = [];
  if (!/^(\/[A-Za-z0-9][A-Za-z0-9_-]*)+$/.test(path)) {
    wrong.push("is not a slash and words of letters, digits, - and _, once or more");
  }
  if (path.length > longestPath) wrong.push(`is longer than ${longestPath} characters`);
  return wrong.map((how) => item.reportKey(`The path ${JSON.stringify(path)} ${how}.`));
}

/** The gateway does not tell `/a/b/` from `/a/b`, nor some file systems `A` from `a`. */
function onePlaceEach(operations: readonly OperationNode[]): Diagnostic[] {
  return clashes(operations, ({ path, method }) => [
    `${method.toUpperCase()} ${path.replace(/\/+$/, "").toLowerCase()}`,
  ]).map(({ again, first }) =>
    again.node.reportKey(
      `${again.method.toUpperCase()} ${again.path} is described twice; the first is ${at(first)}.`,
    ),
  );
}

function oneNameEach(operations: readonly OperationNode[]): Diagnostic[] {
  const several = severalOf(operations);
  return clashes(operations, ({ path, method }) => {
    const names = operationNames(path, method, !several.has(path));
    return [
      `constant ${names.constant}`,
      `file ${names.file.toLowerCase()}`,
      `page ${names.page.toLowerCase()}`,
    ];
  })
    .filter(({ again, first }) => !samePath(again, first))
    .map(({ again, first, key }) =>
      again.node.reportKey(
        `${again.path} and ${first.path} both make the ${key}; the other is ${at(first)}.`,
      ),
    )
    .concat(
      operations
        .filter(({ path }) => path.toLowerCase() === "/index")
        .map(({ node }) => node.reportKey("/index would be written where the list of all stands.")),
    );
}

/** A node of the chain has methods and further segments: `/a/post` would hide POST of `/a`. */
function oneNodeEach(operations: readonly OperationNode[]): Diagnostic[] {
  return operations.flatMap(({ path, method, node }) => {
    const called = methodName(method, node.at("x-page").value === true);
    const hidden = operations.find((other) => `${other.path}/`.startsWith(`${path}/${called}/`));
    const message = `${method.toUpperCase()} ${path} and the path ${hidden?.path ?? ""} are both called ${called}.`;
    return hidden === undefined ? [] : [node.reportKey(message)];
  });
}

/** What a parameter tells apart has no operation beside it that lacks the parameter. */
function oneUrlEach(operations: readonly OperationNode[]): Diagnostic[] {
  return operations.flatMap(({ method, node }) => {
    const url = node.at("x-path");
    const plain = operations.find(
      (other) =>
        other.method === method && other.path === url.text && !other.node.at("x-path").exists,
    );
    return plain === undefined
      ? []
      : [
          url.report(
            `${method.toUpperCase()} ${plain.path} is an operation of its own, ${at(plain)}.`,
          ),
        ];
  });
}

function severalOf(operations: readonly OperationNode[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { path } of operations) (seen.has(path) ? several : seen).add(path);
  return several;
}

interface Clash {
  readonly again: OperationNode;
  readonly first: OperationNode;
  readonly key: string;
}

function clashes(
  operations: readonly OperationNode[],
  keys: (operation: OperationNode) => readonly string[],
): Clash[] {
  const firsts = new Map<string, OperationNode>();
  return operations.flatMap((again) => {
    const taken = keys(again).flatMap((key) => {
      const first = firsts.get(key);
      firsts.set(key, first ?? again);
      return first === undefined ? [] : [{ again, first, key }];
    });
    return taken.slice(0, 1);
  });
}

function samePath(a: OperationNode, b: OperationNode): boolean {
  const plain = ({ path }: OperationNode): string => path.replace(/\/+$/, "").toLowerCase();
  return plain(a) === plain(b) && a.method === b.method;
}

function at({ node }: OperationNode): string {
  const { file, line, column } = node.origin.key;
  return `at ${file}:${line}:${column}`;
}
