/** What stands between two tags: sections of CDATA, in which nothing is markup, and plain text. */
const element = /<([A-Za-z_][\w.-]*)>((?:<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|[^<])*)<\/\1>\s*/y;

/** The fields of a reply that is XML of one level; undefined where it is anything else. */
export function replyFields(text: string): ReadonlyMap<string, string> | undefined {
  const inner = /^\s*(?:<\?xml[^>]*\?>\s*)?<xml>\s*([^]*)<\/xml>\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const fields = new Map<string, string>();
  element.lastIndex = 0;
  let position = 0;
  while (position < inner.length) {
    element.lastIndex = position;
    const [all = "", name, content] = element.exec(inner) ?? [];
    if (name === undefined || content === undefined) return undefined;
    fields.set(name, plain(content));
    position += all.length;
  }
  return fields;
}

/** A reply's text with `***` in place of the values of these fields. */
export function maskReply(text: string, names: ReadonlySet<string>): string {
  let masked = text;
  for (const name of names) {
    const tag = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    // Up to the end tag or, in a text that was cut, the end; a section is taken whole, whatever it holds.
    const value = `(?:<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|[^])*?(?=</${tag}\\s*>|$)`;
    masked = masked.replace(new RegExp(`(<${tag}(?:\\s[^>]*)?>)${value}`, "g"), "$1***");
  }
  return masked;
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
