import type { Operation } from "../operation.js";
import type { CompletedField } from "./completed-field.js";
import { textsOf } from "./completed-field.js";
import { multipart } from "../wire/multipart.js";
import { query } from "../wire/query.js";
import type { EncodedRequest } from "../wire/body.js";
import { xml } from "../wire/write-xml.js";

/** Step 4: writes the fields in the encoding that the operation asks for. */
export function encode({ request }: Operation, fields: readonly CompletedField[]): EncodedRequest {
  const fixed = Object.entries(request.query ?? {});
  if (request.encoding === "multipart") return { query: query(fixed), body: multipart(fields) };
  const texts = textsOf(fields).map(({ name, value }) => [name, value] as const);
  return request.encoding === "xml"
    ? { query: query(fixed), body: xml(texts) }
    : { query: query([...fixed, ...texts]), body: undefined };
}
