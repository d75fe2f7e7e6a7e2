import type { OperationMock } from "../runtime/operation.js";
import type { Fault } from "./faults/fault.js";
import { faults } from "./faults/registry.js";
import { resultField } from "./faults/result-field.js";
import type { Refusal } from "./reply/refusal.js";
import { refusedFields } from "./reply/refusal.js";
import type { Replies, Told } from "./reply/replies.js";
import { signed, written } from "./reply/replies.js";
import type { HandlerResult, MockResponse } from "./reply/response.js";
import { serializeReply } from "./reply/serialize.js";
import type { StubbedReply, StubbedResponse } from "./stubs/stub-list.js";
import { xmlResponse } from "./wire/xml.js";

/**
 * Builds the response to a request. Stubs that simulate the server in front of the gateway come first, then the
 * refusal of an invalid request, then stubs of the gateway itself, then the successful reply.
 */
export function buildResponse(
  replies: Replies,
  mock: OperationMock,
  request: Told,
  { refusal, stubbed }: { refusal: Refusal | null; stubbed: StubbedReply | undefined },
): HandlerResult {
  const { operation } = mock;
  if (stubbed?.kind === "respond") return normalizeResponse(stubbed.answer);
  if (stubbed?.kind === "fault" && faults[stubbed.fault].inFront) {
    return buildFault(replies, mock, request, faults[stubbed.fault]);
  }
  if (refusal !== null) return replies.refusal(operation, request, refusal);
  switch (stubbed?.kind) {
    case "fault":
      return buildFault(replies, mock, request, faults[stubbed.fault]);
    case "refuse":
      return serializeReply(operation, refusedFields(operation, stubbed.return_msg));
    case "fail":
      return replies.failure(operation, request, stubbed);
    case "reply":
    case undefined: {
      const fields = replies.success(mock, request, stubbed?.members);
      return written(mock, request, signed(operation, request, fields));
    }
  }
}

/** Applies a fault to the successful reply. */
function buildFault(
  replies: Replies,
  mock: OperationMock,
  request: Told,
  fault: Fault,
): HandlerResult {
  const successFields = replies.success(mock, request);
  return fault.outcome({
    fields: successFields,
    result: resultField(mock, successFields),
    seal: (fields, type) => signed(mock.operation, request, fields, type),
    written: (fields) => written(mock, request, fields),
  });
}

/** Applies a fault before the request has been read, when there is no reply for it to change. */
export function buildFaultBeforeBody(fault: Fault): HandlerResult {
  return fault.outcome({
    fields: new Map(),
    result: undefined,
    seal: (fields) => fields,
    written: xmlResponse,
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
