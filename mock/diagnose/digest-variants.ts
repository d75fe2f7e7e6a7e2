import { createHash, createHmac } from "node:crypto";
import { keyedCanonicalString } from "./invalid-signature.js";
import type { InvalidSignature } from "./invalid-signature.js";

interface DigestVariant {
  readonly mistake: string;
  readonly signature: string;
}

/** Signatures over the valid canonical string that are hashed or encoded incorrectly. */
export function digestVariants({
  fields,
  apiKey,
  expected,
}: Pick<InvalidSignature, "fields" | "apiKey" | "expected">): DigestVariant[] {
  const text = keyedCanonicalString(fields, apiKey);
  const hmac = (key: string | Buffer) => createHmac("sha256", key);
  const hashed = [
    {
      mistake: "it is SHA-256 without HMAC",
      digests: [createHash("sha256").update(text).digest()],
    },
    {
      mistake: "the key and the text of the HMAC are swapped",
      digests: [hmac(text).update(apiKey).digest()],
    },
    {
      mistake: "the HMAC key is the API key decoded from hexadecimal, but must be its text",
      digests: [hmac(Buffer.from(apiKey, "hex")).update(text).digest()],
    },
    {
      mistake: "the text was encoded as latin1, but must be UTF-8",
      digests: [
        createHash("md5").update(text, "latin1").digest(),
        hmac(apiKey).update(text, "latin1").digest(),
      ],
    },
  ];
  const encoded = [createHash("md5").update(text).digest(), hmac(apiKey).update(text).digest()];
  return [
    ...hashed.flatMap(({ mistake, digests }) =>
      digests.map((digest) => ({ mistake, signature: digest.toString("hex").toUpperCase() })),
    ),
    ...encoded.map((digest) => ({
      mistake: "the signature is base64, but must be hexadecimal",
      signature: digest.toString("base64"),
    })),
    { mistake: "it is truncated to 32 characters", signature: expected.slice(0, 32) },
  ];
}
