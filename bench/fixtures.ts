import { createSecretKey, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { canonical, signature } from "../runtime/index.js";

export const merchant = { mchId: "1230000109", apiKey: "0123456789abcdef0123456789abcdef" };

const idCard = readFileSync("examples/id-card.png");

/** Returns a valid PNG of exactly `size` bytes. Random bytes after its end marker fill it up. */
export function png(size: number): Buffer {
  return Buffer.concat([idCard, randomBytes(size - idCard.length)]);
}

/** Returns the signed reply that every contender receives. */
export function signedReply(): Buffer {
  const fields = {
    return_code: "SUCCESS",
    return_msg: "OK",
    result_code: "SUCCESS",
    media_id: "a1Yj9TfHkQ3oN5dLxW8vZr2Bc6sEu4Mg7Pi0KbXnRtD-JqVwFyHzCmAeGlSo_hU",
  };
  const sign = signature(
    canonical(Object.entries(fields)),
    "HMAC-SHA256",
    createSecretKey(merchant.apiKey, "utf8"),
  );
  const elements = Object.entries({ ...fields, sign });
  return Buffer.from(
    `<xml>${elements.map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`).join("")}</xml>`,
  );
}
