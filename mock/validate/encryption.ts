import type { TextField } from "../../runtime/operation.js";
import { ciphertextLength, decryptTransferField } from "../transfer-key.js";
import type { Call } from "./call.js";
import { textFields, valueOf } from "./call.js";
import { textRuleMissed } from "./fields/text.js";
import type { Problem } from "./problem.js";

/** What came encrypted, as plain text by name, and what is wrong with it. */
export interface Decryption {
  readonly decrypted: ReadonlyMap<string, string>;
  readonly problem?: Problem;
}

/** Decrypts what came encrypted, by the key whose public half this gateway gives out. */
export function validateEncryption({ operation, form }: Call): Decryption {
  const decrypted = new Map<string, string>();
  for (const field of textFields(operation)) {
    const came = valueOf(form, field);
    if (field.encryption === undefined || came === "") continue;
    const plain = plainTextOf(field, came);
    if ("problem" in plain) return { decrypted, ...plain };
    decrypted.set(field.name, plain.text);
  }
  return { decrypted };
}

function plainTextOf(
  field: TextField,
  came: string,
): { readonly text: string } | { readonly problem: Problem } {
  const { name } = field;
  const refused = (diagnosis: string): { readonly problem: Problem } => ({
    problem: { when: "encryption_refused", field: name, diagnosis },
  });
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(came)) {
    return refused(
      `expected ${name} to be base64, of the text encrypted; characters came that it does not have`,
    );
  }
  const bytes = Buffer.from(came, "base64");
  if (bytes.length !== ciphertextLength) {
    return refused(
      `expected ${name} to be base64 of ${ciphertextLength} bytes, as RSA of 2048 bits yields; ${bytes.length} came`,
    );
  }
  const text = decryptTransferField(bytes);
  if (text === undefined) {
    return refused(
      `expected ${name} to be encrypted by the public key that this gateway gives out, by OAEP with SHA-1; it is not`,
    );
  }
  const missed = textRuleMissed(name, text, field);
  if (missed === undefined) return { text };
  const diagnosis = `expected ${missed}, once it is decrypted`;
  return { problem: { when: "invalid_field", field: name, diagnosis } };
}
