import { formOfTexts } from "./form.js";
import type { Form } from "./form.js";
import { Malformed } from "./malformed.js";
import { utf8 } from "./utf8.js";
import { wrongBeginning } from "./xml-beginning.js";
import { readValue } from "./xml-value.js";
import { wrongTag } from "./xml-wrong-tag.js";

const longestName = 128;
const mostElements = 1000;

const opening = /[ \t\r\n]*<xml>/y;
const space = /[ \t\r\n]*/y;
const tag = /<([A-Za-z_][\w.-]*)([ \t\r\n]*\/)?>/y;
const rootEnd = /<\/xml[ \t\r\n]*>/y;

/**
 * Reads a body of XML as strictly as the gateway does: the root is `<xml>`, with nothing in front of it; its
 * elements hold text or CDATA, have no attributes and no elements, and none of them comes twice.
 *
 * @throws {Malformed}
 */
export function parseXml(contentType: string | undefined, body: Buffer): Form {
  refuseOtherTypes(contentType);
  const text = utf8(body, "the body");
  const start = matched(opening, text, 0);
  if (start === undefined) throw new Malformed(wrongBeginning(text));
  const texts = new Map<string, string>();
  const written = new Map<string, string>();
  let at = start.end;
  for (let position = 1; ; position += 1) {
    at = matched(space, text, at)?.end ?? at;
    const end = matched(rootEnd, text, at);
    if (end !== undefined) {
      refuseRest(text, end.end);
      return formOfTexts(texts, written);
    }
    const opened = matched(tag, text, at);
    if (opened === undefined) throw new Malformed(wrongTag(text, at, position));
    const [name = "", closed] = opened.groups;
    const element = `element ${position} (${name.slice(0, longestName)})`;
    if (name.length > longestName) {
      throw new Malformed(`${element}: its name is longer than ${longestName} characters`);
    }
    if (position > mostElements) {
      throw new Malformed(`the body has more than ${mostElements} elements`);
    }
    if (texts.has(name)) throw new Malformed(`${element}: there was an element ${name} already`);
    const value =
      closed === undefined
        ? readValue(text, opened.end, name, element)
        : { text: "", written: "", end: opened.end };
    texts.set(name, value.text);
    written.set(name, value.written);
    at = value.end;
  }
}

/** curl says that it sends a form, and other clients say nothing: only what is surely no XML is refused. */
function refuseOtherTypes(contentType: string | undefined): void {
  if (contentType === undefined || !/^(multipart\/|application\/json\b)/i.test(contentType)) return;
  throw new Malformed(`Content-Type has to be text/xml; it is ${contentType}`);
}

interface Matched {
  readonly groups: readonly (string | undefined)[];
  readonly end: number;
}

function matched(pattern: RegExp, text: string, at: number): Matched | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [all, ...groups] = found;
  return { groups, end: at + all.length };
}

function refuseRest(text: string, at: number): void {
  const rest = text.slice(at).trim();
  if (rest === "") return;
  throw new Malformed(
    `${Buffer.byteLength(rest)} bytes stand behind </xml>, with which the body has to end`,
  );
}
