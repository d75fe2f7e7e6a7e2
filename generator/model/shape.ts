import type { SpecMember, SpecValue } from "../check/shape/spec-document.js";
import { bilingual } from "./model.js";
import type { IntegerModel, MemberModel, ShapeModel, TextModel } from "./model.js";

/** The shape of a value within JSON text. */
export function buildShape(value: SpecValue = {}): ShapeModel {
  const { "x-encrypted": algorithm, example } = value;
  if (algorithm !== undefined) {
    return {
      type: "encrypted",
      algorithm,
      ...(typeof example === "string" ? { example } : {}),
    };
  }
  if (value.type === "object") return { type: "object", members: buildMembers(value) };
  if (value.type === "array") return { type: "list", items: buildShape(value.items) };
  return value.type === "integer" ? buildInteger(value) : buildText(value);
}

function buildMembers({ properties = {}, required = [] }: SpecValue): MemberModel[] {
  return Object.entries(properties).map(([name, member]: [string, SpecMember]) => ({
    name,
    title: member.title,
    description: bilingual(member.description, member["x-description-zh"]),
    required: required.includes(name),
    shape: buildShape(member),
  }));
}

type SpecScalar = Pick<
  SpecValue,
  "maxLength" | "pattern" | "enum" | "minimum" | "maximum" | "example" | "x-unit"
>;

export function buildText(value: SpecScalar): TextModel {
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

export function buildInteger(value: SpecScalar): IntegerModel {
  const { minimum, maximum, example, "x-unit": unit } = value;
  return {
    type: "integer",
    ...(unit === undefined ? {} : { unit }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(typeof example === "number" ? { example } : {}),
  };
}
