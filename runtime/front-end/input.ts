import type { SignType } from "../operation.js";
import { ProblemCollector } from "../validation/problem-collector.js";
import type { Configuration } from "../configuration/configuration.js";
import { isAbsent, lengthProblems } from "../validation/text.js";

/** Reads what a payload is made from, and names everything that is wrong with it at once. */
export class Input extends ProblemCollector {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(given: unknown, known: readonly string[]) {
    super();
    this.#values = this.membersOf(given, "field", known);
  }

  /** A text that must be there; `title` is the Chinese term for it. */
  text(name: string, title: string, maxLength: number): string {
    const value = this.#values.get(name);
    if (isAbsent(value)) {
      this.report(name, "FIELD_REQUIRED", `is missing (${title}).`);
    } else if (typeof value !== "string") {
      this.report(name, "FIELD_TYPE", "must be text.");
    } else {
      const [tooLong] = lengthProblems(name, value, maxLength);
      if (tooLong === undefined) return value;
      this.report(name, tooLong.code, tooLong.message);
    }
    return "";
  }

  /** A text of visible ASCII, as every ID is: a space or a line break around one is a slip. */
  id(name: string, title: string, maxLength: number): string {
    const value = this.text(name, title, maxLength);
    if (!/^[\x21-\x7e]*$/.test(value)) {
      this.report(name, "FIELD_PATTERN", "has white space or other characters that no ID has.");
    }
    return value;
  }

  optionalId(name: string, title: string, maxLength: number): string | undefined {
    return this.#values.get(name) === undefined ? undefined : this.id(name, title, maxLength);
  }

  /** The client's, where none is given. */
  applicationId({ appId }: Configuration): string {
    const value = this.#values.get("appId");
    if (!isAbsent(value)) return this.id("appId", "应用ID", 32);
    if (appId === undefined) {
      const message = "is missing (应用ID); give it here, or give the client the option appId.";
      this.report("appId", "FIELD_REQUIRED", message);
    }
    return appId ?? "";
  }

  /** As `unifiedorder` and its kin answer it: the ID alone. */
  prepayId(): string {
    const value = this.id("prepay_id", "预支付交易会话标识", 64);
    if (value.startsWith("prepay_id=")) {
      this.report(
        "prepay_id",
        "FIELD_PATTERN",
        "is put after `prepay_id=` here; give the ID alone.",
      );
    }
    return value;
  }

  /** The type that the order was signed with: what calls of this client use, unless it is said. */
  signType({ signType }: Configuration): SignType {
    const value = this.#values.get("signType");
    if (value === "MD5" || value === "HMAC-SHA256") return value;
    if (value !== undefined) {
      this.report("signType", "FIELD_VALUE", 'must be "HMAC-SHA256" or "MD5", to the letter.');
    }
    return signType ?? "HMAC-SHA256";
  }

  value(name: string): unknown {
    return this.#values.get(name);
  }
}
