import type { Configuration } from "../configuration/configure.js";
import type { Problem } from "../errors/index.js";
import { ValidationError } from "../errors/index.js";
import type { File } from "../media/file.js";
import { prepareFile } from "../media/file.js";
import type { Operation, RequestField, SignType, TextField } from "../operation.js";

/** An input that the gateway has no reason to refuse, as far as the spec can tell. */
export interface CheckedInput {
  /** What the caller gave as text, by wire name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, File>;
  readonly signType: SignType;
}

/**
 * Step 1: looks at everything that the caller gave, reads the files, and names all problems at once.
 *
 * @throws {ValidationError}
 */
export async function check(
  operation: Operation,
  input: unknown,
  configuration: Configuration,
  signal: AbortSignal,
): Promise<CheckedInput> {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const files = new Map<string, File>();
  const values = entriesOf(input, problems);
  const fields = operation.request.fields;
  for (const name of values.keys()) {
    if (fields.some((field) => field.name === name && field.filledBy === "caller")) continue;
    problems.push({ path: name, code: "FIELD_UNKNOWN", message: notAsked(fields, name) });
  }
  for (const field of fields) {
    const value = values.get(field.name);
    if (field.type === "file") {
      if (value === undefined && !field.required) continue;
      const file = await prepareFile(field, value, signal);
      if ("bytes" in file) files.set(field.name, file);
      else problems.push(...file);
    } else if (field.filledBy === "merchant") {
      problems.push(...textProblems(field, configuration.mchId));
    } else if (field.filledBy === "caller") {
      problems.push(...textProblems(field, value));
      if (typeof value === "string") texts.set(field.name, value);
    }
  }
  if (operation.mutualTLS && !configuration.identity && !configuration.dispatcher) {
    problems.push({
      path: "certificate",
      code: "CERTIFICATE_MISSING",
      message: `${operation.title} needs the merchant certificate; give the client the option certificate.`,
    });
  }
  const signType = chooseSignType(operation, configuration, problems);
  if (problems.length > 0) throw new ValidationError(operation.id, problems);
  return { texts, files, signType };
}

function entriesOf(input: unknown, problems: Problem[]): ReadonlyMap<string, unknown> {
  if (typeof input === "object" && input !== null && !Array.isArray(input)) {
    return new Map(Object.entries(input));
  }
  problems.push({
    path: "input",
    code: "FIELD_TYPE",
    message: "must be an object of fields by their wire names.",
  });
  return new Map();
}

function notAsked(fields: readonly RequestField[], name: string): string {
  if (fields.some((field) => field.name === name)) {
    return "is filled in by the client; leave it out.";
  }
  const known = fields.filter(({ filledBy }) => filledBy === "caller").map((field) => field.name);
  return `is no field of this operation; there is ${known.join(", ")}.`;
}

function textProblems(field: TextField, value: unknown): Problem[] {
  const problem = (code: string, message: string): Problem => ({ path: field.name, code, message });
  if (value === undefined || value === "") {
    return field.required ? [problem("FIELD_REQUIRED", `is missing (${field.title}).`)] : [];
  }
  if (typeof value !== "string") return [problem("FIELD_TYPE", "must be text.")];
  const problems: Problem[] = [];
  // Code points: the gateway counts characters, not UTF-16 units.
  const length = Array.from(value).length;
  if (field.maxLength !== undefined && length > field.maxLength) {
    problems.push(
      problem("FIELD_TOO_LONG", `has ${length} characters; ${field.maxLength} are allowed.`),
    );
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, "u").test(value)) {
    problems.push(problem("FIELD_PATTERN", `does not match ${field.pattern}.`));
  }
  if (field.values !== undefined && !field.values.includes(value)) {
    problems.push(problem("FIELD_VALUE", `must be one of ${field.values.join(", ")}.`));
  }
  return problems;
}

function chooseSignType(
  operation: Operation,
  { signType }: Configuration,
  problems: Problem[],
): SignType {
  const { types } = operation.signing;
  const [preferred, ...others] = types;
  // Where the gateway leaves no choice, the client's wish cannot be meant for this operation.
  if (signType === undefined || others.length === 0 || types.includes(signType)) {
    return signType !== undefined && types.includes(signType) ? signType : preferred;
  }
  problems.push({
    path: "signType",
    code: "SIGN_TYPE_NOT_TAKEN",
    message: `${operation.title} takes ${types.join(", ")}.`,
  });
  return preferred;
}
