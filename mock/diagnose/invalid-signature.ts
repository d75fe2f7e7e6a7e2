import type { SignType } from "../../runtime/operation.js";
import type { FilePart } from "../parse/form.js";
import { canonicalString } from "../wire/signature.js";
import type { Fields } from "../wire/signature.js";

/** An invalid signature with everything that a client could have made it from. */
export interface InvalidSignature {
  readonly received: string;
  readonly expected: string;
  /** The type that it was verified as. */
  readonly type: SignType;
  /** Whether the request named no type, so that `type` is the operation's default. */
  readonly isDefaultType: boolean;
  /** All types that the operation accepts. */
  readonly types: readonly SignType[];
  /** The fields that must be signed, in the order in which they were received. */
  readonly fields: Fields;
  /** The same fields as written on the wire, with CDATA, entities or percent-encoding. */
  readonly rawFields: Fields;
  readonly files: Iterable<FilePart>;
  /** The operation's names for the fields of the signature and of its type. */
  readonly names: { readonly sign: string; readonly type: string };
  readonly apiKey: string;
}

/** The inputs of a canonical string. */
export type SigningInputs = Pick<InvalidSignature, "fields" | "apiKey">;

/** A canonical string that a client may have signed by mistake. */
export interface CanonicalVariant {
  readonly mistake: string;
  /** Includes the key unless the mistake leaves it out. */
  readonly text: string;
  /** The key of the HMAC, if it is not the API key. */
  readonly key?: string;
}

/** The canonical string of these fields with the key appended: the text that is hashed. */
export function keyedCanonicalString(fields: Fields, apiKey: string): string {
  return `${canonicalString(fields)}&key=${apiKey}`;
}
