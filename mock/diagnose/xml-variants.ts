import type { Fields } from "../wire/signature.js";
import { keyedCanonicalString } from "./invalid-signature.js";
import type { CanonicalVariant, InvalidSignature } from "./invalid-signature.js";

type Escape = readonly [character: string, entity: string];

// The ampersand is escaped first and unescaped last.
const markup: readonly Escape[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];
const quote: Escape = ['"', "&quot;"];
/** What XML libraries escape: markup, then double quotes, then apostrophes in one of two notations. */
const escapeSets: readonly (readonly Escape[])[] = [
  markup,
  [...markup, quote],
  [...markup, quote, ["'", "&apos;"]],
  [...markup, quote, ["'", "&#39;"]],
];

/** Values that were signed in their XML notation, or sent in XML notation but signed without it. */
export function xmlVariants({
  fields,
  rawFields,
  apiKey,
}: Pick<InvalidSignature, "fields" | "rawFields" | "apiKey">): CanonicalVariant[] {
  const textOver = (changed: Fields): string => keyedCanonicalString(changed, apiKey);
  const textAfter = (change: (value: string, name: string) => string): string =>
    textOver(new Map([...fields].map(([name, value]) => [name, change(value, name)])));
  return [
    ...escapeSets.map((escapes) => ({
      mistake: "values were XML-escaped before signing",
      text: textAfter((value) => escapeXml(value, escapes)),
    })),
    {
      mistake: "values were signed with their CDATA markers",
      text: textAfter((value) => (value === "" ? "" : `<![CDATA[${value}]]>`)),
    },
    {
      mistake: "values were signed with CR LF, but XML parsers read every line ending as LF",
      text: textAfter((value, name) =>
        (rawFields.get(name) ?? "").includes("\r\n") ? value.replaceAll("\n", "\r\n") : value,
      ),
    },
    {
      mistake:
        "values were signed as written on the wire, with CDATA, entities or percent-encoding",
      text: textOver(rawFields),
    },
    {
      mistake: "values were sent with CDATA markers in them: the XML writer escaped the markers",
      text: textAfter((value) => value.replace(/^<!\[CDATA\[|\]\]>$/g, "")),
    },
    ...escapeSets.map((escapes) => ({
      mistake: "values were XML-escaped twice before sending",
      text: textAfter((value) => unescapeXml(value, escapes)),
    })),
  ];
}

function escapeXml(value: string, escapes: readonly Escape[]): string {
  return escapes.reduce((text, [character, entity]) => text.replaceAll(character, entity), value);
}

function unescapeXml(value: string, escapes: readonly Escape[]): string {
  return escapes.reduceRight(
    (text, [character, entity]) => text.replaceAll(entity, character),
    value,
  );
}
