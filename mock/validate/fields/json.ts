import type { JsonField, JsonShape } from "../../../runtime/operation.js";
import { jsonMistake } from "../../diagnose/json.js";
import { integerRuleMissed } from "./integer.js";
import { textRuleMissed } from "./text.js";

/** What a value that is written as text should have been, with the path to what is wrong; undefined where nothing is. */
export function jsonMissed(field: JsonField, text: string): string | undefined {
  const { name, shape, maxLength } = field;
  let value: unknown;
  try {
    value =
      field.type === "form" ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  } catch {
    const mistake = jsonMistake(text);
    return `${name} to be JSON text${mistake === undefined ? "" : `: ${mistake}`}`;
  }
  return (
    textRuleMissed(name, text, { ...(maxLength !== undefined && { maxLength }) }) ??
    misfit(name, value, shape)
  );
}

/** How a value misses its shape; members that the shape does not know are let through. */
function misfit(path: string, value: unknown, shape: JsonShape): string | undefined {
  switch (shape.type) {
    case "encrypted":
    case "text":
      if (typeof value !== "string") return `${path} to be text, not ${kindOf(value)}`;
      return shape.type === "text" ? textRuleMissed(path, value, shape) : undefined;
    case "integer":
      if (typeof value !== "number") return `${path} to be a whole number, not ${kindOf(value)}`;
      if (!Number.isInteger(value)) return `${path} to be a whole number, without decimals`;
      return integerRuleMissed(path, value, shape);
    case "list": {
      if (!Array.isArray(value)) return `${path} to be a list, not ${kindOf(value)}`;
      const items: readonly unknown[] = value;
      return first(items.entries(), ([index, item]) =>
        misfit(`${path}[${index}]`, item, shape.items),
      );
    }
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return `${path} to be an object, not ${kindOf(value)}`;
      }
      const members = new Map<string, unknown>(Object.entries(value));
      return first(shape.members, (member) => {
        const given = members.get(member.name);
        const memberPath = `${path}.${member.name}`;
        if (given !== undefined && given !== "") return misfit(memberPath, given, member.shape);
        return member.required ? `${memberPath} to be there` : undefined;
      });
    }
  }
}

function first<T>(items: Iterable<T>, find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "true or false" : "an object";
}
