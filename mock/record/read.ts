import { MockGatewayError } from "../errors.js";

/** A value of a record and where it stands in it, as in `log.entries[3].request`. */
export class Reader {
  readonly #value: unknown;
  readonly #place: string;

  constructor(value: unknown, place = "") {
    this.#value = value;
    this.#place = place;
  }

  get(name: string): Reader {
    const value = this.#value;
    const place = this.#place === "" ? name : `${this.#place}.${name}`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw this.wrong("has to be an object");
    }
    return new Reader(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined, place);
  }

  get missing(): boolean {
    return this.#value === undefined || this.#value === null;
  }

  list(): Reader[] {
    if (!Array.isArray(this.#value)) throw this.wrong("has to be an array");
    return this.#value.map((value, index) => new Reader(value, `${this.#place}[${index}]`));
  }

  text(): string {
    if (typeof this.#value !== "string") throw this.wrong("has to be a text");
    return this.#value;
  }

  status(): number {
    const value = this.#value;
    const known = value === 0 || (typeof value === "number" && value >= 200 && value <= 599);
    if (!known || !Number.isInteger(value)) {
      throw this.wrong("has to be a number from 200 to 599, or 0 where there was no reply");
    }
    return value;
  }

  flag(): boolean {
    if (typeof this.#value !== "boolean") throw this.wrong("has to be true or false");
    return this.#value;
  }

  /** The error that this place of the record is wrong. */
  wrong(how: string): MockGatewayError {
    const place = this.#place === "" ? "The record" : this.#place;
    return new MockGatewayError("INVALID_RECORD", `${place} ${how}.`);
  }
}
