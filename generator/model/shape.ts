import type { SpecMember, SpecValue } from "../check/shape/spec-document.js";
import { bilingual } from "./bilingual.js";
import type { IntegerModel, MemberModel, ShapeModel, TextModel } from "./model.js";

/** A value inside of JSON text. */
export function shape(value: SpecValue = {}): ShapeModel {
  const { "x-encrypted": algorithm, example } = value;
  if (algorithm !== undefined) {
    return {
      type: "encrypted",
      algorithm,
      ...(typeof example === "string" ? { example } : {}),
    };
  }
  if (value.type === "object") return { type: "object", members: members(value) };
  if (value.type === "array") return { type: "list", items: shape(value.items) };
  return value.type === "integer" ? integer(value) : text(value);
}

function members({ properties = {}, required = [] }: SpecValue): MemberModel[] {
  return Object.entries(properties).map(([name, member]: [string, SpecMember]) => ({
    name,
    title: member.title,
    description: bilingual(member.description, member["x-description-zh"]),
    required: required.includes(name),
    shape: shape(member),
  }));
}

type Limits = Pick<
  SpecValue,
  "maxLength" | "pattern" | "enum" | "minimum" | "maximum" | "example" | "x-unit"
>;

export function text(value: Limits): TextModel {
  const { maxLength, pattern, enum: values, example, "x-unit": unit } = value;
  return {
    type: "text",
    ...(unit === undefined ? {} : { unit }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(values === undefined ? {} : { values }),
    ...(typeof example === "string" ? { example } : {}),
  };
}

export function integer(value: Limits): IntegerModel {
  const { minimum, maximum, example, "x-unit": unit } = value;
  return {
    type: "integer",
    ...(unit === undefined ? {} : { unit }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(typeof example === "number" ? { example } : {}),
  };
}
