import type {
  FileField,
  Operation,
  RequestField,
  SignType,
  TextField,
} from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { Form } from "../parse/form.js";
import { isPersonal, isPersonalName } from "./personal-data.js";

/** A parsed request of a known merchant. */
export interface Call {
  readonly operation: Operation;
  readonly form: Form;
  readonly merchant: Merchant;
}

/** A field whose value is text on the wire: plain text, digits or JSON. */
export type NonFileField = Exclude<RequestField, FileField>;

export function nonFileFields({ request }: Operation): NonFileField[] {
  return request.fields.filter((field) => field.type !== "file");
}

export function textFields({ request }: Operation): TextField[] {
  return request.fields.filter((field) => field.type === "text");
}

export function fileFields({ request }: Operation): FileField[] {
  return request.fields.filter((field) => field.type === "file");
}

/** Finds the field of the merchant ID, app ID, sign type or signature; its name differs between operations. */
export function fieldFilledBy(
  operation: Operation,
  filler: "merchant" | "application" | "sign_type" | "sign",
): TextField | undefined {
  return textFields(operation).find(({ filledBy }) => filledBy === filler);
}

/** The value received for a field; empty if the field is missing. */
export function valueOf(form: Form, field: NonFileField | undefined): string {
  return field === undefined ? "" : (form.texts.get(field.name) ?? "");
}

/** The sign type of a request: the one it names, or the operation's default. */
export function signTypeOf(
  operation: Operation,
  form: Form,
): { readonly type: SignType; readonly isDefault: boolean } {
  const requested = valueOf(form, fieldFilledBy(operation, "sign_type"));
  const type = operation.signing.types.find((candidate) => candidate === requested);
  return { type: type ?? operation.signing.default, isDefault: requested === "" };
}

/**
 * Checks whether messages must hide a field's value. Values of encrypted fields are always sensitive, and so is
 * data about a person.
 */
export function isSensitive(field: RequestField): boolean {
  return (
    field.sensitive === true ||
    isPersonal(field) ||
    (field.type === "text" && field.encryption !== undefined)
  );
}

/** Replaces the values of sensitive fields by `***`. An empty value stays empty. */
export function redactFields(
  operation: Operation,
  fields: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const sensitive = new Set(
    nonFileFields(operation)
      .filter(isSensitive)
      .map(({ name }) => name),
  );
  const isHidden = (name: string): boolean => sensitive.has(name) || isPersonalName(name);
  return new Map(
    [...fields].map(([name, value]) => [name, value !== "" && isHidden(name) ? "***" : value]),
  );
}

/** A value as a diagnosis may show it: quoted, truncated to 200 characters, or redacted. */
export function describeFieldValue(field: RequestField | undefined, value: string): string {
  if (field !== undefined && isSensitive(field)) return "a redacted value";
  return value === "" ? "nothing" : `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
}

/** Describes a received field whose name differs from `field` only in case and punctuation. */
export function describeMisspelled(form: Form, field: string): string | undefined {
  const lettersOf = (name: string): string => name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  const misspelled = [...form.texts.keys()].find(
    (name) => name !== field && lettersOf(name) === lettersOf(field),
  );
  return misspelled === undefined ? undefined : `a field named ${misspelled}`;
}
