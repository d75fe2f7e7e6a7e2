import { formOfTexts } from "./form.js";
import type { Form } from "./form.js";
import { decodeUtf8, MalformedRequest } from "./malformed-request.js";
import { diagnoseXmlStart } from "./xml-start.js";
import { diagnoseXmlTag } from "./xml-tag.js";
import { readValue } from "./xml-value.js";

const maxNameLength = 128;
const maxElements = 1000;

const rootStart = /[ \t\r\n]*<xml>/y;
const whitespace = /[ \t\r\n]*/y;
const startTag = /<([A-Za-z_][\w.-]*)([ \t\r\n]*\/)?>/y;
const rootEnd = /<\/xml[ \t\r\n]*>/y;

/**
 * Parses an XML body as strictly as the real gateway: the root is `<xml>` with nothing before it. Elements
 * contain text or CDATA and have no attributes, no child elements and no duplicates.
 *
 * @throws {MalformedRequest}
 */
export function parseXml(contentType: string | undefined, body: Buffer): Form {
  rejectOtherContentTypes(contentType);
  const text = decodeUtf8(body, "the body");
  const start = match(rootStart, text, 0);
  if (start === undefined) throw new MalformedRequest(diagnoseXmlStart(text));
  const texts = new Map<string, string>();
  const rawTexts = new Map<string, string>();
  let offset = start.end;
  for (let position = 1; ; position += 1) {
    offset = match(whitespace, text, offset)?.end ?? offset;
    const end = match(rootEnd, text, offset);
    if (end !== undefined) {
      rejectTrailingBytes(text, end.end);
      return formOfTexts(texts, rawTexts);
    }
    const tag = match(startTag, text, offset);
    if (tag === undefined) throw new MalformedRequest(diagnoseXmlTag(text, offset, position));
    const [name = "", selfClosing] = tag.groups;
    if (name.length > maxNameLength) {
      throw new MalformedRequest(
        `expected the name of element ${position} to be at most ${maxNameLength} characters, received ${name.length}`,
      );
    }
    if (position > maxElements) {
      throw new MalformedRequest(`expected at most ${maxElements} elements, received more`);
    }
    if (texts.has(name)) {
      throw new MalformedRequest(
        `expected element ${name} once, received it again as element ${position}`,
      );
    }
    const value =
      selfClosing === undefined
        ? readValue(text, tag.end, name, `element ${position} (${name})`)
        : { text: "", rawText: "", end: tag.end };
    texts.set(name, value.text);
    rawTexts.set(name, value.rawText);
    offset = value.end;
  }
}

/** Rejects only types that cannot be XML, because curl announces XML as a form and other clients send no type. */
function rejectOtherContentTypes(contentType: string | undefined): void {
  if (contentType === undefined || !/^(multipart\/|application\/json\b)/i.test(contentType)) return;
  throw new MalformedRequest(`expected Content-Type text/xml, received ${contentType}`);
}

interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly end: number;
}

function match(pattern: RegExp, text: string, offset: number): Match | undefined {
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [all, ...groups] = found;
  return { groups, end: offset + all.length };
}

function rejectTrailingBytes(text: string, offset: number): void {
  const rest = text.slice(offset).trim();
  if (rest === "") return;
  throw new MalformedRequest(
    `expected the body to end with </xml>, received ${Buffer.byteLength(rest)} bytes after it`,
  );
}
