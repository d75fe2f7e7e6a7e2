import type { Diagnostic, SourceLocation } from "../diagnostic.js";
import { diagnostic } from "../diagnostic.js";

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where a value and its key are in the source files. */
export interface Origin {
  readonly value: SourceLocation;
  readonly key: SourceLocation;
}

/** The whole spec as one document with all references resolved. */
export interface Bundle {
  readonly document: Json;
  /** By JSON Pointer into the document. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** JSON Pointers of values that could not be read. Each already has a diagnostic. */
  readonly broken: ReadonlySet<string>;
  /** The text of each file, keyed by `SourceLocation.file`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path of each file relative to the folder of the entry file, keyed by `SourceLocation.file`. */
  readonly relativePaths: ReadonlyMap<string, string>;
  /** The entry file as `SourceLocation.file` has it, and the name of its folder. */
  readonly entry: { readonly folder: string; readonly file: string };
  readonly diagnostics: readonly Diagnostic[];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Appends a key to a JSON Pointer (RFC 6901). */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Splits a JSON Pointer (RFC 6901) into its keys. */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the origin of the nearest enclosing value that has one, because a missing value has none. */
export function originOf({ origins, entry }: Bundle, pointer: string): Origin {
  for (let enclosing = pointer; ; enclosing = enclosing.slice(0, enclosing.lastIndexOf("/"))) {
    const origin = origins.get(enclosing);
    if (origin !== undefined) return origin;
    if (enclosing === "") {
      const start = { file: entry.file, line: 1, column: 1 };
      return { value: start, key: start };
    }
  }
}

/**
 * A position in the bundled document, which may have no value. Checks navigate with it safely, because a
 * step to a missing child is a node without a value, and report diagnostics at its location.
 */
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
    return keys.reduce<SpecNode>((node, key) => node.#child(key), this);
  }

  #child(key: string): SpecNode {
    const pointer = childPointer(this.pointer, key);
    // A broken value counts as missing: it already has a diagnostic.
    const value = this.#bundle.broken.has(pointer) ? undefined : childValue(this.value, key);
    return new SpecNode(this.#bundle, pointer, value);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get text(): string | undefined {
    return typeof this.value === "string" ? this.value : undefined;
  }

  /** The members of an object, in source order. */
  get members(): [string, SpecNode][] {
    return isObject(this.value)
      ? Object.keys(this.value).map((key) => [key, this.#child(key)])
      : [];
  }

  get items(): SpecNode[] {
    return isList(this.value)
      ? this.value.map(
          (item, index) => new SpecNode(this.#bundle, childPointer(this.pointer, index), item),
        )
      : [];
  }

  /** The texts of a list, without items of other types. */
  get texts(): string[] {
    return this.items.flatMap(({ text }) => (text === undefined ? [] : [text]));
  }

  get origin(): Origin {
    return originOf(this.#bundle, this.pointer);
  }

  /** Makes a diagnostic at the value. */
  report(message: string): Diagnostic {
    return this.#diagnostic(this.origin.value, message);
  }

  /** Makes a diagnostic at the key of the value. */
  reportKey(message: string): Diagnostic {
    return this.#diagnostic(this.origin.key, message);
  }

  #diagnostic(location: SourceLocation, message: string): Diagnostic {
    return diagnostic(location, message, this.#bundle.texts.get(location.file));
  }
}

function childValue(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
