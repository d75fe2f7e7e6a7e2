import type { Json, JsonObject } from "../read/bundle.js";
import { isObject } from "../read/bundle.js";
import type { OperationModel } from "./model.js";

/** The bundled document as any OpenAPI tool reads it: paths sorted, each operation with its id. */
export function standardDocument(
  document: Json,
  operations: readonly OperationModel[],
): JsonObject {
  if (!isObject(document)) return {};
  const { paths: written, components, ...head } = document;
  const paths: Record<string, JsonObject> = {};
  for (const { path, method, names } of operations) {
    const item = isObject(written) ? written[path] : undefined;
    const operation = isObject(item) ? item[method] : undefined;
    if (!isObject(item) || !isObject(operation)) continue;
    paths[path] = {
      ...item,
      ...paths[path],
      [method]: { operationId: names.constant, ...operation },
    };
  }
  return { ...head, paths, ...(components === undefined ? {} : { components }) };
}
