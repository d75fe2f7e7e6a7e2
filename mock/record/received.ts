import { createHash } from "node:crypto";
import type { Operation, RequestShape } from "../../runtime/operation.js";
import type { FilePart } from "../parse/form.js";
import type { ClientCertificate, IncomingRequest } from "../parse/incoming-request.js";
import type { Refusal } from "../reply/refusal.js";
import type { HandlerResult, MockResponse } from "../reply/response.js";
import { isResponse } from "../reply/response.js";
import type { SignatureVerdict } from "../validate/signature.js";
import type { ValidationResult } from "../validate/validate.js";
import { sensitiveParts } from "./sensitive.js";

/** An uploaded file. */
export interface ReceivedFile {
  readonly filename: string;
  readonly contentType: string | undefined;
  /** Bytes. */
  readonly size: number;
  /** MD5 of the content, as lower-case hexadecimal digits. */
  readonly md5: string;
  /** The content, if the gateway was created with `keepFiles: true`. */
  readonly content?: Buffer;
}

/** A client certificate. */
export interface ReceivedCertificate {
  /** All attributes of the subject, such as `O=Test, CN=1230000109`. */
  readonly subject: string;
  /** The subject CN, which is the merchant ID in the certificate of a merchant. Empty if there is none. */
  readonly commonName: string;
  /** Whether the CA of the gateway issued it and it has not expired, even if the operation did not require one. */
  readonly trusted: boolean;
}

/** The response that the gateway sent. */
export interface SentResponse extends Omit<MockResponse, "delivery"> {
  /** The uncompressed body, truncated to 65,536 characters. */
  readonly body: string;
  /** Bytes of the complete uncompressed body. */
  readonly size: number;
}

/** A request as the gateway parsed it, with the response that it sent. */
export interface ReceivedRequest {
  /** When the request had been received, such as `2026-11-24T21:30:00.000Z`. */
  readonly at: string;
  /** The ID of the operation: its path and method joined by a dot. Null if the path is unknown. */
  readonly operation: string | null;
  /** How the operation encodes its fields. Null if the path is unknown. */
  readonly encoding: RequestShape["encoding"] | null;
  /** Whether the operation requires a client certificate. False if the path is unknown. */
  readonly mutualTLS: boolean;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Fixed URL parameters of the operation. Fields in the query are in `fields`. */
  readonly query: Readonly<Record<string, string>>;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The names of all parts of a form, elements of an XML document or parameters of a query, in order. */
  readonly parts: readonly string[];
  /**
   * The text fields by name, each truncated to 65,536 characters. Encrypted fields are included as plain text if
   * they could be decrypted. Empty if the request could not be parsed.
   */
  readonly fields: Readonly<Record<string, string>>;
  /** The uploaded files, by field name. */
  readonly files: Readonly<Record<string, ReceivedFile>>;
  /** Names in `parts` whose values must not be logged: sensitive fields, and the signature over them. */
  readonly sensitive: readonly string[];
  /** The client certificate. Null if there was none, or no TLS connection. */
  readonly certificate: ReceivedCertificate | null;
  /** Null if the request was refused before its signature was checked. */
  readonly signature: SignatureVerdict | null;
  /** Why the request was refused. Null if it was valid, even if a stub sent a failure. */
  readonly refusal: Refusal | null;
  /** Null if a stub closed the connection or never responded. */
  readonly response: SentResponse | null;
}

/** A request whose response is not known yet. */
export type ObservedRequest = Omit<ReceivedRequest, "response">;

/** Everything that is known about a request before its response is built. */
export interface RequestContext {
  readonly request: Omit<IncomingRequest, "body">;
  readonly validation: ValidationResult;
  readonly refusal: Refusal | null;
}

/** @param operation - undefined if the path is unknown */
export function describeRequest(
  operation: Operation | undefined,
  { request, validation: { form, signature, decrypted }, refusal }: RequestContext,
  keepFiles: boolean,
): ObservedRequest {
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
    method: request.method,
    path: request.path,
    query: fixedQueryOf(operation, request.query),
    headers: request.headers,
    parts: (form?.order ?? []).map(truncate),
    fields: Object.fromEntries(texts),
    files: Object.fromEntries(files),
    sensitive: sensitiveParts(operation, form),
    certificate: describeCertificate(request.certificate),
    signature: signature === undefined ? null : { ...signature, text: truncate(signature.text) },
    refusal: refusal === null ? null : { ...refusal, diagnosis: truncate(refusal.diagnosis) },
  };
}

/** Returns null if the connection ended without a response. */
export function describeResponse(result: HandlerResult): SentResponse | null {
  if (!isResponse(result)) return null;
  const { status, headers, body, packed } = result;
  const size = Buffer.byteLength(body);
  return { status, headers, body: truncate(body), size, ...(packed !== undefined && { packed }) };
}

function fixedQueryOf(operation: Operation | undefined, query: string): Record<string, string> {
  const received = new URLSearchParams(query);
  return Object.fromEntries(
    Object.keys(operation?.request.query ?? {}).flatMap((name) => {
      const value = received.get(name);
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

function describeCertificate(certificate: ClientCertificate): ReceivedCertificate | null {
  if (certificate.state === "unseen" || certificate.state === "none") return null;
  const { subject, commonName, state } = certificate;
  return { subject, commonName, trusted: state === "trusted" };
}

/** Characters of a text that are kept. */
const maxKeptLength = 65_536;

/** Truncates a text, so that thousands of requests with long values do not fill the memory. */
export function truncate(text: string): string {
  if (text.length <= maxKeptLength) return text;
  // Copy it: a slice would keep the complete text in memory.
  return Buffer.from(text.slice(0, maxKeptLength), "utf16le").toString("utf16le");
}
