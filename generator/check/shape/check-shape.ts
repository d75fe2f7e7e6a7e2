import { Ajv } from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import { unknownName } from "../../../text/suggest.js";
import type { Diagnostic } from "../../diagnostic.js";
import { isObject, parsePointer } from "../../read/bundle.js";
import type { Bundle } from "../../read/bundle.js";
import { SpecNode } from "../../read/spec-node.js";
import { documentSchema } from "./document.js";
import type { SpecDocument } from "./spec-document.js";

/** Compiled on first use, because compiling takes longer than most checks. */
let validator: ValidateFunction<SpecDocument> | undefined;

function compile(): ValidateFunction<SpecDocument> {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, ownProperties: true });
  return ajv.compile<SpecDocument>(documentSchema);
}

/** Validates the document against the JSON Schema of a spec. */
export function checkShape(bundle: Bundle): {
  readonly document: SpecDocument | undefined;
  readonly diagnostics: Diagnostic[];
} {
  validator ??= compile();
  const validate = validator;
  const { document } = bundle;
  if (validate(document)) return { document, diagnostics: [] };
  const root = SpecNode.root(bundle);
  const diagnostics = (validate.errors ?? [])
    .filter((error) => !isInBrokenValue(bundle, error) && !summaryKeywords.has(error.keyword))
    .map((error) => diagnosticOf(root, error));
  return { document: undefined, diagnostics };
}

/** Their errors only repeat other errors. */
const summaryKeywords = new Set(["if", "propertyNames"]);

/** Whether the error is in a value that could not be read, which already has a diagnostic. */
function isInBrokenValue({ broken }: Bundle, { instancePath }: ErrorObject): boolean {
  const keys = instancePath.split("/");
  return keys.some((_, index) => broken.has(keys.slice(0, index + 1).join("/")));
}

function diagnosticOf(root: SpecNode, error: ErrorObject): Diagnostic {
  const { keyword, propertyName } = error;
  const node = root.at(...parsePointer(error.instancePath));
  const schema: unknown = error.parentSchema;
  switch (keyword) {
    case "additionalProperties": {
      const name = parameter(error, "additionalProperty");
      const kind = name.startsWith("x-") ? "extension" : "key";
      return node.at(name).reportKey(unknownName(kind, name, propertiesOf(schema)));
    }
    case "required": {
      const name = parameter(error, "missingProperty");
      return node.reportKey(`Missing ${name}.${reasons[name] ?? ""}`);
    }
    case "enum": {
      const allowed: unknown = error.params["allowedValues"];
      const choices = Array.isArray(allowed) ? allowed.map((each) => JSON.stringify(each)) : [];
      const list = choices.length === 1 ? choices.join("") : `one of ${choices.join(", ")}`;
      return node.report(`Expected ${list}${received(node)}.`);
    }
    case "type":
      return node.report(`Expected type ${parameter(error, "type")}${received(node)}.`);
    case "maxLength": {
      const limit = parameter(error, "limit");
      return propertyName === undefined
        ? node.report(`This text is too long. Expected at most ${limit} characters.`)
        : node
            .at(propertyName)
            .reportKey(`This name is too long. Expected at most ${limit} characters.`);
    }
    default: {
      const expected = expectedBy(schema);
      if (propertyName !== undefined) {
        const name = JSON.stringify(propertyName);
        const expectation = `Expected ${expected ?? "another name"}.`;
        return node.at(propertyName).reportKey(`Invalid name ${name}. ${expectation}`);
      }
      return node.report(
        expected === undefined
          ? `Invalid value: it ${error.message ?? "does not match the schema"}.`
          : `Expected ${expected}${received(node)}.`,
      );
    }
  }
}

/** A clause with the value, unless it is missing or too long to print. */
function received({ value }: SpecNode): string {
  const json = value === undefined ? "" : JSON.stringify(value);
  return json === "" || json.length > 60 ? "" : `, received ${json}`;
}

/** Why a key is required, or what its value should be. */
const reasons: Readonly<Record<string, string>> = {
  summary: " Expected the standard Chinese term.",
  title: " Expected the standard Chinese term.",
  description: " Expected one plain English sentence.",
  externalDocs: " Expected the url of the official page.",
  "x-signing": " Every operation and every payload describes how it is signed.",
  "x-notification": " Every notification describes how it is authenticated and identified.",
  remedy: " Every error says what the caller should do.",
  meaning: " Every error says what it means.",
  "x-succeeded": " A JSON reply names the field and the value that mean success.",
};

function propertiesOf(schema: unknown): string[] {
  return isObject(schema) && isObject(schema["properties"])
    ? Object.keys(schema["properties"])
    : [];
}

/** Reads the keyword `expected` of our schemas: a noun phrase for messages. */
function expectedBy(schema: unknown): string | undefined {
  const expected = isObject(schema) ? schema["expected"] : undefined;
  return typeof expected === "string" ? expected : undefined;
}

function parameter(error: ErrorObject, name: string): string {
  const value: unknown = error.params[name];
  return Array.isArray(value) ? value.join(" or ") : String(value);
}
