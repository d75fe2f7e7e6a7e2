import type { Diagnostic, SourceLocation } from "../diagnostic.js";
import { diagnostic } from "../diagnostic.js";
import { below } from "./pointer.js";

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where a value of the document was written, and the key that it stands under. */
export interface Origin {
  readonly value: SourceLocation;
  readonly key: SourceLocation;
}

/** The whole spec as one document, with every reference written out. */
export interface Bundle {
  readonly document: Json;
  /** By JSON Pointer into the document. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Pointers of values that could not be read; a complaint about each has been made. */
  readonly broken: ReadonlySet<string>;
  /** The text of every file, by the name that places give it. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path of every file relative to the folder that the entry lies in, by the same name. */
  readonly locations: ReadonlyMap<string, string>;
  /** The name of the folder that the entry lies in, and the entry's own. */
  readonly entry: { readonly folder: string; readonly file: string };
  readonly diagnostics: readonly Diagnostic[];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value of the bundled document that knows where it was written. Steps past the end find nothing. */
export class SpecNode {
  readonly #bundle: Bundle;
  readonly pointer: string;
  readonly value: Json | undefined;

  static root(bundle: Bundle): SpecNode {
    return new SpecNode(bundle, "", bundle.document);
  }

  private constructor(bundle: Bundle, pointer: string, value: Json | undefined) {
    this.#bundle = bundle;
    this.pointer = pointer;
    this.value = value;
  }

  at(...keys: readonly string[]): SpecNode {
    return keys.reduce<SpecNode>((node, key) => node.#step(key), this);
  }

  #step(key: string): SpecNode {
    const pointer = below(this.pointer, key);
    // What could not be read is as if it were not there: a complaint about it has been made.
    const inside = this.#bundle.broken.has(pointer) ? undefined : member(this.value, key);
    return new SpecNode(this.#bundle, pointer, inside);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get text(): string | undefined {
    return typeof this.value === "string" ? this.value : undefined;
  }

  /** The members of an object, in the order in which they were written. */
  get members(): [string, SpecNode][] {
    return isObject(this.value) ? Object.keys(this.value).map((key) => [key, this.#step(key)]) : [];
  }

  get items(): SpecNode[] {
    return isList(this.value)
      ? this.value.map((item, at) => new SpecNode(this.#bundle, below(this.pointer, at), item))
      : [];
  }

  get origin(): Origin {
    return originOf(this.#bundle, this.pointer);
  }

  /** About the value. */
  report(message: string): Diagnostic {
    return this.#report(this.origin.value, message);
  }

  /** About the key that it stands under. */
  reportKey(message: string): Diagnostic {
    return this.#report(this.origin.key, message);
  }

  #report(place: SourceLocation, message: string): Diagnostic {
    return diagnostic(place, message, this.#bundle.texts.get(place.file));
  }
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The nearest place that is known: what is missing is missing from the thing around it. */
export function originOf({ origins, entry }: Bundle, pointer: string): Origin {
  for (let known = pointer; ; known = known.slice(0, known.lastIndexOf("/"))) {
    const origin = origins.get(known);
    if (origin !== undefined) return origin;
    if (known === "") {
      const place = { file: entry.file, line: 1, column: 1 };
      return { value: place, key: place };
    }
  }
}
