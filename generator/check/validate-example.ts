import type { SpecNode } from "../read/spec-node.js";
import { isObject } from "../read/bundle.js";
import { isEncryptedObject } from "./field-kinds.js";
import type { PatternTester } from "./pattern.js";

export interface ExampleMismatch {
  /** The path inside the example: `0.amount`. Empty for the whole example. */
  readonly path: string;
  /** The predicate of a sentence: "is not a list". */
  readonly problem: string;
}

/** Validates an example against a schema. */
export function validateExample(
  example: unknown,
  schema: SpecNode,
  patterns: PatternTester,
  path = "",
): ExampleMismatch[] {
  const mismatches = (...problems: readonly string[]): ExampleMismatch[] =>
    problems.map((problem) => ({ path, problem }));
  const type = schema.at("type").text;
  if (type === "string") {
    return typeof example === "string"
      ? mismatches(...textProblems(example, schema, patterns))
      : mismatches("is not a string. Put it in quotes");
  }
  if (type === "integer") {
    return typeof example === "number" && Number.isSafeInteger(example)
      ? mismatches(...rangeProblems(example, schema))
      : mismatches("is not an integer. Write it in digits without quotes");
  }
  if (type === "array") {
    return Array.isArray(example)
      ? example.flatMap((item: unknown, index) =>
          validateExample(item, schema.at("items"), patterns, childPath(path, index)),
        )
      : mismatches("is not a list");
  }
  if (type !== "object") return [];
  // The example of an encrypted object is its plain text.
  if (isEncryptedObject(schema)) {
    return typeof example === "string"
      ? []
      : mismatches("is not a string. Put the plain text in quotes");
  }
  return isObject(example)
    ? validateMembers(example, schema, patterns, path)
    : mismatches("is not an object");
}

function textProblems(example: string, schema: SpecNode, patterns: PatternTester): string[] {
  const problems: string[] = [];
  // JSON Schema counts code points.
  const { length } = Array.from(example);
  const maxLength = schema.at("maxLength").value;
  if (typeof maxLength === "number" && length > maxLength) {
    problems.push(`has ${length} characters, but maxLength is ${maxLength}`);
  }
  const allowed = schema.at("enum").texts;
  if (allowed.length > 0 && !allowed.includes(example)) problems.push("is not in the enum");
  const pattern = schema.at("pattern").text;
  if (pattern !== undefined && patterns.test(pattern, example) === "mismatch") {
    problems.push("does not match the pattern");
  }
  return problems;
}

function rangeProblems(example: number, schema: SpecNode): string[] {
  const minimum = schema.at("minimum").value;
  const maximum = schema.at("maximum").value;
  return [
    ...(typeof minimum === "number" && example < minimum
      ? [`is less than the minimum, ${minimum}`]
      : []),
    ...(typeof maximum === "number" && example > maximum
      ? [`is greater than the maximum, ${maximum}`]
      : []),
  ];
}

function validateMembers(
  example: Readonly<Record<string, unknown>>,
  schema: SpecNode,
  patterns: PatternTester,
  path: string,
): ExampleMismatch[] {
  const members = schema.at("properties").members;
  const names = new Set(members.map(([name]) => name));
  return [
    ...schema
      .at("required")
      .texts.filter((name) => !Object.hasOwn(example, name))
      .map((name) => ({ path: childPath(path, name), problem: "is required but missing" })),
    ...Object.keys(example)
      .filter((name) => !names.has(name))
      .map((name) => ({ path: childPath(path, name), problem: "is not in the schema" })),
    ...members
      .filter(([name]) => Object.hasOwn(example, name))
      .flatMap(([name, member]) =>
        validateExample(example[name], member, patterns, childPath(path, name)),
      ),
  ];
}

function childPath(path: string, key: string | number): string {
  return path === "" ? String(key) : `${path}.${key}`;
}
