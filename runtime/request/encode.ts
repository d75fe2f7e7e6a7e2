import type { Operation } from "../operation.js";
import type { EncodedRequest } from "../wire/body.js";
import { encodeMultipart } from "../wire/encode-multipart.js";
import { encodeQuery } from "../wire/encode-query.js";
import { encodeXml } from "../wire/encode-xml.js";
import type { CompletedField } from "./completed-field.js";
import { textsOf } from "./completed-field.js";

/** Step 4: encodes the fields as multipart, XML or a query string. */
export function encode({ request }: Operation, fields: readonly CompletedField[]): EncodedRequest {
  const constant = Object.entries(request.query ?? {});
  if (request.encoding === "multipart") {
    return { query: encodeQuery(constant), body: encodeMultipart(fields) };
  }
  const texts = textsOf(fields).map(({ name, value }) => [name, value] as const);
  return request.encoding === "xml"
    ? { query: encodeQuery(constant), body: encodeXml(texts) }
    : { query: encodeQuery([...constant, ...texts]), body: undefined };
}
