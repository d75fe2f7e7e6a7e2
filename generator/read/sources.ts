import type { Diagnostic } from "../diagnostic.js";
import { limits } from "./limits.js";
import { readSource } from "./source.js";
import type { Source } from "./source.js";

/** The files of a spec, each read once. */
export class Sources {
  readonly #sources = new Map<string, Promise<Source>>();

  /** @returns undefined where the spec has too many files. */
  async open(path: string): Promise<Source | undefined> {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    if (this.#sources.size >= limits.files) return undefined;
    const source = readSource(path);
    this.#sources.set(path, source);
    return source;
  }

  async all(): Promise<Source[]> {
    return Promise.all(this.#sources.values());
  }

  async diagnostics(): Promise<Diagnostic[]> {
    return (await this.all()).flatMap((source) => source.diagnostics);
  }
}
