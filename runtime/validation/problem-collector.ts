import type { Problem } from "../errors/index.js";
import { ValidationError } from "../errors/index.js";
import { unknownName } from "../../text/suggest.js";

/** Reports one problem of the value at `path`. */
export type Report = (path: string, code: string, message: string) => void;

/** Collects everything that is wrong with what was given, so that it can be said at once. */
export class ProblemCollector {
  readonly #operation: string | undefined;
  readonly #problems: Problem[] = [];

  constructor(operation?: string) {
    this.#operation = operation;
  }

  report(path: string, code: string, message: string): void {
    this.#problems.push({ path, code, message });
  }

  /**
   * The fields, or options, of an object that has none but these.
   *
   * @throws {ValidationError} where it is no object.
   */
  membersOf(
    given: unknown,
    kind: "field" | "option",
    known: readonly string[],
  ): ReadonlyMap<string, unknown> {
    const code = kind.toUpperCase();
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      const path = kind === "field" ? "input" : "options";
      const message = `must be an object of ${known.join(", ")}.`;
      throw new ValidationError(this.#operation, [{ path, code: `${code}_TYPE`, message }]);
    }
    const members = new Map<string, unknown>(Object.entries(given));
    for (const name of members.keys()) {
      if (known.includes(name)) continue;
      this.report(name, `${code}_UNKNOWN`, unknownName(kind, name, known));
    }
    return members;
  }

  /** @throws {ValidationError} where anything was wrong. */
  end(): void {
    if (this.#problems.length > 0) throw new ValidationError(this.#operation, this.#problems);
  }
}
