import { readFileSync } from "node:fs";

interface Manifest {
  readonly version: string;
  /** Version ranges of optional tools, by package name. */
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** Reads this package's package.json: one folder above the sources, two above the build. */
export function manifest(): Manifest {
  for (const path of ["../package.json", "../../package.json"]) {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
    } catch {
      continue;
    }
    if (isManifest(content)) return content;
  }
  throw new Error("Cannot find the package.json of wechatpay-apiv2. Reinstall the package.");
}

function isManifest(content: unknown): content is Manifest {
  return (
    typeof content === "object" &&
    content !== null &&
    "version" in content &&
    "peerDependencies" in content
  );
}
