import { WeChatPayError } from "./base.js";

/** One problem of an input. */
export interface Problem {
  /** The location of the value: `apiKey`, `certificate.key`, `media.filename`. */
  readonly path: string;
  /** Identifies the type of problem. It stays the same across versions, unlike the message. */
  readonly code: string;
  /** What is wrong, what was expected, and what to do. */
  readonly message: string;
}

const list = (problems: readonly Problem[]): string =>
  problems.length === 1
    ? problems.map(({ path, message }) => `${path}: ${message}`).join("")
    : `${problems.length} problems:\n${problems
        .map(({ path, code, message }) => `  - ${path}: ${message} [${code}]`)
        .join("\n")}`;

/** The options of the client are invalid. `problems` lists everything that is wrong with them. */
export class ConfigurationError extends WeChatPayError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], code = "INVALID_CONFIGURATION") {
    super(code, list(problems), { outcome: "not_sent" });
    this.problems = problems;
  }
}

/** The certificate, its key or its passphrase is invalid. `code` is the code of the first problem. */
export class CertificateError extends ConfigurationError {
  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems, problems[0].code);
  }
}

/** The input of a call is invalid. `problems` lists everything that is wrong with it. Nothing was sent. */
export class ValidationError extends WeChatPayError {
  readonly problems: readonly Problem[];

  constructor(operation: string | undefined, problems: readonly Problem[]) {
    super("INVALID_INPUT", list(problems), { outcome: "not_sent", operation });
    this.problems = problems;
  }
}
