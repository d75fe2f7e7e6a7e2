/** An element of the level below the root. */
export interface XmlElement {
  readonly name: string;
  /** Undefined where there are elements in it. */
  readonly text: string | undefined;
  /** Where what stands between its tags begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** What stands before the first element. */
const opening = /^\s*(?:<\?xml[^>]*\?>\s*)?<xml>/;

/** A section of CDATA, in which nothing is markup; a tag; or text. */
const token = /<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|<(?<close>\/?)(?<name>[A-Za-z_][\w.-]*)>|[^<]+/y;

/** The elements below the root of a text; undefined where it is no XML as the gateway writes it. */
export function xmlElements(text: string): readonly XmlElement[] | undefined {
  const elements: XmlElement[] = [];
  const open = ["xml"];
  let position = opening.exec(text)?.[0].length ?? text.length;
  let start = position;
  let nested = false;
  while (position < text.length) {
    token.lastIndex = position;
    const found = token.exec(text);
    if (found === null) return undefined;
    const [all] = found;
    const { close, name } = found.groups ?? {};
    const end = position;
    position += all.length;
    if (name === undefined) {
      if (open.length === 1 && all.trim() !== "") return undefined;
    } else if (close === "") {
      open.push(name);
      nested = open.length > 2;
      if (!nested) start = position;
    } else {
      if (open.pop() !== name) return undefined;
      if (open.length === 0) return text.slice(position).trim() === "" ? elements : undefined;
      if (open.length > 1) continue;
      elements.push({ name, text: nested ? undefined : plain(text.slice(start, end)), start, end });
    }
  }
  return undefined;
}

/** The fields of a text that is XML of one level; undefined where it is anything else. */
export function xmlFields(text: string): ReadonlyMap<string, string> | undefined {
  const elements = xmlElements(text);
  const flat = elements?.every((element) => element.text !== undefined) === true;
  return flat ? textsOf(elements) : undefined;
}

/** The fields that are text, which is all that is ever signed. */
export function textsOf(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    elements.flatMap(({ name, text }): [string, string][] =>
      text === undefined ? [] : [[name, text]],
    ),
  );
}

/**
 * A reply's text with `***` in place of the values of these fields.
 *
 * @param indexed - names before the index, as `coupon_id` of `coupon_id_0` and of `coupon_id_0_1`
 */
export function maskReply(
  text: string,
  names: ReadonlySet<string>,
  indexed: ReadonlySet<string> = new Set(),
): string {
  let masked = text;
  const tags = [
    ...[...names].map(plainly),
    ...[...indexed].map((name) => `${plainly(name)}(?:_[0-9]+)+`),
  ];
  for (const tag of tags) {
    // Up to the end tag or, in a text that was cut, the end; a section is taken whole, whatever it holds.
    const value = `(?:<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|[^])*?(?=</\\k<tag>\\s*>|$)`;
    masked = masked.replace(new RegExp(`(<(?<tag>${tag})(?:\\s[^>]*)?>)${value}`, "g"), "$1***");
  }
  return masked;
}

/** A name in which nothing is a pattern. */
function plainly(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function plain(content: string): string {
  return content.replace(
    /<!\[CDATA\[([^]*?)\]\]>|&(?:lt|gt|quot|apos|amp);/g,
    (found, section: string | undefined) => section ?? entities[found] ?? found,
  );
}
