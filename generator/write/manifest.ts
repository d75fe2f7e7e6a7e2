import { createHash } from "node:crypto";
import type { GeneratedFile } from "../print/file.js";
import { json } from "../print/literal.js";
import { compare } from "../diagnostic.js";

/** The list of what was generated into a folder, kept in it, to tell whose hand wrote what. */
export const manifestPath = ".manifest.json";

/** The SHA-256 of each generated file, by its path. */
export type Manifest = ReadonlyMap<string, string>;

export function manifestOf(files: readonly GeneratedFile[]): GeneratedFile {
  const sums = files
    .map(({ path, text }): [string, string] => [path, sum(text)])
    .sort(([a], [b]) => compare(a, b));
  const about = "Written by `wechatpay generate`; tells which files were edited by hand since.";
  return { path: manifestPath, text: json({ about, files: Object.fromEntries(sums) }) };
}

/** A manifest that cannot be read says nothing: its files are then taken for somebody else's. */
export function readManifest(text: string | undefined): Manifest {
  const found = new Map<string, string>();
  if (text === undefined) return found;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return found;
  }
  if (typeof content !== "object" || content === null || !("files" in content)) return found;
  const { files } = content;
  if (typeof files !== "object" || files === null) return found;
  for (const [path, hash] of Object.entries(files)) {
    if (typeof hash === "string" && isInside(path)) found.set(path, hash);
  }
  return found;
}

/** A manifest is a file like any other: what it names must not lead out of its folder. */
function isInside(path: string): boolean {
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path);
}

export function sum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
