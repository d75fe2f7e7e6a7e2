import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isFile, isFilledByClient } from "./field-kinds.js";
import type { BodyNode, FieldNode } from "./nodes.js";

/** Checks that a file has the keys that it needs, and that other fields have no keys reserved for files. */
export function checkFile(field: FieldNode, request: BodyNode, signing: SpecNode): Diagnostic[] {
  return isFile(field.node)
    ? checkFileField(field, request, signing)
    : checkOtherField(field, request);
}

const disallowedKeys = [
  "type",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "contentSchema",
  "example",
];

function checkFileField(
  { name, node }: FieldNode,
  { mediaType, content }: BodyNode,
  signing: SpecNode,
): Diagnostic[] {
  if (mediaType !== "multipart/form-data") {
    return [node.reportKey("A file is only allowed in multipart/form-data.")];
  }
  const problems: string[] = [];
  if (!node.at("maxLength").exists) {
    problems.push("Missing maxLength. Expected the maximum size of the file in bytes.");
  }
  if (!content.at("encoding", name, "contentType").exists) {
    problems.push(
      `Missing encoding.${name}.contentType. Expected the media types that the gateway accepts.`,
    );
  }
  if (!signing.at("unsigned").texts.includes(name)) {
    problems.push("A file cannot be signed. Add it to x-signing.unsigned.");
  }
  if (isFilledByClient(node)) {
    problems.push("The client cannot fill in a file. Remove x-filled-by.");
  }
  for (const key of disallowedKeys) {
    if (node.at(key).exists) problems.push(`A file cannot have ${key}.`);
  }
  return problems.map((problem) => node.reportKey(problem));
}

function checkOtherField(
  { name, node }: FieldNode,
  { mediaType, content }: BodyNode,
): Diagnostic[] {
  const encoding = content.at("encoding", name);
  const isText = !node.at("contentMediaType").exists && node.at("type").text !== "integer";
  return [
    ...(encoding.exists
      ? [encoding.reportKey(`Only a file can have an encoding, and ${name} is not a file.`)]
      : []),
    ...(mediaType === "multipart/form-data" && !isText
      ? [node.reportKey("multipart/form-data can only contain text fields and files.")]
      : []),
  ];
}
