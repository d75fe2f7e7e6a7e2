import type { Diagnostic } from "../diagnostic.js";
import { methodName, notificationNames, operationNames } from "../names.js";
import { definedAt, findCollisions } from "./collisions.js";
import type { NotificationNode, OperationNode } from "./nodes.js";

/** Checks that operations of different paths generate different names. */
export function checkOperationNames(operations: readonly OperationNode[]): Diagnostic[] {
  const sharedPaths = pathsWithSeveralOperations(operations);
  const collisions = findCollisions(operations, ({ path, method }) => {
    const names = operationNames(path, method, !sharedPaths.has(path));
    return [
      `constant ${names.constant}`,
      `file ${names.file.toLowerCase()}`,
      `page ${names.page.toLowerCase()}`,
    ];
  });
  return [
    ...collisions
      .filter(({ first, second }) => !isSameOperation(first, second))
      .map(({ first, second, key }) =>
        second.node.reportKey(
          `${second.path} and ${first.path} both generate the ${key}. The other is ${definedAt(first)}.`,
        ),
      ),
    ...operations
      .filter(({ path }) => path.toLowerCase() === "/index")
      .map(({ node }) => node.reportKey("/index conflicts with the generated index file.")),
  ];
}

/** Checks that no method of the client has the name of a path segment: `/a/post` and POST of `/a`. */
export function checkClientNames(operations: readonly OperationNode[]): Diagnostic[] {
  return operations.flatMap(({ path, method, node, isPage }) => {
    const name = methodName(method, isPage);
    const conflicting = operations.find((other) => `${other.path}/`.startsWith(`${path}/${name}/`));
    if (conflicting === undefined) return [];
    const message = `${method.toUpperCase()} ${path} and the path ${conflicting.path} have the same name in the client: ${name}.`;
    return [node.reportKey(message)];
  });
}

/** Checks that no notification generates a name of an operation, because both are exported together. */
export function checkNotificationNames(
  notifications: readonly NotificationNode[],
  operations: readonly OperationNode[],
): Diagnostic[] {
  const ownerByName = new Map(
    operations.flatMap(({ path, method }): [string, string][] => {
      const { constant, page } = operationNames(path, method, true);
      return [
        [constant, path],
        [page, path],
      ];
    }),
  );
  return notifications.flatMap(({ id, node }) => {
    const { constant, page } = notificationNames(id);
    const name = [constant, page].find((each) => ownerByName.has(each));
    const owner = ownerByName.get(name ?? "");
    ownerByName.set(constant, id);
    if (id.toLowerCase() === "index") {
      return [node.reportKey(`${id} conflicts with the generated index file. Rename it.`)];
    }
    return name === undefined
      ? []
      : [node.reportKey(`${id} and ${owner ?? ""} both generate the name ${name}.`)];
  });
}

function pathsWithSeveralOperations(operations: readonly OperationNode[]): ReadonlySet<string> {
  const paths = operations.map(({ path }) => path);
  return new Set(paths.filter((path, index) => paths.indexOf(path) < index));
}

/** Whether the two are duplicates, which `checkDuplicateOperations` reports. */
function isSameOperation(a: OperationNode, b: OperationNode): boolean {
  const normalize = ({ path }: OperationNode): string => path.replace(/\/+$/, "").toLowerCase();
  return normalize(a) === normalize(b) && a.method === b.method;
}
