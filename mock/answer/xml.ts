import type { Answer } from "./answer.js";

/** The fields of a reply in the order in which they are written. */
export type ReplyFields = ReadonlyMap<string, string>;

/** Writes a reply the way the gateway does: one level, each value in CDATA. */
export function writeXml(fields: ReplyFields, root = "xml"): string {
  const elements = [...fields].map(([name, value]) => `<${name}>${cdata(value)}</${name}>`);
  return `<${root}>${elements.join("")}</${root}>`;
}

export function isElementName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}

export function xmlAnswer(fields: ReplyFields, root?: string): Answer {
  return {
    status: 200,
    headers: { "content-type": "text/xml; charset=utf-8" },
    body: writeXml(fields, root),
  };
}

/** The end mark of a section cannot stand in it, so it is parted between two of them. */
function cdata(value: string): string {
  return `<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
