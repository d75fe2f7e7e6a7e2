import type { DocumentOutcome, ReplyField, SignedDocument } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import type { Fields } from "../wire/content.js";
import { parseInteger } from "../wire/field-values.js";
import { indexedNames } from "../wire/indexed-fields.js";
import { satisfies } from "./mismatch.js";

/** What a document is compared with by the side that reads it. */
export interface Reader {
  readonly document: SignedDocument;
  /** Fields that identify the document or its event, in addition to those that the descriptor requires. */
  readonly identifying: readonly string[];
  /** Whether the reader would accept the value: whether it is its own merchant, its own order. */
  readonly accepts: (name: string, value: string) => boolean;
}

/** Why the signed text of a document does not prove its fields. */
export type Ambiguity =
  /** A field contains text that looks like a field of another document, or that nobody writes freely. */
  | { readonly type: "embedded field"; readonly name: string; readonly embedded: string }
  /** The text can also be read as a document with another value. */
  | { readonly type: "second reading"; readonly name: string }
  | { readonly type: "too many readings" };

/** An ambiguity, or notes about text that people wrote and that looks like fields, which is allowed but odd. */
export type Inspection =
  | { readonly ambiguity: Ambiguity; readonly notes?: never }
  | { readonly ambiguity?: never; readonly notes: readonly string[] };

/** How many fields of other readings are tried. Far more than for any genuine document. */
const maxSteps = 100_000;

/**
 * Looks for a second reading of a signed document.
 *
 * The signature covers `a=1&b=2`, which does not tell the text `1&b=2` in field `a` from two fields. Somebody
 * who can choose the text of one field, such as the `attach` of an order, can therefore have WeChat Pay sign a
 * document that can be cut into fields in another way. A document is ambiguous if another cut has ascending
 * names, passes the checks of this reader, and has another value in a protected field: one that identifies,
 * decides or is an amount. No such value contains `&name=`. Text that people write may, as long as nothing
 * depends on it.
 */
export function inspectSignedText(fields: Fields, reader: Reader): Inspection {
  const names = new KnownNames(reader);
  const ambiguity = findAmbiguity(fields, names, reader);
  return ambiguity === undefined ? { notes: embeddedFieldNotes(fields, names) } : { ambiguity };
}

function findAmbiguity(fields: Fields, names: KnownNames, reader: Reader): Ambiguity | undefined {
  for (const [name, value] of fields) {
    if (name === "sign") continue;
    const embedded = boundariesOf(`&${value}`).find(
      (boundary) => boundary.start > 0 && names.isUnexpected(boundary.name, name),
    );
    if (embedded !== undefined) return { type: "embedded field", name, embedded: embedded.name };
  }
  const text = canonical(fields);
  const boundaries = boundariesOf(text);
  const outcomes = reader.document.outcomes ?? [{ where: {}, required: [] }];
  for (const outcome of outcomes) {
    const search = new SecondReading(text, boundaries, { fields, names, reader, outcome });
    const name = search.find();
    if (name !== undefined) return { type: "second reading", name };
    if (search.steps > maxSteps) return { type: "too many readings" };
  }
  return undefined;
}

function embeddedFieldNotes(fields: Fields, names: KnownNames): string[] {
  return [...fields].flatMap(([name, value]) => {
    const embedded = boundariesOf(value).filter(
      (boundary) => boundary.start > 0 && names.isKnown(boundary.name),
    );
    if (!names.isFreeText(name) || embedded.length === 0) return [];
    return [
      `${name} contains text that looks like the field ${embedded.map((each) => each.name).join(", ")}.`,
    ];
  });
}

/** Finds `&name=` of a known field in text, as it would stand in the signed text of a document. */
export function embeddedField(
  value: string,
  document: Pick<SignedDocument, "fields">,
): string | undefined {
  const names = new KnownNames({ document, identifying: [] });
  return boundariesOf(value).find(({ start, name }) => start > 0 && names.isKnown(name))?.name;
}

/** A place in the signed text where a field can begin. */
interface Boundary {
  /** The position of the `&`, or 0 at the beginning. */
  readonly start: number;
  readonly name: string;
  readonly valueStart: number;
}

function boundariesOf(text: string): Boundary[] {
  return Array.from(text.matchAll(/(?:^|&)([^&=\s]+)=/g), (match) => ({
    start: match.index,
    name: match[1] ?? "",
    valueStart: match.index + match[0].length,
  }));
}

/** What the reader knows about wire names, with or without an index. */
class KnownNames {
  readonly #fields = new Map<string, { freeText: boolean; protects: boolean; integer: boolean }>();
  /** Fields of other documents, which a genuine one does not contain, not even in free text. */
  readonly #excluded: ReadonlySet<string>;
  readonly #maxIndexes: number;

  constructor({
    document,
    identifying,
  }: Pick<Reader, "identifying"> & {
    document: Pick<SignedDocument, "fields" | "outcomes" | "excludedBy">;
  }) {
    const { fields, outcomes = [], excludedBy = [] } = document;
    this.#excluded = new Set(excludedBy);
    const protectedNames = new Set([
      ...identifying,
      ...outcomes.flatMap(({ where, required }) => [...Object.keys(where), ...required]),
    ]);
    this.#maxIndexes = this.#add(fields, 0, protectedNames);
  }

