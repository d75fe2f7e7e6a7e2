import type {
  SpecFields,
  SpecMember,
  SpecReplyField,
  SpecRequestContent,
  SpecRequestField,
  SpecValue,
} from "../check/shape/spec-document.js";
import { isObject } from "../read/bundle.js";
import type { Json } from "../read/bundle.js";
import { bilingual } from "./model.js";
import type { FileFieldModel, ReplyFieldModel, RequestFieldModel } from "./model.js";
import { buildInteger, buildShape, buildText } from "./shape.js";

/** A request field, with what the spec declares about it outside of its schema. */
export interface DeclaredField {
  readonly name: string;
  readonly field: SpecRequestField;
  readonly required: boolean;
  /** The accepted media types of a file. */
  readonly contentType?: string | undefined;
}

export function bodyFields({ schema, encoding }: SpecRequestContent): DeclaredField[] {
  const { properties, required = [] } = schema;
  return Object.entries(properties).map(([name, field]) => ({
    name,
    field,
    required: required.includes(name),
    contentType: encoding?.[name]?.contentType,
  }));
}

/** The fields of a request, in the order in which they are sent. */
export function buildRequestFields(
  declared: readonly DeclaredField[],
  unsigned: readonly string[] = [],
): RequestFieldModel[] {
  return declared.map(({ name, field, required, contentType = "" }): RequestFieldModel => {
    const common = { ...commonOf(name, field), required };
    if (field.contentMediaType === "application/octet-stream") {
      return buildFile(common, field, contentType);
    }
    const filledBy = field["x-filled-by"] ?? "caller";
    const signed = filledBy !== "sign" && !unsigned.includes(name);
    if (field.contentMediaType === "application/json") {
      return { ...common, ...jsonText(field), signed, filledBy: "caller" };
    }
    if (field.contentMediaType === "application/x-www-form-urlencoded") {
      return { ...common, ...formText(field), signed, filledBy: "caller" };
    }
    if (field.type === "integer") {
      return { ...common, ...buildInteger(field), signed, filledBy: "caller" };
    }
    const { "x-encrypted": encryption, "x-free-text": freeText = false } = field;
    return {
      ...common,
      ...buildText(field),
      signed,
      filledBy,
      freeText,
      ...(encryption === undefined ? {} : { encryption }),
    };
  });
}

function buildFile(
  common: ReturnType<typeof commonOf> & { required: boolean },
  { maxLength = 0 }: SpecRequestField,
  contentType: string,
): FileFieldModel {
  return {
    ...common,
    type: "file",
    signed: false,
    filledBy: "caller",
    maxBytes: maxLength,
    contentTypes: contentType.split(/, */),
  };
}

/** The fields of a reply without its signature: see `ReplyFieldModel`. */
export function buildReplyFields(
  content: SpecFields<SpecReplyField> | undefined,
): ReplyFieldModel[] {
  const { properties, required = [] } = content ?? { properties: {} };
  return Object.entries(properties)
    .filter(([, field]) => field["x-filled-by"] !== "sign")
    .map(([name, field]): ReplyFieldModel => {
      const common = { ...commonOf(name, field), required: required.includes(name) };
      const freeText = field["x-free-text"] ?? false;
      if (field.contentMediaType !== undefined) return { ...common, ...jsonText(field), freeText };
      if (field.type === "integer") return { ...common, ...buildInteger(field) };
      if (field.type === "array") {
        const fields = buildReplyFields(field.items);
        return field.xml === undefined
          ? { ...common, type: "list", fields }
          : { ...common, type: "elements", element: field.items?.xml?.name ?? name, fields };
      }
      const { "x-unique": unique = false, "x-decides": decides = false } = field;
      return { ...common, ...buildText(field), unique, decides, freeText };
    });
}

/** The fields of an encrypted document within a field. They are not nested. */
export function buildContentFields({
  properties = {},
  required = [],
}: SpecValue = {}): ReplyFieldModel[] {
  return Object.entries(properties).map(([name, member]): ReplyFieldModel => {
    const common = { ...commonOf(name, member), required: required.includes(name) };
    return member.type === "integer"
      ? { ...common, ...buildInteger(member) }
      : { ...common, ...buildText(member), unique: false, decides: false, freeText: false };
  });
}

function commonOf(name: string, field: SpecRequestField | SpecReplyField | SpecMember) {
  return {
    name,
    title: field.title,
    description: bilingual(field.description, field["x-description-zh"]),
    deprecated: "deprecated" in field && field.deprecated,
    sensitive: "x-sensitive" in field && field["x-sensitive"],
  };
}

function jsonText({ maxLength, contentSchema, example }: SpecRequestField | SpecReplyField) {
  return {
    type: "json" as const,
    shape: buildShape(contentSchema),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(typeof example === "string" ? { example: toJson(JSON.parse(example)) } : {}),
  };
}

function formText({ maxLength, contentSchema, example }: SpecRequestField) {
  return {
    type: "form" as const,
    shape: buildShape(contentSchema),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(typeof example === "string"
      ? { example: Object.fromEntries(new URLSearchParams(example)) }
      : {}),
  };
}

/** Narrows parsed JSON. The check step has verified that the text is valid JSON. */
function toJson(content: unknown): Json {
  if (Array.isArray(content)) return content.map(toJson);
  if (isObject(content)) return content;
  return typeof content === "string" || typeof content === "number" || typeof content === "boolean"
    ? content
    : null;
}
