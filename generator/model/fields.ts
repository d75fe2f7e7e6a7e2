import type {
  SpecContent,
  SpecReplyField,
  SpecRequestField,
} from "../check/shape/spec-document.js";
import { bilingual } from "./bilingual.js";
import type { FileFieldModel, ReplyFieldModel, RequestFieldModel } from "./model.js";

/** The fields of a request, in the order in which they are sent. */
export function requestFields(
  content: SpecContent<SpecRequestField> | undefined,
  unsigned: readonly string[] = [],
): RequestFieldModel[] {
  if (content === undefined) return [];
  const { properties, required = [] } = content.schema;
  return Object.entries(properties).map(([name, field]): RequestFieldModel => {
    const common = { ...named(name, field), required: required.includes(name) };
    if (field.contentMediaType !== undefined) {
      return file(common, field, content.encoding?.[name]?.contentType ?? "");
    }
    const filledBy = field["x-filled-by"] ?? "caller";
    return {
      ...common,
      ...limits(field),
      type: "text",
      signed: filledBy !== "sign" && !unsigned.includes(name),
      filledBy,
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
    unit: "bytes",
    signed: false,
    filledBy: "caller",
    maxBytes: maxLength,
    contentTypes: contentType.split(/, */),
  };
}

/** The fields of a reply, but for its signature: see `ReplyFieldModel`. */
export function replyFields(content: SpecContent<SpecReplyField> | undefined): ReplyFieldModel[] {
  if (content === undefined) return [];
  const { properties, required = [] } = content.schema;
  return Object.entries(properties)
    .filter(([, field]) => field["x-filled-by"] !== "sign")
    .map(([name, field]) => ({
      ...named(name, field),
      ...limits(field),
      required: required.includes(name),
      unique: field["x-unique"] ?? false,
    }));
}

function named(name: string, field: SpecRequestField | SpecReplyField) {
  const { title, description, example } = field;
  const unit = field["x-unit"];
  return {
    name,
    title,
    description: bilingual(description, field["x-description-zh"]),
    deprecated: field.deprecated ?? false,
    sensitive: field["x-sensitive"] ?? false,
    ...(unit === undefined ? {} : { unit }),
    ...(example === undefined ? {} : { example: String(example) }),
  };
}

function limits({ maxLength, pattern, enum: values }: SpecRequestField | SpecReplyField) {
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(values === undefined ? {} : { values }),
  };
}
