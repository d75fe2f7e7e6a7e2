import type {
  OperationModel,
  ReplyFieldModel,
  RequestFieldModel,
  ShapeModel,
} from "../../generator/model/model.js";

/** What the spec says of an endpoint, in the lines of `facts.json`. */
export function told(operation: OperationModel): ReadonlyMap<string, string> {
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
    ...request.fields.flatMap((field) => asked(field, anyOf.has(field.name))),
    ...reply.fields.flatMap((field) => answered(field, [])),
    ...signature(signing.reply),
  ]);
}

type Line = [what: string, says: string];

function asked(field: RequestFieldModel, isOneOf: boolean): Line[] {
  const need = isOneOf ? ", one of several" : needed(field.required);
  const at = `request.${field.name}`;
  return field.type === "file" ? [[at, `file${need}`]] : valued(at, field, need);
}

function answered(field: ReplyFieldModel, indexes: readonly string[]): Line[] {
  if (field.type === "elements") {
    const at = `reply.${field.name}`;
    return [
      [at, `elements${needed(field.required)}`],
      ...field.fields
        .flatMap((each) => answered(each, []))
        .map(([what, says]): Line => [what.replace("reply.", `${at}[].`), says]),
    ];
  }
  if (field.type === "list") {
    const inner = [...indexes, indexes.length === 0 ? "_$n" : "_$m"];
    return field.fields.flatMap((each) => answered(each, inner));
  }
  return valued(`reply.${field.name}${indexes.join("")}`, field, needed(field.required));
}

/** The model keeps the signature apart: a caller has no use for it. */
function signature(reply: OperationModel["signing"]["reply"]): Line[] {
  return reply === "none" ? [] : [["reply.sign", `string${needed(reply === "required")}`]];
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
