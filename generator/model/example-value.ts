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
 * What a field is shown as, in mocks and in examples of calls: its example, or what is made of the
 * examples inside of it. Without one, nothing is shown, unless it has to be there: then its first value,
 * its least one, or its name.
 */
export function exampleValue(
  field: Exclude<RequestFieldModel, FileFieldModel> | ReplyFieldModel,
  needed: boolean = field.required,
): Json | undefined {
  switch (field.type) {
    case "json":
    case "form":
      return field.example ?? value(field.shape, field.name, needed);
    case "list":
    case "elements":
      return entries(field, needed);
    case "text":
    case "integer":
      return value(field, field.name, needed);
  }
}

/** One entry stands for them all. */
function entries(
  { fields }: ReplyListFieldModel | ReplyElementsFieldModel,
  needed: boolean,
): Json | undefined {
  const entry = object(
    fields.map((field) => ({
      name: field.name,
      required: field.required,
      of: (wanted) => exampleValue(field, wanted),
    })),
    needed,
  );
  return entry === undefined ? undefined : [entry];
}

function value(shape: ShapeModel, name: string, needed: boolean): Json | undefined {
  switch (shape.type) {
    case "text": {
      const made = shape.values?.[0] ?? name.slice(0, shape.maxLength);
      return shape.example ?? (needed ? made : undefined);
    }
    case "integer": {
      const made = shape.minimum ?? Math.min(1, shape.maximum ?? 1);
      return shape.example ?? (needed ? made : undefined);
    }
    case "encrypted":
      return shape.example ?? (needed ? name : undefined);
    case "list": {
      const item = value(shape.items, name, needed);
      return item === undefined ? undefined : [item];
    }
    case "object":
      return object(
        shape.members.map((member) => ({
          name: member.name,
          required: member.required,
          of: (wanted) => value(member.shape, member.name, wanted),
        })),
        needed,
      );
  }
}

interface Part {
  readonly name: string;
  readonly required: boolean;
  readonly of: (needed: boolean) => Json | undefined;
}

function object(parts: readonly Part[], needed: boolean): Json | undefined {
  if (!needed && parts.every(({ of }) => of(false) === undefined)) return undefined;
  return Object.fromEntries(
    parts.flatMap(({ name, required, of }): [string, Json][] => {
      const part = of(required);
      return part === undefined ? [] : [[name, part]];
    }),
  );
}
