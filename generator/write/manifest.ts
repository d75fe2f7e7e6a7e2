import { createHash } from "node:crypto";
import { compare } from "../diagnostic.js";
import type { GeneratedFile } from "../print/file.js";
import { printJson } from "../print/literal.js";

/** Each output folder contains a manifest of its generated files, by which edited files are detected. */
export const manifestPath = ".manifest.json";

/** The SHA-256 hash of each generated file, by path. */
export type Manifest = ReadonlyMap<string, string>;

export function manifestOf(files: readonly GeneratedFile[]): GeneratedFile {
  const hashes = files
    .map(({ path, text }): [string, string] => [path, hashOf(text)])
    .sort(([a], [b]) => compare(a, b));
  const about = "Written by `wechatpay generate` to detect files that were edited by hand.";
  return { path: manifestPath, text: printJson({ about, files: Object.fromEntries(hashes) }) };
}

/** An unreadable manifest counts as empty, so that none of the files count as generated. */
export function readManifest(text: string | undefined): Manifest {
  const manifest = new Map<string, string>();
  if (text === undefined) return manifest;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return manifest;
  }
  if (typeof content !== "object" || content === null || !("files" in content)) return manifest;
  const { files } = content;
  if (typeof files !== "object" || files === null) return manifest;
  for (const [path, hash] of Object.entries(files)) {
    if (typeof hash === "string" && isInsideFolder(path)) manifest.set(path, hash);
  }
  return manifest;
}

/** Anyone can edit the manifest, so a path in it may try to leave the folder. */
function isInsideFolder(path: string): boolean {
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path);
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
