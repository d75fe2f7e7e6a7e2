import { MalformedRequest } from "./malformed-request.js";
import { readReferences } from "./xml-references.js";

/** The value of an element. */
export interface Value {
  readonly text: string;
  /** As written in the body, with CDATA and entities. */
  readonly rawText: string;
  /** The offset after the element's end tag. */
  readonly end: number;
}

const cdataStart = "<![CDATA[";
const cdataEnd = "]]>";
/** Characters that XML 1.0 does not allow, even as character references. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Reads text and CDATA up to and including the element's end tag.
 *
 * @param start - offset of the element's content
 * @param label - names the element in messages
 * @throws {MalformedRequest}
 */
export function readValue(xml: string, start: number, name: string, label: string): Value {
  const pieces: string[] = [];
  let offset = start;
  for (;;) {
    const next = xml.indexOf("<", offset);
    if (next < 0) {
      throw new MalformedRequest(`expected ${label} to end with </${name}>, received no end tag`);
    }
    pieces.push(readText(xml.slice(offset, next), label));
    offset = next;
    if (xml.startsWith("</", offset)) break;
    if (!xml.startsWith(cdataStart, offset)) {
      throw new MalformedRequest(diagnoseContent(xml, offset, label));
    }
    const from = offset + cdataStart.length;
    const to = xml.indexOf(cdataEnd, from);
    if (to < 0) {
      throw new MalformedRequest(`expected the CDATA of ${label} to end with ]]>, received no ]]>`);
    }
    pieces.push(readCharacters(xml.slice(from, to), label));
    offset = to + cdataEnd.length;
  }
  const rawText = xml.slice(start, offset);
  const end = readEndTag(xml, offset, name, label);
  return { text: pieces.join(""), rawText, end };
}

function readText(raw: string, label: string): string {
  if (raw.includes(cdataEnd)) {
    throw new MalformedRequest(
      `expected ${label} to have no ]]> outside CDATA, received one; to send ]]> in CDATA, end the section after ]] and start another`,
    );
  }
  const text = readReferences(readCharacters(raw, label), label);
  rejectForbidden(text, label);
  return text;
}

/** Normalizes line endings to LF, as XML parsers do inside and outside CDATA. */
function readCharacters(raw: string, label: string): string {
  rejectForbidden(raw, label);
  return raw.replace(/\r\n?/g, "\n");
}

function rejectForbidden(text: string, label: string): void {
  const [character] = forbidden.exec(text) ?? [];
  if (character === undefined) return;
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  throw new MalformedRequest(
    `expected ${label} to contain only characters that XML allows, received U+${code}`,
  );
}

function readEndTag(xml: string, offset: number, name: string, label: string): number {
  const endTag = `</${name}`;
  let end = offset + endTag.length;
  while (/[ \t\r\n]/.test(xml.charAt(end))) end += 1;
  if (xml.startsWith(endTag, offset) && xml.charAt(end) === ">") return end + 1;
  const [, received] = /^<\/([^<>\s]{1,128})/.exec(xml.slice(offset, offset + 140)) ?? [];
  if (received === undefined) throw new MalformedRequest(bareLessThan(label));
  throw new MalformedRequest(
    received === name
      ? `expected ${label} to end with ${endTag}>, received ${endTag} without its >`
      : `expected ${label} to end with ${endTag}>, received </${received}>`,
  );
}

function diagnoseContent(xml: string, offset: number, label: string): string {
  const expected = `expected ${label} to contain only text and CDATA`;
  if (xml.startsWith("<!--", offset)) return `${expected}, received a comment`;
  if (xml.startsWith("<?", offset)) return `${expected}, received a processing instruction`;
  const text = xml.slice(offset, offset + 140);
  const [, inner] = /^<([A-Za-z_][\w.-]{0,127})[\s/>]/.exec(text) ?? [];
  const isElement =
    inner !== undefined && (xml.includes(`</${inner}>`, offset) || /^<\w+\s*\/>/.test(text));
  return isElement
    ? `${expected}, received the element <${inner}>; send an object as JSON text and put markup in CDATA`
    : bareLessThan(label);
}

function bareLessThan(label: string): string {
  return `expected ${label} to contain escaped text, received a bare <; write it as &lt; or use CDATA`;
}
