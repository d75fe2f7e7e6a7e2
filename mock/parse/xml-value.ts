import { Malformed } from "./malformed.js";
import { readReferences } from "./xml-references.js";

/** What stands in an element. */
export interface Value {
  readonly text: string;
  /** As it stood in the body. */
  readonly written: string;
  /** Where the element's own end tag ends. */
  readonly end: number;
}

const cdataStart = "<![CDATA[";
const cdataEnd = "]]>";
/** What XML 1.0 has no place for, by reference or otherwise. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads text and CDATA up to the end tag of the element.
 *
 * @param start - where the element's content begins
 * @param element - what to call it in messages
 * @throws {Malformed}
 */
export function readValue(xml: string, start: number, name: string, element: string): Value {
  const pieces: string[] = [];
  let at = start;
  for (;;) {
    const next = xml.indexOf("<", at);
    if (next < 0) throw new Malformed(`${element}: it does not end, </${name}> is missing`);
    pieces.push(readText(xml.slice(at, next), element));
    at = next;
    if (xml.startsWith("</", at)) break;
    if (!xml.startsWith(cdataStart, at)) throw new Malformed(wrongContent(xml, at, element));
    const from = at + cdataStart.length;
    const to = xml.indexOf(cdataEnd, from);
    if (to < 0) throw new Malformed(`${element}: its CDATA does not end, ]]> is missing`);
    pieces.push(readPlain(xml.slice(from, to), element));
    at = to + cdataEnd.length;
  }
  const written = xml.slice(start, at);
  const end = endOfTag(xml, at, name, element);
  return { text: pieces.join(""), written, end };
}

function readText(raw: string, element: string): string {
  if (raw.includes(cdataEnd)) {
    throw new Malformed(
      `${element}: ]]> stands in its text; a CDATA value that holds ]]> itself has to be divided behind ]]`,
    );
  }
  const text = readReferences(readPlain(raw, element), element);
  refuseForbidden(text, element);
  return text;
}

/** As every reader of XML does, CDATA or not: a line ends with LF, however it was written. */
function readPlain(raw: string, element: string): string {
  refuseForbidden(raw, element);
  return raw.replace(/\r\n?/g, "\n");
}

function refuseForbidden(text: string, element: string): void {
  const [character] = forbidden.exec(text) ?? [];
  if (character === undefined) return;
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  throw new Malformed(`${element}: it has the character U+${code}, which XML cannot hold`);
}

function endOfTag(xml: string, at: number, name: string, element: string): number {
  const wanted = `</${name}`;
  let end = at + wanted.length;
  while (/[ \t\r\n]/.test(xml.charAt(end))) end += 1;
  if (xml.startsWith(wanted, at) && xml.charAt(end) === ">") return end + 1;
  const [, came] = /^<\/([^<>\s]{1,128})/.exec(xml.slice(at, at + 140)) ?? [];
  if (came === name) throw new Malformed(`${element}: its end tag does not end, > is missing`);
  throw new Malformed(
    came === undefined
      ? `${element}: its value has a bare <, which has to be written as &lt; or put into CDATA`
      : `${element}: it has to end with ${wanted}>; </${came}> came`,
  );
}

function wrongContent(xml: string, at: number, element: string): string {
  if (xml.startsWith("<!--", at)) return `${element}: a comment stands in it`;
  if (xml.startsWith("<?", at)) return `${element}: a processing instruction stands in it`;
  const [, inner] = /^<([A-Za-z_][\w.-]{0,127})[\s/>]/.exec(xml.slice(at, at + 140)) ?? [];
  const ends =
    inner !== undefined &&
    (xml.includes(`</${inner}>`, at) || /^<\w+\s*\/>/.test(xml.slice(at, at + 140)));
  return ends
    ? `${element}: the element <${inner}> stands in it, and there is one level alone; an object has to be JSON text, and markup in CDATA`
    : `${element}: its value has a bare <, which has to be written as &lt; or put into CDATA`;
}
