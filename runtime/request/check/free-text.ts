import type { Problem } from "../../errors/index.js";
import { embeddedField } from "../../document/ambiguity.js";
import type { Operation, TextField } from "../../operation.js";

/**
 * Refuses free text that would make a signed document ambiguous: one in which the text comes back, such as a
 * notification, or whose signed URL the payer can see. Somebody could cut that document into other fields.
 */
export function freeTextProblems(
  { request, reply, signing }: Operation,
  { name, freeText }: TextField,
  value: string,
): Problem[] {
  if (freeText !== true) return [];
  const documents = [...(signing.reply === "none" ? [] : [reply]), ...(request.returnsIn ?? [])];
  const embedded = documents
    .filter(({ fields }) => fields.some((field) => field.name === name))
    .map((document) => embeddedField(value, document))
    .find((each) => each !== undefined);
  if (embedded === undefined) return [];
  const message = `Expected text without "&${embedded}=", which looks like a field of the signed documents in which this text comes back. Encode the text as JSON or base64url.`;
  return [{ path: name, code: "FIELD_AMBIGUOUS", message }];
}
