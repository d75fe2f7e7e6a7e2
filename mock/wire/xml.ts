/** The fields of a reply, in the order in which they are serialized. */
export type ReplyFields = ReadonlyMap<string, ReplyValue>;

export type ReplyValue = string | Elements;

/**
 * Repeated elements. They are nested in an element with the field's name, unless `element` is the same name or ends
 * in `$n`, a placeholder for the index. Then they are not nested.
 */
export interface Elements {
  readonly element: string;
  readonly items: readonly ReplyFields[];
}

/** Serializes fields as the gateway does, with every text in CDATA. */
export function writeXml(fields: ReplyFields, root = "xml"): string {
  const elements = [...fields].map(([name, value]) => {
    if (typeof value === "string") return `<${name}>${cdata(value)}</${name}>`;
    const { element, items } = value;
    if (element.endsWith("$n")) {
      return items
        .map((item, index) => writeXml(item, element.replace("$n", String(index))))
        .join("");
    }
    const nested = items.map((item) => writeXml(item, element)).join("");
    return element === name ? nested : `<${name}>${nested}</${name}>`;
  });
  return `<${root}>${elements.join("")}</${root}>`;
}

/** The text fields of one level. Only these are signed. */
export function textsOf(fields: ReplyFields): ReadonlyMap<string, string> {
  return new Map(
    [...fields].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

export function isElementName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}

/** CDATA cannot contain its end marker, so the marker is split across two sections. */
function cdata(value: string): string {
  return `<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
