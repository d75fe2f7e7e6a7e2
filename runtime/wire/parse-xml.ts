import type { X2jOptions } from "fast-xml-parser";
import type { ReplyElementsField, ReplyField } from "../operation.js";
import type { Content, Fields } from "./content.js";
import { decodeEntities } from "./entities.js";
import { decodeUtf8 } from "./text.js";

/** A document that is not XML of the expected form. The message completes "Cannot parse the reply: …". */
export class MalformedXml extends Error {}

/**
 * Parses one level of XML into a map of texts. It is much stricter than the underlying parser: it accepts no
 * DOCTYPE, no custom entities, exactly one root and no repeated elements, and it neither trims values nor
 * converts them to numbers.
 *
 * @throws {MalformedXml}
 */
export async function parseXml(bytes: Buffer): Promise<Fields> {
  return (await parseNestedXml(bytes, [])).texts;
}

/**
 * Parses XML like `parseXml`, and accepts nested elements for the fields whose descriptor allows them.
 *
 * @throws {MalformedXml}
 */
export async function parseNestedXml(
  bytes: Buffer,
  fields: readonly ReplyField[],
): Promise<Content> {
  const text = decode(bytes);
  if (text.trim() === "") throw new MalformedXml("it is empty.");
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new MalformedXml("it contains a DOCTYPE or ENTITY declaration.");
  }
  const { validate, parse } = await (reader ??= loadReader());
  let document: unknown;
  try {
    validate(text);
    document = parse(text);
  } catch (error) {
    throw new MalformedXml(error instanceof Error ? error.message : String(error));
  }
  return contentOf(rootOf(document), "it", fields);
}

const options: X2jOptions = {
  parseTagValue: false,
  trimValues: false,
  ignoreAttributes: true,
  // Includes the XML declaration.
  ignorePiTags: true,
  // The parser's own decoder is created for every document and ignores unknown entities.
  entityDecoder: {
    decode: decodeEntities,
    reset: () => undefined,
    setExternalEntities: () => undefined,
    addInputEntities: () => undefined,
    setXmlVersion: () => undefined,
  },
  maxNestedTags: 8,
};

interface Reader {
  /** Throws an error with the position if the text is not well-formed. */
  readonly validate: (text: string) => void;
  readonly parse: (text: string) => unknown;
}

/** Created with the first reply and reused, because creating a parser takes longer than parsing a reply. */
let reader: Promise<Reader> | undefined;

async function loadReader(): Promise<Reader> {
  const [{ XMLParser }, { SyntaxValidator }] = await Promise.all([
    import("fast-xml-parser"),
    import("fast-xml-validator"),
  ]);
  const parser = new XMLParser(options);
  return {
    validate: (text) => {
      SyntaxValidator.validate(text);
    },
    parse: (text): unknown => parser.parse(text),
  };
}

function decode(bytes: Buffer): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new MalformedXml("it is not UTF-8.");
  }
}

function rootOf(document: unknown): unknown {
  // The parser returns white space around the root as `#text`.
  const isRoot = ([name]: readonly [string, unknown]): boolean => name !== "#text";
  const [root, ...others] = Object.entries(Object.assign({}, document)).filter(isRoot);
  if (root === undefined || others.length > 0 || Array.isArray(root[1])) {
    throw new MalformedXml("it must have exactly one root element.");
  }
  if (root[0] !== "xml" && root[0] !== "root") {
    throw new MalformedXml(`its root element is <${root[0].slice(0, 64)}> instead of <xml>.`);
  }
  return root[1];
}

/** @param label - how messages refer to the element */
function contentOf(element: unknown, label: string, fields: readonly ReplyField[]): Content {
  const texts = new Map<string, string>();
  const lists = new Map<ReplyElementsField, readonly Content[]>();
  if (!hasElements(element)) {
    if (String(element).trim() !== "")
      throw new MalformedXml(`${label} contains text instead of elements.`);
    return { texts, lists };
  }
  for (const [name, value] of childrenOf(element, label)) {
    const list = fields.find(isListOf(name));
    const numbered = fields.find(isNumberedListOf(name));
    if (numbered !== undefined && !Array.isArray(value)) {
      const entry = contentOf(value, `<${name}>`, numbered.fields);
      lists.set(numbered, [...(lists.get(numbered) ?? []), entry]);
    } else if (list !== undefined) {
      const items = itemsOf(list, value);
      const content = items.map((item) => contentOf(item, `<${list.element}>`, list.fields));
      lists.set(list, content);
    } else if (typeof value === "string") {
      texts.set(name, value);
    } else {
      throw new MalformedXml(
        `<${name.slice(0, 64)}> ${Array.isArray(value) ? "occurs more than once" : "contains elements instead of text"}.`,
      );
    }
  }
  return { texts, lists };
}

function hasElements(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function childrenOf(element: object, label: string): [name: string, value: unknown][] {
  return Object.entries(element).filter(([name, value]) => {
    if (name !== "#text") return true;
    if (String(value).trim() !== "") {
      throw new MalformedXml(`${label} contains text between its elements.`);
    }
    return false;
  });
}

function isListOf(name: string): (field: ReplyField) => field is ReplyElementsField {
  return (field): field is ReplyElementsField => field.type === "elements" && field.name === name;
}

/** Matches `row_3` if the elements of the list are named `row_$n`. */
function isNumberedListOf(name: string): (field: ReplyField) => field is ReplyElementsField {
  return (field): field is ReplyElementsField =>
    field.type === "elements" &&
    field.element.endsWith("$n") &&
    name.startsWith(field.element.slice(0, -2)) &&
    /^(0|[1-9][0-9]{0,3})$/.test(name.slice(field.element.length - 2));
}

/**
 * Returns the repeated elements of a list, which are within an element of the list's name. If they have the
 * same name themselves, they may also be siblings without an enclosing element.
 */
function itemsOf({ name, element }: ReplyElementsField, value: unknown): readonly unknown[] {
  if (element === name && hasElements(value) && !Object.hasOwn(value, element)) {
    return arrayOf(value);
  }
  if (Array.isArray(value)) throw new MalformedXml(`<${name}> occurs more than once.`);
  if (!hasElements(value)) {
    if (String(value).trim() !== "")
      throw new MalformedXml(`<${name}> contains text instead of elements.`);
    return [];
  }
  return childrenOf(value, `<${name}>`).flatMap(([child, items]) => {
    if (child !== element) {
      throw new MalformedXml(`<${name}> contains elements other than <${element}>.`);
    }
    return arrayOf(items);
  });
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
