import { STATUS_CODES } from "node:http";
import type { Operation } from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import { diagnosisHeader } from "../reply/diagnosis.js";
import { signingKey } from "../signing-key.js";
import { fieldFilledBy } from "../validate/call.js";
import { canonicalString, computeSignature, signaturesMatch } from "../wire/signature.js";
import type { RecordedResponse, RecordedSignature } from "./har.js";
import type { ReceivedRequest, SentResponse } from "./received.js";
import { messageDefaults, recordHeaders } from "./record-request.js";
import { redacted, redactJson, redactTable, redactXml } from "./redact.js";
import { personalNamesIn, sensitiveIndexedNames, sensitiveNames } from "./sensitive.js";
import { textsOf, xmlElements } from "./xml-elements.js";

/** A connection that ended without a response, as browsers record it. */
export const noResponse: RecordedResponse = {
  ...messageDefaults,
  status: 0,
  statusText: "",
  headers: [],
  content: { size: 0, mimeType: "x-unknown", text: "" },
  redirectURL: "",
  bodySize: -1,
  _signature: null,
};

export function recordResponse(
  request: ReceivedRequest,
  response: SentResponse,
  operation: Operation | undefined,
  merchants: readonly Merchant[],
): RecordedResponse {
  const { status, headers, body, size, packed } = response;
  const isTruncated = Buffer.byteLength(body) < size;
  return {
    ...messageDefaults,
    status,
    statusText: STATUS_CODES[status] ?? "",
    headers: recordHeaders(
      request.sensitive.length > 0 ? { ...headers, ...redactDiagnosis(headers) } : headers,
    ),
    content: {
      size,
      mimeType: headers["content-type"] ?? "x-unknown",
      text: redactBody(body, operation),
      ...(isTruncated && { _truncated: true }),
      ...(packed !== undefined && { _packed: packed }),
    },
    redirectURL: headers["location"] ?? "",
    bodySize: packed === undefined ? size : -1,
    _signature: signatureOf(request, response, operation, merchants),
  };
}

function redactBody(body: string, operation: Operation | undefined): string {
  if (operation?.reply.encoding === "table" && !/^\s*</.test(body)) return redactTable(body);
  const names = new Set([...sensitiveNames(operation), ...personalNamesIn(body)]);
  const isJson = operation?.reply.encoding === "json" || /^\s*[{[]/.test(body);
  const json = isJson ? redactJson(body, names) : body;
  const text = redactXml(json, names, sensitiveIndexedNames(operation));
  // A signature over redacted fields would reveal information about them.
  return text === body ? body : redactXml(text, new Set(["sign"]));
}

/** `_refusal` contains the same diagnosis, without signatures. */
function redactDiagnosis(headers: SentResponse["headers"]): Record<string, string> {
  return diagnosisHeader in headers ? { [diagnosisHeader]: redacted } : {};
}

function signatureOf(
  { fields, signature }: ReceivedRequest,
  { body }: SentResponse,
  operation: Operation | undefined,
  merchants: readonly Merchant[],
): RecordedSignature | null {
  const mchId =
    operation === undefined ? undefined : fields[fieldFilledBy(operation, "merchant")?.name ?? ""];
  const merchant = merchants.find((candidate) => candidate.mchId === mchId);
  const replyFields = textsOf(xmlElements(body) ?? []);
  const sign = replyFields.get("sign");
  if (sign === undefined || merchant === undefined || signature === null) return null;
  const { type } = signature;
  const key = operation === undefined ? merchant.apiKey : signingKey(operation, merchant);
  const valid = signaturesMatch(sign, computeSignature(canonicalString(replyFields), type, key));
  return { type, valid };
}
