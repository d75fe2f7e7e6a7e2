import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { requestOf, texts } from "./operations.js";
import type { FieldNodes, OperationNode } from "./operations.js";
import { isFile } from "./values.js";

/** Whether each file has what a file needs, and nothing else has it. */
export function checkFiles(operation: OperationNode): Diagnostic[] {
  const unsigned = new Set(texts(operation.node.at("x-signing", "unsigned")));
  return requestOf(operation).flatMap((body) =>
    body.fields.flatMap(([name, field]) =>
      isFile(field) ? file(body, name, field, unsigned) : noFile(body, name, field),
    ),
  );
}

function file(
  { mediaType, content }: FieldNodes,
  name: string,
  field: SpecNode,
  unsigned: ReadonlySet<string>,
): Diagnostic[] {
  if (mediaType !== "multipart/form-data") {
    return [field.reportKey("A file is sent by multipart/form-data, and by nothing else.")];
  }
  const missing: string[] = [];
  if (!field.at("maxLength").exists)
    missing.push("maxLength is missing: a file has a limit, in bytes.");
  if (!content.at("encoding", name, "contentType").exists) {
    missing.push(
      `encoding.${name}.contentType is missing: the media types that the gateway takes.`,
    );
  }
  if (!unsigned.has(name)) missing.push("A file cannot be signed: name it in x-signing.unsigned.");
  const filler = field.at("x-filled-by");
  if (filler.exists && filler.text !== "caller") missing.push("A file is filled in by the caller.");
  for (const key of ["type", "enum", "pattern", "minimum", "maximum", "contentSchema", "example"]) {
    if (field.at(key).exists) missing.push(`A file has no ${key}.`);
  }
  return missing.map((message) => field.reportKey(message));
}

function noFile({ mediaType, content }: FieldNodes, name: string, field: SpecNode): Diagnostic[] {
  const encoding = content.at("encoding", name);
  const type = field.at("type");
  const contents = field.at("contentMediaType");
  return [
    ...(encoding.exists ? [encoding.reportKey(`${name} is no file, so nothing encodes it.`)] : []),
    ...(mediaType === "multipart/form-data" && (contents.exists || type.text === "integer")
      ? [field.reportKey("multipart/form-data carries texts and files, and nothing else.")]
      : []),
  ];
}
