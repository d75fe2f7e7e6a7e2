import { createHash } from "node:crypto";
import type { Operation } from "../../runtime/operation.js";
import type { Form } from "../parse/form.js";
import { describeFieldValue, textFields } from "../validate/call.js";
import { truncate } from "./received.js";
import type { RecordReader } from "./record-reader.js";
import { redacted } from "./redact.js";
import { sensitiveNames } from "./sensitive.js";
import { xmlFields } from "./xml-elements.js";

/** Fillers whose values differ between two otherwise equal requests. */
const volatileFillers: ReadonlySet<unknown> = new Set(["sign", "nonce", "timestamp"]);

type Part = readonly [name: string, value: string];

/** The key of a request. Two requests have the same key if their operation, fields and files are equal. */
export function keyOfRequest(operation: Operation, form: Form | undefined): string {
  const texts = [...(form?.texts ?? [])].map(([name, value]): Part => [
    truncate(name),
    truncate(value),
  ]);
  const files = [...(form?.files ?? [])].map(([name, { content }]): Part => [
    truncate(name),
    createHash("md5").update(content).digest("hex"),
  ]);
  return keyOf(operation, texts, files);
}

/** The key of a recorded request. @throws {MockGatewayError} INVALID_RECORD */
export function keyOfRecorded(operation: Operation, request: RecordReader): string {
  switch (operation.request.encoding) {
    case "query":
    case "page": {
      const fixedQuery = operation.request.query ?? {};
      const fields = request
        .get("queryString")
        .array()
        .filter((part) => !Object.hasOwn(fixedQuery, part.get("name").text()));
      return keyOfParts(operation, fields);
    }
    case "xml":
      return keyOf(operation, readXmlFields(request.get("postData")), []);
    case "multipart": {
      const postData = request.get("postData");
      return keyOfParts(operation, postData.missing ? [] : postData.get("params").array());
    }
  }
}

/** The text of a body that the gateway could not parse is empty. */
function readXmlFields(postData: RecordReader): readonly Part[] {
  const text = postData.missing ? "" : postData.get("text").text();
  if (text === "") return [];
  const fields = xmlFields(text);
  if (fields === undefined) {
    throw postData.get("text").unexpected("XML with one level of elements");
  }
  return [...fields];
}

function keyOfParts(operation: Operation, parts: readonly RecordReader[]): string {
  const texts: Part[] = [];
  const files: Part[] = [];
  for (const part of parts) {
    const name = part.get("name").text();
    if (part.get("fileName").missing) texts.push([name, part.get("value").text()]);
    else files.push([name, part.get("_md5").text()]);
  }
  return keyOf(operation, texts, files);
}

function keyOf(operation: Operation, texts: readonly Part[], files: readonly Part[]): string {
  const volatileNames = new Set(
    textFields(operation)
      .filter(({ filledBy }) => volatileFillers.has(filledBy))
      .map(({ name }) => name),
  );
  const sensitive = sensitiveNames(operation);
  const comparable = texts
    .filter(([name]) => !volatileNames.has(name))
    // Sensitive values are redacted in the record, so they cannot be compared.
    .map(([name, value]): Part => [name, sensitive.has(name) ? redacted : value]);
  return JSON.stringify([operation.id, sorted(comparable), sorted(files)]);
}

function sorted(parts: readonly Part[]): Part[] {
  return [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Describes the fields and files of a request that its key depends on, for a diagnosis. */
export function describeKey(operation: Operation, form: Form | undefined): string {
  const fields = new Map(operation.request.fields.map((field) => [field.name, field]));
  const texts = [...(form?.texts ?? [])]
    .filter(([name]) => !volatileFillers.has(fields.get(name)?.filledBy))
    .map(([name, value]) => `${name} ${describeFieldValue(fields.get(name), value)}`);
  const files = [...(form?.files ?? [])].map(
    ([name, { content }]) => `${name} of ${content.length} bytes`,
  );
  return [...texts, ...files].join(", ");
}
