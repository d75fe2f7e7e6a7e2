import type { Diagnostic, SourceLocation } from "../diagnostic.js";

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
