import type {
  ErrorModel,
  OperationModel,
  ReplyFieldModel,
  ReplyModel,
  RequestFieldModel,
  RequestModel,
} from "../model/model.js";
import type { Literal } from "./literal.js";

/** The data of an operation, in the shape that `runtime/operation.ts` describes. */
export function descriptor(operation: OperationModel): Literal {
  const { names, signing, request, reply, errors } = operation;
  return {
    id: names.id,
    title: operation.title,
    method: operation.method.toUpperCase(),
    path: operation.path,
    servers: operation.servers,
    mutualTLS: operation.mutualTLS,
    idempotent: operation.idempotent,
    rateLimit: operation.rateLimit && {
      calls: operation.rateLimit.calls,
      seconds: operation.rateLimit.seconds,
    },
    signing: { types: signing.types, assumed: signing.assumed, reply: signing.reply },
    request: requestShape(request),
    reply: replyShape(reply),
    errors: errors.map(knownError),
    documentation: operation.documentation,
  };
}

function requestShape(request: RequestModel): Literal {
  return { encoding: request.encoding, fields: request.fields.map(requestField) };
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
      };
    case "file":
      return { ...common, maxBytes: field.maxBytes, contentTypes: field.contentTypes };
  }
}

function replyShape(reply: ReplyModel): Literal {
  return { encoding: reply.encoding, fields: reply.fields.map(replyField) };
}

function replyField(field: ReplyFieldModel): Literal {
  return {
    name: field.name,
    title: field.title,
    required: field.required,
    maxLength: field.maxLength,
    values: field.values,
    sensitive: field.sensitive || undefined,
  };
}

function knownError(error: ErrorModel): Literal {
  const common = {
    meaning: error.meaning.en,
    remedy: error.remedy.en,
    outcome: error.outcome,
    invented: error.invented || undefined,
  };
  switch (error.type) {
    case "refusal":
      return { when: error.when, return_msg: error.return_msg, ...common };
    case "failure":
      return {
        when: error.when,
        err_code: error.err_code,
        err_code_des: error.err_code_des,
        ...common,
      };
  }
}
