import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compare } from "../diagnostic.js";

/** A file that describes the endpoint whose URL path its folders spell. */
export interface EndpointFile {
  readonly path: string;
  readonly url: string;
}

/** Finds every YAML file below `x-paths-from`, sorted by URL path; links are not followed. */
export async function findEndpoints(folder: string, most: number): Promise<EndpointFile[]> {
  const found: EndpointFile[] = [];
  const look = async (within: string, url: string): Promise<void> => {
    for (const entry of await readdir(within, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || found.length > most) continue;
      const path = join(within, entry.name);
      if (entry.isDirectory()) await look(path, `${url}/${entry.name}`);
      const [, name] = /^(.+)\.ya?ml$/.exec(entry.name) ?? [];
      if (entry.isFile() && name !== undefined) found.push({ path, url: `${url}/${name}` });
    }
  };
  await look(folder, "");
  return found.sort((a, b) => compare(a.url, b.url) || compare(a.path, b.path));
}
