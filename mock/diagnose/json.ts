/** What came where JSON text should, in words, where that can be told. */
export function jsonMistake(text: string): string | undefined {
  if (text.startsWith("[object ")) return "it is an object that was turned into text";
  if (/^%(7B|5B|22)/i.test(text)) return "it is URL-encoded";
  if (/^[{[]\s*&(quot|#34|#x22);/.test(text)) return "it was escaped for XML twice";
  if (/^[{[]\s*\\"/.test(text))
    return "its quotes are escaped, as if it stood in another JSON text";
  if (/^[{[]\s*\{?\s*'/.test(text)) return "it has single quotes, as Python prints a dict";
  if (/^<\w/.test(text)) return "it is XML";
  if (/^(eyJ|W3si)/.test(text)) return "it is in base64";
  return undefined;
}
