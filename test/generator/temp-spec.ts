import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { generate } from "../../generator/generate.js";
import type { GenerateOptions, GenerateResult } from "../../generator/generate.js";
import { copySpec, endpoint } from "../support/spec.js";

export { endpoint };

export const root = join(import.meta.dirname, "../..");

/** Marks where an edit should cause a diagnostic. It is removed before the file is written. */
export const here = "▶";

/** A temporary copy of a spec for a test to change, and an output folder that does not exist yet. */
export class TempSpec {
  readonly folder: string;
  readonly spec: string;
  readonly out: string;
  /** The expected locations of diagnostics, as `file:line:column` relative to the spec. */
  readonly marks: string[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.spec = join(folder, "spec");
    this.out = join(folder, "generated");
  }

  /** Copies the real spec, with only the given endpoints to save time, or the whole of another spec. */
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
    await writeFile(path, this.#extractMarks(file, text));
  }

  /** Replaces the first occurrence of `from`, which must exist. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const text = await this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}.`);
    await this.write(
      file,
      text.replace(from, () => to),
    );
  }

  async generate(options: Partial<GenerateOptions> = {}): Promise<GenerateResult> {
    const spec = join(this.spec, "openapi.yaml");
    return generate({ spec, out: this.out, ...options });
  }

  /** Returns diagnostics as `file:line:column: message`, with files relative to the spec. */
  async diagnostics(): Promise<string[]> {
    const { diagnostics } = await this.generate();
    return diagnostics.map(({ file, line, column, message }) => {
      const relativeFile = relative(this.spec, file).replaceAll("\\", "/");
      return `${relativeFile}:${line}:${column}: ${message}`;
    });
  }

  #extractMarks(file: string, text: string): string {
    const [first = "", ...others] = text.split(here);
    let clean = first;
    for (const part of others) {
      const lines = clean.split("\n");
      this.marks.push(`${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
      clean += part;
    }
    return clean;
  }
}

/** Reads every file in a folder, by its relative path. */
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
