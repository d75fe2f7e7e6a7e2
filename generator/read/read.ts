import { realpath } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Bundle } from "./bundle.js";
import { isObject } from "./bundle.js";
import { Dereferencer } from "./dereference.js";
import { FolderIncluder } from "./include-folders.js";
import { Sources } from "./sources.js";

/** Reads a spec and the files it refers to into one document that keeps the origin of each value. */
export async function read(spec: string): Promise<Bundle> {
  const path = await realpath(resolve(spec)).catch(() => resolve(spec));
  const folder = dirname(path);
  const sources = new Sources();
  const dereferencer = new Dereferencer(sources, folder);
  const entry = await sources.open(path);
  if (entry === undefined)
    throw new Error("Unreachable: the first file is always within the limit.");

  const entryDocument = await dereferencer.file(entry, "");
  const includer = new FolderIncluder(sources, dereferencer, entry, folder);
  const document = isObject(entryDocument) ? await includer.include(entryDocument) : entryDocument;

  const files = await sources.all();
  return {
    document,
    origins: dereferencer.origins,
    broken: dereferencer.broken,
    texts: new Map(files.map(({ file, text }) => [file, text])),
    relativePaths: new Map(
      files.map((source) => [source.file, relative(folder, source.path).replaceAll(sep, "/")]),
    ),
    entry: { folder: basename(folder), file: entry.file },
    diagnostics: [
      ...(await sources.diagnostics()),
      ...dereferencer.diagnostics,
      ...includer.diagnostics,
    ],
  };
}
