import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compare } from "../diagnostic.js";
import type { GeneratedFile } from "../print/file.js";
import { manifestOf, manifestPath, readManifest, sum } from "./manifest.js";

/** What has to be done to a folder so that it holds what was generated, and nothing else of ours. */
export interface Plan {
  readonly folder: string;
  readonly changes: readonly Change[];
  readonly unchanged: readonly string[];
  /** Paths of files that hold what we did not write, and that a change would destroy. */
  readonly edited: readonly string[];
}

/** A file that is to be written, or to be removed where there is no text `after`. */
export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export async function plan(folder: string, files: readonly GeneratedFile[]): Promise<Plan> {
  const manifest = readManifest(await textOf(folder, manifestPath));
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...wanted.keys(), ...manifest.keys()])].sort(compare);

  const changes: Change[] = [];
  const unchanged: string[] = [];
  const edited: string[] = [];
  for (const path of paths) {
    await refuseLinks(folder, path);
    const before = await textOf(folder, path);
    const after = wanted.get(path);
    if (before === after) {
      if (before !== undefined) unchanged.push(path);
      continue;
    }
    changes.push({ path, before, after });
    if (before !== undefined && manifest.get(path) !== sum(before)) edited.push(path);
  }

  const { path, text: after } = manifestOf(files);
  const before = await textOf(folder, path);
  // Last, so that a run that is cut off has claimed nothing that it did not do.
  if (before !== after) changes.push({ path, before, after });
  return { folder, changes, unchanged, edited };
}

/** With the line breaks that were generated: git may have changed them on the way. */
async function textOf(folder: string, path: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, path), "utf8")).replaceAll("\r\n", "\n");
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    throw cause;
  }
}

/** Nothing is written through a link: it could lead anywhere. */
async function refuseLinks(folder: string, path: string): Promise<void> {
  const parts = path.split("/");
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const place = join(folder, ...parts.slice(0, depth));
    const found = await lstat(place).catch((cause: unknown) => {
      if (isAbsent(cause)) return undefined;
      throw cause;
    });
    if (found === undefined) return;
    if (found.isSymbolicLink())
      throw new Error(`${place} is a link; generated files are written to no link.`);
  }
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
