import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { parsePointer } from "./bundle.js";

export interface ReferenceTarget {
  /** The absolute path of a file in the folder of the spec. */
  readonly path: string;
  /** The keys of the JSON Pointer into the file. */
  readonly keys: readonly string[];
}

/**
 * Resolves a `$ref`. It must name a file in the folder of the spec, after symbolic links are followed: an
 * untrusted spec must not read other files of the machine or the network.
 *
 * @returns the target, or the message of a diagnostic.
 */
export async function resolveReference(
  reference: string,
  referringFile: string,
  folder: string,
): Promise<ReferenceTarget | string> {
  const [file = "", fragment = ""] = reference.split("#", 2);
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(file)) {
    return "A $ref must name a file of the spec. URLs are not allowed.";
  }
  if (isAbsolute(file) || /[\\\0]|^[a-z]:/i.test(file)) {
    return "A $ref must be a path relative to this file, with forward slashes.";
  }
  if (fragment !== "" && !fragment.startsWith("/")) {
    return "The part of a $ref after # must be a JSON Pointer, which starts with a slash.";
  }
  const path = file === "" ? referringFile : resolve(dirname(referringFile), file);
  if (!contains(folder, path)) return "A $ref must not leave the folder of the spec.";
  let realPath: string;
  try {
    realPath = await realpath(path);
  } catch {
    return `File not found: ${file}. Paths are relative to this file.`;
  }
  if (!contains(folder, realPath)) {
    return "A $ref must not leave the folder of the spec through a symbolic link.";
  }
  return { path: realPath, keys: parsePointer(fragment) };
}

/** Whether a path is the folder or inside it. Does not follow symbolic links. */
export function contains(folder: string, path: string): boolean {
  const relativePath = relative(folder, path);
  return relativePath !== ".." && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath);
}
