import type { MockResponse } from "../reply/response.js";

/** The fields of a reply in the order in which they are written. */
export type ReplyFields = ReadonlyMap<string, ReplyValue>;

export type ReplyValue = string | Elements;

/** Elements within the field's own or, where they have its name or a number, one beside the other in its place. */
export interface Elements {
  readonly element: string;
  readonly items: readonly ReplyFields[];
}

/** Writes a reply the way the gateway does: each text in CDATA. */
export function writeXml(fields: ReplyFields, root = "xml"): string {
  const elements = [...fields].map(([name, value]) => {
    if (typeof value === "string") return `<${name}>${cdata(value)}</${name}>`;
    const { element, items } = value;
    if (element.endsWith("$n")) {
      return items.map((item, at) => writeXml(item, element.replace("$n", String(at)))).join("");
    }
    const within = items.map((item) => writeXml(item, element)).join("");
    return element === name ? within : `<${name}>${within}</${name}>`;
  });
  return `<${root}>${elements.join("")}</${root}>`;
}

/** The fields of one level that are text, which is all that is ever signed. */
export function textsOf(fields: ReplyFields): ReadonlyMap<string, string> {
  return new Map(
    [...fields].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

export function isElementName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}

export function xmlResponse(fields: ReplyFields, root?: string): MockResponse {
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
