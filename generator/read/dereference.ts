import { isAlias, isMap, isPair, isScalar, isSeq } from "yaml";
import type { Alias, Node, Pair, YAMLMap } from "yaml";
import type { Diagnostic, SourceLocation } from "../diagnostic.js";
import { diagnostic } from "../diagnostic.js";
import type { Json, Origin } from "./bundle.js";
import { isObject } from "./bundle.js";
import { limits } from "./limits.js";
import { below } from "./pointer.js";
import { target } from "./reference.js";
import type { Source } from "./source.js";
import type { Sources } from "./sources.js";

/** How a value was come to: what is on the way already must not be met again. */
interface RefPath {
  readonly source: Source;
  readonly pointer: string;
  readonly trail: readonly string[];
}

/**
 * Writes YAML out as plain data: references and aliases are replaced by what they name, and every value
 * keeps its place. What stands beside a `$ref` overrides what the `$ref` brings.
 */
export class Dereferencer {
  readonly origins = new Map<string, Origin>();
  readonly broken = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: Sources;
  readonly #folder: string;
  readonly #anchors = new Map<Alias, Node>();
  #values = 0;

  /** @param folder that no reference may leave. */
  constructor(sources: Sources, folder: string) {
    this.#sources = sources;
    this.#folder = folder;
  }

  /** The whole of one file, as the value at `pointer`. */
  async file(source: Source, pointer: string): Promise<Json> {
    const start = source.place(0);
    const contents = source.document?.contents ?? undefined;
    if (contents === undefined) {
      if (source.diagnostics.length === 0) this.#report(source, 0, "This file is empty.");
      return this.#lost(pointer, start);
    }
    const trail = [`${source.path}#`];
    return this.#value(contents, { source, pointer, trail }, source.place(offset(contents)));
  }

  async #value(node: Node | null, way: RefPath, key: SourceLocation): Promise<Json> {
    const { source, pointer, trail } = way;
    const place = node === null ? key : source.place(offset(node));
    this.origins.set(pointer, { value: place, key });
    this.#values += 1;
    if (this.#values > limits.values) {
      if (this.#values === limits.values + 1) {
        const message = `With every reference written out, this spec has more than ${limits.values} values.`;
        this.#report(source, offset(node), message);
      }
      return this.#lost(pointer, key);
    }
    if (pointer.split("/").length > limits.depth) {
      this.#report(source, offset(node), `This is nested more than ${limits.depth} levels deep.`);
      return this.#lost(pointer, key);
    }
    if (isMap(node)) return this.#map(node, way, key);
    if (isSeq(node)) {
      const items: Json[] = [];
      for (const [at, item] of node.items.entries()) {
        const inside = { ...way, pointer: below(pointer, at) };
        items.push(await this.#value(asNode(item), inside, source.place(offset(asNode(item)))));
      }
      return items;
    }
    if (isAlias(node)) {
      const named = this.#anchored(node, source);
      const step = `${source.path}@${offset(named ?? null)}`;
      if (named === undefined || trail.includes(step)) {
        this.#report(source, offset(node), `The alias *${node.source} leads to itself or nowhere.`);
        return this.#lost(pointer, key);
      }
      return this.#value(named, { ...way, trail: [...trail, step] }, key);
    }
    return scalar(node);
  }

  /** Finding an anchor means searching its file, so each alias is followed once. */
  #anchored(alias: Alias, { document }: Source): Node | undefined {
    const known = this.#anchors.get(alias);
    if (known !== undefined || document === undefined) return known;
    const named = alias.resolve(document);
    if (named !== undefined) this.#anchors.set(alias, named);
    return named;
  }

  async #map(map: YAMLMap, way: RefPath, key: SourceLocation): Promise<Json> {
    const { source, pointer } = way;
    let members: Record<string, Json> = {};
    const reference = map.get("$ref", true);
    if (isScalar(reference) && typeof reference.value === "string") {
      const brought = await this.#reference(reference.value, offset(reference), way, key);
      if (this.broken.has(pointer)) return brought;
      if (!isObject(brought)) {
        if (map.items.length === 1) return brought;
        const message = "Nothing can stand beside a $ref that brings no object.";
        this.#report(source, offset(reference), message);
        return this.#lost(pointer, key);
      }
      members = { ...brought };
    }
    for (const pair of map.items) {
      const name = keyText(pair);
      const at = offset(asNode(pair.key));
      if (name === undefined || name === "__proto__") {
        this.#report(source, at, "This cannot be a key; a key is a plain word.");
      } else if (name !== "$ref" || !isScalar(pair.value)) {
        const inside = { ...way, pointer: below(pointer, name) };
        members[name] = await this.#value(asNode(pair.value), inside, source.place(at));
      }
    }
    return members;
  }

  async #reference(
    reference: string,
    at: number,
    way: RefPath,
    key: SourceLocation,
  ): Promise<Json> {
    const { source, pointer, trail } = way;
    const fail = (message: string): Json => {
      this.#report(source, at, message);
      return this.#lost(pointer, key);
    };
    const found = await target(reference, source.path, this.#folder);
    if (typeof found === "string") return fail(found);
    const step = `${found.path}#${found.keys.map((each) => below("", each)).join("")}`;
    if (trail.includes(step)) {
      return fail(`This $ref goes in a circle: ${reference}.`);
    }
    const other = await this.#sources.open(found.path);
    if (other === undefined) return fail(`This spec has more than ${limits.files} files.`);
    // The file's own diagnostics say why there is nothing in it.
    if (other.document === undefined) return this.#lost(pointer, key);
    const { contents } = other.document;
    const node = asNode(
      found.keys.length > 0 && (isMap(contents) || isSeq(contents))
        ? contents.getIn(found.keys, true)
        : found.keys.length === 0 && contents,
    );
    if (node === null) return fail(`There is nothing at ${reference}.`);
    return this.#value(node, { source: other, pointer, trail: [...trail, step] }, key);
  }

  #lost(pointer: string, key: SourceLocation): Json {
    if (!this.origins.has(pointer)) this.origins.set(pointer, { value: key, key });
    this.broken.add(pointer);
    return {};
  }

  #report(source: Source, at: number, message: string): void {
    this.diagnostics.push(diagnostic(source.place(at), message, source.text));
  }
}

function offset(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

/** A key as it was written: `200` is the key "200". */
function keyText(pair: Pair): string | undefined {
  if (!isPair(pair) || !isScalar(pair.key)) return undefined;
  const { value, source } = pair.key;
  return typeof value === "string" ? value : typeof value === "number" ? source : undefined;
}

function scalar(node: Node | null): Json {
  if (!isScalar(node)) return null;
  const { value } = node;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}
