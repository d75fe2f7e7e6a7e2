import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folders below `node_modules` of this checkout. */
export interface Versions {
  readonly msw: string;
  /** The undici of the project itself. */
  readonly undici: string;
  /** The undici that the package under test depends on. */
  readonly undiciOfPackage: string;
}

/** The version that is installed there. */
export function versionOf(folder: string): string {
  const manifest = objectIn(join(root, "node_modules", folder, "package.json"));
  return String(manifest["version"]);
}

/**
 * Makes a project as npm would leave it after an installation of these versions, and the script in it. What
 * was built is copied and not linked: from a link, Node would look for msw beside where it leads to.
 */
export function makeProject(path: string, { msw, undici, undiciOfPackage }: Versions): string {
  const installed = join(path, "node_modules");
  const under = join(installed, "wechatpay-apiv2");
  const link = (folder: string, name: string, target: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", target), join(folder, name));
  };
  mkdirSync(under, { recursive: true });
  writeFileSync(join(path, "package.json"), JSON.stringify({ private: true, type: "module" }));
  cpSync(join(root, "package.json"), join(under, "package.json"));
  cpSync(join(root, "dist"), join(under, "dist"), { recursive: true });
  link(installed, "msw", msw);
  link(installed, "undici", undici);
  const { dependencies } = objectIn(join(root, "package.json"));
  for (const name of Object.keys({ ...(typeof dependencies === "object" && dependencies) })) {
    link(join(under, "node_modules"), name, name === "undici" ? undiciOfPackage : name);
  }
  for (const source of ["test/mock/lab/upload", "test/compatibility/every-way-in"]) {
    const script = join(path, `${source}.js`);
    mkdirSync(dirname(script), { recursive: true });
    writeFileSync(script, withoutTypes(readFileSync(join(root, `${source}.ts`), "utf8")));
  }
  return join(path, "test/compatibility/every-way-in.js");
}

function withoutTypes(source: string): string {
  const { ES2023: target } = ts.ScriptTarget;
  const { ESNext: module } = ts.ModuleKind;
  return ts.transpileModule(source, { compilerOptions: { target, module } }).outputText;
}

function objectIn(path: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof value !== "object" || value === null) throw new Error(`${path} holds no object.`);
  return { ...value };
}
