import { canonicalString } from "../wire/signature.js";
import type { CanonicalVariant, SigningInputs } from "./invalid-signature.js";

/** An incorrect key, or a key that was added to the canonical string incorrectly. */
export function keyVariants(inputs: SigningInputs): CanonicalVariant[] {
  return [...changedKeys(inputs), ...misplacedKeys(inputs)];
}

function changedKeys({ fields, apiKey }: SigningInputs): CanonicalVariant[] {
  const variants = [
    { mistake: "the key has a trailing line ending", keys: [`${apiKey}\n`, `${apiKey}\r\n`] },
    { mistake: "the key has a leading or trailing space", keys: [`${apiKey} `, ` ${apiKey}`] },
    { mistake: "the key is in quotes", keys: [`"${apiKey}"`, `'${apiKey}'`] },
    { mistake: "the key was converted to lower case", keys: [apiKey.toLowerCase()] },
    { mistake: "the key was converted to upper case", keys: [apiKey.toUpperCase()] },
    {
      mistake: "the key is a variable that was never set",
      keys: ["", "undefined", "null", "None"],
    },
  ];
  return variants.flatMap(({ mistake, keys }) =>
    keys.map((key) => ({ mistake, text: `${canonicalString(fields)}&key=${key}`, key })),
  );
}

function misplacedKeys({ fields, apiKey }: SigningInputs): CanonicalVariant[] {
  const text = canonicalString(fields);
  return [
    { mistake: "the signed text does not end with &key=(the API key)", text },
    { mistake: "the key was appended without &key= before it", text: `${text}${apiKey}` },
    { mistake: "the key was appended without key= before it", text: `${text}&${apiKey}` },
    { mistake: "key= was appended without & before it", text: `${text}key=${apiKey}` },
    {
      mistake: "the key was sorted among the fields, but must be appended",
      text: canonicalString(new Map([...fields, ["key", apiKey]])),
    },
  ];
}
