const prolog = "an XML prolog (<?xml …?>) before it; WeChat Pay replies to a prolog with 系统错误";

const knownStarts: readonly { readonly pattern: RegExp; readonly received: string }[] = [
  { pattern: /^\ufeff/, received: "a byte order mark before it" },
  { pattern: /^\s*<\?xml/i, received: prolog },
  { pattern: /^\s*<!DOCTYPE/i, received: "a DOCTYPE before it" },
  { pattern: /^\s*<!--/, received: "a comment before it" },
  { pattern: /^\s*<xml[\s/]/, received: "a root with attributes or without content" },
  { pattern: /^\s*(<[\w-]+:Envelope|<Envelope)/, received: "a SOAP envelope" },
  { pattern: /^\s*<(!|\?)/, received: "a declaration or processing instruction before it" },
  // Must precede the JSON pattern, which also matches an opening bracket.
  { pattern: /^\[object /, received: "an object converted to text" },
  { pattern: /^\s*[{[]/, received: "a JSON object or list" },
  { pattern: /^\s*"/, received: "a JSON string" },
  { pattern: /^%3Cxml/i, received: "URL-encoded XML" },
  { pattern: /^&lt;xml/i, received: "XML with escaped tags" },
  { pattern: /^--/, received: "a multipart body" },
  { pattern: /^[A-Za-z_][\w.-]*=/, received: "a form (name=value&…)" },
];

/** Diagnoses a body that does not start with `<xml>`. */
export function diagnoseXmlStart(text: string): string {
  const expected = "expected the body to start with <xml>";
  if (text.trim() === "") return `${expected}, received an empty body`;
  const start = text.slice(0, 200);
  const known = knownStarts.find(({ pattern }) => pattern.test(start));
  if (known !== undefined) return `${expected}, received ${known.received}`;
  const [, root] = /^\s*<([A-Za-z_][\w.:-]*)/.exec(start) ?? [];
  return `${expected}, received ${root === undefined ? "something else" : `the root <${root}>`}`;
}
