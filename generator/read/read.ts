import { realpath } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { diagnostic } from "../diagnostic.js";
import type { Bundle, Json } from "./bundle.js";
import { isObject } from "./bundle.js";
import { findEndpoints } from "./endpoints.js";
import { limits } from "./limits.js";
import { below } from "./pointer.js";
import { contains } from "./reference.js";
import type { Source } from "./source.js";
import { Sources } from "./sources.js";
import { Dereferencer } from "./dereference.js";

/** Reads a spec and all that it refers to, as one document that knows where each value was written. */
export async function read(spec: string): Promise<Bundle> {
  const path = await realpath(resolve(spec)).catch(() => resolve(spec));
  const folder = dirname(path);
  const sources = new Sources();
  const writing = new Dereferencer(sources, folder);
  const entry = await sources.open(path);
  if (entry === undefined) throw new Error("a spec has at least one file");

  const whole = await writing.file(entry, "");
  const found = new Found(sources, writing, entry);
  const document = isObject(whole) ? await found.filledIn(whole, folder) : whole;

  const files = await sources.all();
  return {
    document,
    origins: writing.origins,
    broken: writing.broken,
    texts: new Map(files.map(({ file, text }) => [file, text])),
    locations: new Map(
      files.map((source) => [source.file, relative(folder, source.path).replaceAll(sep, "/")]),
    ),
    entry: { folder: basename(folder), file: entry.file },
    diagnostics: [...(await sources.diagnostics()), ...writing.diagnostics, ...found.diagnostics],
  };
}

/** What has a file to itself, and how its place in the folder names it. */
interface Kind {
  readonly from: string;
  readonly into: string;
  readonly key: (url: string) => string;
}

const kinds: readonly Kind[] = [
  { from: "x-paths-from", into: "paths", key: (url) => url },
  { from: "x-webhooks-from", into: "webhooks", key: (url) => url.slice(1) },
];

/** Endpoints and notifications: those the entry lists, and those that lie in the folders it names. */
class Found {
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: Sources;
  readonly #writing: Dereferencer;
  readonly #entry: Source;

  constructor(sources: Sources, writing: Dereferencer, entry: Source) {
    this.#sources = sources;
    this.#writing = writing;
    this.#entry = entry;
  }

  async filledIn(document: Readonly<Record<string, Json>>, folder: string): Promise<Json> {
    let filled = document;
    for (const kind of kinds) filled = await this.#filledIn(filled, folder, kind);
    return filled;
  }

  async #filledIn(
    document: Readonly<Record<string, Json>>,
    folder: string,
    kind: Kind,
  ): Promise<Readonly<Record<string, Json>>> {
    const { [kind.from]: from, [kind.into]: listed = {}, ...others } = document;
    if (from === undefined || !isObject(listed)) return document;
    if (typeof from !== "string") {
      this.#report(`/${kind.from}`, `${kind.from} names a folder.`);
      return { ...others, [kind.into]: listed };
    }
    const items = { ...listed };
    for (const { path, url } of await this.#find(from, folder, kind)) {
      const source = await this.#sources.open(path);
      if (source === undefined) {
        this.#report(`/${kind.from}`, `This spec has more than ${limits.files} files.`);
        break;
      }
      const key = kind.key(url);
      const before = items[key];
      const pointer = below(`/${kind.into}`, key);
      if (before === undefined) items[key] = await this.#writing.file(source, pointer);
      else await this.#again(source, key, before, pointer);
    }
    return { ...others, [kind.into]: items };
  }

  async #find(
    from: string,
    folder: string,
    kind: Kind,
  ): Promise<Awaited<ReturnType<typeof findEndpoints>>> {
    try {
      const start = await realpath(resolve(folder, from));
      if (contains(folder, start)) return await findEndpoints(start, limits.files);
      this.#report(`/${kind.from}`, `${kind.from} may not leave the folder of the spec.`);
    } catch {
      this.#report(`/${kind.from}`, `There is no folder ${from} beside this file.`);
    }
    return [];
  }

  /** A path has one place; a second is read only to say what in it is there already. */
  async #again(source: Source, url: string, before: Json, path: string): Promise<void> {
    const pointer = below("/x-again", url);
    const item = await this.#writing.file(source, pointer);
    for (const key of isObject(item) ? Object.keys(item) : []) {
      const known = isObject(before) && Object.hasOwn(before, key);
      const first = this.#writing.origins.get(known ? below(path, key) : path)?.key;
      const at =
        first === undefined ? "" : `; the first is at ${first.file}:${first.line}:${first.column}`;
      const what = known ? `${key.toUpperCase()} ${url}` : `The path ${url}`;
      this.#report(below(pointer, key), `${what} is described twice${at}.`, source);
    }
  }

  #report(pointer: string, message: string, source = this.#entry): void {
    const place = this.#writing.origins.get(pointer)?.key ?? source.place(0);
    this.diagnostics.push(diagnostic(place, message, source.text));
  }
}
