import type { SpecNode } from "../read/bundle.js";
import { isObject } from "../read/bundle.js";
import { texts } from "./operations.js";
import type { Patterns } from "./pattern.js";
import { isEncrypted } from "./values.js";

/** What is wrong with an example, and where in it; nowhere in particular is "". */
export interface ExampleMismatch {
  readonly where: string;
  readonly how: string;
}

/** Whether an example is what a schema says. */
export function validateExample(
  example: unknown,
  schema: SpecNode,
  patterns: Patterns,
  where = "",
): ExampleMismatch[] {
  const wrong = (...how: readonly string[]): ExampleMismatch[] =>
    how.map((each) => ({ where, how: each }));
  const type = schema.at("type").text;
  if (type === "string") {
    return typeof example === "string"
      ? wrong(...text(example, schema, patterns))
      : wrong("is no string; put it in quotes");
  }
  if (type === "integer") {
    return typeof example === "number" && Number.isSafeInteger(example)
      ? wrong(...range(example, schema))
      : wrong("is no integer; write it in digits and without quotes");
  }
  if (type === "array") {
    return Array.isArray(example)
      ? example.flatMap((item: unknown, at) =>
          validateExample(item, schema.at("items"), patterns, below(where, at)),
        )
      : wrong("is no list");
  }
  if (type !== "object") return [];
  // The example of what is encrypted is the plain text.
  if (isEncrypted(schema)) {
    return typeof example === "string" ? [] : wrong("is no string; put the plain text in quotes");
  }
  return isObject(example) ? members(example, schema, patterns, where) : wrong("is no object");
}

function text(example: string, schema: SpecNode, patterns: Patterns): string[] {
  const wrong: string[] = [];
  // As JSON Schema counts: code points.
  const { length } = Array.from(example);
  const maxLength = schema.at("maxLength").value;
  if (typeof maxLength === "number" && length > maxLength) {
    wrong.push(`has ${length} characters, and maxLength is ${maxLength}`);
  }
  const values = texts(schema.at("enum"));
  if (values.length > 0 && !values.includes(example)) wrong.push("is not in the enum");
  const pattern = schema.at("pattern").text;
  if (pattern !== undefined && patterns.try(pattern, example) === "differs") {
    wrong.push("does not match the pattern");
  }
  return wrong;
}

function range(example: number, schema: SpecNode): string[] {
  const minimum = schema.at("minimum").value;
  const maximum = schema.at("maximum").value;
  return [
    ...(typeof minimum === "number" && example < minimum ? [`is less than ${minimum}`] : []),
    ...(typeof maximum === "number" && example > maximum ? [`is more than ${maximum}`] : []),
  ];
}

function members(
  example: Readonly<Record<string, unknown>>,
  schema: SpecNode,
  patterns: Patterns,
  where: string,
): ExampleMismatch[] {
  const known = schema.at("properties").members;
  const names = new Set(known.map(([name]) => name));
  return [
    ...texts(schema.at("required"))
      .filter((name) => !Object.hasOwn(example, name))
      .map((name) => ({ where: below(where, name), how: "is missing, and it is required" })),
    ...Object.keys(example)
      .filter((name) => !names.has(name))
      .map((name) => ({ where: below(where, name), how: "is not in the schema" })),
    ...known
      .filter(([name]) => Object.hasOwn(example, name))
      .flatMap(([name, member]) =>
        validateExample(example[name], member, patterns, below(where, name)),
      ),
  ];
}

function below(where: string, step: string | number): string {
  return where === "" ? String(step) : `${where}.${step}`;
}
