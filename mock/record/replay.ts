import type { Operation } from "../../runtime/operation.js";
import type { OperationRegistry } from "../registry.js";
import { diagnosisHeader, encodeDiagnosis } from "../reply/diagnosis.js";
import type { Refusal } from "../reply/refusal.js";
import type { HandlerResult, MockResponse } from "../reply/response.js";
import { dropped, isResponse } from "../reply/response.js";
import { signingKey } from "../signing-key.js";
import { signTypeOf } from "../validate/call.js";
import type { ValidationResult } from "../validate/validate.js";
import { canonicalString, computeSignature } from "../wire/signature.js";
import { RecordReader } from "./record-reader.js";
import { describeKey, keyOfRecorded, keyOfRequest } from "./request-key.js";
import type { XmlElement } from "./xml-elements.js";
import { textsOf, xmlElements } from "./xml-elements.js";

/** A recorded response. */
interface Recording {
  readonly result: HandlerResult;
  /** The elements of a reply that had a valid signature and has to be signed again. */
  readonly elements: readonly XmlElement[] | undefined;
}

export interface ReplayedResult {
  readonly result: HandlerResult;
  /** Set if the request is not in the record. */
  readonly refusal: Refusal | null;
}

/** Responds to valid requests from a record. */
export class Replay {
  /** The remaining recordings of each request, by its key. */
  readonly #recordings = new Map<string, Recording[]>();

  /** @throws {MockGatewayError} INVALID_RECORD */
  constructor(record: unknown, registry: OperationRegistry) {
    const log = new RecordReader(record).get("log");
    for (const entry of log.get("entries").array()) this.#readEntry(entry, registry);
  }

  /** Finds the response to a valid request. The last recording of a request is repeated. */
  respond(operation: Operation, validation: ValidationResult): ReplayedResult {
    const recordings = this.#recordings.get(keyOfRequest(operation, validation.form)) ?? [];
    const recording = recordings.length > 1 ? recordings.shift() : recordings[0];
    if (recording === undefined) return refuseUnrecorded(operation, validation);
    return { result: signAgain(recording, operation, validation), refusal: null };
  }

  #readEntry(entry: RecordReader, registry: OperationRegistry): void {
    const id = entry.get("_operation");
    const wasRefused = !entry.get("_refusal").missing;
    // A request to an unknown path received an error page, which the gateway sends even without a record.
    if (id.missing && wasRefused) return;
    const operation = registry.byId(id.text());
    if (operation === undefined) {
      throw id.error(`${id.text()} is not mocked. Mocked: ${registry.describe(id.text())}`);
    }
    const key = keyOfRecorded(operation, entry.get("request"));
    const recording = readResponse(entry.get("response"));
    // Requests are validated during a replay too, so an equal request is refused without a record.
    if (wasRefused) return;
    const recordings = this.#recordings.get(key);
    if (recordings === undefined) this.#recordings.set(key, [recording]);
    else recordings.push(recording);
  }
}

/** Headers that describe the connection or the length of the body, which both can differ in a replay. */
const transportHeaders =
  /^(content-length|content-encoding|transfer-encoding|connection|keep-alive)$/i;

function readResponse(response: RecordReader): Recording {
  const status = response.get("status").status();
  if (status === 0) return { result: dropped, elements: undefined };
  const content = response.get("content");
  if (!content.get("_truncated").missing) {
    throw content.error(
      "Expected a complete body, received a truncated one, which cannot be replayed.",
    );
  }
  const body = content.get("text").missing ? "" : content.get("text").text();
  const headers = response
    .get("headers")
    .array()
    .map(readHeader)
    .filter(([name]) => !transportHeaders.test(name));
  const packed = content.get("_packed").missing ? {} : ({ packed: "gzip" } as const);
  const result = { status, headers: Object.fromEntries(headers), body, ...packed };
  const signature = response.get("_signature");
  if (signature.missing || !signature.get("valid").boolean()) {
    return { result, elements: undefined };
  }
  const elements = xmlElements(body);
  if (elements === undefined) {
    throw content.get("text").unexpected("XML, because the reply has to be signed again");
  }
  return { result, elements };
}

function readHeader(header: RecordReader): readonly [string, string] {
  return [header.get("name").text().toLowerCase(), header.get("value").text()];
}

/** Replaces the signature, because the key or the fields of the record may have changed. */
function signAgain(
  { result, elements }: Recording,
  operation: Operation,
  { form, merchant }: ValidationResult,
): HandlerResult {
  const oldSign = elements?.find(({ name }) => name === "sign");
  if (!isResponse(result) || elements === undefined || oldSign === undefined) return result;
  if (form === undefined || merchant === undefined) return result;
  const { type } = signTypeOf(operation, form);
  const key = signingKey(operation, merchant);
  const sign = computeSignature(canonicalString(textsOf(elements)), type, key);
  const { body } = result;
  return {
    ...result,
    body: `${body.slice(0, oldSign.start)}<![CDATA[${sign}]]>${body.slice(oldSign.end)}`,
  };
}

function refuseUnrecorded(operation: Operation, { form }: ValidationResult): ReplayedResult {
  const diagnosis = `expected a request that is in the replayed record, received ${operation.id} with ${describeKey(operation, form)}`;
  const message = "The mock gateway is replaying a record, and this request is not in it.";
  const result: MockResponse = {
    status: 501,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      [diagnosisHeader]: encodeDiagnosis(diagnosis),
    },
    body: `${message} This is not a response of WeChat Pay.\n${diagnosis}\n`,
  };
  return { result, refusal: { when: "not recorded", message, synthetic: true, diagnosis } };
}
