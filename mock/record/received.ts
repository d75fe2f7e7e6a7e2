import { createHash } from "node:crypto";
import type { Operation, RequestShape } from "../../runtime/operation.js";
import type { MockResponse, HandlerResult } from "../reply/response.js";
import { isResponse } from "../reply/response.js";
import type { Refusal } from "../reply/refusal.js";
import type { ValidationResult } from "../validate/validate.js";
import type { SignatureVerdict } from "../validate/signature.js";
import type { IncomingRequest, ClientCertificate } from "../parse/incoming-request.js";
import type { FilePart } from "../parse/form.js";
import { truncate } from "./truncate.js";
import { sensitiveParts } from "./sensitive.js";

/** A file that was uploaded. */
export interface ReceivedFile {
  readonly filename: string;
  readonly contentType: string | undefined;
  /** Bytes. */
  readonly size: number;
  /** The MD5 of the bytes, in lower-case hexadecimal digits. */
  readonly md5: string;
  /** The bytes, where the gateway was made with `keepFiles: true`. */
  readonly content?: Buffer;
}

/** A certificate that a client showed. */
export interface ReceivedCertificate {
  /** All attributes, as in `O=Test, CN=1230000109`. */
  readonly subject: string;
  /** The subject CN, which of a merchant's certificate is the merchant ID; empty where there is none. */
  readonly commonName: string;
  /** Whether the gateway's CA issued it and it is valid now; the operation may not have asked for one. */
  readonly trusted: boolean;
}

/** What went back. */
export interface SentReply extends Omit<MockResponse, "delivery"> {
  /** What was sent, before it was packed, cut to 65,536 characters. */
  readonly body: string;
  /** Bytes of the body, before it was packed. */
  readonly size: number;
}

/** A request as the gateway understood it, and what it answered. */
export interface ReceivedRequest {
  /** When it had arrived, as in `2026-11-24T21:30:00.000Z`. */
  readonly at: string;
  /** As in `secapi/mch/uploadmedia.post`; null where the path is of no operation. */
  readonly operation: string | null;
  /** How the operation takes its fields; null where the path is of no operation. */
  readonly encoding: RequestShape["encoding"] | null;
  /** Whether the operation asks for the merchant's certificate; false where the path is of none. */
  readonly mutualTLS: boolean;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Parameters of the URL that are no fields, the same for every call of the operation. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the parts, of the elements of XML, or of the parameters of a query, in the order in which they arrived. */
  readonly parts: readonly string[];
  /**
   * The texts, by name, each cut to 65,536 characters; empty where the request could not be read. What came
   * encrypted is here as plain text, where it could be decrypted.
   */
  readonly fields: Readonly<Record<string, string>>;
  /** The file parts, by name. */
  readonly files: Readonly<Record<string, ReceivedFile>>;
  /**
   * Names of those parts whose values belong in no log: what the spec marks as sensitive, and the
   * signature over it.
   */
  readonly sensitive: readonly string[];
  /** The client's certificate; null where there was none, or no TLS to look at. */
  readonly certificate: ReceivedCertificate | null;
  /** Null where the request was refused before its signature was looked at. */
  readonly signature: SignatureVerdict | null;
  /** What was wrong with the request; null where nothing was, whatever a script made of it. */
  readonly refusal: Refusal | null;
  /** Null where a script ended the connection, or never answered. */
  readonly reply: SentReply | null;
}

/** A request that was understood and has not been answered yet. */
export type SeenRequest = Omit<ReceivedRequest, "reply">;

/** What is known of an arrival before it is answered. */
export interface Handled {
  readonly arrival: Omit<IncomingRequest, "body">;
  readonly examination: ValidationResult;
  readonly refusal: Refusal | null;
}

/** @param operation - undefined where the path is of none */
export function describeRequest(
  operation: Operation | undefined,
  { arrival, examination: { form, signature, decrypted }, refusal }: Handled,
  keepFiles: boolean,
): SeenRequest {
  const texts = [...(form?.texts ?? []), ...(decrypted ?? [])].map(
    ([name, value]) => [truncate(name), truncate(value)] as const,
  );
  const files = [...(form?.files ?? [])].map(
    ([name, file]) => [truncate(name), describeFile(file, keepFiles)] as const,
  );
  return {
    at: new Date().toISOString(),
    operation: operation?.id ?? null,
    encoding: operation?.request.encoding ?? null,
    mutualTLS: operation?.mutualTLS ?? false,
    method: arrival.method,
    path: arrival.path,
    query: fixedQuery(operation, arrival.query),
    headers: arrival.headers,
    parts: (form?.order ?? []).map(truncate),
    fields: Object.fromEntries(texts),
    files: Object.fromEntries(files),
    sensitive: sensitiveParts(operation, form),
    certificate: describeCertificate(arrival.certificate),
    signature: signature === undefined ? null : { ...signature, text: truncate(signature.text) },
    refusal: refusal === null ? null : { ...refusal, diagnosis: truncate(refusal.diagnosis) },
  };
}

function fixedQuery(operation: Operation | undefined, query: string): Record<string, string> {
  const came = new URLSearchParams(query);
  return Object.fromEntries(
    Object.keys(operation?.request.query ?? {}).flatMap((name) => {
      const value = came.get(name);
      return value === null ? [] : [[name, truncate(value)]];
    }),
  );
}

function describeFile(
  { filename, contentType, content }: FilePart,
  keepFiles: boolean,
): ReceivedFile {
  const file = {
    filename: truncate(filename),
    contentType: contentType === undefined ? undefined : truncate(contentType),
    size: content.length,
    md5: createHash("md5").update(content).digest("hex"),
  };
  return keepFiles ? { ...file, content } : file;
}

export function describeReply(outcome: HandlerResult): SentReply | null {
  if (!isResponse(outcome)) return null;
  const { status, headers, body, packed } = outcome;
  const size = Buffer.byteLength(body);
  return { status, headers, body: truncate(body), size, ...(packed !== undefined && { packed }) };
}

function describeCertificate(certificate: ClientCertificate): ReceivedCertificate | null {
  if (certificate.state === "unseen" || certificate.state === "none") return null;
  const { subject, commonName, state } = certificate;
  return { subject, commonName, trusted: state === "trusted" };
}
