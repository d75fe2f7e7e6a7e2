import { createHash } from "node:crypto";
import type { Operation } from "../../runtime/operation.js";
import { describeFieldValue, textFields } from "../validate/call.js";
import type { Form } from "../parse/form.js";
import { truncate } from "./truncate.js";
import type { Reader } from "./read.js";
import { redacted } from "./redact.js";
import { xmlFields } from "./xml-text.js";
import { sensitiveNames } from "./sensitive.js";

/** Fillers whose values differ between two requests that ask for the same. */
const fresh: ReadonlySet<unknown> = new Set(["sign", "nonce", "timestamp"]);

/** Two requests have the same key where they are of one operation, with equal fields and equal files. */
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

/** The key of a request in a record. @throws {MockGatewayError} INVALID_RECORD */
export function keyOfRecorded(operation: Operation, request: Reader): string {
  switch (operation.request.encoding) {
    case "query":
    case "page":
      return keyOfParts(
        operation,
        request
          .get("queryString")
          .list()
          .filter((part) => !Object.hasOwn(operation.request.query ?? {}, part.get("name").text())),
      );
    case "xml":
      return keyOf(operation, elementsOf(request.get("postData")), []);
    case "multipart": {
      const postData = request.get("postData");
      return keyOfParts(operation, postData.missing ? [] : postData.get("params").list());
    }
  }
}

/** Of a body that could not be read the text is empty. */
function elementsOf(postData: Reader): readonly Part[] {
  const text = postData.missing ? "" : postData.get("text").text();
  if (text === "") return [];
  const fields = xmlFields(text);
  if (fields === undefined) throw postData.get("text").wrong("has to be XML of one level");
  return [...fields];
}

function keyOfParts(operation: Operation, parts: readonly Reader[]): string {
  const texts: Part[] = [];
  const files: Part[] = [];
  for (const part of parts) {
    const name = part.get("name").text();
    if (part.get("fileName").missing) texts.push([name, part.get("value").text()]);
    else files.push([name, part.get("_md5").text()]);
  }
  return keyOf(operation, texts, files);
}

type Part = readonly [name: string, value: string];

function keyOf(operation: Operation, texts: readonly Part[], files: readonly Part[]): string {
  const changing = new Set(
    textFields(operation)
      .filter(({ filledBy }) => fresh.has(filledBy))
      .map(({ name }) => name),
  );
  const secret = sensitiveNames(operation);
  const told = texts
    .filter(([name]) => !changing.has(name))
    // A record does not tell them apart, so nothing else can.
    .map(([name, value]): Part => [name, secret.has(name) ? redacted : value]);
  return JSON.stringify([operation.id, sorted(told), sorted(files)]);
}

function sorted(parts: readonly Part[]): Part[] {
  return [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The fields and files that a key is made of, for people. */
export function namesIn(operation: Operation, form: Form | undefined): string {
  const fields = new Map(operation.request.fields.map((field) => [field.name, field]));
  const texts = [...(form?.texts ?? [])]
    .filter(([name]) => !fresh.has(fields.get(name)?.filledBy))
    .map(([name, value]) => `${name} ${describeFieldValue(fields.get(name), value)}`);
  const files = [...(form?.files ?? [])].map(
    ([name, { content }]) => `${name} of ${content.length} bytes`,
  );
  return [...texts, ...files].join(", ");
}
