import { readFileSync } from "node:fs";

interface Manifest {
  readonly version: string;
  /** What parts of the package need beside it, by name. */
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** This package's own package.json: one folder up from the sources, two from what is built. */
export function manifest(): Manifest {
  for (const above of ["../package.json", "../../package.json"]) {
    let found: unknown;
    try {
      found = JSON.parse(readFileSync(new URL(above, import.meta.url), "utf8"));
    } catch {
      continue;
    }
    if (isManifest(found)) return found;
  }
  throw new Error("package.json is not where it should be; install the package again.");
}

function isManifest(found: unknown): found is Manifest {
  return (
    typeof found === "object" && found !== null && "version" in found && "peerDependencies" in found
  );
}
