import { STATUS_CODES } from "node:http";
import type { Operation } from "../../runtime/operation.js";
import { diagnosisHeader } from "../reply/diagnosis.js";
import { fieldFilledBy } from "../validate/call.js";
import type { Settings } from "../options.js";
import { signingKey } from "../signing-key.js";
import { canonicalString, computeSignature, signaturesMatch } from "../wire/signature.js";
import { creator } from "./creator.js";
import type {
  ExchangeRecord,
  NamedValue,
  RecordedBody,
  RecordedExchange,
  RecordedPart,
  RecordedReply,
  RecordedRequest,
  RecordedSignature,
} from "./format.js";
import type { ReceivedRequest, SentReply } from "./received.js";
import { keyScrubber, redacted, safeHeader, safeValue, withoutSignatures } from "./redact.js";
import { maskJson } from "./json-text.js";
import { maskReply, textsOf, xmlElements } from "./xml-text.js";
import { queryOf, xmlOf } from "./request-text.js";
import { sensitiveIndexed, sensitiveNames } from "./sensitive.js";

type Known = Pick<Settings, "registry" | "merchants">;

/** Writes requests and their replies as HAR, without what belongs in no file. */
export function recordOf(requests: readonly ReceivedRequest[], known: Known): ExchangeRecord {
  const entries = requests.map((request) => exchange(request, known));
  const record: ExchangeRecord = { log: { version: "1.2", creator: creator(), entries } };
  const scrub = keyScrubber(known.merchants);
  // Over every text there is, so that no member which is added one day can be forgotten.
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === "string" ? scrub(value) : value,
  );
  const plain: unknown = JSON.parse(text);
  assertRecord(plain);
  return plain;
}

/** What was a record is one still. */
function assertRecord(value: unknown): asserts value is ExchangeRecord {
  if (typeof value !== "object" || value === null) throw new TypeError("A record is an object.");
}

function exchange(request: ReceivedRequest, known: Known): RecordedExchange {
  const { refusal, signature, reply } = request;
  const operation = known.registry.named(request.operation);
  const hides = request.sensitive.length > 0;
  return {
    startedDateTime: request.at,
    time: 0,
    request: recordedRequest(request, operation),
    response: reply === null ? disconnected : recordedReply(request, reply, operation, known),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    _operation: request.operation,
    _refusal:
      refusal === null
        ? null
        : { ...refusal, ...(hides && { diagnosis: withoutSignatures(refusal.diagnosis) }) },
    _signature: signature === null ? null : { type: signature.type, valid: signature.valid },
    _certificate: request.certificate,
  };
}

/** What is alike in every message: HTTP/1.1, no cookies to show, header bytes that nobody counted. */
const message = { httpVersion: "HTTP/1.1", cookies: [], headersSize: -1 } as const;

function recordedRequest(
  request: ReceivedRequest,
  operation: Operation | undefined,
): RecordedRequest {
  const { method, headers } = request;
  const postData = recordedBody(request);
  return {
    ...message,
    method,
    url: urlOf(request, operation),
    headers: named(headers),
    queryString: [
      ...Object.entries(request.query).map(([name, value]) => ({ name, value })),
      ...(request.encoding === "query" || request.encoding === "page" ? fieldsInUrl(request) : []),
    ],
    ...(postData !== undefined && { postData }),
    bodySize: Number(headers["content-length"] ?? -1),
  };
}

function fieldsInUrl(request: ReceivedRequest): readonly NamedValue[] {
  return request.parts.map((name) => ({ name, value: safeValue(request, name) }));
}

function recordedBody(request: ReceivedRequest): RecordedBody | undefined {
  const { encoding, headers, parts } = request;
  const mimeType = headers["content-type"];
  switch (encoding) {
    case "query":
    case "page":
      return undefined;
    case "xml":
      // Some clients do not say what they send.
      if (mimeType === undefined && parts.length === 0) return undefined;
      return { mimeType: mimeType ?? "x-unknown", text: xmlOf(request) };
    case "multipart":
    case null: {
      if (mimeType === undefined) return undefined;
      return { mimeType, params: parts.map((name) => recordedPart(request, name)) };
    }
  }
}

/** Where a client thought that it was, as far as that makes a URL. */
function urlOf(request: ReceivedRequest, operation: Operation | undefined): string {
  const { headers, path } = request;
  const origins = [...(operation?.servers ?? []), "https://localhost"];
  const { host } = headers;
  if (host !== undefined) origins.unshift(`https://${host}`);
  const url = origins
    .map((origin) => origin + path + queryOf(request))
    .find((candidate) => URL.canParse(candidate));
  return new URL(url ?? "https://localhost").href;
}

function recordedPart(request: ReceivedRequest, name: string): RecordedPart {
  const file = request.files[name];
  if (file === undefined) return { name, value: safeValue(request, name) };
  const { filename, contentType, size, md5 } = file;
  return {
    name,
    fileName: request.sensitive.includes(name) ? redacted : filename,
    ...(contentType !== undefined && { contentType }),
    _size: size,
    _md5: md5,
  };
}

/** An end without a reply, the way browsers write it. */
const disconnected: RecordedReply = {
  ...message,
  status: 0,
  statusText: "",
  headers: [],
  content: { size: 0, mimeType: "x-unknown", text: "" },
  redirectURL: "",
  bodySize: -1,
  _signature: null,
};

function recordedReply(
  request: ReceivedRequest,
  reply: SentReply,
  operation: Operation | undefined,
  known: Known,
): RecordedReply {
  const { status, headers, body, size, packed } = reply;
  const names = sensitiveNames(operation);
  const inJson = operation?.reply.encoding === "json" ? maskJson(body, names) : body;
  const masked = maskReply(inJson, names, sensitiveIndexed(operation));
  // Over fields that are masked the signature is as telling as in a request.
  const text = masked === body ? body : maskReply(masked, new Set(["sign"]));
  const hides = request.sensitive.length > 0;
  const cut = Buffer.byteLength(body) < size;
  return {
    ...message,
    status,
    statusText: STATUS_CODES[status] ?? "",
    headers: named(hides ? { ...headers, ...withoutDiagnosis(headers) } : headers),
    content: {
      size,
      mimeType: headers["content-type"] ?? "x-unknown",
      text,
      ...(cut && { _cut: true }),
      ...(packed !== undefined && { _packed: packed }),
    },
    redirectURL: headers["location"] ?? "",
    bodySize: packed === undefined ? size : -1,
    _signature: signatureOf(request, reply, operation, known),
  };
}

/** The refusal says the same, and there a signature can be taken out of it. */
function withoutDiagnosis(headers: SentReply["headers"]): Record<string, string> {
  return diagnosisHeader in headers ? { [diagnosisHeader]: redacted } : {};
}

function signatureOf(
  { fields, signature }: ReceivedRequest,
  { body }: SentReply,
  operation: Operation | undefined,
  { merchants }: Known,
): RecordedSignature | null {
  const mchId =
    operation === undefined ? undefined : fields[fieldFilledBy(operation, "merchant")?.name ?? ""];
  const merchant = merchants.find((candidate) => candidate.mchId === mchId);
  const replied = textsOf(xmlElements(body) ?? []);
  const sign = replied.get("sign");
  if (sign === undefined) return null;
  if (merchant === undefined || signature === null) return null;
  const { type } = signature;
  const key = operation === undefined ? merchant.apiKey : signingKey(operation, merchant);
  const valid = signaturesMatch(sign, computeSignature(canonicalString(replied), type, key));
  return { type, valid };
}

function named(headers: Readonly<Record<string, string>>): NamedValue[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value: safeHeader(name, value) }));
}
