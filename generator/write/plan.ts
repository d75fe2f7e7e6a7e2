import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compare } from "../diagnostic.js";
import type { GeneratedFile } from "../print/file.js";
import { hashOf, manifestOf, manifestPath, readManifest } from "./manifest.js";

/** The changes that bring a folder up to date. Files that the generator did not write are left alone. */
export interface Plan {
  readonly folder: string;
  readonly changes: readonly Change[];
  readonly unchanged: readonly string[];
  /** Paths of files to overwrite or remove whose present content was not generated. */
  readonly edited: readonly string[];
}

/** A file to write, or to remove if `after` is undefined. */
export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** @throws {Error} if the path of a generated file contains a symbolic link. */
export async function createPlan(folder: string, files: readonly GeneratedFile[]): Promise<Plan> {
  const manifest = readManifest(await readText(folder, manifestPath));
  const generated = new Map(files.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...generated.keys(), ...manifest.keys()])].sort(compare);

  const changes: Change[] = [];
  const unchanged: string[] = [];
  const edited: string[] = [];
  for (const path of paths) {
    await assertNoLinks(folder, path);
    const before = await readText(folder, path);
    const after = generated.get(path);
    if (before === after) {
      if (before !== undefined) unchanged.push(path);
      continue;
    }
    changes.push({ path, before, after });
    if (before !== undefined && manifest.get(path) !== hashOf(before)) edited.push(path);
  }

  const { path, text: after } = manifestOf(files);
  const before = await readText(folder, path);
  // The manifest is written last, so that an interrupted run does not list files it has not written.
  if (before !== after) changes.push({ path, before, after });
  return { folder, changes, unchanged, edited };
}

/** Normalizes line breaks, because git may have converted them at checkout. */
async function readText(folder: string, path: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, path), "utf8")).replaceAll("\r\n", "\n");
  } catch (cause) {
    if (isNotFound(cause)) return undefined;
    throw cause;
  }
}

/** A symbolic link could lead out of the folder. */
async function assertNoLinks(folder: string, path: string): Promise<void> {
  const segments = path.split("/");
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const file = join(folder, ...segments.slice(0, depth));
    const stats = await lstat(file).catch((cause: unknown) => {
      if (isNotFound(cause)) return undefined;
      throw cause;
    });
    if (stats === undefined) return;
    if (stats.isSymbolicLink()) {
      throw new Error(
        `${file} is a symbolic link. Generated files are not written through links: remove the link or choose another folder.`,
      );
    }
  }
}

function isNotFound(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
