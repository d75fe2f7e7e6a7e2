import type {
  NotificationModel,
  OperationModel,
  ReplyFieldModel,
  RequestFieldModel,
  ShapeModel,
} from "../../generator/model/model.js";

/** What the spec says of an endpoint, in the lines of `facts.json`. */
export function describedFields(operation: OperationModel): ReadonlyMap<string, string> {
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
    ["sent as", request.encoding],
    ...(request.encoding === "page" ? [] : [["answered as", reply.encoding] satisfies Line]),
    ...Object.entries(request.query ?? {}).map(([name, value]): Line => [`query.${name}`, value]),
    ...request.fields.flatMap((field) => asked(field, anyOf.has(field.name))),
    ...reply.fields.flatMap((field) => answered("reply", field, [])),
    ...signature("reply", signing.reply),
  ]);
}

/** What the spec says of a notification, in the lines of `facts.json`. */
export function describedNotificationFields({
  signing,
  encryption,
  fields,
}: NotificationModel): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ["sign types", signing?.types.toSorted().join(", ") ?? "none"],
    ...fields.flatMap((field) => answered("body", field, [])),
    ...signature("body", signing === undefined ? "none" : "required"),
    ...(encryption === undefined ? [] : encrypted(encryption, fields)),
  ]);
}

type Line = [what: string, says: string];

function asked(field: RequestFieldModel, isOneOf: boolean): Line[] {
  const need = isOneOf ? ", one of several" : needed(field.required);
  const at = `request.${field.name}`;
  if (field.type === "file") return [[at, `file${need}`]];
  if (field.type !== "text") return valued(at, field, need);
  const { encryption, filledBy } = field;
  return [
    [at, `${encryption === undefined ? "" : `${encryption} of `}string${need}`],
    ...(typeof filledBy === "object" && "signature" in filledBy
      ? [[`${at} signs`, filledBy.over.toSorted().join(", ")] satisfies Line]
      : []),
  ];
}

function answered(within: string, field: ReplyFieldModel, indexes: readonly string[]): Line[] {
  const at = `${within}.${field.name}`;
  if (field.type === "elements") {
    return [
      [at, `elements ${field.element}${needed(field.required)}`],
      ...field.fields.flatMap((each) => answered(`${at}[]`, each, [])),
    ];
  }
  if (field.type === "list") {
    const inner = [...indexes, indexes.length === 0 ? "_$n" : "_$m"];
    return field.fields.flatMap((each) => answered(within, each, inner));
  }
  return valued(`${at}${indexes.join("")}`, field, needed(field.required));
}

/** A field whose cipher text is a document of its own. */
function encrypted(
  { field: name, algorithm, fields: inner }: NonNullable<NotificationModel["encryption"]>,
  fields: readonly ReplyFieldModel[],
): Line[] {
  const at = `body.${name}`;
  const required = fields.some((field) => field.name === name && field.required);
  return [
    [at, `${algorithm} of string${needed(required)}`],
    ...inner.flatMap((field) => answered(at, field, [])),
  ];
}

/** The model keeps the signature apart: a caller has no use for it. */
function signature(within: string, sign: OperationModel["signing"]["reply"]): Line[] {
  return sign === "none" ? [] : [[`${within}.sign`, `string${needed(sign === "required")}`]];
}

function valued(
  at: string,
  value: ShapeModel | { readonly type: "json" | "form"; readonly shape: ShapeModel },
  need: string,
): Line[] {
  return "shape" in value
    ? [[at, `${value.type === "json" ? "JSON" : "form"}${need}`], ...inside(at, value.shape)]
    : [[at, `${types[value.type]}${need}`], ...inside(at, value)];
}

const types = {
  text: "string",
  integer: "integer",
  list: "list",
  object: "object",
  encrypted: "encrypted",
};

function inside(at: string, shape: ShapeModel): Line[] {
  switch (shape.type) {
    case "text":
    case "integer":
    case "encrypted":
      return [];
    case "object":
      return shape.members.flatMap((member) =>
        valued(`${at}.${member.name}`, member.shape, needed(member.required)),
      );
    case "list":
      return shape.items.type === "object"
        ? inside(`${at}[]`, shape.items)
        : valued(`${at}[]`, shape.items, "");
  }
}

function needed(required: boolean): string {
  return required ? ", required" : "";
}
