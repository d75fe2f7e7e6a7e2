import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { generate } from "../../generator/generate.js";
import { copySpec, endpoint } from "../support/spec.js";
import type { GenerateOptions, GenerateResult } from "../../generator/generate.js";

export { endpoint };

export const root = join(import.meta.dirname, "../..");

/** Stands in an edit where a complaint is expected; it is taken out before the file is written. */
export const here = "▶";

/**
 * A copy of the real spec, to be spoilt, and an empty folder to generate into. It has one endpoint, or those
 * that are named: the others would be read and written for nothing.
 */
export class TempSpec {
  readonly folder: string;
  readonly spec: string;
  readonly out: string;
  /** Where diagnostics are expected, as `file:line:column` below the spec's folder. */
  readonly marks: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.spec = join(folder, "spec");
    this.out = join(folder, "generated");
  }

  static async open(name = "spec", endpoints: readonly string[] = [endpoint]): Promise<TempSpec> {
    const folder = await mkdtemp(join(tmpdir(), "generator-"));
    const spec = join(folder, "spec");
    if (name === "spec") copySpec(spec, endpoints);
    else await cp(join(root, name), spec, { recursive: true });
    return new TempSpec(folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async read(file: string): Promise<string> {
    return readFile(join(this.spec, file), "utf8");
  }

  async write(file: string, text: string): Promise<void> {
    const path = join(this.spec, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, this.#marked(file, text));
  }

  /** Replaces the first occurrence of a text that has to be there. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const text = await this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    await this.write(
      file,
      text.replace(from, () => to),
    );
  }

  async generate(options: Partial<GenerateOptions> = {}): Promise<GenerateResult> {
    const spec = join(this.spec, "openapi.yaml");
    return generate({ spec, out: this.out, ...options });
  }

  /** `file:line:column: message` of each complaint, files below the spec's folder. */
  async diagnostics(): Promise<string[]> {
    const { diagnostics } = await this.generate();
    return diagnostics.map(({ file, line, column, message }) => {
      const shown = relative(this.spec, file).replaceAll("\\", "/");
      return `${shown}:${line}:${column}: ${message}`;
    });
  }

  #marked(file: string, text: string): string {
    const [before, ...after] = text.split(here);
    let clean = before ?? "";
    for (const part of after) {
      const lines = clean.split("\n");
      this.marks.push(`${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
      clean += part;
    }
    return clean;
  }
}

/** Every file below a folder, by its path. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => [
        path,
        await readFile(join(folder, path), "utf8"),
      ]),
    ),
  );
}
