import type { SignType } from "../operation.js";
import { describeType } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";
import { ProblemCollector, readSafely } from "../validation/problem-collector.js";
import type { Configuration } from "../configuration/configuration.js";
import { isAbsent, lengthProblems, textProblems } from "../validation/text.js";
import type { InputPayloadField, PayloadInputField } from "./payload.js";

/** Reads the fields of a payload's input and collects their problems. */
export class PayloadInput extends ProblemCollector {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(input: unknown, known: readonly string[]) {
    super();
    this.#values = this.readMembers(input, "field", known);
  }

  /**
   * Reads required text. Returns empty text if there is a problem; `title` is the Chinese term for the
   * field.
   */
  text(name: string, title: string, maxLength: number | undefined): string {
    const value = this.#values.get(name);
    if (isAbsent(value)) {
      this.report(name, "FIELD_REQUIRED", `This field is required (${title}).`);
    } else if (typeof value !== "string") {
      this.report(name, "FIELD_TYPE", `Expected text, received ${describeType(value)}.`);
    } else {
      const [tooLong] = lengthProblems(name, value, maxLength);
      if (tooLong === undefined) return value;
      this.report(name, tooLong.code, tooLong.message);
    }
    return "";
  }

  /**
   * Reads the value of a field; the defaults are the client's. Returns undefined if the payload has no such
   * field.
   */
  field(field: InputPayloadField, { appId, mchId }: Configuration): string | undefined {
    const { input, required, prefix } = field;
    if (input === undefined) return mchId;
    const { name, title } = input;
    const value = this.#values.get(name);
    switch (field.filledBy) {
      case "caller":
        return isAbsent(value) && !required ? undefined : this.#checked(input, prefix);
      case "merchant":
        return value === undefined ? mchId : this.#checked(input, prefix);
      case "application":
        if (!isAbsent(value)) return this.#checked(input, prefix);
        if (appId === undefined) {
          const message = `This field is required (${title}). Pass it here, or set the client option appId.`;
          this.report(name, "FIELD_REQUIRED", message);
        }
        return appId ?? "";
    }
  }

  /** Reads required text that matches its pattern, or that is an ID if it has none. */
  #checked({ name, title, maxLength, pattern }: PayloadInputField, prefix?: string): string {
    const value = this.text(name, title, maxLength);
    if (value === "") return value;
    if (pattern !== undefined) {
      for (const { code, message } of textProblems(name, value, { pattern })) {
        this.report(name, code, message);
      }
    } else if (!/^[\x21-\x7e]*$/.test(value)) {
      // White space around an ID is always a mistake.
      const message = "Expected an ID of visible ASCII characters, without white space.";
      this.report(name, "FIELD_PATTERN", message);
    }
    const mistakenPrefix = prefix ?? `${name}=`;
    if (value.startsWith(mistakenPrefix)) {
      const hint = prefix === undefined ? "" : ": the SDK adds it";
      const message = `Expected the ID alone, received it with the prefix \`${mistakenPrefix}\`. Remove the prefix${hint}.`;
      this.report(name, "FIELD_PATTERN", message);
    }
    return value;
  }

  /** Reads the signature type; the default is what the client signs calls with. */
  signType(types: readonly [SignType, ...SignType[]], { signType }: Configuration): SignType {
    const value = this.#values.get("signType");
    const accepted = (requested: unknown): SignType | undefined =>
      types.find((type) => type === requested);
    const chosen = accepted(value);
    if (value !== undefined && chosen === undefined) {
      const expected = types.map((type) => JSON.stringify(type)).join(" or ");
      this.report("signType", "FIELD_VALUE", `Expected ${expected}, in exactly this spelling.`);
    }
    return chosen ?? accepted(signType) ?? types[0];
  }

  /** Returns a field as it was given, or undefined if it cannot be read. A URL is copied. */
  value(name: string): unknown {
    const report: Report = (path, code, message) => {
      this.report(path, code, message);
    };
    return readSafely(name, "FIELD_UNREADABLE", report, () => {
      const value = this.#values.get(name);
      return value instanceof URL ? new URL(value.href) : value;
    });
  }
}
