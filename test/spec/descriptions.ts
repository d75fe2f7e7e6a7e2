import type {
  NotificationModel,
  OperationModel,
  ReplyFieldModel,
  RequestFieldModel,
  ShapeModel,
} from "../../generator/model/model.js";

/** Describes an endpoint of the spec in the format of `facts.json`. */
export function describeOperation(operation: OperationModel): ReadonlyMap<string, string> {
  const { method, servers, mutualTLS, signing, lifecycle, request, reply } = operation;
  const anyOf = new Set(
    request.groups
      .flat()
      .filter(({ where }) => Object.keys(where).length === 0)
      .flatMap(({ required }) => required),
  );
  return new Map<string, string>([
    ["method", method.toUpperCase()],
    ["host", new URL(servers[0]).host],
    ["certificate", mutualTLS ? "needed" : "none"],
    ["sign types", signing.types.toSorted().join(", ")],
    ["state", [lifecycle?.state ?? "active", lifecycle?.since].filter(Boolean).join(" since ")],
    ["request encoding", request.encoding],
    ...(request.encoding === "page" ? [] : [["reply encoding", reply.encoding] satisfies Line]),
    ...Object.entries(request.query ?? {}).map(([name, value]): Line => [`query.${name}`, value]),
    ...request.fields.flatMap((field) => requestLines(field, anyOf.has(field.name))),
    ...reply.fields.flatMap((field) => replyLines("reply", field, [])),
    ...signatureLines("reply", signing.reply),
  ]);
}

/** Describes a notification of the spec in the format of `facts.json`. */
export function describeNotification({
  signing,
  encryption,
  fields,
}: NotificationModel): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ["sign types", signing?.types.toSorted().join(", ") ?? "none"],
    ...fields.flatMap((field) => replyLines("body", field, [])),
    ...signatureLines("body", signing === undefined ? "none" : "required"),
    ...(encryption === undefined ? [] : encryptedLines(encryption, fields)),
  ]);
}

type Line = [what: string, value: string];

function requestLines(field: RequestFieldModel, isOneOf: boolean): Line[] {
  const presenceText = isOneOf ? ", one of several" : presence(field.required);
  const at = `request.${field.name}`;
  if (field.type === "file") return [[at, `file${presenceText}`]];
  if (field.type !== "text") return valueLines(at, field, presenceText);
  const { encryption, filledBy } = field;
  return [
    [at, `${encryption === undefined ? "" : `${encryption} of `}string${presenceText}`],
    ...(typeof filledBy === "object" && "signature" in filledBy
      ? [[`${at} signs`, filledBy.over.toSorted().join(", ")] satisfies Line]
      : []),
  ];
}

function replyLines(within: string, field: ReplyFieldModel, indexes: readonly string[]): Line[] {
  const at = `${within}.${field.name}`;
  if (field.type === "elements") {
    return [
      [at, `elements ${field.element}${presence(field.required)}`],
      ...field.fields.flatMap((each) => replyLines(`${at}[]`, each, [])),
    ];
  }
  if (field.type === "list") {
    const inner = [...indexes, indexes.length === 0 ? "_$n" : "_$m"];
    return field.fields.flatMap((each) => replyLines(within, each, inner));
  }
  return valueLines(`${at}${indexes.join("")}`, field, presence(field.required));
}

/** The fields of the document inside an encrypted field. */
function encryptedLines(
  { field: name, algorithm, fields: inner }: NonNullable<NotificationModel["encryption"]>,
  fields: readonly ReplyFieldModel[],
): Line[] {
  const at = `body.${name}`;
  const required = fields.some((field) => field.name === name && field.required);
  return [
    [at, `${algorithm} of string${presence(required)}`],
    ...inner.flatMap((field) => replyLines(at, field, [])),
  ];
}

/** The model does not list `sign` among the fields, because callers have no use for it. */
function signatureLines(within: string, sign: OperationModel["signing"]["reply"]): Line[] {
  return sign === "none" ? [] : [[`${within}.sign`, `string${presence(sign === "required")}`]];
}

function valueLines(
  at: string,
  value: ShapeModel | { readonly type: "json" | "form"; readonly shape: ShapeModel },
  presenceText: string,
): Line[] {
  return "shape" in value
    ? [
        [at, `${value.type === "json" ? "JSON" : "form"}${presenceText}`],
        ...nestedLines(at, value.shape),
      ]
    : [[at, `${types[value.type]}${presenceText}`], ...nestedLines(at, value)];
}

const types = {
  text: "string",
  integer: "integer",
  list: "list",
  object: "object",
  encrypted: "encrypted",
};

function nestedLines(at: string, shape: ShapeModel): Line[] {
  switch (shape.type) {
    case "text":
    case "integer":
    case "encrypted":
      return [];
    case "object":
      return shape.members.flatMap((member) =>
        valueLines(`${at}.${member.name}`, member.shape, presence(member.required)),
      );
    case "list":
      return shape.items.type === "object"
        ? nestedLines(`${at}[]`, shape.items)
        : valueLines(`${at}[]`, shape.items, "");
  }
}

function presence(required: boolean): string {
  return required ? ", required" : "";
}
