/** What stands between two tags: sections of CDATA, in which nothing is markup, and plain text. */
const element = /<([A-Za-z_][\w.-]*)>((?:<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>|[^<])*)<\/\1>\s*/y;

/** The fields of a text that is XML of one level; undefined where it is anything else. */
export function xmlFields(text: string): ReadonlyMap<string, string> | undefined {
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