  #add(fields: readonly ReplyField[], depth: number, protectedNames: ReadonlySet<string>): number {
    let maxDepth = depth;
    for (const field of fields) {
      if (field.type === "list") {
        maxDepth = Math.max(maxDepth, this.#add(field.fields, depth + 1, protectedNames));
      } else if (field.type !== "elements") {
        const decides = field.type === "text" && field.decides === true;
        const isAmount = field.type === "integer" && field.amount === true;
        this.#fields.set(`${field.name} ${depth}`, {
          freeText: field.type !== "integer" && field.freeText === true,
          protects: field.required || decides || isAmount || protectedNames.has(field.name),
          integer: field.type === "integer",
        });
      }
    }
    return maxDepth;
  }

  #find(name: string) {
    const plain = this.#fields.get(`${name} 0`);
    if (plain !== undefined) return plain;
    for (const { stem, indexes } of indexedNames(name, this.#maxIndexes)) {
      const field = this.#fields.get(`${stem} ${indexes.length}`);
      if (field !== undefined) return field;
    }
    return undefined;
  }

  isKnown(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  isFreeText(name: string): boolean {
    return this.#find(name)?.freeText === true;
  }

  /** Whether a wrong value could change what the document means. */
  isProtected(name: string): boolean {
    return this.#find(name)?.protects === true;
  }

  /** Whether a field cannot contain text that looks like another field, because the document would not be genuine. */
  isUnexpected(embedded: string, name: string): boolean {
    if (this.#excluded.has(embedded)) return true;
    if (this.isFreeText(name)) return false;
    return this.isKnown(embedded) || this.isProtected(name);
  }

  isInteger(name: string): boolean {
    return this.#find(name)?.integer === true;
  }
}

interface SearchContext {
  /** The fields as received: the first reading. */
  readonly fields: Fields;
  readonly names: KnownNames;
  readonly reader: Reader;
  readonly outcome: DocumentOutcome;
}

/**
 * Searches the cuts of a text. The names of a cut ascend, so whether a required name is left out can be seen
 * between two neighbours, and it suffices to know which boundaries can be reached, and whether with another
 * value than the one received.
 */
class SecondReading {
  readonly #text: string;
  readonly #boundaries: readonly Boundary[];
  readonly #context: SearchContext;
  readonly #required: readonly string[];
  readonly #descriptors: ReadonlyMap<string, ReplyField>;
  /** How many fields were tried. The search gives up at `maxSteps`. */
  steps = 0;

  constructor(text: string, boundaries: readonly Boundary[], context: SearchContext) {
    this.#text = text;
    this.#boundaries = boundaries;
    this.#context = context;
    const { document } = context.reader;
    const names = document.fields.filter(isRequiredOnItsOwn).map(({ name }) => name);
    this.#required = [...names, ...context.outcome.required];
    this.#descriptors = new Map(document.fields.map((field) => [field.name, field]));
  }

  /** Returns a field that has another value in a second reading. */
  find(): string | undefined {
    const [first] = this.#boundaries;
    if (first?.start !== 0 || this.#skipsRequired("", first.name)) return undefined;
    const end = this.#boundaries.length;
    const reachable = new Set([0]);
    /** The field with another value, by the boundaries that are reachable with one. */
    const different = new Map<number, string>();
    for (let from = 0; from < end; from++) {
      if (!reachable.has(from) && !different.has(from)) continue;
      for (const { to, differs, name } of this.#fieldsFrom(from)) {
        const changed = different.get(from) ?? (differs ? name : undefined);
        if (changed !== undefined && !different.has(to)) different.set(to, changed);
        if (!differs && reachable.has(from)) reachable.add(to);
      }
    }
    return different.get(end);
  }

  /** The fields that can begin at a boundary, by the boundary at which they end. */
  *#fieldsFrom(from: number): Generator<{ to: number; differs: boolean; name: string }> {
    const boundary = this.#boundaries[from];
    if (boundary === undefined) return;
    const { names, fields } = this.#context;
    const { name, valueStart } = boundary;
    for (let to = from + 1; to <= this.#boundaries.length; to++) {
      if (this.steps++ > maxSteps) return;
      const next = this.#boundaries[to];
      const value = this.#text.slice(valueStart, next?.start);
      const ascends = next === undefined || name < next.name;
      if (ascends && !this.#skipsRequired(name, next?.name) && this.#accepts(name, value)) {
        yield { to, name, differs: names.isProtected(name) && value !== fields.get(name) };
      }
      if (next === undefined || names.isFreeText(name)) continue;
      // Only text that people write contains a known field, and a protected value contains none.
      if (names.isKnown(next.name) || names.isProtected(name)) return;
    }
  }

  #skipsRequired(name: string, next: string | undefined): boolean {
    return this.#required.some(
      (required) => name < required && (next === undefined || required < next),
    );
  }

  #accepts(name: string, value: string): boolean {
    const { reader, outcome, names } = this.#context;
    const { excludedBy = [] } = reader.document;
    if (value === "" || name === "sign" || excludedBy.includes(name)) return false;
    const rule = Object.hasOwn(outcome.where, name) ? outcome.where[name] : undefined;
    if (rule !== undefined && !satisfies(rule, value)) return false;
    const field = this.#descriptors.get(name);
    if (field?.type === "text" && field.decides && !field.values?.includes(value)) return false;
    const mustBeInteger = this.#required.includes(name) && names.isInteger(name);
    if (mustBeInteger && parseInteger(value) === undefined) return false;
    return reader.accepts(name, value);
  }
}

/** Whether the field has a value in every document. Lists can be empty. */
function isRequiredOnItsOwn({ required, type }: ReplyField): boolean {
  return required && type !== "list" && type !== "elements";
}
