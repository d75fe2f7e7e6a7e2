import { canonicalString } from "../wire/signature.js";
import type { Fields } from "../wire/signature.js";
import type { WrongSignature } from "./wrong-signature.js";
import type { WrongText } from "./wrong-text.js";

type Pair = readonly [sign: string, entity: string];

// The first of them first on the way there, and last on the way back.
const marks: readonly Pair[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];
const quote: Pair = ['"', "&quot;"];
/** What libraries escape: marks alone, double quotes besides, or apostrophes in one of two ways. */
const escapings: readonly (readonly Pair[])[] = [
  marks,
  [...marks, quote],
  [...marks, quote, ["'", "&apos;"]],
  [...marks, quote, ["'", "&#39;"]],
];

/** Values that were signed as XML has them, and not as they are, or the other way about. */
export function wrongXml({ fields, written, apiKey }: WrongSignature): WrongText[] {
  const over = (changed: Fields): string => `${canonicalString(changed)}&key=${apiKey}`;
  const each = (change: (value: string, name: string) => string): string =>
    over(new Map([...fields].map(([name, value]) => [name, change(value, name)])));
  return [
    ...escapings.map((pairs) => ({
      mistake: "values were escaped for XML before they were signed",
      text: each((value) => escaped(value, pairs)),
    })),
    {
      mistake: "values were signed with the marks of CDATA around them",
      text: each((value) => (value === "" ? "" : `<![CDATA[${value}]]>`)),
    },
    {
      mistake:
        "values were signed with CR LF in them, and a line of XML ends with LF, however it was written",
      text: each((value, name) =>
        (written.get(name) ?? "").includes("\r\n") ? value.replaceAll("\n", "\r\n") : value,
      ),
    },
    {
      mistake:
        "values were signed as they stood on the wire, with CDATA marks, entities or percent-encoding",
      text: over(written),
    },
    {
      mistake:
        "values are sent with the marks of CDATA as part of them: what wrote the XML escaped the marks",
      text: each((value) => value.replace(/^<!\[CDATA\[|\]\]>$/g, "")),
    },
    ...escapings.map((pairs) => ({
      mistake: "values are sent escaped for XML twice",
      text: each((value) => unescaped(value, pairs)),
    })),
  ];
}

function escaped(value: string, pairs: readonly Pair[]): string {
  return pairs.reduce((text, [sign, entity]) => text.replaceAll(sign, entity), value);
}

function unescaped(value: string, pairs: readonly Pair[]): string {
  return pairs.reduceRight((text, [sign, entity]) => text.replaceAll(entity, sign), value);
}
