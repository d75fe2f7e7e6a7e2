import { compare } from "../diagnostic.js";
import type { Json, JsonObject } from "../read/bundle.js";
import { isObject } from "../read/bundle.js";
import type { OperationModel } from "./model.js";

/** The bundled document as any OpenAPI tool reads it: paths sorted, each operation with its id. */
export function standardDocument(
  document: Json,
  operations: readonly OperationModel[],
): JsonObject {
  if (!isObject(document)) return {};
  const { paths: written, webhooks, components, ...head } = document;
  const paths: Record<string, JsonObject> = {};
  for (const { place, documented, method, names, request } of operations) {
    const item = isObject(written) ? written[place] : undefined;
    const operation = isObject(item) ? item[method] : undefined;
    if (!isObject(item) || !isObject(operation)) continue;
    paths[documented] = {
      ...item,
      ...paths[documented],
      [method]: {
        operationId: names.constant,
        ...(request.query === undefined ? operation : withoutQuery(operation)),
      },
    };
  }
  return {
    ...head,
    paths,
    ...(webhooks === undefined ? {} : { webhooks: sorted(webhooks) }),
    ...(components === undefined ? {} : { components }),
  };
}

/** The key of the path has it, and who sends both sends it twice. */
function withoutQuery(operation: JsonObject): JsonObject {
  const sent = new Set(["parameters", "x-path"]);
  return Object.fromEntries(Object.entries(operation).filter(([key]) => !sent.has(key)));
}

function sorted(webhooks: Json): Json {
  if (!isObject(webhooks)) return webhooks;
  return Object.fromEntries(Object.entries(webhooks).sort(([a], [b]) => compare(a, b)));
}
