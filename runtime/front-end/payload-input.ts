import type { SignType } from "../operation.js";
import { describeType } from "../../text/describe.js";
import type { Report } from "../validation/problem-collector.js";
import { ProblemCollector, readSafely } from "../validation/problem-collector.js";
import type { Configuration } from "../configuration/configuration.js";
import { invalidSignType } from "../configuration/settings.js";
import { isAbsent, lengthProblems } from "../validation/text.js";

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
  text(name: string, title: string, maxLength: number): string {
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

  /** Reads a required ID: visible ASCII. White space around an ID is always a mistake. */
  id(name: string, title: string, maxLength: number): string {
    const value = this.text(name, title, maxLength);
    if (!/^[\x21-\x7e]*$/.test(value)) {
      const message = "Expected an ID of visible ASCII characters, without white space.";
      this.report(name, "FIELD_PATTERN", message);
    }
    return value;
  }

  optionalId(name: string, title: string, maxLength: number): string | undefined {
    return this.#values.get(name) === undefined ? undefined : this.id(name, title, maxLength);
  }

  /** Reads `appId`; the default is the client's. */
  appId({ appId }: Configuration): string {
    const value = this.#values.get("appId");
    if (!isAbsent(value)) return this.id("appId", "应用ID", 32);
    if (appId === undefined) {
      const message =
        "This field is required (应用ID). Pass it here, or set the client option appId.";
      this.report("appId", "FIELD_REQUIRED", message);
    }
    return appId ?? "";
  }

  /** Reads `prepay_id` as WeChat Pay returns it, without a prefix. */
  prepayId(): string {
    const value = this.id("prepay_id", "预支付交易会话标识", 64);
    if (value.startsWith("prepay_id=")) {
      this.report(
        "prepay_id",
        "FIELD_PATTERN",
        "Expected the ID alone, received it with the prefix `prepay_id=`. Remove the prefix: the SDK adds it.",
      );
    }
    return value;
  }

  /** Reads the signature type of the order; the default is what the client signs calls with. */
  signType({ signType }: Configuration): SignType {
    const value = this.#values.get("signType");
    if (value === "MD5" || value === "HMAC-SHA256") return value;
    if (value !== undefined) this.report("signType", "FIELD_VALUE", invalidSignType);
    return signType ?? "HMAC-SHA256";
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
