import type { Operation } from "../operation.js";
import type { EncodedRequest } from "../wire/body.js";
import { multipart } from "../wire/multipart.js";
import { xml } from "../wire/write-xml.js";
import type { CompletedField } from "./completed-field.js";
import { textsOf } from "./completed-field.js";

/** Step 4: encodes the fields as multipart, XML or a query string. */
export function encode({ request }: Operation, fields: readonly CompletedField[]): EncodedRequest {
  const constant = Object.entries(request.query ?? {});
  if (request.encoding === "multipart") {
    return { query: encodeQuery(constant), body: multipart(fields) };
  }
  const texts = textsOf(fields).map(({ name, value }) => [name, value] as const);
  return request.encoding === "xml"
    ? { query: encodeQuery(constant), body: xml(texts) }
    : { query: encodeQuery([...constant, ...texts]), body: undefined };
}

/**
 * Encodes URL parameters, including the question mark; empty if there are none. A space becomes `%20`, which
 * every parser decodes, rather than `+`, which some do not.
 */
function encodeQuery(parameters: readonly (readonly [name: string, value: string])[]): string {
  if (parameters.length === 0) return "";
  const encoded = new URLSearchParams();
  for (const [name, value] of parameters) encoded.append(name, value);
  return `?${encoded.toString().replaceAll("+", "%20")}`;
}
