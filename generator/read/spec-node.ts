import type { Diagnostic, SourceLocation } from "../diagnostic.js";
import { diagnostic } from "../diagnostic.js";
import type { Bundle, Json, Origin } from "./bundle.js";
import { childPointer, isList, isObject } from "./bundle.js";

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

  /** Creates a diagnostic at the value. */
  report(message: string): Diagnostic {
    return this.#diagnostic(this.origin.value, message);
  }

  /** Creates a diagnostic at the key of the value. */
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

/** Returns the origin of the nearest enclosing value that has one, because a missing value has none. */
function originOf({ origins, entry }: Bundle, pointer: string): Origin {
  for (let enclosing = pointer; ; enclosing = enclosing.slice(0, enclosing.lastIndexOf("/"))) {
    const origin = origins.get(enclosing);
    if (origin !== undefined) return origin;
    if (enclosing === "") {
      const start = { file: entry.file, line: 1, column: 1 };
      return { value: start, key: start };
    }
  }
}
