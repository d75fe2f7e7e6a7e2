import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { keysOf } from "./pointer.js";

export interface Target {
  /** The absolute path of a file in the spec's folder. */
  readonly path: string;
  /** Keys that lead to the value inside of it. */
  readonly keys: readonly string[];
}

/**
 * Finds what a `$ref` names. It may name a file in the spec's folder and nothing else, symbolic links
 * followed: a spec must not be able to read the machine it is generated on, nor the network.
 *
 * @returns the target, or in words why there is none.
 */
export async function target(
  reference: string,
  from: string,
  folder: string,
): Promise<Target | string> {
  const [file = "", fragment = ""] = reference.split("#", 2);
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(file)) {
    return "A $ref names a file of the spec, not an address.";
  }
  if (isAbsolute(file) || /[\\\0]|^[a-z]:/i.test(file)) {
    return "A $ref is relative to the file it stands in, with forward slashes.";
  }
  if (fragment !== "" && !fragment.startsWith("/")) {
    return "What follows # in a $ref is a JSON Pointer, which starts with a slash.";
  }
  const path = file === "" ? from : resolve(dirname(from), file);
  if (!contains(folder, path)) return "A $ref may not leave the folder of the spec.";
  let real: string;
  try {
    real = await realpath(path);
  } catch {
    return `There is no file ${file}.`;
  }
  if (!contains(folder, real)) return "A $ref may not leave the folder of the spec by a link.";
  return { path: real, keys: keysOf(fragment) };
}

export function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
