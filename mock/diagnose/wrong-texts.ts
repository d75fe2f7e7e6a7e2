import { canonicalString } from "../wire/signature.js";
import type { Fields } from "../wire/signature.js";
import { wrongJson } from "./wrong-json.js";
import { wrongNumbers } from "./wrong-numbers.js";
import type { WrongSignature } from "./wrong-signature.js";
import type { WrongText } from "./wrong-text.js";
import { wrongXml } from "./wrong-xml.js";

export function rightText({ fields, apiKey }: WrongSignature): WrongText {
  return { text: `${canonicalString(fields)}&key=${apiKey}` };
}

/** The texts that clients sign by mistake, the likeliest first. */
export function wrongTexts(wrong: WrongSignature): WrongText[] {
  return [
    ...wrongFields(wrong),
    ...wrongOrders(wrong),
    ...wrongValues(wrong),
    ...wrongXml(wrong),
    ...wrongJson(wrong),
    ...wrongNumbers(wrong),
    ...wrongKeys(wrong),
    ...wrongEnds(wrong),
  ];
}

/** Fields that were left out or should have been. */
function wrongFields(wrong: WrongSignature): WrongText[] {
  const { fields, names, files, expected, apiKey, types } = wrong;
  const over = (changed: Fields): string => `${canonicalString(changed)}&key=${apiKey}`;
  const withField = (name: string, value: string): string =>
    over(new Map([...fields, [name, value]]));
  // `sign` and empty values are taken out by `canonicalString`, so here the text is put together without it.
  const withAll = (all: Fields): string => `${joined(byBytes([...all]))}&key=${apiKey}`;
  const signedToo = (value: string): string => withAll(new Map([...fields, [names.sign, value]]));
  return [
    ...[...fields.keys()].map((name) => ({
      mistake: `${name} was left out of the text, though it has to be signed too`,
      text: over(without(fields, name)),
    })),
    ...(fields.has(names.type) ? [] : types).map((type) => ({
      mistake: `${names.type}=${type} was signed but not sent`,
      text: withField(names.type, type),
    })),
    { mistake: "empty fields were signed, and they have to be left out", text: withAll(fields) },
    { mistake: `${names.sign} itself was signed, empty as it was`, text: signedToo("") },
    { mistake: `${names.sign} itself was signed, a second time`, text: signedToo(expected) },
    ...[...files].flatMap(({ name, filename, content }) =>
      [
        { what: "by its filename", value: filename },
        { what: "as [object Object]", value: "[object Object]" },
        { what: "as [object Blob]", value: "[object Blob]" },
        { what: "as [object File]", value: "[object File]" },
        { what: "by its bytes", value: content.toString("utf8") },
        { what: "by its bytes", value: content.toString("latin1") },
      ].map(({ what, value }) => ({
        mistake: `${name} was signed, ${what}, and files have to be left out`,
        text: withField(name, value),
      })),
    ),
  ];
}

function wrongOrders({ fields, apiKey }: WrongSignature): WrongText[] {
  const entries = [...fields].filter(([, value]) => value !== "");
  const sorted = (compare: (one: string, other: string) => number): string =>
    joined(entries.toSorted(([one], [other]) => compare(one, other)));
  const anyCase = (one: string, other: string): number =>
    Buffer.compare(Buffer.from(one.toLowerCase()), Buffer.from(other.toLowerCase()));
  const orders = [
    { mistake: "the fields were not sorted, but signed as they came", text: joined(entries) },
    { mistake: "the fields were sorted without regard to upper case", text: sorted(anyCase) },
    {
      mistake: "the fields were sorted by a language's rules (localeCompare) and not by bytes",
      text: sorted((one, other) => one.localeCompare(other, "en")),
    },
    { mistake: "the fields were sorted backwards", text: joined(byBytes(entries).reverse()) },
  ];
  return orders.map(({ mistake, text }) => ({ mistake, text: `${text}&key=${apiKey}` }));
}

/** Values that were signed in another form than they were sent. */
function wrongValues({ fields, apiKey }: WrongSignature): WrongText[] {
  const over = (changed: Fields): string => `${canonicalString(changed)}&key=${apiKey}`;
  const each = (change: (value: string) => string): string =>
    over(new Map([...fields].map(([name, value]) => [name, change(value)])));
  return [
    {
      mistake: "values were URL-encoded before they were signed",
      text: each((value) => encodeURIComponent(value.toWellFormed())),
    },
    {
      mistake: "values were form-encoded (a space as +) before they were signed",
      text: each((value) => new URLSearchParams({ "": value }).toString().slice(1)),
    },
    { mistake: "values were signed without the spaces around them", text: each((v) => v.trim()) },
    ...[...fields].flatMap(([name, value]) =>
      [`${value} `, ` ${value}`, `${value}\n`, `${value}\r\n`].map((before) => ({
        mistake: `${name} was signed with a space or line end around it that was not sent`,
        text: over(new Map([...fields, [name, before]])),
      })),
    ),
  ];
}

function wrongKeys({ fields, apiKey }: WrongSignature): WrongText[] {
  const keys = [
    { mistake: "the key has a line end behind it", keys: [`${apiKey}\n`, `${apiKey}\r\n`] },
    { mistake: "the key has a space around it", keys: [`${apiKey} `, ` ${apiKey}`] },
    { mistake: "the key has quotes around it", keys: [`"${apiKey}"`, `'${apiKey}'`] },
    { mistake: "the key was changed to lower case", keys: [apiKey.toLowerCase()] },
    { mistake: "the key was changed to upper case", keys: [apiKey.toUpperCase()] },
    {
      mistake: "the key is a variable that was never set",
      keys: ["", "undefined", "null", "None"],
    },
  ];
  return keys.flatMap(({ mistake, keys: wrongKeys }) =>
    wrongKeys.map((key) => ({ mistake, text: `${canonicalString(fields)}&key=${key}`, key })),
  );
}

/** Ways to get the key into the text, or not. */
function wrongEnds({ fields, apiKey }: WrongSignature): WrongText[] {
  const text = canonicalString(fields);
  return [
    { mistake: "the text ends without &key=(the API key)", text },
    { mistake: "the key stands in the text without &key= in front", text: `${text}${apiKey}` },
    { mistake: "the key stands in the text without key= in front", text: `${text}&${apiKey}` },
    { mistake: "the text has key= without & in front", text: `${text}key=${apiKey}` },
    {
      mistake: "the key was sorted in among the fields, and it has to stand at the end",
      text: canonicalString(new Map([...fields, ["key", apiKey]])),
    },
  ];
}

function byBytes(entries: readonly [string, string][]): [string, string][] {
  return entries.toSorted(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

function joined(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `${name}=${value}`).join("&");
}

function without(fields: Fields, left: string): Fields {
  return new Map([...fields].filter(([name]) => name !== left));
}
