const others: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /^\ufeff/, what: "a byte order mark stands in front of it" },
  {
    pattern: /^\s*<\?xml/i,
    what: "an XML prolog (<?xml …?>) stands in front of it, which the gateway is known to answer with 系统错误",
  },
  { pattern: /^\s*<!DOCTYPE/i, what: "a DOCTYPE stands in front of it" },
  { pattern: /^\s*<!--/, what: "a comment stands in front of it" },
  { pattern: /^\s*<xml[\s/]/, what: "its root has attributes, or is closed at once" },
  { pattern: /^\s*(<[\w-]+:Envelope|<Envelope)/, what: "it is a SOAP envelope" },
  { pattern: /^\s*<(!|\?)/, what: "a declaration or an instruction stands in front of it" },
  // Before JSON, which begins with a bracket too.
  { pattern: /^\[object /, what: "it is an object that was turned into text" },
  { pattern: /^\s*[{[]/, what: "it is an object or a list of JSON" },
  { pattern: /^\s*"/, what: "it is JSON text, with quotes around it" },
  { pattern: /^%3Cxml/i, what: "it is URL-encoded" },
  { pattern: /^&lt;xml/i, what: "its own tags are escaped" },
  { pattern: /^--/, what: "it is multipart" },
  { pattern: /^[A-Za-z_][\w.-]*=/, what: "it is a form (name=value&…)" },
];

/** What stands where `<xml>` should. */
export function wrongBeginning(text: string): string {
  if (text.trim() === "") return "the body is empty, and it has to be XML";
  const expected = "the body has to begin with <xml>";
  const start = text.slice(0, 200);
  const known = others.find(({ pattern }) => pattern.test(start));
  if (known !== undefined) return `${expected}; ${known.what}`;
  const [, root] = /^\s*<([A-Za-z_][\w.:-]*)/.exec(start) ?? [];
  return root === undefined
    ? `${expected}; it begins with something else`
    : `${expected}; its root is <${root}>`;
}
