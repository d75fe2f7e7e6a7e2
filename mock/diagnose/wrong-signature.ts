import type { SignType } from "../../runtime/operation.js";
import type { FilePart } from "../parse/form.js";
import type { Fields } from "../wire/signature.js";

/** A signature that does not hold, with all that a client could have made it from. */
export interface WrongSignature {
  readonly came: string;
  /** What would have held. */
  readonly expected: string;
  /** The type that it was checked as. */
  readonly type: SignType;
  /** Whether the request named that type, and it was not assumed. */
  readonly named: boolean;
  /** Every type that the operation takes. */
  readonly types: readonly SignType[];
  /** The fields that take part, in the order in which they came. */
  readonly fields: Fields;
  /** The same fields as they stood on the wire, before CDATA, entities or percent-encoding were read. */
  readonly written: Fields;
  readonly files: Iterable<FilePart>;
  /** What the field of the signature and that of its type are called here. */
  readonly names: { readonly sign: string; readonly type: string };
  readonly apiKey: string;
}
