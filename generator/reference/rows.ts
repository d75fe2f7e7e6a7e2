import type {
  IntegerModel,
  ReplyFieldModel,
  RequestFieldModel,
  ShapeModel,
  TextModel,
} from "../model/model.js";
import { indexName, wireName } from "../model/wire-names.js";
import { code, plain, prose } from "./markdown.js";
import type { Messages } from "./messages.js";

/** What a table says of a field, or of what is in it. */
export interface Row {
  /** With the way to it: `hblist.hbinfo[].amount`, `detail.goods_detail[].price`. */
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly required: string;
  readonly limits: string;
  readonly meaning: string;
}

type Field = RequestFieldModel | ReplyFieldModel;

/** A field, and below it what is in it: the fields of a list's entries, the members of JSON text. */
export function rowsOf(field: Field, words: Messages, depth = 0): Row[] {
  const name = field.type === "list" ? field.name : wireName(field.name, depth);
  const own = {
    name,
    title: plain(field.title),
    type: typeOf(field, words),
    required: field.required ? words.yes : words.no,
    limits: limits(field, words, depth),
    meaning: prose(field.description[words.language]),
  };
  switch (field.type) {
    case "list":
      return [own, ...field.fields.flatMap((each) => rowsOf(each, words, depth + 1))];
    case "elements": {
      // Numbered elements stand side by side: there is none around them, and the number is the place.
      const numbered = field.element.endsWith("$n");
      const way = numbered ? field.element : `${name}.${field.element}[]`;
      const rows = field.fields.flatMap((each) => rowsOf(each, words));
      return [own, ...below(way, rows)];
    }
    case "json":
    case "form":
      return [own, ...inside(field.shape, name, words)];
    case "text":
    case "integer":
    case "file":
      return [own];
  }
}

/** `hblist.hbinfo[].amount`. */
export function below(way: string, rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, name: `${way}.${row.name}` }));
}

/** `detail.goods_detail[].price`. */
function inside(shape: ShapeModel, way: string, words: Messages): Row[] {
  switch (shape.type) {
    case "list":
      return inside(shape.items, `${way}[]`, words);
    case "object":
      return shape.members.flatMap((member): Row[] => {
        const name = `${way}.${member.name}`;
        const own = {
          name,
          title: plain(member.title),
          type: shapeType(member.shape, words),
          required: member.required ? words.yes : words.no,
          limits: shapeLimits(member.shape, words).join(words.separator),
          meaning: prose(member.description[words.language]),
        };
        return [own, ...inside(member.shape, name, words)];
      });
    case "text":
    case "integer":
    case "encrypted":
      return [];
  }
}

function typeOf(field: Field, words: Messages): string {
  return field.type === "json" || field.type === "form"
    ? words[field.type](shapeType(field.shape, words))
    : words.types[field.type];
}

function shapeType(shape: ShapeModel, words: Messages): string {
  return shape.type === "list" ? `${shapeType(shape.items, words)}[]` : words.types[shape.type];
}

function limits(field: Field, words: Messages, depth: number): string {
  const parts = fieldLimits(field, words, depth);
  const encrypted = "encryption" in field ? [words.encrypted] : [];
  return [...parts, ...encrypted, ...(field.sensitive ? [words.sensitive] : [])].join(
    words.separator,
  );
}

function fieldLimits(field: Field, words: Messages, depth: number): string[] {
  switch (field.type) {
    case "file":
      return [words.atMost(field.maxBytes, "bytes"), field.contentTypes.map(code).join(" ")];
    case "json":
    case "form": {
      const { maxLength } = field;
      return [
        ...(maxLength === undefined ? [] : [words.atMost(maxLength, "characters")]),
        ...shapeLimits(field.shape, words),
      ];
    }
    case "list":
      return [words.eachIndex(code(`$${indexName(depth)}`))];
    case "elements":
      return [words.eachElement(code(field.element))];
    case "text":
    case "integer":
      return scalarLimits(field, words);
  }
}

/** Of a list, those of its items. */
function shapeLimits(shape: ShapeModel, words: Messages): string[] {
  switch (shape.type) {
    case "object":
      return [];
    case "encrypted":
      return [words.decrypted(code(shape.algorithm))];
    case "list":
      return shapeLimits(shape.items, words);
    case "text":
    case "integer":
      return scalarLimits(shape, words);
  }
}

function scalarLimits(value: TextModel | IntegerModel, words: Messages): string[] {
  const { unit } = value;
  const parts = unit === undefined ? [] : [words.units[unit]];
  if (value.type === "integer") {
    if (value.minimum !== undefined) parts.push(words.least(value.minimum));
    if (value.maximum !== undefined) parts.push(words.most(value.maximum));
    return parts;
  }
  if (value.maxLength !== undefined) parts.push(words.atMost(value.maxLength, "characters"));
  if (value.values !== undefined) {
    parts.push(`${words.oneOf} ${value.values.map(code).join(" ")}`);
  }
  if (value.pattern !== undefined) parts.push(`${words.matches} ${code(value.pattern)}`);
  return parts;
}
