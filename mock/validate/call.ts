import type {
  FileField,
  Operation,
  RequestField,
  SignType,
  TextField,
} from "../../runtime/operation.js";
import type { Merchant } from "../options.js";
import type { Form } from "../parse/form.js";

/** A call that could be read and whose merchant is known. */
export interface Call {
  readonly operation: Operation;
  readonly form: Form;
  readonly merchant: Merchant;
}

/** A field whose value is written out: as text, digits or JSON. */
export type WrittenField = Exclude<RequestField, FileField>;

export function writtenFields({ request }: Operation): WrittenField[] {
  return request.fields.filter((field) => field.type !== "file");
}

export function textFields({ request }: Operation): TextField[] {
  return request.fields.filter((field) => field.type === "text");
}

export function fileFields({ request }: Operation): FileField[] {
  return request.fields.filter((field) => field.type === "file");
}

/** The field that holds the merchant ID, or another value of one holder, whatever its name is here. */
export function fieldFilledBy(
  operation: Operation,
  filler: "merchant" | "application" | "sign_type" | "sign",
): TextField | undefined {
  return textFields(operation).find(({ filledBy }) => filledBy === filler);
}

/** What a field came with; empty where it did not come. */
export function valueOf(form: Form, field: WrittenField | undefined): string {
  return field === undefined ? "" : (form.texts.get(field.name) ?? "");
}

/** The type that the request names, or else the one that the gateway assumes. */
export function signTypeOf(operation: Operation, form: Form): { type: SignType; named: boolean } {
  const asked = valueOf(form, fieldFilledBy(operation, "sign_type"));
  const type = operation.signing.types.find((candidate) => candidate === asked);
  return { type: type ?? operation.signing.default, named: asked !== "" };
}

/** Whether a value belongs in no message: one that comes encrypted does not in any case. */
export function isSensitive(field: RequestField): boolean {
  return field.sensitive === true || (field.type === "text" && field.encryption !== undefined);
}

/** Fields as a diagnosis may show them. */
export function masked(
  operation: Operation,
  fields: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const secret = new Set(
    writtenFields(operation)
      .filter(isSensitive)
      .map(({ name }) => name),
  );
  return new Map([...fields].map(([name, value]) => [name, secret.has(name) ? "***" : value]));
}

/** A value as a diagnosis may show it. */
export function shown(field: { readonly sensitive?: true } | undefined, value: string): string {
  if (field?.sensitive) return "a value that is kept secret";
  return value === "" ? "nothing" : `"${value.length > 200 ? `${value.slice(0, 200)}…` : value}"`;
}
