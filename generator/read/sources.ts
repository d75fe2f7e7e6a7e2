import type { Diagnostic } from "../diagnostic.js";
import { readSource } from "./source.js";
import type { Source } from "./source.js";

/** A spec is untrusted input, so its size is limited. APIv2 has about 140 endpoints. */
export const maxFiles = 2000;

export const tooManyFiles = `This spec has too many files. Expected at most ${maxFiles}.`;

/** Reads the files of a spec, each once. */
export class Sources {
  readonly #sources = new Map<string, Promise<Source>>();

  /** @returns undefined if the spec has too many files. */
  async open(path: string): Promise<Source | undefined> {
    const opened = this.#sources.get(path);
    if (opened !== undefined) return opened;
    if (this.#sources.size >= maxFiles) return undefined;
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
