import { readdir, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { compare, diagnostic } from "../diagnostic.js";
import type { Json, JsonObject } from "./bundle.js";
import { childPointer, isObject } from "./bundle.js";
import type { Dereferencer } from "./dereference.js";
import { contains } from "./reference.js";
import type { Source } from "./source.js";
import { maxFiles, tooManyFiles } from "./sources.js";
import type { Sources } from "./sources.js";

/** An extension that names a folder, and the key of the document that its files are added to. */
interface Inclusion {
  readonly extension: string;
  readonly target: string;
  /** Derives the key of a file from its path in the folder: `/pay/orderquery`. */
  readonly keyOf: (path: string) => string;
}

const inclusions: readonly Inclusion[] = [
  { extension: "x-paths-from", target: "paths", keyOf: (path) => path },
  { extension: "x-webhooks-from", target: "webhooks", keyOf: (path) => path.slice(1) },
  { extension: "x-payloads-from", target: "x-payloads", keyOf: (path) => path.slice(1) },
];

/** Adds the files of the folders that extensions such as `x-paths-from` name to the document. */
export class FolderIncluder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: Sources;
  readonly #dereferencer: Dereferencer;
  readonly #entry: Source;
  readonly #folder: string;

  constructor(sources: Sources, dereferencer: Dereferencer, entry: Source, folder: string) {
    this.#sources = sources;
    this.#dereferencer = dereferencer;
    this.#entry = entry;
    this.#folder = folder;
  }

  async include(document: JsonObject): Promise<JsonObject> {
    let included = document;
    for (const inclusion of inclusions) included = await this.#include(included, inclusion);
    return included;
  }

  async #include(document: JsonObject, inclusion: Inclusion): Promise<JsonObject> {
    const { extension, target, keyOf } = inclusion;
    const { [extension]: from, [target]: listed = {}, ...others } = document;
    if (from === undefined || !isObject(listed)) return document;
    if (typeof from !== "string") {
      this.#report(`/${extension}`, `${extension} must be the path of a folder.`);
      return { ...others, [target]: listed };
    }
    const items = { ...listed };
    for (const { file, path } of await this.#find(from, extension)) {
      const source = await this.#sources.open(file);
      if (source === undefined) {
        this.#report(`/${extension}`, tooManyFiles);
        break;
      }
      const key = keyOf(path);
      const existing = items[key];
      const pointer = childPointer(`/${target}`, key);
      if (existing === undefined) items[key] = await this.#dereferencer.file(source, pointer);
      else await this.#reportDuplicates(source, key, existing, pointer);
    }
    return { ...others, [target]: items };
  }

  async #find(from: string, extension: string): Promise<FoundFile[]> {
    try {
      const start = await realpath(resolve(this.#folder, from));
      if (contains(this.#folder, start)) return await findYamlFiles(start);
      this.#report(`/${extension}`, `${extension} must not leave the folder of the spec.`);
    } catch {
      this.#report(`/${extension}`, `Folder not found: ${from}. Paths are relative to this file.`);
    }
    return [];
  }

  /** Reads a second file for the same key, only to report what is already defined. */
  async #reportDuplicates(
    source: Source,
    path: string,
    existing: Json,
    existingPointer: string,
  ): Promise<void> {
    const pointer = childPointer("/x-duplicate", path);
    const duplicate = await this.#dereferencer.file(source, pointer);
    for (const method of isObject(duplicate) ? Object.keys(duplicate) : []) {
      const isSameMethod = isObject(existing) && Object.hasOwn(existing, method);
      const first = this.#dereferencer.origins.get(
        isSameMethod ? childPointer(existingPointer, method) : existingPointer,
      )?.key;
      const at = first === undefined ? "" : ` at ${first.file}:${first.line}:${first.column}`;
      const subject = isSameMethod ? `${method.toUpperCase()} ${path}` : `The path ${path}`;
      this.#report(childPointer(pointer, method), `${subject} is already defined${at}.`, source);
    }
  }

  #report(pointer: string, message: string, source = this.#entry): void {
    const location = this.#dereferencer.origins.get(pointer)?.key ?? source.locationAt(0);
    this.diagnostics.push(diagnostic(location, message, source.text));
  }
}

interface FoundFile {
  readonly file: string;
  /** The path below the folder without its extension: `/pay/orderquery`. */
  readonly path: string;
}

/** Finds YAML files recursively, sorted by path. Does not follow symbolic links. */
async function findYamlFiles(folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const search = async (currentFolder: string, currentPath: string): Promise<void> => {
    for (const entry of await readdir(currentFolder, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || found.length > maxFiles) continue;
      const file = join(currentFolder, entry.name);
      if (entry.isDirectory()) await search(file, `${currentPath}/${entry.name}`);
      const [, name] = /^(.+)\.ya?ml$/.exec(entry.name) ?? [];
      if (entry.isFile() && name !== undefined)
        found.push({ file, path: `${currentPath}/${name}` });
    }
  };
  await search(folder, "");
  return found.sort((a, b) => compare(a.path, b.path) || compare(a.file, b.file));
}
