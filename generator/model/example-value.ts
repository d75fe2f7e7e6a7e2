import type { Json } from "../read/bundle.js";
import type {
  FileFieldModel,
  ReplyFieldModel,
  RequestFieldModel,
  ReplyElementsFieldModel,
  ReplyListFieldModel,
  ShapeModel,
} from "./model.js";

/**
 * The value of a field in mocks and in example calls: its own example, or one composed of the examples
 * within it. An optional field without an example has no value. A required one gets its first enum value,
 * its minimum or its name.
 */
export function exampleValue(
  field: Exclude<RequestFieldModel, FileFieldModel> | ReplyFieldModel,
  required: boolean = field.required,
): Json | undefined {
  switch (field.type) {
    case "json":
    case "form":
      return field.example ?? shapeExample(field.shape, field.name, required);
    case "list":
    case "elements":
      return listExample(field, required);
    case "text":
    case "integer":
      return shapeExample(field, field.name, required);
  }
}

/** A list of one entry. */
function listExample(
  { fields }: ReplyListFieldModel | ReplyElementsFieldModel,
  required: boolean,
): Json | undefined {
  const entry = objectExample(
    fields.map((field) => ({
      name: field.name,
      required: field.required,
      example: (memberRequired) => exampleValue(field, memberRequired),
    })),
    required,
  );
  return entry === undefined ? undefined : [entry];
}

function shapeExample(shape: ShapeModel, name: string, required: boolean): Json | undefined {
  switch (shape.type) {
    case "text": {
      const placeholder = shape.values?.[0] ?? name.slice(0, shape.maxLength);
      return shape.example ?? (required ? placeholder : undefined);
    }
    case "integer": {
      const placeholder = shape.minimum ?? Math.min(1, shape.maximum ?? 1);
      return shape.example ?? (required ? placeholder : undefined);
    }
    case "encrypted":
      return shape.example ?? (required ? name : undefined);
    case "list": {
      const item = shapeExample(shape.items, name, required);
      return item === undefined ? undefined : [item];
    }
    case "object":
      return objectExample(
        shape.members.map((member) => ({
          name: member.name,
          required: member.required,
          example: (memberRequired) => shapeExample(member.shape, member.name, memberRequired),
        })),
        required,
      );
  }
}

interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly example: (required: boolean) => Json | undefined;
}

function objectExample(members: readonly Member[], required: boolean): Json | undefined {
  if (!required && members.every(({ example }) => example(false) === undefined)) return undefined;
  return Object.fromEntries(
    members.flatMap(({ name, required, example }): [string, Json][] => {
      const value = example(required);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
