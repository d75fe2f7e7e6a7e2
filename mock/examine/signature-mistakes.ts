import { createHash, createHmac } from "node:crypto";
import type { SignType } from "../../runtime/operation.js";
import type { WrongSignature } from "./wrong-signature.js";
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

/** Signatures that are not made as either type is. */
function wrongDigests(wrong: WrongSignature): { mistake: string; signature: string }[] {
  const { apiKey, expected } = wrong;
  const { text } = rightText(wrong);
  const hmac = createHmac("sha256", apiKey).update(text).digest();
  const md5 = createHash("md5").update(text).digest();
  const keyBytes = Buffer.from(apiKey, "hex");
  const found = (mistake: string, ...signatures: Buffer[]): typeof guesses =>
    signatures.map((bytes) => ({ mistake, signature: bytes.toString("hex").toUpperCase() }));
  const guesses: { mistake: string; signature: string }[] = [];
  guesses.push(
    ...[hmac, md5].flatMap((bytes) => [
      { mistake: "it is in base64, not hexadecimal", signature: bytes.toString("base64") },
    ]),
    ...found("it is a SHA-256 without HMAC", createHash("sha256").update(text).digest()),
    ...found(
      "key and text of the HMAC are swapped",
      createHmac("sha256", text).update(apiKey).digest(),
    ),
    ...found(
      "the HMAC is keyed with the bytes that the key's hexadecimal digits stand for, not with its text",
      createHmac("sha256", keyBytes).update(text).digest(),
    ),
    ...found(
      "the text was hashed as latin1, and it has to be UTF-8",
      createHash("md5").update(text, "latin1").digest(),
      createHmac("sha256", apiKey).update(text, "latin1").digest(),
    ),
    { mistake: "it is cut off after 32 characters", signature: expected.slice(0, 32) },
  );
  return guesses;
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
