import type { TextField } from "../../runtime/operation.js";
import { ciphertextLength, decryptTransferField } from "../transfer-key.js";
import type { Call } from "./call.js";
import { textFields, valueOf } from "./call.js";
import { validateTextRules } from "./fields/text.js";
import type { Problem } from "./problem.js";

export interface Decryption {
  /** Plain texts by field name. */
  readonly decrypted: ReadonlyMap<string, string>;
  readonly problem?: Problem;
}

/** Decrypts the encrypted fields with the gateway's private key and validates their plain texts. */
export function validateEncryption({ operation, form }: Call): Decryption {
  const decrypted = new Map<string, string>();
  for (const field of textFields(operation)) {
    const received = valueOf(form, field);
    if (field.encryption === undefined || received === "") continue;
    const result = decryptField(field, received);
    if ("problem" in result) return { decrypted, ...result };
    decrypted.set(field.name, result.text);
  }
  return { decrypted };
}

function decryptField(
  field: TextField,
  received: string,
): { readonly text: string } | { readonly problem: Problem } {
  const { name } = field;
  const refuse = (diagnosis: string): { readonly problem: Problem } => ({
    problem: { when: "encryption_refused", field: name, diagnosis },
  });
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(received)) {
    return refuse(`expected ${name} to be base64, received characters outside its alphabet`);
  }
  const bytes = Buffer.from(received, "base64");
  if (bytes.length !== ciphertextLength) {
    return refuse(
      `expected ${name} to be base64 of ${ciphertextLength} bytes, received ${bytes.length}; encrypt it with the gateway's 2048-bit RSA key`,
    );
  }
  const text = decryptTransferField(bytes);
  if (text === undefined) {
    return refuse(
      `expected ${name} to be encrypted with this gateway's public key (RSA-OAEP with SHA-1), received a ciphertext that it cannot decrypt`,
    );
  }
  const unmet = validateTextRules(name, text, field);
  if (unmet === undefined) return { text };
  const hint = unmet.hint === undefined ? "" : `; ${unmet.hint}`;
  const diagnosis = `expected ${unmet.expected} after decryption, received a redacted value${hint}`;
  return { problem: { when: "invalid_field", field: name, diagnosis } };
}
