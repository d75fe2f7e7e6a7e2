import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Registry } from "./registry.js";
import { registry } from "./registry.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** The tarball as it would be published, and projects that install it as its users would. */
export class FreshInstalls {
  /** Everything is in here, and goes with it. */
  readonly folder: string;
  readonly #store: Registry;

  private constructor(folder: string, store: Registry) {
    this.folder = folder;
    this.#store = store;
  }

  static async create(): Promise<FreshInstalls> {
    const folder = mkdtempSync(join(tmpdir(), "package-"));
    const { stdout } = await run(
      "npm",
      ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
      { cwd: root },
    );
    const [packed] = parsedPack(stdout);
    if (packed === undefined) throw new Error("Nothing was packed.");
    const from = join(folder, packed.filename);
    const tarball = { name: "wechatpay-apiv2", version: packed.version, from };
    return new FreshInstalls(folder, await registry(tarball, root));
  }

  /** A project with nothing in it but what its manifest and the arguments ask for. */
  async project(name: string, manifest: object, ...packages: string[]): Promise<string> {
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "package.json"), JSON.stringify({ name, private: true, ...manifest }));
    await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
      cwd: path,
      env: {
        ...process.env,
        npm_config_registry: this.#store.url,
        // A cache of its own: what this machine fetched before must not stand in for a missing dependency.
        npm_config_cache: join(this.folder, "cache", name),
        npm_config_update_notifier: "false",
      },
    });
    return path;
  }

  async remove(): Promise<void> {
    await this.#store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function parsedPack(text: string): { filename: string; version: string }[] {
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
