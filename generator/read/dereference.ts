import { isAlias, isMap, isPair, isScalar, isSeq } from "yaml";
import type { Alias, Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import type { Diagnostic, SourceLocation } from "../diagnostic.js";
import { diagnostic } from "../diagnostic.js";
import type { Json, Origin } from "./bundle.js";
import { childPointer, isObject } from "./bundle.js";
import { resolveReference } from "./reference.js";
import type { Source } from "./source.js";
import { tooManyFiles } from "./sources.js";
import type { Sources } from "./sources.js";

/** Limits for an untrusted spec: nested references multiply. A full spec of APIv2 is far below both. */
const maxValues = 300_000;
const maxDepth = 64;

/** The position of the value being read. */
interface RefPath {
  readonly source: Source;
  readonly pointer: string;
  /** The references and aliases that led here. A target that is already in it is circular. */
  readonly trail: readonly string[];
}

/**
 * Converts YAML to plain data. References and aliases are replaced by their targets, and the origin of each
 * value is kept. Keys beside a `$ref` override those of its target.
 */
export class Dereferencer {
  readonly origins = new Map<string, Origin>();
  readonly broken = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: Sources;
  readonly #folder: string;
  readonly #aliasTargets = new Map<Alias, Node>();
  #values = 0;

  /** @param folder that no reference may leave. */
  constructor(sources: Sources, folder: string) {
    this.#sources = sources;
    this.#folder = folder;
  }

  /** Converts a whole file, which becomes the value at `pointer`. */
  async file(source: Source, pointer: string): Promise<Json> {
    const contents = source.document?.contents ?? undefined;
    if (contents === undefined) {
      if (source.diagnostics.length === 0) {
        this.#report(source, 0, "This file is empty. Expected a YAML mapping.");
      }
      return this.#markBroken(pointer, source.locationAt(0));
    }
    const trail = [`${source.path}#`];
    const location = source.locationAt(offsetOf(contents));
    return this.#value(contents, { source, pointer, trail }, location);
  }

  async #value(node: Node | null, path: RefPath, key: SourceLocation): Promise<Json> {
    const { source, pointer } = path;
    const location = node === null ? key : source.locationAt(offsetOf(node));
    this.origins.set(pointer, { value: location, key });
    this.#values += 1;
    if (this.#values > maxValues) {
      // Reported once, although every further value exceeds the limit.
      if (this.#values === maxValues + 1) {
        const message = `This spec has more than ${maxValues} values once all references are resolved, which is the limit.`;
        this.#report(source, offsetOf(node), message);
      }
      return this.#markBroken(pointer, key);
    }
    if (pointer.split("/").length > maxDepth) {
      const message = `This value is nested more than ${maxDepth} levels deep, which is the limit.`;
      this.#report(source, offsetOf(node), message);
      return this.#markBroken(pointer, key);
    }
    if (isMap(node)) return this.#map(node, path, key);
    if (isSeq(node)) return this.#list(node, path);
    if (isAlias(node)) return this.#alias(node, path, key);
    return scalarValue(node);
  }

  async #list(list: YAMLSeq, path: RefPath): Promise<Json> {
    const { source, pointer } = path;
    const items: Json[] = [];
    for (const [index, item] of list.items.entries()) {
      const node = asNode(item);
      const itemPath = { ...path, pointer: childPointer(pointer, index) };
      items.push(await this.#value(node, itemPath, source.locationAt(offsetOf(node))));
    }
    return items;
  }

  async #alias(alias: Alias, path: RefPath, key: SourceLocation): Promise<Json> {
    const { source, pointer, trail } = path;
    const target = this.#aliasTarget(alias, source);
    const step = `${source.path}@${offsetOf(target ?? null)}`;
    if (target === undefined || trail.includes(step)) {
      const message = `The alias *${alias.source} refers to itself or to an unknown anchor.`;
      this.#report(source, offsetOf(alias), message);
      return this.#markBroken(pointer, key);
    }
    return this.#value(target, { ...path, trail: [...trail, step] }, key);
  }

  /** Caches targets, because finding an anchor searches the whole file. */
  #aliasTarget(alias: Alias, { document }: Source): Node | undefined {
    const cached = this.#aliasTargets.get(alias);
    if (cached !== undefined || document === undefined) return cached;
    const target = alias.resolve(document);
    if (target !== undefined) this.#aliasTargets.set(alias, target);
    return target;
  }

  async #map(map: YAMLMap, path: RefPath, key: SourceLocation): Promise<Json> {
    const { source, pointer } = path;
    let members: Record<string, Json> = {};
    const reference = map.get("$ref", true);
    if (isScalar(reference) && typeof reference.value === "string") {
      const target = await this.#reference(reference.value, offsetOf(reference), path, key);
      if (this.broken.has(pointer)) return target;
      if (!isObject(target)) {
        if (map.items.length === 1) return target;
        const message =
          "The target of this $ref is not an object, so no other keys can be beside the $ref.";
        this.#report(source, offsetOf(reference), message);
        return this.#markBroken(pointer, key);
      }
      members = { ...target };
    }
    for (const pair of map.items) {
      const name = keyText(pair);
      const offset = offsetOf(asNode(pair.key));
      if (name === undefined || name === "__proto__") {
        this.#report(source, offset, "Invalid key. Expected text or a number, and not __proto__.");
      } else if (name !== "$ref" || !isScalar(pair.value)) {
        const memberPath = { ...path, pointer: childPointer(pointer, name) };
        members[name] = await this.#value(
          asNode(pair.value),
          memberPath,
          source.locationAt(offset),
        );
      }
    }
    return members;
  }

  async #reference(
    reference: string,
    offset: number,
    path: RefPath,
    key: SourceLocation,
  ): Promise<Json> {
    const { source, pointer, trail } = path;
    const fail = (message: string): Json => {
      this.#report(source, offset, message);
      return this.#markBroken(pointer, key);
    };
    const target = await resolveReference(reference, source.path, this.#folder);
    if (typeof target === "string") return fail(target);
    const { keys } = target;
    const step = `${target.path}#${keys.map((each) => childPointer("", each)).join("")}`;
    if (trail.includes(step)) {
      return fail(`Circular $ref: ${reference}. A value cannot contain itself.`);
    }
    const targetSource = await this.#sources.open(target.path);
    if (targetSource === undefined) return fail(tooManyFiles);
    // The file's own diagnostics say why it has no document.
    if (targetSource.document === undefined) return this.#markBroken(pointer, key);
    const { contents } = targetSource.document;
    const node = asNode(
      keys.length > 0 && (isMap(contents) || isSeq(contents))
        ? contents.getIn(keys, true)
        : keys.length === 0 && contents,
    );
    if (node === null) return fail(`Cannot resolve ${reference}: the file has no value there.`);
    return this.#value(node, { source: targetSource, pointer, trail: [...trail, step] }, key);
  }

  /** @returns a placeholder for a value that could not be read. */
  #markBroken(pointer: string, key: SourceLocation): Json {
    if (!this.origins.has(pointer)) this.origins.set(pointer, { value: key, key });
    this.broken.add(pointer);
    return {};
  }

  #report(source: Source, offset: number, message: string): void {
    this.diagnostics.push(diagnostic(source.locationAt(offset), message, source.text));
  }
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

/** Returns a key as it is written in the source: `200` is the key "200". */
function keyText(pair: Pair): string | undefined {
  if (!isPair(pair) || !isScalar(pair.key)) return undefined;
  const { value, source } = pair.key;
  return typeof value === "string" ? value : typeof value === "number" ? source : undefined;
}

function scalarValue(node: Node | null): Json {
  if (!isScalar(node)) return null;
  const { value } = node;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}
