import { createHash, createHmac } from "node:crypto";
import type { SignType } from "../../runtime/operation.js";
import type { WrongSignature } from "./wrong-signature.js";
import { wrongDigests } from "./wrong-digests.js";
import { rightText, wrongTexts } from "./wrong-texts.js";

/** Above this many fields, or characters of text, mistakes are not tried out: there are as many as fields. */
const mostFields = 100;
const mostCharacters = 64 * 1024;

/**
 * What is wrong with a signature, found out by making the usual mistakes on purpose until one of them yields
 * the signature that came. Says nothing that would tell the key.
 */
export function signatureMistakes(wrong: WrongSignature): string[] {
  const { came, type, names } = wrong;
  if (came === "") return [`${names.sign} is missing`];
  const right = rightText(wrong);
  const small = wrong.fields.size <= mostFields && right.text.length <= mostCharacters;
  for (const { mistake, text, key } of [right, ...(small ? wrongTexts(wrong) : [])]) {
    for (const other of new Set([type, ...wrong.types])) {
      if (digest(text, other, key ?? wrong.apiKey) !== came.toUpperCase()) continue;
      return [
        ...(mistake === undefined ? [] : [mistake]),
        ...(other === type ? [] : [announced(wrong, other)]),
        ...(came === came.toUpperCase() ? [] : ["it has to be in upper case"]),
      ];
    }
  }
  const other = wrongDigests(wrong).find(({ signature }) => signature === came);
  return [other?.mistake ?? shapeOf(wrong)];
}

function announced({ type, named, names }: WrongSignature, other: SignType): string {
  const why = named
    ? `${names.type} says ${type}`
    : `without ${names.type} it is taken for ${type}`;
  return `it is right as ${other}, but ${why}`;
}

/** What can be said where no mistake fits. */
function shapeOf({ came, expected, names }: WrongSignature): string {
  if (came.length !== expected.length || !/^[0-9a-f]+$/i.test(came)) {
    return `${names.sign} has to be ${expected.length} hexadecimal characters; ${came.length} characters came`;
  }
  return "no usual mistake yields it: the API key is another one (one for APIv3, another merchant's), or a value changed after it was signed";
}

function digest(text: string, type: SignType, key: string): string {
  const hash = type === "MD5" ? createHash("md5") : createHmac("sha256", key);
  return hash.update(text, "utf8").digest("hex").toUpperCase();
}
