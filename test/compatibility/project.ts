import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Package folders in the `node_modules` of this repository. */
export interface Versions {
  readonly msw: string;
  /** The undici that the project depends on. */
  readonly undici: string;
  /** The undici that our package depends on. */
  readonly undiciOfPackage: string;
}

/** The version of an installed package. */
export function versionOf(folder: string): string {
  const manifest = readObject(join(root, "node_modules", folder, "package.json"));
  return String(manifest["version"]);
}

/**
 * Creates a project as if npm had installed these versions. The build is copied, not linked: Node would resolve
 * msw relative to the target of a link.
 *
 * @returns the path of the script that tries all transports
 */
export function createProject(path: string, { msw, undici, undiciOfPackage }: Versions): string {
  const nodeModules = join(path, "node_modules");
  const packageFolder = join(nodeModules, "wechatpay-apiv2");
  const link = (folder: string, name: string, target: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", target), join(folder, name));
  };
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(join(path, "package.json"), JSON.stringify({ private: true, type: "module" }));
  cpSync(join(root, "package.json"), join(packageFolder, "package.json"));
  cpSync(join(root, "dist"), join(packageFolder, "dist"), { recursive: true });
  link(nodeModules, "msw", msw);
  link(nodeModules, "undici", undici);
  const { dependencies } = readObject(join(root, "package.json"));
  for (const name of Object.keys({ ...(typeof dependencies === "object" && dependencies) })) {
    link(join(packageFolder, "node_modules"), name, name === "undici" ? undiciOfPackage : name);
  }
  for (const source of ["test/mock/support/upload", "test/compatibility/every-transport"]) {
    const script = join(path, `${source}.js`);
    mkdirSync(dirname(script), { recursive: true });
    writeFileSync(script, stripTypes(readFileSync(join(root, `${source}.ts`), "utf8")));
  }
  return join(path, "test/compatibility/every-transport.js");
}

function stripTypes(source: string): string {
  const { ES2023: target } = ts.ScriptTarget;
  const { ESNext: module } = ts.ModuleKind;
  return ts.transpileModule(source, { compilerOptions: { target, module } }).outputText;
}

function readObject(path: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof value !== "object" || value === null)
    throw new Error(`${path} does not contain an object.`);
  return { ...value };
}
