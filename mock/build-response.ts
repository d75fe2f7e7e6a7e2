import type { OperationMock } from "../runtime/operation.js";
import type { Fault } from "./faults/fault.js";
import { faults } from "./faults/registry.js";
import { findResultField } from "./faults/result-field.js";
import type { Refusal } from "./reply/refusal.js";
import { refusalFields } from "./reply/refusal.js";
import type { Replies, ValidatedRequest } from "./reply/replies.js";
import { serializeSuccess, signReply } from "./reply/replies.js";
import type { HandlerResult, MockResponse } from "./reply/response.js";
import { serializeReply, xmlResponse } from "./reply/serialize.js";
import type { StubbedReply, StubbedResponse } from "./stubs/stubbed-reply.js";

/**
 * Builds the response to a request. Stubs that simulate the server in front of the gateway come first, then the
 * refusal of an invalid request, then stubs of the gateway itself, then the successful reply.
 */
export function buildResponse(
  replies: Replies,
  mock: OperationMock,
  request: ValidatedRequest,
  { refusal, stubbed }: { refusal: Refusal | null; stubbed: StubbedReply | undefined },
): HandlerResult {
  const { operation } = mock;
  if (stubbed?.kind === "respond") return normalizeResponse(stubbed.response);
  if (stubbed?.kind === "fault" && faults[stubbed.fault].beforeValidation) {
    return buildFault(replies, mock, request, faults[stubbed.fault]);
  }
  if (refusal !== null) return replies.refusal(operation, request, refusal);
  switch (stubbed?.kind) {
    case "fault":
      return buildFault(replies, mock, request, faults[stubbed.fault]);
    case "refuse":
      return serializeReply(operation, refusalFields(operation, stubbed.return_msg));
    case "fail":
      return replies.failure(operation, request, stubbed);
    case "reply":
    case undefined: {
      const fields = replies.success(mock, request, stubbed?.members);
      return serializeSuccess(mock, request, signReply(operation, request, fields));
    }
  }
}

/** Applies a fault to the successful reply. */
function buildFault(
  replies: Replies,
  mock: OperationMock,
  request: ValidatedRequest,
  fault: Fault,
): HandlerResult {
  const successFields = replies.success(mock, request);
  return fault.respond({
    fields: successFields,
    resultField: findResultField(mock, successFields),
    sign: (fields, type) => signReply(mock.operation, request, fields, type),
    serialize: (fields) => serializeSuccess(mock, request, fields),
  });
}

/** Applies a fault before the request has been read, when there is no reply for it to change. */
export function buildFaultBeforeBody(fault: Fault): HandlerResult {
  return fault.respond({
    fields: new Map(),
    resultField: undefined,
    sign: (fields) => fields,
    serialize: xmlResponse,
  });
}

function normalizeResponse({
  status = 200,
  headers = {},
  body = "",
}: StubbedResponse): MockResponse {
  const lowerCased = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return { status, headers: Object.fromEntries(lowerCased), body };
}
