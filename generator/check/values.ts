import type { Located } from "../read/bundle.js";

/** What a field is, by what it says of itself. */
export function isFile(field: Located): boolean {
  return field.at("contentMediaType").text === "application/octet-stream";
}

/** Whether it is a text with more in it: JSON, or a form. */
export function isJson(field: Located): boolean {
  return field.at("contentMediaType").text === "application/json" || isForm(field);
}

/** An object of texts, URL-encoded. */
export function isForm(field: Located): boolean {
  return field.at("contentMediaType").text === "application/x-www-form-urlencoded";
}

export function isList(field: Located): boolean {
  return field.at("type").text === "array";
}

/** A list of elements within an element. */
export function isWrapped(field: Located): boolean {
  return isList(field) && field.at("xml").exists;
}

/** A value inside of JSON text whose cipher text is on the wire. */
export function isEncrypted(value: Located): boolean {
  return value.at("type").text === "object" && value.at("x-encrypted").exists;
}

/** The fields of an entry of a list. */
export function listed(list: Located): [string, Located][] {
  return list.at("items", "properties").members;
}

/** A field and, where it is a list, the fields of its entries, and so on. */
export function everyField(field: Located): Located[] {
  return [field, ...listed(field).flatMap(([, each]) => everyField(each))];
}

/** A value inside of JSON text, and every value inside of it. */
export function everyValue(value: Located): Located[] {
  const items = value.at("items");
  return [
    value,
    ...value.at("properties").members.flatMap(([, each]) => everyValue(each)),
    ...(items.exists ? everyValue(items) : []),
  ];
}

/** The values inside of a field's JSON text. */
export function valuesOf(field: Located): Located[] {
  const content = field.at("contentSchema");
  return content.exists ? everyValue(content) : [];
}
