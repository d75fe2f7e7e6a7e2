import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Registry } from "./registry.js";
import { startRegistry } from "./registry.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Packs the package as it would be published and installs it into new projects. */
export class FreshInstalls {
  /** Temporary folder with everything this creates; remove() deletes it. */
  readonly folder: string;
  readonly #registry: Registry;

  private constructor(folder: string, registry: Registry) {
    this.folder = folder;
    this.#registry = registry;
  }

  static async create(): Promise<FreshInstalls> {
    const folder = mkdtempSync(join(tmpdir(), "package-"));
    const { stdout } = await run(
      "npm",
      ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
      { cwd: root },
    );
    const [packed] = parsePackReport(stdout);
    if (packed === undefined) throw new Error("npm pack reported no tarball.");
    const from = join(folder, packed.filename);
    const tarball = { name: "wechatpay-apiv2", version: packed.version, from };
    return new FreshInstalls(folder, await startRegistry(tarball, root));
  }

  /** Creates a project with this manifest and installs the packages. */
  async project(name: string, manifest: object, ...packages: string[]): Promise<string> {
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "package.json"), JSON.stringify({ name, private: true, ...manifest }));
    await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
      cwd: path,
      env: {
        ...process.env,
        npm_config_registry: this.#registry.url,
        // A new cache: a package cached earlier must not hide a missing dependency.
        npm_config_cache: join(this.folder, "cache", name),
        npm_config_update_notifier: "false",
      },
    });
    return path;
  }

  async remove(): Promise<void> {
    await this.#registry.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function parsePackReport(text: string): { filename: string; version: string }[] {
  const list: unknown = JSON.parse(text);
  const entries: unknown[] = Array.isArray(list)
    ? list
    : Object.values(typeof list === "object" && list !== null ? list : {});
  return entries.flatMap((entry) =>
    typeof entry === "object" && entry !== null && "filename" in entry && "version" in entry
      ? [{ filename: String(entry.filename), version: String(entry.version) }]
      : [],
  );
}
