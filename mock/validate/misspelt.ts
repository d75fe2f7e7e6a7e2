import type { Form } from "../parse/form.js";

/** What there is in place of a field that is missing, where only the spelling differs. */
export function misspelt(form: Form, field: string): string | undefined {
  const plain = (name: string): string => name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  const found = [...form.texts.keys()].find(
    (name) => name !== field && plain(name) === plain(field),
  );
  return found === undefined ? undefined : `${found} came in its place`;
}
