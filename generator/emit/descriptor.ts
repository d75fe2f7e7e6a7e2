import type {
  AlternativeModel,
  DocumentReference,
  ErrorModel,
  OperationModel,
  OutcomeModel,
  ReplyFieldModel,
  ReplyModel,
  RequestFieldModel,
  RequestModel,
  ShapeModel,
  SignedDocumentModel,
} from "../model/model.js";
import { rawCode } from "../print/literal.js";
import type { Literal } from "../print/literal.js";

/** An operation as data of the type `Operation` in `runtime/operation.ts`. */
export function operationDescriptor(operation: OperationModel): Literal {
  const { names, signing, request, reply, errors } = operation;
  return {
    id: names.id,
    title: operation.title,
    method: operation.method.toUpperCase(),
    path: operation.path,
    servers: operation.servers,
    mutualTLS: operation.mutualTLS,
    idempotent: operation.idempotent,
    movesMoney: operation.movesMoney && { query: operation.movesMoney.query },
    encryptionKey: operation.encryptionKey && {
      from: operation.encryptionKey.from,
      field: operation.encryptionKey.field,
    },
    lifecycle: operation.lifecycle && {
      state: operation.lifecycle.state,
      since: operation.lifecycle.since,
      successor: operation.lifecycle.successor,
    },
    rateLimit: operation.rateLimit && {
      calls: operation.rateLimit.calls,
      seconds: operation.rateLimit.seconds,
    },
    signing: {
      types: signing.types,
      default: signing.default,
      key: signing.key && { from: rawCode(signing.key.from.constant), field: signing.key.field },
      reply: signing.reply,
    },
    request: requestShape(request),
    reply: replyShape(reply),
    binding:
      operation.binding.length === 0
        ? undefined
        : operation.binding.map((bound) => ({ request: bound.request, reply: bound.reply })),
    errors: errors.map(knownError),
    documentation: operation.documentation,
  };
}

function requestShape({
  encoding,
  query,
  fragment,
  fields,
  returnsIn,
  groups,
}: RequestModel): Literal {
  return {
    encoding,
    query,
    fragment,
    fields: fields.map(requestField),
    returnsIn: returnsIn.length === 0 ? undefined : returnsIn.map(documentReference),
    groups: groups.length === 0 ? undefined : groups.map((group) => group.map(alternative)),
  };
}

function alternative({ where, required }: AlternativeModel): Literal {
  return { where: Object.keys(where).length === 0 ? undefined : where, required };
}

function requestField(field: RequestFieldModel): Literal {
  const common = {
    name: field.name,
    title: field.title,
    type: field.type,
    required: field.required,
    signed: field.signed,
    sensitive: field.sensitive || undefined,
    filledBy: field.filledBy,
  };
  switch (field.type) {
    case "text":
      return {
        ...common,
        maxLength: field.maxLength,
        pattern: field.pattern,
        values: field.values,
        encryption: field.encryption,
        freeText: field.freeText || undefined,
      };
    case "integer":
      return { ...common, minimum: field.minimum, maximum: field.maximum };
    case "json":
    case "form":
      return { ...common, maxLength: field.maxLength, shape: jsonShape(field.shape) };
    case "file":
      return { ...common, maxBytes: field.maxBytes, contentTypes: field.contentTypes };
  }
}

function outcomeDescriptor({ where, required }: OutcomeModel): Literal {
  const rules = Object.entries(where).map(([name, rule]) => [name, { ...rule }] as const);
  return { where: Object.fromEntries(rules), required };
}

/** The descriptor of a document that another operation or a notification has. */
function documentReference({ type, names }: DocumentReference): Literal {
  return rawCode(type === "reply" ? `${names.constant}.reply` : names.constant);
}

function jsonShape(shape: ShapeModel): Literal {
  const { type } = shape;
  switch (type) {
    case "text":
      return { type, maxLength: shape.maxLength, pattern: shape.pattern, values: shape.values };
    case "integer":
      return { type, minimum: shape.minimum, maximum: shape.maximum };
    case "encrypted":
      return { type, algorithm: shape.algorithm };
    case "list":
      return { type, items: jsonShape(shape.items) };
    case "object":
      return {
        type,
        members: shape.members.map((member) => ({
          name: member.name,
          required: member.required,
          shape: jsonShape(member.shape),
        })),
      };
  }
}

function replyShape(reply: ReplyModel): Literal {
  return {
    encoding: reply.encoding,
    succeeded:
      reply.encoding === "json"
        ? { field: reply.succeeded.field, value: reply.succeeded.value }
        : undefined,
    ...(reply.encoding === "xml"
      ? documentDescriptor(reply)
      : { fields: reply.fields.map(replyFieldDescriptor) }),
  };
}

/** The fields of a signed document, and what distinguishes it from others. */
export function documentDescriptor({ fields, outcomes, excludedBy }: SignedDocumentModel) {
  return {
    fields: fields.map(replyFieldDescriptor),
    outcomes: outcomes.length === 0 ? undefined : outcomes.map(outcomeDescriptor),
    excludedBy: excludedBy.length === 0 ? undefined : excludedBy,
  };
}

export function replyFieldDescriptor(field: ReplyFieldModel): Literal {
  const common = {
    name: field.name,
    title: field.title,
    type: field.type,
    required: field.required,
    sensitive: field.sensitive || undefined,
  };
  switch (field.type) {
    case "text":
      return {
        ...common,
        maxLength: field.maxLength,
        values: field.values,
        decides: field.decides || undefined,
        freeText: field.freeText || undefined,
      };
    case "integer":
      return { ...common, amount: field.unit === "fen" || undefined };
    case "json":
      return {
        ...common,
        freeText: field.freeText || undefined,
        shape: jsonShape(field.shape),
      };
    case "list":
      return { ...common, fields: field.fields.map(replyFieldDescriptor) };
    case "elements":
      return { ...common, element: field.element, fields: field.fields.map(replyFieldDescriptor) };
  }
}

function knownError(error: ErrorModel): Literal {
  const common = {
    meaning: error.meaning.en,
    remedy: error.remedy.en,
    outcome: error.outcome,
    synthetic: error.synthetic || undefined,
  };
  switch (error.type) {
    case "refusal":
      return {
        when: error.when,
        return_msg: error.return_msg,
        error_code: error.error_code,
        ...common,
      };
    case "failure":
      return {
        when: error.when,
        err_code: error.err_code,
        err_code_des: error.err_code_des,
        ...common,
      };
  }
}
