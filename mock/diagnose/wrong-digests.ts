import { createHash, createHmac } from "node:crypto";
import type { WrongSignature } from "./wrong-signature.js";
import { rightText } from "./wrong-texts.js";

interface WrongDigest {
  readonly mistake: string;
  readonly signature: string;
}

/** Signatures over the right text that are made in none of the ways that there are. */
export function wrongDigests(wrong: WrongSignature): WrongDigest[] {
  const { apiKey, expected } = wrong;
  const { text } = rightText(wrong);
  const hmac = (key: string | Buffer) => createHmac("sha256", key);
  const inHexadecimal = [
    {
      mistake: "it is a SHA-256 without HMAC",
      digests: [createHash("sha256").update(text).digest()],
    },
    {
      mistake: "key and text of the HMAC are swapped",
      digests: [hmac(text).update(apiKey).digest()],
    },
    {
      mistake:
        "the HMAC is keyed with the bytes that the key's hexadecimal digits stand for, not with its text",
      digests: [hmac(Buffer.from(apiKey, "hex")).update(text).digest()],
    },
    {
      mistake: "the text was hashed as latin1, and it has to be UTF-8",
      digests: [
        createHash("md5").update(text, "latin1").digest(),
        hmac(apiKey).update(text, "latin1").digest(),
      ],
    },
  ];
  const inBase64 = [createHash("md5").update(text).digest(), hmac(apiKey).update(text).digest()];
  return [
    ...inHexadecimal.flatMap(({ mistake, digests }) =>
      digests.map((digest) => ({ mistake, signature: digest.toString("hex").toUpperCase() })),
    ),
    ...inBase64.map((digest) => ({
      mistake: "it is in base64, not hexadecimal",
      signature: digest.toString("base64"),
    })),
    { mistake: "it is cut off after 32 characters", signature: expected.slice(0, 32) },
  ];
}
