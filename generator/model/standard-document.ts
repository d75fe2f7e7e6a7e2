import { compare } from "../diagnostic.js";
import type { Json, JsonObject } from "../read/bundle.js";
import { isObject } from "../read/bundle.js";
import type { OperationModel } from "./model.js";

/** The bundled document for any OpenAPI tool: paths are sorted, and each operation has an `operationId`. */
export function standardDocument(
  document: Json,
  operations: readonly OperationModel[],
): JsonObject {
  if (!isObject(document)) return {};
  const { paths: specPaths, webhooks, "x-payloads": payloads, components, ...head } = document;
  const paths: Record<string, JsonObject> = {};
  for (const { pathKey, documentedPath, method, names, request } of operations) {
    const item = isObject(specPaths) ? specPaths[pathKey] : undefined;
    const operation = isObject(item) ? item[method] : undefined;
    if (!isObject(item) || !isObject(operation)) continue;
    paths[documentedPath] = {
      ...item,
      ...paths[documentedPath],
      [method]: {
        operationId: names.constant,
        ...(request.query === undefined ? operation : withoutQuery(operation)),
      },
    };
  }
  return {
    ...head,
    paths,
    ...(webhooks === undefined ? {} : { webhooks: sortKeys(webhooks) }),
    ...(payloads === undefined ? {} : { "x-payloads": sortKeys(payloads) }),
    ...(components === undefined ? {} : { components }),
  };
}

/** The path key contains the query; a tool that also read it as parameters would send it twice. */
function withoutQuery(operation: JsonObject): JsonObject {
  const omitted = new Set(["parameters", "x-path"]);
  return Object.fromEntries(Object.entries(operation).filter(([key]) => !omitted.has(key)));
}

function sortKeys(node: Json): Json {
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).sort(([a], [b]) => compare(a, b)));
}
