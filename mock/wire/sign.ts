import type { SignType } from "../../runtime/operation.js";
import { signatureOver, textToSign } from "../signature.js";
import type { ReplyFields } from "./xml.js";
import { textsOf } from "./xml.js";

/** Who a reply is signed for, and how. */
export interface SigningParams {
  readonly type: SignType;
  readonly apiKey: string;
}

/** Adds the gateway's signature to a reply; one that a test has scripted is left as it is. */
export function signFields(fields: ReplyFields, { type, apiKey }: SigningParams): ReplyFields {
  if (fields.has("sign")) return fields;
  return new Map([...fields, ["sign", signatureOver(textToSign(textsOf(fields)), type, apiKey)]]);
}
