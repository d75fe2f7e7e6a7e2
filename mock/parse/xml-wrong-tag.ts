/** What stands where the next element, or the end of the root, should. */
export function wrongTag(text: string, at: number, position: number): string {
  const came = text.slice(at, at + 200);
  const where = `element ${position}`;
  if ("</xml>".startsWith(came)) return "the body does not end: </xml> is missing";
  if (!came.startsWith("<")) {
    return `${where}: text stands in front of it, and between elements there are spaces at most`;
  }
  if (/^<!(DOCTYPE|ENTITY)/i.test(came)) return `${where}: a DOCTYPE or ENTITY stands in its place`;
  if (came.startsWith("<!--")) return `${where}: a comment stands in its place`;
  if (came.startsWith("<![CDATA[")) return `${where}: CDATA stands outside of an element`;
  if (came.startsWith("<?")) return `${where}: a processing instruction stands in its place`;
  const [, end] = /^<\/([^<>\s]{1,128})/.exec(came) ?? [];
  if (end !== undefined) return `${where}: </${end}> ends what was never begun`;
  const [, name] = /^<([A-Za-z_][\w.-]{0,127})[\s/]/.exec(came) ?? [];
  if (name !== undefined) {
    return `${where} (${name}): it has attributes, or its tag does not end; an element has a name alone`;
  }
  return `${where}: its tag has no name that XML knows, or does not end`;
}
