import type { Problem } from "../../errors/index.js";
import type { JsonField, JsonShape } from "../../operation.js";
import { describeType } from "../../../text/describe.js";
import { integerProblems } from "../../validation/integer.js";
import {
  characterProblems,
  isAbsent,
  lengthProblems,
  textProblems,
} from "../../validation/text.js";
import type { Serialized } from "./form.js";
import { serializeForm } from "./form.js";

/** Maximum nesting of lists and objects. The deepest shape of APIv2 has four levels. */
const maxDepth = 32;

/**
 * Serializes the value of a field as JSON or as a form. This happens once, so the text that is checked is the
 * text that is signed and sent. The checks apply to the parsed JSON text rather than to the value, which may
 * have getters, a `toJSON` method or members that JSON omits. Members that the shape does not list are
 * allowed, because the public documentation lags behind the gateway.
 */
export function serialize({ type, name, shape, maxLength }: JsonField, value: unknown): Serialized {
  const reject = (code: string, message: string): Serialized => ({
    problems: [{ path: name, code, message }],
  });
  let text: unknown;
  try {
    text = JSON.stringify(value);
  } catch {
    return reject(
      "FIELD_JSON",
      "The value cannot be serialized as JSON. It contains a BigInt or a circular reference, or is nested too deeply.",
    );
  }
  // JSON.stringify returns undefined for values such as functions.
  if (typeof text !== "string") return { problems: shapeProblems(name, undefined, shape) };
  const parsed: unknown = JSON.parse(text);
  if (isDeeperThan(maxDepth, parsed)) {
    return reject("FIELD_JSON", `Expected at most ${maxDepth} levels of nesting.`);
  }
  const mismatches = shapeProblems(name, parsed, shape);
  const serialized =
    type === "form" && isObject(parsed) && mismatches.length === 0
      ? serializeForm(name, parsed)
      : { text };
  if ("problems" in serialized) return serialized;
  const problems = [
    ...mismatches,
    ...characterProblems(name, serialized.text),
    ...lengthProblems(name, serialized.text, maxLength),
  ];
  return problems.length > 0 ? { problems } : serialized;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}

/** Reports where a parsed JSON value does not match its shape. Paths look like `detail[0].goods_id`. */
function shapeProblems(path: string, value: unknown, shape: JsonShape): Problem[] {
  switch (shape.type) {
    case "text":
      return textProblems(path, value, shape);
    case "integer":
      return integerProblems(path, value, shape);
    case "list":
      if (!Array.isArray(value)) {
        return [
          {
            path,
            code: "FIELD_TYPE",
            message: `Expected an array, received ${describeType(value)}.`,
          },
        ];
      }
      return value.flatMap((item, index) => shapeProblems(`${path}[${index}]`, item, shape.items));
    case "object": {
      if (!isObject(value)) {
        return [
          {
            path,
            code: "FIELD_TYPE",
            message: `Expected an object, received ${describeType(value)}.`,
          },
        ];
      }
      const members = new Map<string, unknown>(Object.entries(value));
      return shape.members.flatMap((member) => {
        const memberPath = `${path}.${member.name}`;
        const given = members.get(member.name);
        if (!isAbsent(given)) return shapeProblems(memberPath, given, member.shape);
        return member.required
          ? [{ path: memberPath, code: "FIELD_REQUIRED", message: "This field is required." }]
          : [];
      });
    }
    case "encrypted":
      // Occurs in replies only.
      return [];
  }
}
