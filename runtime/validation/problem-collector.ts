import type { Problem } from "../errors/index.js";
import { ValidationError } from "../errors/index.js";
import { describeType } from "../../text/describe.js";
import { unknownName } from "../../text/suggest.js";
import { isObject, ownMembers, unreadable } from "./own-members.js";

/** Reports one problem of the value at `path`. */
export type Report = (path: string, code: string, message: string) => void;

/** Runs a check of a value that may throw when it is read, and reports it if it does. */
export function readSafely<T>(
  path: string,
  code: string,
  report: Report,
  check: () => T,
): T | undefined {
  try {
    return check();
  } catch {
    report(path, code, unreadable);
    return undefined;
  }
}

/** Collects all problems of an input, so that one error can list them. */
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
   * Returns the own fields or options of an object, and reports unknown ones.
   *
   * @throws {ValidationError} if `value` is not an object, or cannot be read.
   */
  readMembers(
    value: unknown,
    kind: "field" | "option",
    known: readonly string[],
  ): ReadonlyMap<string, unknown> {
    const code = kind.toUpperCase();
    const path = kind === "field" ? "input" : "options";
    if (!isObject(value)) {
      const names = known.join(", ");
      const message = `Expected an object with the ${kind}s ${names}, received ${describeType(value)}.`;
      throw new ValidationError(this.#operation, [{ path, code: `${code}_TYPE`, message }]);
    }
    const failures: Problem[] = [];
    const members = ownMembers(value, (name = path) => {
      failures.push({ path: name, code: `${code}_UNREADABLE`, message: unreadable });
    });
    if (members === undefined) throw new ValidationError(this.#operation, failures);
    for (const name of members.keys()) {
      if (known.includes(name)) continue;
      this.report(name, `${code}_UNKNOWN`, unknownName(kind, name, known));
    }
    return members;
  }

  /** @throws {ValidationError} if any problem was reported. */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new ValidationError(this.#operation, this.#problems);
  }
}
