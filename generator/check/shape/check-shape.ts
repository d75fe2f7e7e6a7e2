import { Ajv } from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import { unknownName } from "../../../text/suggest.js";
import type { Diagnostic } from "../../diagnostic.js";
import { isObject, parsePointer, SpecNode } from "../../read/bundle.js";
import type { Bundle } from "../../read/bundle.js";
import { documentSchema } from "./document.js";
import type { SpecDocument } from "./spec-document.js";

/** Compiled once, and only where there is something to check. */
let validator: ValidateFunction<SpecDocument> | undefined;

function compile(): ValidateFunction<SpecDocument> {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, ownProperties: true });
  return ajv.compile<SpecDocument>(documentSchema);
}

/** Whether the document is made of what a spec can have, in the places where it can have it. */
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
    .filter((error) => !isBroken(bundle, error) && !summaries.has(error.keyword))
    .map((error) => diagnosticOf(root, error));
  return { document: undefined, diagnostics };
}

/** Keywords that only repeat what another complaint says. */
const summaries = new Set(["if", "propertyNames"]);

/** What could not be read has been complained of; that it is not as it should be is no news. */
function isBroken({ broken }: Bundle, { instancePath }: ErrorObject): boolean {
  const parts = instancePath.split("/");
  return parts.some((_, at) => broken.has(parts.slice(0, at + 1).join("/")));
}

function diagnosticOf(root: SpecNode, error: ErrorObject): Diagnostic {
  const node = root.at(...parsePointer(error.instancePath));
  const shown = node.value === undefined ? "" : JSON.stringify(node.value);
  const value = shown === "" || shown.length > 60 ? "This value" : shown;
  const schema: unknown = error.parentSchema;
  const says = isObject(schema) && typeof schema["says"] === "string" ? schema["says"] : undefined;
  switch (error.keyword) {
    case "additionalProperties": {
      const name = parameter(error, "additionalProperty");
      const known = Object.keys(
        isObject(schema) && isObject(schema["properties"]) ? schema["properties"] : {},
      );
      return node.at(name).reportKey(unknownKey(name, known));
    }
    case "required": {
      const name = parameter(error, "missingProperty");
      return node.reportKey(`${name} is missing: ${needs[name] ?? "it is needed here"}.`);
    }
    case "enum": {
      const allowed: unknown = error.params["allowedValues"];
      const choices = Array.isArray(allowed) ? allowed.map((each) => JSON.stringify(each)) : [];
      return node.report(`${value} is not one of ${choices.join(", ")}.`);
    }
    case "type":
      return node.report(`${value} is not of type ${parameter(error, "type")}.`);
    case "pattern": {
      const wrong = says ?? "is not of the form it should have";
      const { propertyName: name } = error;
      return name === undefined
        ? node.report(`${value} ${wrong}.`)
        : node.at(name).reportKey(`${JSON.stringify(name)} ${wrong}.`);
    }
    case "maxLength":
      return error.propertyName === undefined
        ? node.report(`This text is longer than ${parameter(error, "limit")} characters.`)
        : node
            .at(error.propertyName)
            .reportKey(`This name is longer than ${parameter(error, "limit")} characters.`);
    default:
      return node.report(`${value} ${says ?? error.message ?? "is wrong"}.`);
  }
}

/** Why a key must not be missing, where the schema alone would not tell. */
const needs: Readonly<Record<string, string>> = {
  summary: "the standard Chinese term for it",
  title: "the standard Chinese term",
  description: "one English sentence of our own",
  externalDocs: "every operation names its official page, as url",
  "x-signing": "every operation says how it is signed",
  "x-notification": "every notification says what shows where it comes from",
  remedy: "every error says what the caller should do",
  meaning: "every error says what it means",
  "x-succeeded": "a reply of JSON says which value of which field means success",
};

function unknownKey(name: string, known: readonly string[]): string {
  return unknownName(name.startsWith("x-") ? "extension" : "key", name, known);
}

function parameter(error: ErrorObject, name: string): string {
  const value: unknown = error.params[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
