/*
 * Offers every signed document to every reader. APIv2 signs all of them with one key, leaves out empty fields and does
 * not say where a field ends, so an attacker with one genuine document can add empty fields to it and cut its signed
 * text into other fields. The signature stays valid through all of that.
 */
import { describe, expect, test } from "vitest";
import { gatewaySign } from "../support/replies.js";
import type { Texts } from "../support/notifications.js";
import type { DocumentReader } from "./readers.js";
import { readers } from "./readers.js";
import type { SignedText } from "./signed-documents.js";
import { merchant, signedTexts } from "./signed-documents.js";
import { alsoAccepted, protectedNames } from "./purposes.js";
import { combinations, merges, splits } from "./readings.js";

/** A document that a reader accepted although it should not have. */
interface Forgery {
  readonly reader: string;
  readonly document: string;
  readonly variant: string;
  readonly change: string;
  readonly fields: Texts;
}

interface Offer {
  readonly change: string;
  readonly fields: Texts;
}

const accepted = await alsoAccepted();

/** Offers variants of a signed text to a reader, and returns those that it takes for something else. */
function forgeriesOf(reader: DocumentReader, text: SignedText, offers: Iterable<Offer>) {
  const { document, variant, signType, fields: original } = text;
  const sign = gatewaySign(original, merchant.apiKey, signType);
  const isListed = document === reader.name || accepted.get(reader.name)?.has(document) === true;
  const names = protectedNames(reader);
  const forgeries: Forgery[] = [];
  let count = 0;
  for (const { change, fields } of offers) {
    count++;
    if (reader.read({ ...fields, sign }, signType) !== undefined) continue;
    const isChanged = Object.keys({ ...original, ...fields }).some(
      (name) => names(name) && (fields[name] ?? "") !== (original[name] ?? ""),
    );
    if (isListed && !isChanged) continue;
    forgeries.push({ reader: reader.name, document, variant, change, fields });
  }
  return { count, forgeries };
}

/** The texts of one document that concern a reader: those with free text written for another are left out. */
const textsByDocument = new Map<string, SignedText[]>();
for (const text of signedTexts) {
  textsByDocument.set(text.document, [...(textsByDocument.get(text.document) ?? []), text]);
}

type Attack = (reader: DocumentReader, text: SignedText, texts: number) => Iterable<Offer>;

/** Runs an attack on every pair of a reader and a document. */
function attackAll(attack: Attack) {
  const forgeries: Forgery[] = [];
  let count = 0;
  for (const reader of readers) {
    for (const all of textsByDocument.values()) {
      const texts = all
        .filter(({ key }) => key === reader.key)
        .filter(({ target }) => target === undefined || target === reader.name);
      for (const text of texts) {
        const result = forgeriesOf(
          reader,
          text,
          attack(reader, text, texts.filter((each) => each.isFirstType).length),
        );
        count += result.count;
        forgeries.push(...result.forgeries);
      }
    }
  }
  return { count, forgeries: forgeries.slice(0, 5) };
}

function* asItIs(_: DocumentReader, { fields }: SignedText): Generator<Offer> {
  yield { change: "none", fields };
}

/** Empty elements for the fields of the reader that the document lacks: each, each pair, and all. */
function* withEmptyElements(
  { document }: DocumentReader,
  { fields, target, isFirstType }: SignedText,
): Generator<Offer> {
  if (target !== undefined || !isFirstType) return;
  const missing = document.fields.map(({ name }) => name).filter((name) => !(name in fields));
  const empty = (names: readonly string[]): Offer => ({
    change: `empty ${names.join(", ")}`,
    fields: { ...fields, ...Object.fromEntries(names.map((name) => [name, ""])) },
  });
  for (const [index, name] of missing.entries()) {
    yield empty([name]);
    for (const other of missing.slice(index + 1)) yield empty([name, other]);
  }
  yield empty(missing);
}

/** Every merge and split, and 200 other cuts of each pair. */
function* withOtherReadings(
  { name }: DocumentReader,
  { document, variant, isFirstType, fields }: SignedText,
  texts: number,
): Generator<Offer> {
  if (!isFirstType) return;
  yield* merges(fields);
  yield* splits(fields);
  const seed = `${name} ${document} ${variant}`;
  yield* combinations(fields, seed, Math.ceil(200 / texts));
}

const pairs = readers.length * textsByDocument.size;
const asIs = attackAll(asItIs);
const emptied = attackAll(withEmptyElements);
const recut = attackAll(withOtherReadings);

describe(`${pairs} pairs of ${readers.length} readers and the documents that one key signs`, () => {
  test(`no reader takes one of ${asIs.count} documents of another kind for its own`, () => {
    expect(asIs.forgeries).toEqual([]);
  });

  test(`no reader is fooled by empty elements, in ${emptied.count} offers`, () => {
    expect(emptied.forgeries).toEqual([]);
  });

  test(`no reader takes a value that nobody signed from another cut of the text, in ${recut.count} offers`, () => {
    expect(recut.forgeries).toEqual([]);
  });

  test("every reader accepts its own documents as they are, with all fields and with the required ones", () => {
    const refused = readers.flatMap((reader) =>
      signedTexts
        .filter(({ document, target }) => document === reader.name && target === undefined)
        .map(({ variant, signType, fields }) => {
          const sign = gatewaySign(fields, merchant.apiKey, signType);
          return [reader.name, variant, reader.read({ ...fields, sign }, signType)];
        })
        .filter(([, , code]) => code !== undefined),
    );
    expect(refused).toEqual([]);
  });
});
