import type { Body } from "./body.js";

/**
 * One level of XML, as the gateway reads it: the root is `<xml>`, and there is no declaration before it,
 * which the gateway answers with a system error.
 */
export function xml(fields: readonly (readonly [name: string, value: string])[]): Body {
  const elements = fields.map(([name, value]) => `<${name}>${written(value)}</${name}>`);
  const body = Buffer.from(`<xml>${elements.join("")}</xml>`);
  return {
    contentType: "text/xml; charset=utf-8",
    pieces: [body],
    length: body.length,
  };
}

/** A value as the content of an element. What XML cannot hold at all was refused before. */
function written(value: string): string {
  // A reader makes a line feed of a carriage return, in CDATA too, and the signature would not hold.
  return value
    .split("\r")
    .map((part) => (/[&<>"']/.test(part) ? cdata(part) : part))
    .join("&#13;");
}

/** A section ends at the first `]]>`, so one of the value's own is divided between two sections. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
