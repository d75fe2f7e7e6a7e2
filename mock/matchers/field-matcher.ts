import type { RequestField } from "../../runtime/operation.js";
import type { ReceivedRequest } from "../record/received.js";
import type { AnyExpectedFields, MatcherContext } from "./expectations.js";

/** Compares the fields of received requests with expected values. */
export class FieldMatcher {
  readonly #context: MatcherContext;
  readonly #fields: ReadonlyMap<string, RequestField>;

  /** @param fields - the fields of the operation. If empty, every field is compared as text. */
  constructor(context: MatcherContext, fields: readonly RequestField[]) {
    this.#context = context;
    this.#fields = new Map(fields.map((field) => [field.name, field]));
  }

  /** Whether all expected fields match. */
  matchesAll(request: ReceivedRequest, expected: AnyExpectedFields): boolean {
    return Object.entries(expected).every(([name, value]) => this.matches(request, name, value));
  }

  /** Whether a field equals the expected value, as text on the wire or as the number or JSON value it encodes. */
  matches({ fields }: ReceivedRequest, name: string, expected: unknown): boolean {
    const text = fields[name];
    const { equals } = this.#context;
    return equals(text, expected) || equals(this.#parse(name, text), expected);
  }

  /** A received value in the form of the expected one, for a diff: text if that is text, otherwise parsed. */
  comparable({ fields }: ReceivedRequest, name: string, expected: unknown): unknown {
    const text = fields[name];
    return typeof expected === "string" ? text : this.#parse(name, text);
  }

  #parse(name: string, text: string | undefined): unknown {
    if (text === undefined) return undefined;
    switch (this.#fields.get(name)?.type) {
      case "integer":
        return /^-?[0-9]{1,16}$/.test(text) ? Number(text) : text;
      case "json":
        return parseJson(text);
      case "form":
        return Object.fromEntries(new URLSearchParams(text));
      case "text":
      case "file":
      case undefined:
        return text;
    }
  }
}

/** Returns the text itself if it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
