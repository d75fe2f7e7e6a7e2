import type { SpecNode } from "../read/bundle.js";

/** What a field is, by what it says of itself. */
export function isFile(field: SpecNode): boolean {
  return field.at("contentMediaType").text === "application/octet-stream";
}

/** Whether it is a text with more in it: JSON, or a form. */
export function isJson(field: SpecNode): boolean {
  return field.at("contentMediaType").text === "application/json" || isForm(field);
}

/** An object of texts, URL-encoded. */
export function isForm(field: SpecNode): boolean {
  return field.at("contentMediaType").text === "application/x-www-form-urlencoded";
}

export function isList(field: SpecNode): boolean {
  return field.at("type").text === "array";
}

/** A list of elements within an element. */
export function isWrapped(field: SpecNode): boolean {
  return isList(field) && field.at("xml").exists;
}

/** A value inside of JSON text whose cipher text is on the wire. */
export function isEncrypted(value: SpecNode): boolean {
  return value.at("type").text === "object" && value.at("x-encrypted").exists;
}

/** The fields of an entry of a list. */
export function listed(list: SpecNode): [string, SpecNode][] {
  return list.at("items", "properties").members;
}

/** A field and, where it is a list, the fields of its entries, and so on. */
export function everyField(field: SpecNode): SpecNode[] {
  return [field, ...listed(field).flatMap(([, each]) => everyField(each))];
}

/** A value inside of JSON text, and every value inside of it. */
export function everyValue(value: SpecNode): SpecNode[] {
  const items = value.at("items");
  return [
    value,
    ...value.at("properties").members.flatMap(([, each]) => everyValue(each)),
    ...(items.exists ? everyValue(items) : []),
  ];
}

/** The values inside of a field's JSON text. */
export function valuesOf(field: SpecNode): SpecNode[] {
  const content = field.at("contentSchema");
  return content.exists ? everyValue(content) : [];
}
