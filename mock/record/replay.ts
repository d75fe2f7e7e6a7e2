import type { Operation } from "../../runtime/operation.js";
import type { MockResponse, HandlerResult } from "../reply/response.js";
import { dropped, isResponse } from "../reply/response.js";
import { diagnosisHeader, encodeDiagnosis } from "../reply/diagnosis.js";
import type { Refusal } from "../reply/refusal.js";
import type { OperationRegistry } from "../registry.js";
import { signTypeOf } from "../validate/call.js";
import type { ValidationResult } from "../validate/validate.js";
import { canonicalString, computeSignature } from "../wire/signature.js";
import { signingKey } from "../signing-key.js";
import { Reader } from "./read.js";
import type { XmlElement } from "./xml-text.js";
import { textsOf, xmlElements } from "./xml-text.js";
import { keyOfRecorded, keyOfRequest, namesIn } from "./request-key.js";

/** A recorded reply that an answer can be made of. */
interface Recorded {
  readonly outcome: HandlerResult;
  /** What is to be signed anew, where the reply carried a right signature. */
  readonly elements: readonly XmlElement[] | undefined;
}

export interface Replayed {
  readonly outcome: HandlerResult;
  readonly refusal: Refusal | null;
}

/** A record, from which right requests are answered. */
export class Replay {
  readonly #replies = new Map<string, Recorded[]>();

  /** @throws {MockGatewayError} INVALID_RECORD */
  constructor(record: unknown, registry: OperationRegistry) {
    const log = new Reader(record).get("log");
    for (const entry of log.get("entries").list()) this.#read(entry, registry);
  }

  /** The answer to a request in which nothing is wrong. */
  answer(operation: Operation, examination: ValidationResult): Replayed {
    const key = keyOfRequest(operation, examination.form);
    const replies = this.#replies.get(key) ?? [];
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply === undefined) return notRecorded(operation, examination);
    return { outcome: signedAnew(reply, operation, examination), refusal: null };
  }

  #read(entry: Reader, registry: OperationRegistry): void {
    const id = entry.get("_operation");
    const refused = !entry.get("_refusal").missing;
    // Of no operation: a page that the gateway shows by itself.
    if (id.missing && refused) return;
    const operation = registry.named(id.text());
    if (operation === undefined) {
      throw id.wrong(
        `is ${id.text()}, which is not mocked. Mocked: ${registry.describe(id.text())}`,
      );
    }
    const key = keyOfRecorded(operation, entry.get("request"));
    const recorded = readReply(entry.get("response"));
    // What was refused then is examined again now.
    if (refused) return;
    const others = this.#replies.get(key);
    if (others === undefined) this.#replies.set(key, [recorded]);
    else others.push(recorded);
  }
}

/** Headers that belong to one connection, or to a body that may now have another length. */
const ownHeaders = /^(content-length|content-encoding|transfer-encoding|connection|keep-alive)$/i;

function readReply(response: Reader): Recorded {
  const status = response.get("status").status();
  if (status === 0) return { outcome: dropped, elements: undefined };
  const content = response.get("content");
  if (!content.get("_cut").missing) {
    throw content.wrong("is only the beginning of a reply, which cannot be given again");
  }
  const body = content.get("text").missing ? "" : content.get("text").text();
  const headers = response.get("headers").list().map(readHeader);
  const kept = headers.filter(([name]) => !ownHeaders.test(name));
  const signature = response.get("_signature");
  const packed = content.get("_packed").missing ? {} : ({ packed: "gzip" } as const);
  const outcome = { status, headers: Object.fromEntries(kept), body, ...packed };
  if (signature.missing || !signature.get("valid").flag()) return { outcome, elements: undefined };
  const elements = xmlElements(body);
  if (elements === undefined) {
    throw content.get("text").wrong("has to be XML, since it is to be signed anew");
  }
  return { outcome, elements };
}

function readHeader(header: Reader): readonly [string, string] {
  return [header.get("name").text().toLowerCase(), header.get("value").text()];
}

function signedAnew(
  { outcome, elements }: Recorded,
  operation: Operation,
  { form, merchant }: ValidationResult,
): HandlerResult {
  const old = elements?.find(({ name }) => name === "sign");
  if (!isResponse(outcome) || elements === undefined || old === undefined) return outcome;
  if (form === undefined || merchant === undefined) return outcome;
  const { type } = signTypeOf(operation, form);
  const key = signingKey(operation, merchant);
  const sign = computeSignature(canonicalString(textsOf(elements)), type, key);
  const { body } = outcome;
  return {
    ...outcome,
    body: `${body.slice(0, old.start)}<![CDATA[${sign}]]>${body.slice(old.end)}`,
  };
}

function notRecorded(operation: Operation, { form }: ValidationResult): Replayed {
  const diagnosis = `expected a request that is in the record which is replayed; ${operation.id} with ${namesIn(operation, form)} is not`;
  const message = "The mock gateway replays a record, and this request is not in it.";
  const outcome: MockResponse = {
    status: 501,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      [diagnosisHeader]: encodeDiagnosis(diagnosis),
    },
    body: `${message} This is not an answer of WeChat Pay's.\n${diagnosis}\n`,
  };
  return { outcome, refusal: { when: "not recorded", message, synthetic: true, diagnosis } };
}
