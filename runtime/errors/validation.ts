import { WeChatPayError } from "./base.js";

/** One thing that is wrong with what was given. */
export interface Problem {
  /** Where: `apiKey`, `certificate.key`, `media.filename`. */
  readonly path: string;
  /** A stable name for what is wrong. */
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

const list = (problems: readonly Problem[]): string =>
  problems.length === 1
    ? problems.map(({ path, message }) => `${path}: ${message}`).join("")
    : `${problems.length} problems:\n${problems
        .map(({ path, code, message }) => `  - ${path}: ${message} [${code}]`)
        .join("\n")}`;

/** The options of the client are wrong. All problems are named at once. */
export class ConfigurationError extends WeChatPayError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], code = "INVALID_CONFIGURATION") {
    super(code, list(problems), { outcome: "not_sent" });
    this.problems = problems;
  }
}

/** The certificate, its key or the passphrase is wrong; `code` is the first problem's. */
export class CertificateError extends ConfigurationError {
  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems, problems[0].code);
  }
}

/** The input of a call is wrong. All problems are named at once, and nothing was sent. */
export class ValidationError extends WeChatPayError {
  readonly problems: readonly Problem[];

  constructor(operation: string | undefined, problems: readonly Problem[]) {
    super("INVALID_INPUT", list(problems), { outcome: "not_sent", operation });
    this.problems = problems;
  }
}
