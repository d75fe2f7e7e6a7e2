/** A child element of the root. */
export interface XmlElement {
  readonly name: string;
  /** Undefined if it contains other elements. */
  readonly text: string | undefined;
  /** The range of its content, between the tags. */
  readonly start: number;
  readonly end: number;
}

/** Everything before the first child element. */
const opening = /^\s*(?:<\?xml[^>]*\?>\s*)?<xml>/;

/** A CDATA section, a tag or text. Inside CDATA nothing is markup. */
const token = /<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|<(?<close>\/?)(?<name>[A-Za-z_][\w.-]*)>|[^<]+/y;

/** The child elements of the root, with their position. Undefined unless the text is XML as the gateway writes it. */
export function xmlElements(text: string): readonly XmlElement[] | undefined {
  const elements: XmlElement[] = [];
  const open = ["xml"];
  let position = opening.exec(text)?.[0].length ?? text.length;
  let start = position;
  let hasChildren = false;
  while (position < text.length) {
    token.lastIndex = position;
    const match = token.exec(text);
    if (match === null) return undefined;
    const [source] = match;
    const { close, name } = match.groups ?? {};
    const end = position;
    position += source.length;
    if (name === undefined) {
      if (open.length === 1 && source.trim() !== "") return undefined;
    } else if (close === "") {
      open.push(name);
      hasChildren = open.length > 2;
      if (!hasChildren) start = position;
    } else {
      if (open.pop() !== name) return undefined;
      if (open.length === 0) return text.slice(position).trim() === "" ? elements : undefined;
      if (open.length > 1) continue;
      const content = hasChildren ? undefined : decodeText(text.slice(start, end));
      elements.push({ name, text: content, start, end });
    }
  }
  return undefined;
}

/** The fields of a text that is XML with one level of elements. Undefined if it is anything else. */
export function xmlFields(text: string): ReadonlyMap<string, string> | undefined {
  const elements = xmlElements(text);
  const isFlat = elements?.every((element) => element.text !== undefined) === true;
  return isFlat ? textsOf(elements) : undefined;
}

/** The elements that contain text. Only these are signed. */
export function textsOf(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    elements.flatMap(({ name, text }): [string, string][] =>
      text === undefined ? [] : [[name, text]],
    ),
  );
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function decodeText(content: string): string {
  return content.replace(
    /<!\[CDATA\[([^]*?)\]\]>|&(?:lt|gt|quot|apos|amp);/g,
    (source, section: string | undefined) => section ?? entities[source] ?? source,
  );
}
