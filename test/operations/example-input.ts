import { readFileSync } from "node:fs";
import type { Operation } from "../../runtime/index.js";
import { images } from "../support/images.js";

const document: unknown = JSON.parse(
  readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"),
);

/**
 * Builds the input of an operation from the spec's examples: every field that the caller fills and that has an
 * example. Files become an image. New endpoints are therefore tested without changes here.
 */
export function exampleInput(operation: Operation): Readonly<Record<string, unknown>> {
  const { query = {}, encoding, fields } = operation.request;
  const queryString = new URLSearchParams(query).toString();
  const path = queryString === "" ? operation.path : `${operation.path}?${queryString}`;
  const specOperation = at(document, "paths", path, operation.method.toLowerCase());
  const mediaType = encoding === "multipart" ? "multipart/form-data" : "text/xml";
  const properties = at(specOperation, "requestBody", "content", mediaType, "schema", "properties");
  const input: Record<string, unknown> = {};
  for (const { name, type, filledBy } of fields) {
    if (filledBy !== "caller") continue;
    const value =
      type === "file" ? images.png : exampleOf(schemaOf(name, properties, specOperation));
    if (value !== undefined) input[name] = value;
  }
  return input;
}

function schemaOf(name: string, properties: unknown, specOperation: unknown): unknown {
  const parameters = at(specOperation, "parameters");
  const parameter: unknown = Array.isArray(parameters)
    ? parameters.find((each) => at(each, "name") === name)
    : undefined;
  const ownExample = at(parameter, "example");
  const schema = at(parameter, "schema") ?? at(properties, name);
  return ownExample === undefined ? schema : { example: ownExample };
}

function exampleOf(schema: unknown): unknown {
  const example = at(schema, "example") ?? at(schema, "const");
  const content = at(schema, "contentSchema");
  // An example of JSON text may be the text on the wire; callers pass the value.
  if (typeof example === "string" && content !== undefined) {
    const value: unknown = JSON.parse(example);
    return value;
  }
  if (example !== undefined) return example;
  if (content !== undefined) return exampleOf(content);
  const items = at(schema, "items");
  if (items !== undefined) {
    const item = exampleOf(items);
    return item === undefined ? undefined : [item];
  }
  const members = Object.entries(at(schema, "properties") ?? {}).flatMap(([name, member]) => {
    const value = exampleOf(member);
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
