import type { JsonField, JsonShape } from "../../../runtime/operation.js";
import { diagnoseJson } from "../../diagnose/json.js";
import type { UnmetRule } from "../problem.js";
import { validateIntegerRules } from "./integer.js";
import { validateTextRules } from "./text.js";

/** Validates a field of JSON or form text. Returns the first rule that its value does not meet. */
export function validateJson(field: JsonField, text: string): UnmetRule | undefined {
  const { name, shape, maxLength } = field;
  let value: unknown;
  try {
    value =
      field.type === "form" ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  } catch {
    const hint = diagnoseJson(text);
    return { expected: `${name} to be JSON text`, ...(hint !== undefined && { hint }) };
  }
  return (
    validateTextRules(name, text, { ...(maxLength !== undefined && { maxLength }) }) ??
    validateShape(name, value, shape)
  );
}

/** Ignores members that the shape does not define. */
function validateShape(path: string, value: unknown, shape: JsonShape): UnmetRule | undefined {
  switch (shape.type) {
    case "encrypted":
    case "text":
      if (typeof value !== "string") return mismatch(path, "text", value);
      return shape.type === "text" ? validateTextRules(path, value, shape) : undefined;
    case "integer":
      if (typeof value !== "number") return mismatch(path, "a whole number", value);
      if (!Number.isInteger(value)) {
        return { expected: `${path} to be a whole number`, hint: `${path} has decimals` };
      }
      return validateIntegerRules(path, value, shape);
    case "list": {
      if (!Array.isArray(value)) return mismatch(path, "a list", value);
      const items: readonly unknown[] = value;
      return firstDefined(items.entries(), ([index, item]) =>
        validateShape(`${path}[${index}]`, item, shape.items),
      );
    }
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return mismatch(path, "an object", value);
      }
      const members = new Map<string, unknown>(Object.entries(value));
      return firstDefined(shape.members, ({ name, required, shape: memberShape }) => {
        const member = members.get(name);
        const memberPath = `${path}.${name}`;
        if (member !== undefined && member !== "") {
          return validateShape(memberPath, member, memberShape);
        }
        return required ? { expected: `${memberPath} to be present` } : undefined;
      });
    }
  }
}

function mismatch(path: string, type: string, value: unknown): UnmetRule {
  return { expected: `${path} to be ${type}`, hint: `${path} is ${typeOf(value)}` };
}

function firstDefined<T, R>(items: Iterable<T>, map: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = map(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "a boolean" : "an object";
}
