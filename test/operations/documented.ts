import { readFileSync } from "node:fs";
import type { Operation } from "../../runtime/index.js";
import { images } from "../support/images.js";

const document: unknown = JSON.parse(
  readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"),
);

/**
 * The input that the spec shows for an operation: every field of the caller's that has an example, and an image for
 * a file. So a new endpoint is tested without a line here.
 */
export function documented(operation: Operation): Readonly<Record<string, unknown>> {
  const { query = {}, encoding, fields } = operation.request;
  const asked = new URLSearchParams(query).toString();
  const path = asked === "" ? operation.path : `${operation.path}?${asked}`;
  const described = at(document, "paths", path, operation.method.toLowerCase());
  const mediaType = encoding === "multipart" ? "multipart/form-data" : "text/xml";
  const properties = at(described, "requestBody", "content", mediaType, "schema", "properties");
  const input: Record<string, unknown> = {};
  for (const { name, type, filledBy } of fields) {
    if (filledBy !== "caller") continue;
    const value = type === "file" ? images.png : example(schemaOf(name, properties, described));
    if (value !== undefined) input[name] = value;
  }
  return input;
}

function schemaOf(name: string, properties: unknown, described: unknown): unknown {
  const parameters = at(described, "parameters");
  const parameter: unknown = Array.isArray(parameters)
    ? parameters.find((each) => at(each, "name") === name)
    : undefined;
  const shown = at(parameter, "example");
  const schema = at(parameter, "schema") ?? at(properties, name);
  return shown === undefined ? schema : { example: shown };
}

function example(schema: unknown): unknown {
  const shown = at(schema, "example") ?? at(schema, "const");
  const content = at(schema, "contentSchema");
  // JSON text may be shown as the text that is on the wire; callers give the value.
  if (typeof shown === "string" && content !== undefined) {
    const value: unknown = JSON.parse(shown);
    return value;
  }
  if (shown !== undefined) return shown;
  if (content !== undefined) return example(content);
  const items = at(schema, "items");
  if (items !== undefined) {
    const item = example(items);
    return item === undefined ? undefined : [item];
  }
  const members = Object.entries(at(schema, "properties") ?? {}).flatMap(([name, member]) => {
    const value = example(member);
    return value === undefined ? [] : [[name, value]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, name)
        ? Reflect.get(inner, name)
        : undefined,
    value,
  );
}
