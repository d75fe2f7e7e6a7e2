import type { Fields } from "../wire/signature.js";
import { keyedCanonicalString } from "./invalid-signature.js";
import type { CanonicalVariant, InvalidSignature, SigningInputs } from "./invalid-signature.js";
import { jsonVariants } from "./json-variants.js";
import { keyVariants } from "./key-variants.js";
import { numberVariants } from "./number-variants.js";
import { xmlVariants } from "./xml-variants.js";

/** The canonical strings that clients sign by mistake, the most common mistakes first. */
export function canonicalVariants(invalid: InvalidSignature): CanonicalVariant[] {
  return [
    ...fieldVariants(invalid),
    ...orderVariants(invalid),
    ...valueVariants(invalid),
    ...xmlVariants(invalid),
    ...jsonVariants(invalid),
    ...numberVariants(invalid),
    ...keyVariants(invalid),
  ];
}

/** Fields that were left out by mistake, or that should have been left out. */
function fieldVariants(invalid: InvalidSignature): CanonicalVariant[] {
  const { fields, names, files, expected, apiKey, types } = invalid;
  const textWith = (name: string, value: string): string =>
    keyedCanonicalString(new Map([...fields, [name, value]]), apiKey);
  // `keyedCanonicalString` leaves out `sign` and empty fields, so these texts are joined without it.
  const textOfAll = (all: Fields): string => `${join(sortByBytes([...all]))}&key=${apiKey}`;
  const textWithSign = (value: string): string =>
    textOfAll(new Map([...fields, [names.sign, value]]));
  return [
    ...[...fields.keys()].map((name) => ({
      mistake: `${name} was not signed, but must be`,
      text: keyedCanonicalString(without(fields, name), apiKey),
    })),
    ...(fields.has(names.type) ? [] : types).map((type) => ({
      mistake: `${names.type}=${type} was signed but not sent`,
      text: textWith(names.type, type),
    })),
    { mistake: "empty fields were signed, but must be left out", text: textOfAll(fields) },
    { mistake: `${names.sign} itself was signed as an empty field`, text: textWithSign("") },
    { mistake: `${names.sign} itself was signed in a second pass`, text: textWithSign(expected) },
    ...[...files].flatMap(({ name, filename, content }) =>
      [
        { description: "its filename", value: filename },
        { description: "[object Object]", value: "[object Object]" },
        { description: "[object Blob]", value: "[object Blob]" },
        { description: "[object File]", value: "[object File]" },
        { description: "its bytes", value: content.toString("utf8") },
        { description: "its bytes", value: content.toString("latin1") },
      ].map(({ description, value }) => ({
        mistake: `${name} was signed as ${description}, but files must be left out`,
        text: textWith(name, value),
      })),
    ),
  ];
}

function orderVariants({ fields, apiKey }: SigningInputs): CanonicalVariant[] {
  const entries = [...fields].filter(([, value]) => value !== "");
  const sorted = (compare: (a: string, b: string) => number): string =>
    join(entries.toSorted(([a], [b]) => compare(a, b)));
  const ignoringCase = (a: string, b: string): number =>
    Buffer.compare(Buffer.from(a.toLowerCase()), Buffer.from(b.toLowerCase()));
  const orders = [
    {
      mistake: "the fields were signed in the order they were sent, not sorted",
      text: join(entries),
    },
    { mistake: "the fields were sorted without regard to case", text: sorted(ignoringCase) },
    {
      mistake: "the fields were sorted by locale rules (localeCompare), not by their bytes",
      text: sorted((a, b) => a.localeCompare(b, "en")),
    },
    {
      mistake: "the fields were sorted in descending order",
      text: join(sortByBytes(entries).reverse()),
    },
  ];
  return orders.map(({ mistake, text }) => ({ mistake, text: `${text}&key=${apiKey}` }));
}

/** Values that were signed in one encoding and sent in another. */
function valueVariants({ fields, apiKey }: SigningInputs): CanonicalVariant[] {
  const textAfter = (change: (value: string) => string): string =>
    keyedCanonicalString(
      new Map([...fields].map(([name, value]) => [name, change(value)])),
      apiKey,
    );
  return [
    {
      mistake: "values were URL-encoded before signing",
      text: textAfter((value) => encodeURIComponent(value.toWellFormed())),
    },
    {
      mistake: "values were form-encoded (a space as +) before signing",
      text: textAfter((value) => new URLSearchParams({ "": value }).toString().slice(1)),
    },
    { mistake: "values were trimmed for signing only", text: textAfter((value) => value.trim()) },
    ...[...fields].flatMap(([name, value]) =>
      [`${value} `, ` ${value}`, `${value}\n`, `${value}\r\n`].map((untrimmed) => ({
        mistake: `${name} was signed with a space or line ending that was not sent`,
        text: keyedCanonicalString(new Map([...fields, [name, untrimmed]]), apiKey),
      })),
    ),
  ];
}

function sortByBytes(entries: readonly [string, string][]): [string, string][] {
  return entries.toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function join(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `${name}=${value}`).join("&");
}

function without(fields: Fields, omitted: string): Fields {
  return new Map([...fields].filter(([name]) => name !== omitted));
}
