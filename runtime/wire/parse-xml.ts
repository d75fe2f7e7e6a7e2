import type { X2jOptions } from "fast-xml-parser";
import type { ReplyElementsField, ReplyField } from "../operation.js";
import type { Content, Fields } from "./content.js";
import { decodeEntities } from "./entities.js";

/** Why a text is not a reply. */
export class MalformedXml extends Error {}

/**
 * Reads one level of XML into a map of texts. Stricter than the parser below it by far: no DOCTYPE, no
 * entities but the five of XML and character references, one root, no element twice, and no value is
 * trimmed or taken for a number.
 *
 * @throws {MalformedXml}
 */
export async function parseXml(bytes: Buffer): Promise<Fields> {
  return (await parseNestedXml(bytes, [])).texts;
}

/**
 * The same with elements in elements, where the fields have them and nowhere else.
 *
 * @throws {MalformedXml}
 */
export async function parseNestedXml(
  bytes: Buffer,
  fields: readonly ReplyField[],
): Promise<Content> {
  const text = decodeText(bytes);
  if (text.trim() === "") throw new MalformedXml("it is empty.");
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new MalformedXml("it declares a document type, which could hide anything.");
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
  // The declaration is one of them.
  ignorePiTags: true,
  // The parser's own decoder is set up anew for every text, and lets pass what it does not know.
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
  /** Throws, and says where. */
  readonly validate: (text: string) => void;
  readonly parse: (text: string) => unknown;
}

/** Made with the first reply, and once: setting a parser up takes longer than parsing a reply. */
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

function decodeText(bytes: Buffer): string {
  try {
    // Takes a byte-order mark away; anything that is not UTF-8 would be signed as something else.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new MalformedXml("it is not UTF-8.");
  }
}

function rootOf(document: unknown): unknown {
  // The parser keeps the white space around the root under `#text`.
  const isRoot = ([name]: readonly [string, unknown]): boolean => name !== "#text";
  const [root, ...others] = Object.entries(Object.assign({}, document)).filter(isRoot);
  if (root === undefined || others.length > 0 || Array.isArray(root[1])) {
    throw new MalformedXml("it has more than one root.");
  }
  if (root[0] !== "xml" && root[0] !== "root") {
    throw new MalformedXml(`its root is <${root[0].slice(0, 64)}>, not <xml>.`);
  }
  return root[1];
}

/** @param named - what to call it where something is wrong with it */
function contentOf(element: unknown, named: string, fields: readonly ReplyField[]): Content {
  const texts = new Map<string, string>();
  const lists = new Map<ReplyElementsField, readonly Content[]>();
  if (!hasElements(element)) {
    if (String(element).trim() !== "") throw new MalformedXml(`${named} has no elements.`);
    return { texts, lists };
  }
  for (const [name, value] of childrenOf(element, named)) {
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
        `<${name.slice(0, 64)}> ${Array.isArray(value) ? "occurs more than once" : "has elements in it"}.`,
      );
    }
  }
  return { texts, lists };
}

function hasElements(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function childrenOf(element: object, named: string): [name: string, value: unknown][] {
  return Object.entries(element).filter(([name, value]) => {
    if (name !== "#text") return true;
    if (String(value).trim() !== "") {
      throw new MalformedXml(`${named} has text between its elements.`);
    }
    return false;
  });
}

function isListOf(name: string): (field: ReplyField) => field is ReplyElementsField {
  return (field): field is ReplyElementsField => field.type === "elements" && field.name === name;
}

/** `setteinfo_3`, of a list whose elements are `setteinfo_$n`. They are taken in the order in which they come. */
function isNumberedListOf(name: string): (field: ReplyField) => field is ReplyElementsField {
  return (field): field is ReplyElementsField =>
    field.type === "elements" &&
    field.element.endsWith("$n") &&
    name.startsWith(field.element.slice(0, -2)) &&
    /^(0|[1-9][0-9]{0,3})$/.test(name.slice(field.element.length - 2));
}

/**
 * The elements of a list: within one of its name. Where they have that name themselves, they may as well stand side
 * by side.
 */
function itemsOf({ name, element }: ReplyElementsField, value: unknown): readonly unknown[] {
  if (element === name && hasElements(value) && !Object.hasOwn(value, element)) {
    return arrayOf(value);
  }
  if (Array.isArray(value)) throw new MalformedXml(`<${name}> occurs more than once.`);
  if (!hasElements(value)) {
    if (String(value).trim() !== "") throw new MalformedXml(`<${name}> has text in it.`);
    return [];
  }
  return childrenOf(value, `<${name}>`).flatMap(([child, items]) => {
    if (child !== element) {
      throw new MalformedXml(`<${name}> has other elements in it than <${element}>.`);
    }
    return arrayOf(items);
  });
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
