import type { Fields } from "../signature/canonical.js";
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
    throw new MalformedXml(error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
  return fieldsOf(rootOf(document));
}

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
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    ignoreAttributes: true,
    ignoreDeclaration: true,
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
  });
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
  if (typeof document !== "object" || document === null) throw new MalformedXml("it has no root.");
  // The parser keeps the white space around the root under `#text`.
  const roots = Object.entries(document).filter(([name]) => name !== "#text");
  const [root] = roots;
  if (root === undefined || roots.length > 1 || Array.isArray(root[1])) {
    throw new MalformedXml(`it has ${root === undefined ? "no root" : "more than one root"}.`);
  }
  if (root[0] !== "xml" && root[0] !== "root") {
    throw new MalformedXml(`its root is <${root[0].slice(0, 64)}>, not <xml>.`);
  }
  return root[1];
}

function fieldsOf(root: unknown): Fields {
  const fields = new Map<string, string>();
  if (typeof root !== "object" || root === null) {
    if (typeof root === "string" && root.trim() !== "")
      throw new MalformedXml("it has no elements.");
    return fields;
  }
  for (const [name, value] of Object.entries(root)) {
    if (name === "#text") {
      if (String(value).trim() !== "") throw new MalformedXml("it has text between its elements.");
    } else if (typeof value === "string") {
      fields.set(name, value);
    } else {
      throw new MalformedXml(
        `<${name.slice(0, 64)}> ${Array.isArray(value) ? "occurs more than once" : "has elements in it"}.`,
      );
    }
  }
  return fields;
}
