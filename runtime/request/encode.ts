import type { Operation } from "../operation.js";
import type { CompletedField } from "./complete.js";
import { multipart } from "./multipart.js";
import { query } from "./query.js";
import { xml } from "./xml.js";

export interface Body {
  readonly contentType: string;
  /** In pieces, so that a file's bytes are never copied into it. */
  readonly pieces: readonly Buffer[];
  /** Bytes in all. */
  readonly length: number;
}

/** A request as it goes over the wire. */
export interface EncodedRequest {
  /** What follows the path in the URL, question mark included; empty where nothing does. */
  readonly query: string;
  /** Undefined where all fields stand in the URL. */
  readonly body: Body | undefined;
}

/** Step 4: writes the fields in the encoding that the operation asks for. */
export function encode({ request }: Operation, fields: readonly CompletedField[]): EncodedRequest {
  const fixed = Object.entries(request.query ?? {});
  switch (request.encoding) {
    case "multipart":
      return { query: query(fixed), body: multipart(fields) };
    case "xml":
      return { query: query(fixed), body: xml(fields) };
    case "query":
    case "page":
      return { query: query([...fixed, ...textsOf(fields)]), body: undefined };
  }
}

function textsOf(fields: readonly CompletedField[]): [name: string, value: string][] {
  return fields.flatMap((field) => (field.type === "text" ? [[field.name, field.value]] : []));
}
