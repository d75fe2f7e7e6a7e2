import type { RequestField } from "../../runtime/operation.js";
import type { ReceivedRequest } from "../record/received.js";
import type { MatcherContext } from "./expectations.js";

/** The values that fields came with, as a test may expect them. */
export class FieldMatcher {
  readonly #context: MatcherContext;
  readonly #fields: ReadonlyMap<string, RequestField>;

  /** @param fields - of the operation; none where a request of any is looked for */
  constructor(context: MatcherContext, fields: readonly RequestField[]) {
    this.#context = context;
    this.#fields = new Map(fields.map((field) => [field.name, field]));
  }

  /** Whether what came fits: the text that stood on the wire, or the number or JSON value that it means. */
  fits({ fields }: ReceivedRequest, name: string, expected: unknown): boolean {
    const text = fields[name];
    const { equals } = this.#context;
    return equals(text, expected) || equals(this.#read(name, text), expected);
  }

  /** What came, to be shown beside what was expected: a text beside a text. */
  beside({ fields }: ReceivedRequest, name: string, expected: unknown): unknown {
    const text = fields[name];
    return typeof expected === "string" ? text : this.#read(name, text);
  }

  #read(name: string, text: string | undefined): unknown {
    if (text === undefined) return text;
    switch (this.#fields.get(name)?.type) {
      case "integer":
        return /^-?[0-9]{1,16}$/.test(text) ? Number(text) : text;
      case "json":
        return parsed(text);
      case "form":
        return Object.fromEntries(new URLSearchParams(text));
      case "text":
      case "file":
      case undefined:
        return text;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
