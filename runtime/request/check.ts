import type { Problem } from "../errors/index.js";
import { ValidationError } from "../errors/index.js";
import type { File } from "../media/file.js";
import { prepareFile } from "../media/file.js";
import type { Operation, RequestField, SignType, TextField } from "../operation.js";
import { closestName } from "../../text/suggest.js";
import { unknownName } from "../../text/suggest.js";
import { groupProblems } from "./check/groups.js";
import { capacityProblems, keyProblems } from "./check/keys.js";
import { serialise } from "./check/json.js";
import { lifecycleProblems } from "./check/lifecycle.js";
import { chooseSignType } from "./check/sign-type.js";
import type { Configuration } from "../configuration/configuration.js";
import { isAbsent, characterProblems, textProblems } from "../validation/text.js";
import { integerProblems } from "../validation/integer.js";
import { isSensitive } from "../wire/sensitive-fields.js";
import type { Serialized } from "./check/form.js";

/** An input that the gateway has no reason to refuse, as far as the spec can tell. */
export interface CheckedInput {
  /** What the caller gave, and the application, as the text that is signed and sent; by wire name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, File>;
  readonly signType: SignType;
}

/**
 * Step 1: looks at everything that the caller gave, reads the files, writes JSON, and names all problems
 * at once.
 *
 * @throws {ValidationError}
 */
export async function check(
  operation: Operation,
  input: unknown,
  configuration: Configuration,
  signal: AbortSignal,
): Promise<CheckedInput> {
  const dead = lifecycleProblems(operation, configuration);
  // No input would help it, so nothing else is said, and no stream is read.
  if (dead.length > 0) throw new ValidationError(operation.id, dead);
  const problems: Problem[] = [];
  const given = entriesOf(input, problems);
  const { fields, groups = [] } = operation.request;
  for (const name of given.keys()) {
    if (fields.some((field) => field.name === name && isAsked(field))) continue;
    problems.push({ path: name, code: "FIELD_UNKNOWN", message: notAsked(fields, name) });
  }
  const values = new Map<string, unknown>();
  const texts = new Map<string, string>();
  const files = new Map<string, File>();
  for (const field of fields) {
    if (isFilledLater(field)) continue;
    const value = valueOf(field, given, configuration);
    values.set(field.name, value);
    if (field.type === "file") {
      if (value === undefined && !field.required) continue;
      const file = await prepareFile(field, value, signal);
      if ("bytes" in file) files.set(field.name, file);
      else problems.push(...file);
    } else if (isAbsent(value)) {
      if (field.required) problems.push(missing(field));
    } else {
      const read = textOf(field, value, configuration);
      if ("text" in read) texts.set(field.name, read.text);
      else problems.push(...read.problems);
    }
  }
  problems.push(...groupProblems(groups, values, problems));
  problems.push(...keyProblems(operation, texts, configuration));
  const { signType, problems: ofSignType } = chooseSignType(operation, configuration.signType);
  problems.push(...ofSignType);
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

/** Whether a caller may give it. */
function isAsked({ filledBy }: RequestField): boolean {
  return filledBy === "caller" || filledBy === "application";
}

/** Whether a later step knows its value. */
function isFilledLater(field: RequestField): boolean {
  return !isAsked(field) && field.filledBy !== "merchant";
}

function notAsked(fields: readonly RequestField[], name: string): string {
  // The nearest of all: `mchId` is none that is left to the caller, but no slip for `sub_mch_id` either.
  const meant = closestName(
    name,
    fields.map((field) => field.name),
  );
  if (fields.some((field) => [name, meant].includes(field.name) && !isAsked(field))) {
    return "is filled in by the client; leave it out.";
  }
  const known = fields.filter(isAsked).map((field) => field.name);
  return unknownName("field", name, known);
}

function valueOf(
  { name, filledBy }: RequestField,
  given: ReadonlyMap<string, unknown>,
  { mchId, appId }: Configuration,
): unknown {
  if (filledBy === "merchant") return mchId;
  const value = given.get(name);
  return filledBy === "application" && isAbsent(value) ? appId : value;
}

function missing({ name, title, filledBy }: Exclude<RequestField, { type: "file" }>): Problem {
  if (filledBy !== "application") {
    return { path: name, code: "FIELD_REQUIRED", message: `is missing (${title}).` };
  }
  return {
    path: name,
    code: "APP_ID_MISSING",
    message: `is missing (${title}); give it here, or give the client the option appId.`,
  };
}

function textOf(
  field: Exclude<RequestField, { type: "file" }>,
  value: unknown,
  configuration: Configuration,
): Serialized {
  if (field.type !== "text" && field.type !== "integer") return serialise(field, value);
  const problems =
    field.type === "integer"
      ? integerProblems(field.name, value, field, isSensitive(field))
      : plainProblems(field, value, configuration);
  return problems.length > 0 ? { problems } : { text: String(value) };
}

function plainProblems(field: TextField, value: unknown, configuration: Configuration): Problem[] {
  const problems = textProblems(field.name, value, field);
  if (typeof value !== "string") return problems;
  return [
    ...problems,
    ...characterProblems(field.name, value),
    ...capacityProblems(field, value, configuration),
  ];
}
