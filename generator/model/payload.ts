import type {
  SpecPayload,
  SpecPayloadField,
  SpecPayloadInput,
} from "../check/shape/spec-document.js";
import { payloadNames } from "../names.js";
import { bilingual } from "./model.js";
import type { PayloadFieldModel, PayloadModel, PayloadTextModel } from "./model.js";

export function buildPayload(id: string, spec: SpecPayload, source: string): PayloadModel {
  const { properties, required = [] } = spec.schema;
  const { types, unsigned = [] } = spec["x-signing"];
  return {
    source,
    names: payloadNames(id),
    title: spec.summary,
    description: bilingual(spec.description, spec["x-description-zh"]),
    documentation: spec.externalDocs.url,
    signing: { types },
    fields: Object.entries(properties).map(([name, field]) =>
      buildField(name, field, required.includes(name), !unsigned.includes(name)),
    ),
  };
}

function buildField(
  name: string,
  field: SpecPayloadField,
  required: boolean,
  covered: boolean,
): PayloadFieldModel {
  const text = buildText(name, field);
  const {
    const: value,
    "x-filled-by": filledBy = "caller",
    "x-prefix": prefix,
    "x-input": declaredInput,
  } = field;
  const common = { ...text, required, signed: covered && filledBy !== "sign" };
  if (value !== undefined) return { ...common, filledBy: "constant", value };
  const input = declaredInput && buildText(declaredInput.name, declaredInput);
  const withPrefix = prefix === undefined ? {} : { prefix };
  switch (filledBy) {
    case "caller":
    case "application":
      return { ...common, filledBy, input: input ?? text, ...withPrefix };
    case "merchant":
      return { ...common, filledBy, ...(input === undefined ? {} : { input }), ...withPrefix };
    case "nonce":
    case "timestamp":
    case "sign_type":
    case "sign":
      return { ...common, filledBy };
  }
}

function buildText(name: string, spec: SpecPayloadField | SpecPayloadInput): PayloadTextModel {
  const { title, description, maxLength, pattern, example } = spec;
  return {
    name,
    title,
    description: bilingual(description, spec["x-description-zh"]),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(typeof example === "string" ? { example } : {}),
  };
}

/** What a caller can pass for a field of a payload. */
export interface PayloadInputModel extends PayloadTextModel {
  readonly required: boolean;
  /** The client option that is the default. */
  readonly default?: "appId" | "mchId";
}

/** The input of a payload, without the signature type. Fields that override the client's merchant come last. */
export function payloadInputs({ fields }: PayloadModel): PayloadInputModel[] {
  const inputs = fields.flatMap((field): PayloadInputModel[] => {
    switch (field.filledBy) {
      case "caller":
        return [{ ...field.input, required: field.required }];
      case "application":
        return [{ ...field.input, required: false, default: "appId" }];
      case "merchant":
        return field.input === undefined
          ? []
          : [{ ...field.input, required: false, default: "mchId" }];
      case "constant":
      case "nonce":
      case "timestamp":
      case "sign_type":
      case "sign":
        return [];
    }
  });
  const isOverride = (input: PayloadInputModel): boolean => input.default === "mchId";
  return [...inputs.filter((input) => !isOverride(input)), ...inputs.filter(isOverride)];
}
