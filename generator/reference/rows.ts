import type {
  IntegerModel,
  ReplyFieldModel,
  RequestFieldModel,
  ShapeModel,
  TextModel,
} from "../model/model.js";
import { indexName, wireName } from "../model/wire-names.js";
import { escapeMarkdown, inlineCode, renderProse } from "./markdown.js";
import type { Messages } from "./messages.js";

/** The row of a field, or of a value within it. */
export interface Row {
  /** The full name: `hblist.hbinfo[].amount`, `detail.goods_detail[].price`. */
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly required: string;
  readonly limits: string;
  readonly meaning: string;
}

type Field = RequestFieldModel | ReplyFieldModel;

/** The row of a field, followed by those of its nested fields: list entries and members of JSON text. */
export function rowsOf(field: Field, messages: Messages, depth = 0): Row[] {
  const name = field.type === "list" ? field.name : wireName(field.name, depth);
  const row = {
    name,
    title: escapeMarkdown(field.title),
    type: fieldType(field, messages),
    required: field.required ? messages.yes : messages.no,
    limits: fieldNotes(field, messages, depth).join(messages.separator),
    meaning: renderProse(field.description[messages.language]),
  };
  switch (field.type) {
    case "list":
      return [row, ...field.fields.flatMap((each) => rowsOf(each, messages, depth + 1))];
    case "elements": {
      // Numbered elements are not nested in an element of the field's name.
      const isNumbered = field.element.endsWith("$n");
      const prefix = isNumbered ? field.element : `${name}.${field.element}[]`;
      const nested = field.fields.flatMap((each) => rowsOf(each, messages));
      return [row, ...nestRows(prefix, nested)];
    }
    case "json":
    case "form":
      return [row, ...shapeRows(field.shape, name, messages)];
    case "text":
    case "integer":
    case "file":
      return [row];
  }
}

/** Prefixes the names of rows: `hblist.hbinfo[].amount`. */
export function nestRows(prefix: string, rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, name: `${prefix}.${row.name}` }));
}

/** The rows of values within JSON text: `detail.goods_detail[].price`. */
function shapeRows(shape: ShapeModel, prefix: string, messages: Messages): Row[] {
  switch (shape.type) {
    case "list":
      return shapeRows(shape.items, `${prefix}[]`, messages);
    case "object":
      return shape.members.flatMap((member): Row[] => {
        const name = `${prefix}.${member.name}`;
        const row = {
          name,
          title: escapeMarkdown(member.title),
          type: shapeType(member.shape, messages),
          required: member.required ? messages.yes : messages.no,
          limits: shapeLimits(member.shape, messages).join(messages.separator),
          meaning: renderProse(member.description[messages.language]),
        };
        return [row, ...shapeRows(member.shape, name, messages)];
      });
    case "text":
    case "integer":
    case "encrypted":
      return [];
  }
}

function fieldType(field: Field, messages: Messages): string {
  return field.type === "json" || field.type === "form"
    ? messages[field.type](shapeType(field.shape, messages))
    : messages.types[field.type];
}

function shapeType(shape: ShapeModel, messages: Messages): string {
  return shape.type === "list"
    ? `${shapeType(shape.items, messages)}[]`
    : messages.types[shape.type];
}

function fieldNotes(field: Field, messages: Messages, depth: number): string[] {
  return [
    ...fieldLimits(field, messages, depth),
    ...("encryption" in field ? [messages.encrypted] : []),
    ...(field.sensitive ? [messages.sensitive] : []),
  ];
}

function fieldLimits(field: Field, messages: Messages, depth: number): string[] {
  switch (field.type) {
    case "file":
      return [
        messages.atMost(field.maxBytes, "bytes"),
        field.contentTypes.map(inlineCode).join(" "),
      ];
    case "json":
    case "form": {
      const { maxLength } = field;
      return [
        ...(maxLength === undefined ? [] : [messages.atMost(maxLength, "characters")]),
        ...shapeLimits(field.shape, messages),
      ];
    }
    case "list":
      return [messages.eachIndex(inlineCode(`$${indexName(depth)}`))];
    case "elements":
      return [messages.eachElement(inlineCode(field.element))];
    case "text":
    case "integer":
      return scalarLimits(field, messages);
  }
}

/** The limits of a list are those of its items. */
function shapeLimits(shape: ShapeModel, messages: Messages): string[] {
  switch (shape.type) {
    case "object":
      return [];
    case "encrypted":
      return [messages.decrypted(inlineCode(shape.algorithm))];
    case "list":
      return shapeLimits(shape.items, messages);
    case "text":
    case "integer":
      return scalarLimits(shape, messages);
  }
}

function scalarLimits(value: TextModel | IntegerModel, messages: Messages): string[] {
  const { unit } = value;
  const limits = unit === undefined ? [] : [messages.units[unit]];
  if (value.type === "integer") {
    if (value.minimum !== undefined) limits.push(messages.minimum(value.minimum));
    if (value.maximum !== undefined) limits.push(messages.maximum(value.maximum));
    return limits;
  }
  if (value.maxLength !== undefined) limits.push(messages.atMost(value.maxLength, "characters"));
  if (value.values !== undefined) {
    limits.push(`${messages.oneOf} ${value.values.map(inlineCode).join(" ")}`);
  }
  if (value.pattern !== undefined) {
    limits.push(`${messages.matches} ${inlineCode(value.pattern)}`);
  }
  return limits;
}
