import type { Operation } from "../operation.js";
import type { CompletedField } from "./complete.js";
import { multipart } from "./multipart.js";

/** A body as it goes over the wire: in pieces, so that a file's bytes are never copied into it. */
export interface EncodedBody {
  readonly contentType: string;
  readonly pieces: readonly Buffer[];
  /** Bytes in all. */
  readonly length: number;
}

type Encoder = (fields: readonly CompletedField[]) => EncodedBody;

const encoders: Readonly<Record<Operation["request"]["encoding"], Encoder>> = { multipart };

/** Step 4: writes the fields in the encoding that the operation asks for. */
export function encode(operation: Operation, fields: readonly CompletedField[]): EncodedBody {
  return encoders[operation.request.encoding](fields);
}
