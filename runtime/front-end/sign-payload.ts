import type { Configuration } from "../configuration/configuration.js";
import type { SignType } from "../operation.js";
import { canonical } from "../signature/canonical.js";
import { signature } from "../signature/digest.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import type { InputPayloadField, Payload, PayloadField, SignedPayloadOf } from "./payload.js";
import { PayloadInput } from "./payload-input.js";

/**
 * Fills in and signs a payload. What it contains depends only on the descriptor.
 *
 * @throws {ValidationError} with all problems of the input at once.
 */
export function signPayload<T extends Payload>(
  configuration: Configuration,
  payload: T,
  input: unknown,
  { nonce = generateNonce(), timestamp = unixTimestamp() } = {},
): SignedPayloadOf<T> {
  const checked = checkInput(payload, input, configuration);
  const values = payload.fields.flatMap((field): [PayloadField, string][] => {
    const value = valueOf(field, checked, nonce, timestamp);
    return value === undefined ? [] : [[field, value]];
  });
  const signedFields = values
    .filter(([field]) => field.signed)
    .map(([{ name }, value]) => [name, value] as const);
  const sign = signature(canonical(signedFields), checked.signType, configuration.apiKey);
  const signed: unknown = Object.fromEntries(
    values.map(([{ name, filledBy }, value]) => [name, filledBy === "sign" ? sign : value]),
  );
  assertSigned<T>(signed);
  return signed;
}

interface CheckedInput {
  readonly signType: SignType;
  /** The values of the fields that the caller can fill in, with their prefixes. */
  readonly values: ReadonlyMap<PayloadField, string>;
}

/** @throws {ValidationError} */
function checkInput(
  { signing: { types }, fields }: Payload,
  given: unknown,
  configuration: Configuration,
): CheckedInput {
  const inputFields = inputFieldsOf(fields);
  const hasChoice = types.length > 1;
  const input = new PayloadInput(given, [
    ...inputFields.flatMap((field) => (field.input === undefined ? [] : [field.input.name])),
    ...(hasChoice ? ["signType"] : []),
  ]);
  const values = new Map<PayloadField, string>();
  for (const field of inputFields) {
    const value = input.field(field, configuration);
    if (value !== undefined) values.set(field, `${field.prefix ?? ""}${value}`);
  }
  const signType = hasChoice ? input.signType(types, configuration) : types[0];
  input.throwIfAny();
  return { signType, values };
}

/** The fields that the caller can fill in. Those that override the client's merchant come last. */
function inputFieldsOf(fields: readonly PayloadField[]): InputPayloadField[] {
  const isOverride = ({ filledBy }: PayloadField): boolean => filledBy === "merchant";
  return fields.filter(isInputField).sort((a, b) => Number(isOverride(a)) - Number(isOverride(b)));
}

function isInputField(field: PayloadField): field is InputPayloadField {
  const { filledBy } = field;
  return filledBy === "caller" || filledBy === "application" || filledBy === "merchant";
}

function valueOf(
  field: PayloadField,
  { signType, values }: CheckedInput,
  nonce: string,
  timestamp: string,
): string | undefined {
  switch (field.filledBy) {
    case "constant":
      return field.value;
    case "caller":
    case "application":
    case "merchant":
      return values.get(field);
    case "nonce":
      return nonce;
    case "timestamp":
      return timestamp;
    case "sign_type":
      return signType;
    case "sign":
      // Computed when all other values are known.
      return "";
  }
}

/** Gives a payload that was made from its descriptor its static type. */
function assertSigned<T extends Payload>(signed: unknown): asserts signed is SignedPayloadOf<T> {
  if (typeof signed !== "object" || signed === null) {
    throw new TypeError("A payload must be an object.");
  }
}
