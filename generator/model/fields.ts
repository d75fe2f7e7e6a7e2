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
import { bilingual } from "./bilingual.js";
import type { FileFieldModel, ReplyFieldModel, RequestFieldModel } from "./model.js";
import { integer, shape, text } from "./shape.js";

/** What a request field says, and what is said of it elsewhere. */
export interface GivenField {
  readonly name: string;
  readonly field: SpecRequestField;
  readonly required: boolean;
  /** Media types, where it is a file. */
  readonly contentType?: string | undefined;
}

export function fieldsOfBody({ schema, encoding }: SpecRequestContent): GivenField[] {
  const { properties, required = [] } = schema;
  return Object.entries(properties).map(([name, field]) => ({
    name,
    field,
    required: required.includes(name),
    contentType: encoding?.[name]?.contentType,
  }));
}

/** The fields of a request, in the order in which they are sent. */
export function requestFields(
  given: readonly GivenField[],
  unsigned: readonly string[] = [],
): RequestFieldModel[] {
  return given.map(({ name, field, required, contentType = "" }): RequestFieldModel => {
    const common = { ...named(name, field), required };
    if (field.contentMediaType === "application/octet-stream") {
      return file(common, field, contentType);
    }
    const filledBy = field["x-filled-by"] ?? "caller";
    const signed = filledBy !== "sign" && !unsigned.includes(name);
    if (field.contentMediaType === "application/json") {
      return { ...common, ...json(field), signed, filledBy: "caller" };
    }
    if (field.contentMediaType === "application/x-www-form-urlencoded") {
      return { ...common, ...form(field), signed, filledBy: "caller" };
    }
    if (field.type === "integer") {
      return { ...common, ...integer(field), signed, filledBy: "caller" };
    }
    const { "x-encrypted": encryption } = field;
    return {
      ...common,
      ...text(field),
      signed,
      filledBy,
      ...(encryption === undefined ? {} : { encryption }),
    };
  });
}

function file(
  common: ReturnType<typeof named> & { required: boolean },
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

/** The fields of a reply, but for its signature: see `ReplyFieldModel`. */
export function replyFields(content: SpecFields<SpecReplyField> | undefined): ReplyFieldModel[] {
  const { properties, required = [] } = content ?? { properties: {} };
  return Object.entries(properties)
    .filter(([, field]) => field["x-filled-by"] !== "sign")
    .map(([name, field]): ReplyFieldModel => {
      const common = { ...named(name, field), required: required.includes(name) };
      if (field.contentMediaType !== undefined) return { ...common, ...json(field) };
      if (field.type === "integer") return { ...common, ...integer(field) };
      if (field.type === "array") {
        const fields = replyFields(field.items);
        return field.xml === undefined
          ? { ...common, type: "list", fields }
          : { ...common, type: "elements", element: field.items?.xml?.name ?? name, fields };
      }
      return { ...common, ...text(field), unique: field["x-unique"] ?? false };
    });
}

/** The fields of a document within a field, which has one level. */
export function contentFields({
  properties = {},
  required = [],
}: SpecValue = {}): ReplyFieldModel[] {
  return Object.entries(properties).map(([name, member]): ReplyFieldModel => {
    const common = { ...named(name, member), required: required.includes(name) };
    return member.type === "integer"
      ? { ...common, ...integer(member) }
      : { ...common, ...text(member), unique: false };
  });
}

function named(name: string, field: SpecRequestField | SpecReplyField | SpecMember) {
  return {
    name,
    title: field.title,
    description: bilingual(field.description, field["x-description-zh"]),
    deprecated: "deprecated" in field && field.deprecated,
    sensitive: "x-sensitive" in field && field["x-sensitive"],
  };
}

function json({ maxLength, contentSchema, example }: SpecRequestField | SpecReplyField) {
  return {
    type: "json" as const,
    shape: shape(contentSchema),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(typeof example === "string" ? { example: plain(JSON.parse(example)) } : {}),
  };
}

function form({ maxLength, contentSchema, example }: SpecRequestField) {
  return {
    type: "form" as const,
    shape: shape(contentSchema),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(typeof example === "string"
      ? { example: Object.fromEntries(new URLSearchParams(example)) }
      : {}),
  };
}

/** The checks have seen to it that it is JSON. */
function plain(content: unknown): Json {
  if (Array.isArray(content)) return content.map(plain);
  if (isObject(content)) return content;
  return typeof content === "string" || typeof content === "number" || typeof content === "boolean"
    ? content
    : null;
}
