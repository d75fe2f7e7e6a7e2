import type { Problem } from "../../errors/index.js";
import type { JsonField, JsonShape } from "../../operation.js";
import { form } from "./form.js";
import {
  isAbsent,
  characterProblems,
  lengthProblems,
  textProblems,
} from "../../validation/text.js";
import { integerProblems } from "../../validation/integer.js";
import type { Serialized } from "./form.js";

/** Levels of lists and objects in each other, at most; the deepest shape of APIv2 has four. */
const maxDepth = 32;

/**
 * Writes the value of a field as JSON or as a form, once: this text is signed and sent. It is what JSON makes of
 * the value that is checked, not the value, which may have getters, `toJSON` or members that JSON leaves out.
 * Members that the shape does not know are let through, since public descriptions lag behind the gateway.
 */
export function serialise({ type, name, shape, maxLength }: JsonField, value: unknown): Serialized {
  const refuse = (code: string, message: string): Serialized => ({
    problems: [{ path: name, code, message }],
  });
  let text: unknown;
  try {
    text = JSON.stringify(value);
  } catch {
    return refuse(
      "FIELD_JSON",
      "cannot be written as JSON: it holds a BigInt, refers to itself, or is nested too deep.",
    );
  }
  // What JSON has no word for, such as a function, has no text.
  if (typeof text !== "string") return { problems: shapeProblems(name, undefined, shape) };
  const parsed: unknown = JSON.parse(text);
  if (isDeeper(parsed, maxDepth)) {
    return refuse("FIELD_JSON", `is nested more than ${maxDepth} levels deep.`);
  }
  const misshapen = shapeProblems(name, parsed, shape);
  const written =
    type === "form" && isObject(parsed) && misshapen.length === 0 ? form(name, parsed) : { text };
  if ("problems" in written) return written;
  const problems = [
    ...misshapen,
    ...characterProblems(name, written.text),
    ...lengthProblems(name, written.text, maxLength),
  ];
  return problems.length > 0 ? { problems } : written;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** What is wrong with a value that was read from JSON, each problem with its path: `detail[0].goods_id`. */
function shapeProblems(path: string, value: unknown, shape: JsonShape): Problem[] {
  switch (shape.type) {
    case "text":
      return textProblems(path, value, shape);
    case "integer":
      return integerProblems(path, value, shape);
    case "list":
      if (!Array.isArray(value)) {
        return [{ path, code: "FIELD_TYPE", message: "must be a list." }];
      }
      return value.flatMap((item, index) => shapeProblems(`${path}[${index}]`, item, shape.items));
    case "object": {
      if (!isObject(value)) {
        return [{ path, code: "FIELD_TYPE", message: "must be an object." }];
      }
      const members = new Map<string, unknown>(Object.entries(value));
      return shape.members.flatMap((member) => {
        const memberPath = `${path}.${member.name}`;
        const given = members.get(member.name);
        if (!isAbsent(given)) return shapeProblems(memberPath, given, member.shape);
        return member.required
          ? [{ path: memberPath, code: "FIELD_REQUIRED", message: "is missing." }]
          : [];
      });
    }
    case "encrypted":
      // Only replies have it.
      return [];
  }
}
