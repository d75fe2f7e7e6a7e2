/** A strict XML 1.0 parser, independent of the code under test. */

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Parses one level of elements, in their order. Throws if the text does not have that form. */
export function readXml(bytes: Buffer | string): [name: string, value: string][] {
  // Section 2.11: line ends are normalized before parsing, even in CDATA.
  const text = bytes.toString().replace(/\r\n?/g, "\n");
  let at = 0;
  const take = (expected: string): void => {
    if (!text.startsWith(expected, at)) {
      throw new Error(`Expected ${expected} at ${JSON.stringify(text.slice(at, at + 40))}.`);
    }
    at += expected.length;
  };
  const until = (end: string): string => {
    const to = text.indexOf(end, at);
    if (to < 0) throw new Error(`Expected ${end}.`);
    const found = text.slice(at, to);
    at = to + end.length;
    return found;
  };
  const elements: [string, string][] = [];
  take("<xml>");
  while (!text.startsWith("</xml>", at)) {
    take("<");
    const name = until(">");
    if (!/^[a-z_]\w*$/i.test(name)) throw new Error(`${name} is not a name.`);
    let value = "";
    while (!text.startsWith("</", at)) {
      const next = text.charAt(at++);
      if (next === "<") {
        take("![CDATA[");
        value += until("]]>");
      } else if (next === "&") {
        const reference = until(";");
        const number = /^#([0-9]+)$/.exec(reference)?.[1];
        const entity =
          number === undefined ? entities.get(reference) : String.fromCodePoint(Number(number));
        if (entity === undefined) throw new Error(`&${reference}; is not an entity.`);
        value += entity;
      } else if (text.startsWith("]]>", at - 1)) {
        throw new Error("]]> is outside a CDATA section.");
      } else {
        value += next;
      }
    }
    take(`</${name}>`);
    elements.push([name, value]);
  }
  take("</xml>");
  if (at !== text.length) throw new Error("There is text after the root element.");
  return elements;
}
