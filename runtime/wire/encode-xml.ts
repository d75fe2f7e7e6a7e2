import type { Body } from "./body.js";

/**
 * Encodes fields as one level of XML below the root `<xml>`. There is no XML declaration, because the gateway
 * responds to one with a system error.
 */
export function encodeXml(fields: readonly (readonly [name: string, value: string])[]): Body {
  const elements = fields.map(([name, value]) => `<${name}>${escapeText(value)}</${name}>`);
  const body = Buffer.from(`<xml>${elements.join("")}</xml>`);
  return {
    contentType: "text/xml; charset=utf-8",
    pieces: [body],
    length: body.length,
  };
}

/** Escapes a value for an element. Characters that XML cannot represent were rejected in step 1. */
function escapeText(value: string): string {
  // Parsers convert a carriage return to a line feed, even in CDATA, which would invalidate the signature.
  return value
    .split("\r")
    .map((part) => (/[&<>"']/.test(part) ? cdata(part) : part))
    .join("&#13;");
}

/** Wraps text in a CDATA section. A `]]>` within the text is split between two sections. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
