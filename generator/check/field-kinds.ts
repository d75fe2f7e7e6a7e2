import type { SpecNode } from "../read/spec-node.js";

export function isFile(field: SpecNode): boolean {
  return field.at("contentMediaType").text === "application/octet-stream";
}

/** Whether it is structured text: JSON or a form. */
export function isJson(field: SpecNode): boolean {
  return field.at("contentMediaType").text === "application/json" || isForm(field);
}

/** Whether it is a URL-encoded object of texts. */
export function isForm(field: SpecNode): boolean {
  return field.at("contentMediaType").text === "application/x-www-form-urlencoded";
}

export function isList(field: SpecNode): boolean {
  return field.at("type").text === "array";
}

/** Whether it is a list of XML elements inside an element. */
export function isWrappedList(field: SpecNode): boolean {
  return isList(field) && field.at("xml").exists;
}

/** Whether it is a value inside JSON text that is sent as its ciphertext. */
export function isEncryptedObject(value: SpecNode): boolean {
  return value.at("type").text === "object" && value.at("x-encrypted").exists;
}

/** Whether the client sets the field, and the caller cannot. */
export function isFilledByClient(field: SpecNode): boolean {
  const filler = field.at("x-filled-by");
  return filler.exists && filler.text !== "caller";
}

/** The fields of a list's entries, by name. */
export function listFields(list: SpecNode): [string, SpecNode][] {
  return list.at("items", "properties").members;
}

/** The values inside a field's JSON text, at every depth. */
export function jsonValues(field: SpecNode): SpecNode[] {
  const content = field.at("contentSchema");
  return content.exists ? nestedValues(content) : [];
}

function nestedValues(value: SpecNode): SpecNode[] {
  const items = value.at("items");
  return [
    value,
    ...value.at("properties").members.flatMap(([, member]) => nestedValues(member)),
    ...(items.exists ? nestedValues(items) : []),
  ];
}
