/**
 * Diagnoses text that is neither a start tag nor `</xml>`.
 *
 * @param offset - where the text starts in the body
 * @param position - of the expected element, from 1
 */
export function diagnoseXmlTag(body: string, offset: number, position: number): string {
  const text = body.slice(offset, offset + 200);
  const expected = `expected element ${position} or </xml>`;
  if ("</xml>".startsWith(text)) return "expected </xml>, received the end of the body";
  if (!text.startsWith("<")) {
    return `${expected}, received text; only whitespace is allowed between elements`;
  }
  if (/^<!(DOCTYPE|ENTITY)/i.test(text)) return `${expected}, received a DOCTYPE or ENTITY`;
  if (text.startsWith("<!--")) return `${expected}, received a comment`;
  if (text.startsWith("<![CDATA[")) return `${expected}, received CDATA outside an element`;
  if (text.startsWith("<?")) return `${expected}, received a processing instruction`;
  const [, endTag] = /^<\/([^<>\s]{1,128})/.exec(text) ?? [];
  if (endTag !== undefined) return `${expected}, received </${endTag}> without its start tag`;
  const [, name] = /^<([A-Za-z_][\w.-]{0,127})[\s/]/.exec(text) ?? [];
  return name === undefined
    ? `${expected}, received a tag without a valid name or without its >`
    : `expected <${name}> as element ${position}, received attributes or a tag without its >`;
}
