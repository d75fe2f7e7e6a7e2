import { MockGatewayError } from "../errors.js";

/** A value in a record and its path, such as `log.entries[3].request`. Throws INVALID_RECORD if it is invalid. */
export class RecordReader {
  readonly #value: unknown;
  readonly #path: string;

  constructor(value: unknown, path = "") {
    this.#value = value;
    this.#path = path;
  }

  /** A member of an object. Its value is undefined if the object does not have it. */
  get(name: string): RecordReader {
    const value = this.#value;
    const path = this.#path === "" ? name : `${this.#path}.${name}`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw this.unexpected("an object");
    }
    return new RecordReader(
      Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
      path,
    );
  }

  /** Whether the value is undefined or null. */
  get missing(): boolean {
    return this.#value === undefined || this.#value === null;
  }

  array(): RecordReader[] {
    if (!Array.isArray(this.#value)) throw this.unexpected("an array");
    return this.#value.map((value, index) => new RecordReader(value, `${this.#path}[${index}]`));
  }

  text(): string {
    if (typeof this.#value !== "string") throw this.unexpected("text");
    return this.#value;
  }

  status(): number {
    const value = this.#value;
    const isStatus = value === 0 || (typeof value === "number" && value >= 200 && value <= 599);
    if (!isStatus || !Number.isInteger(value)) {
      throw this.unexpected("a whole number from 200 to 599, or 0 if there was no response");
    }
    return value;
  }

  boolean(): boolean {
    if (typeof this.#value !== "boolean") throw this.unexpected("true or false");
    return this.#value;
  }

  /** An error which says what was expected of this value. */
  unexpected(expected: string): MockGatewayError {
    return this.error(`Expected ${expected}.`);
  }

  /** @param message - one or more sentences */
  error(message: string): MockGatewayError {
    const path = this.#path === "" ? "record" : this.#path;
    return new MockGatewayError("INVALID_RECORD", `${path}: ${message}`);
  }
}
