const mistakes: readonly { readonly pattern: RegExp; readonly hint: string }[] = [
  { pattern: /^\[object /, hint: "it is an object converted to text" },
  { pattern: /^%(7B|5B|22)/i, hint: "it is URL-encoded" },
  { pattern: /^[{[]\s*&(quot|#34|#x22);/, hint: "it was XML-escaped twice" },
  { pattern: /^[{[]\s*\\"/, hint: "its quotes are escaped, as inside a JSON string" },
  { pattern: /^[{[]\s*\{?\s*'/, hint: "it has single quotes, as a printed Python dict does" },
  { pattern: /^<\w/, hint: "it is XML" },
  { pattern: /^(eyJ|W3si)/, hint: "it is base64" },
];

/** Explains a value that should be JSON text; undefined if no common mistake matches. */
export function diagnoseJson(text: string): string | undefined {
  return mistakes.find(({ pattern }) => pattern.test(text))?.hint;
}
