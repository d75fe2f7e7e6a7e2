import type { Problem } from "../errors/index.js";
import { ValidationError } from "../errors/index.js";
import type { Configuration } from "../configuration/configuration.js";
import type { File } from "../media/file.js";
import { prepareFile } from "../media/file.js";
import type { Operation, RequestField, SignType, TextField } from "../operation.js";
import { describeType } from "../../text/describe.js";
import { closestName, unknownName } from "../../text/suggest.js";
import { integerProblems } from "../validation/integer.js";
import { isObject, ownMembers, unreadable } from "../validation/own-members.js";
import { characterProblems, isAbsent, textProblems } from "../validation/text.js";
import { isSensitive } from "../wire/sensitive-fields.js";
import type { Serialized } from "./check/form.js";
import { freeTextProblems } from "./check/free-text.js";
import { groupProblems } from "./check/groups.js";
import { capacityProblems, keyProblems } from "./check/keys.js";
import { lifecycleProblems } from "./check/lifecycle.js";
import { serialize } from "./check/serialize.js";
import { chooseSignType } from "./check/sign-type.js";

/** An input that satisfies every rule of the spec. */
export interface CheckedInput {
  /**
   * The text to sign and send for each field that the caller or the client's options fill in, by wire name.
   */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, File>;
  readonly signType: SignType;
}

/**
 * Step 1: validates the input, reads files and serializes JSON. Reports all problems at once.
 *
 * @throws {ValidationError}
 */
export async function check(
  operation: Operation,
  input: unknown,
  configuration: Configuration,
  signal: AbortSignal,
): Promise<CheckedInput> {
  const unavailable = lifecycleProblems(operation, configuration);
  // No input can fix this, so report nothing else and read no streams.
  if (unavailable.length > 0) throw new ValidationError(operation.id, unavailable);
  const problems: Problem[] = [];
  const given = entriesOf(operation, input, problems);
  const { fields, groups = [] } = operation.request;
  for (const name of given.keys()) {
    if (fields.some((field) => field.name === name && isForCaller(field))) continue;
    problems.push({ path: name, code: "FIELD_UNKNOWN", message: unexpectedField(fields, name) });
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
      if (isFile(file)) files.set(field.name, file);
      else problems.push(...file);
    } else if (isAbsent(value)) {
      if (field.required) problems.push(missingField(field));
    } else {
      const serialized = serializeField(operation, field, value, configuration);
      if ("text" in serialized) texts.set(field.name, serialized.text);
      else problems.push(...serialized.problems);
    }
  }
  problems.push(...groupProblems(groups, values, problems));
  problems.push(...keyProblems(operation, texts, configuration));
  const chosen = chooseSignType(operation, configuration.signType);
  problems.push(...chosen.problems);
  if (problems.length > 0) throw new ValidationError(operation.id, problems);
  return { texts, files, signType: chosen.signType };
}

function isFile(result: File | readonly Problem[]): result is File {
  return !Array.isArray(result);
}

function entriesOf(
  operation: Operation,
  input: unknown,
  problems: Problem[],
): ReadonlyMap<string, unknown> {
  if (isObject(input)) {
    const members = ownMembers(input, (path = "input") => {
      problems.push({ path, code: "FIELD_UNREADABLE", message: unreadable });
    });
    // Nothing more can be said about an input that cannot be read.
    if (members === undefined) throw new ValidationError(operation.id, problems);
    return members;
  }
  problems.push({
    path: "input",
    code: "FIELD_TYPE",
    message: `Expected an object with the wire names of the fields as keys, received ${describeType(input)}.`,
  });
  return new Map();
}

/** Whether the caller may set the field. */
function isForCaller({ filledBy }: RequestField): boolean {
  return filledBy === "caller" || filledBy === "application";
}

/** Whether a later step sets the field. */
function isFilledLater(field: RequestField): boolean {
  return !isForCaller(field) && field.filledBy !== "merchant";
}

function unexpectedField(fields: readonly RequestField[], name: string): string {
  // Compare with all fields: `mchId` means `mch_id`, which the client fills in, rather than `sub_mch_id`.
  const closest = closestName(
    name,
    fields.map((field) => field.name),
  );
  if (fields.some((field) => [name, closest].includes(field.name) && !isForCaller(field))) {
    return "The client fills in this field. Leave it out.";
  }
  const known = fields.filter(isForCaller).map((field) => field.name);
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

function missingField({ name, title, filledBy }: Exclude<RequestField, { type: "file" }>): Problem {
  if (filledBy !== "application") {
    return { path: name, code: "FIELD_REQUIRED", message: `This field is required (${title}).` };
  }
  return {
    path: name,
    code: "APP_ID_MISSING",
    message: `This field is required (${title}). Pass it here, or set the client option appId.`,
  };
}

function serializeField(
  operation: Operation,
  field: Exclude<RequestField, { type: "file" }>,
  value: unknown,
  configuration: Configuration,
): Serialized {
  if (field.type !== "text" && field.type !== "integer") return serialize(field, value);
  const problems =
    field.type === "integer"
      ? integerProblems(field.name, value, field, isSensitive(field))
      : textFieldProblems(operation, field, value, configuration);
  return problems.length > 0 ? { problems } : { text: String(value) };
}

function textFieldProblems(
  operation: Operation,
  field: TextField,
  value: unknown,
  configuration: Configuration,
): Problem[] {
  const problems = textProblems(field.name, value, field);
  if (typeof value !== "string") return problems;
  return [
    ...problems,
    ...characterProblems(field.name, value),
    ...capacityProblems(field, value, configuration),
    ...freeTextProblems(operation, field, value),
  ];
}
