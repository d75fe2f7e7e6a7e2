import type { Operation, RequestField } from "../operation.js";
import type { Fields } from "../wire/content.js";
import { parseInteger } from "../wire/field-values.js";
import type { FieldGroup } from "../wire/indexed-fields.js";

/** A value of the reply that is not the value of the request. */
export interface Difference {
  readonly name: string;
  readonly sent: string;
  readonly received: string;
}

/** Compares values of a request with those that come back. */
export class Binding {
  readonly #sent: Fields;
  readonly #requestFields: ReadonlyMap<string, RequestField>;
  /** The names in the request of the bound fields of the reply. */
  readonly #bound: ReadonlyMap<string, string>;

  constructor({ request, binding = [] }: Operation, sent: Fields) {
    this.#sent = sent;
    this.#requestFields = new Map(request.fields.map((field) => [field.name, field]));
    this.#bound = new Map(binding.map(({ request: from, reply }) => [reply, from]));
  }

  /** The names in the reply of the fields that are compared. */
  get names(): readonly string[] {
    return [...this.#bound.keys()];
  }

  /** Whether the value of a field of the reply is that of the request, or the request has none. */
  accepts(name: string, received: string): boolean {
    const from = this.#bound.get(name);
    const sent = from === undefined ? undefined : this.#sent.get(from);
    return from === undefined || sent === undefined || this.#equals(from, sent, received);
  }

  /**
   * Finds a bound field whose value differs. A field that did not come back is not compared, and neither is an
   * empty one, except the merchant ID. In a list, one entry must have the value.
   */
  difference({ reply }: Operation, group: FieldGroup): Difference | undefined {
    for (const [name, from] of this.#bound) {
      const sent = this.#sent.get(from);
      if (sent === undefined || sent === "") continue;
      const isMerchant = this.#requestFields.get(from)?.filledBy === "merchant";
      const received = reply.fields.some((field) => field.name === name)
        ? [group.texts.get(name)]
        : entriesOf(reply.fields, group).map((entry) => entry.texts.get(name));
      const values = received.filter(
        (value) => value !== undefined && (value !== "" || isMerchant),
      );
      const [first] = values;
      if (first === undefined) continue;
      if (!values.some((value) => value !== undefined && this.#equals(from, sent, value))) {
        return { name, sent, received: first };
      }
    }
    return undefined;
  }

  /** Notes about fields that are not bound and came back with another value. */
  notes({ reply }: Operation, received: Fields): string[] {
    return reply.fields.flatMap(({ name, type }) => {
      const [sent = "", value = ""] = [this.#sent.get(name), received.get(name)];
      const isComparable = type === "text" || type === "integer";
      if (!isComparable || this.#bound.has(name) || ignored.has(name)) return [];
      if (sent === "" || value === "" || this.#equals(name, sent, value)) return [];
      return [`${name} in the reply is not the value of the request.`];
    });
  }

  #equals(name: string, sent: string, received: string): boolean {
    if (this.#requestFields.get(name)?.type !== "integer") return sent === received;
    return parseInteger(sent) === parseInteger(received);
  }
}

/** Every document has its own. */
const ignored = new Set(["nonce_str", "sign", "sign_type"]);

function entriesOf(
  fields: Operation["reply"]["fields"],
  { lists }: FieldGroup,
): readonly FieldGroup[] {
  return fields.flatMap((field) => lists.get(field.name) ?? []);
}
