import type { Configuration } from "../configuration/configuration.js";
import { encryptOaep } from "../encryption/ciphers.js";
import type { Digest, Operation, RequestField } from "../operation.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import { isEncryptedField } from "../wire/sensitive-fields.js";
import type { CheckedInput } from "./check.js";
import type { CompletedField } from "./completed-field.js";
import { fillExtraSignatures } from "./extra-signature.js";

/**
 * Step 2: fills in the fields that the client knows (merchant, nonce, timestamp, signature type, digests),
 * encrypts fields that are sent encrypted, and then computes the extra signatures.
 */
export function complete(
  operation: Operation,
  input: CheckedInput,
  configuration: Configuration,
): readonly CompletedField[] {
  const fields = operation.request.fields.flatMap((field): CompletedField[] => {
    const { name, signed } = field;
    if (field.type === "file") {
      const value = input.files.get(name);
      return value === undefined ? [] : [{ type: "file", name, value, signed }];
    }
    const value = textOf(field, input, configuration);
    return value === undefined ? [] : [{ type: "text", name, value, signed }];
  });
  return fillExtraSignatures(operation, fields, configuration);
}

function textOf(
  field: Exclude<RequestField, { type: "file" }>,
  input: CheckedInput,
  configuration: Configuration,
): string | undefined {
  const { name, filledBy } = field;
  switch (filledBy) {
    case "caller":
    case "application": {
      const text = input.texts.get(name);
      return isEncryptedField(field) && text !== undefined ? encrypt(text, configuration) : text;
    }
    case "merchant":
      return configuration.mchId;
    case "nonce":
      return generateNonce();
    case "timestamp":
      return unixTimestamp();
    case "sign_type":
      return input.signType;
    case "sign":
      // The next step computes it, when all other values are known.
      return "";
    default:
      // An extra signature is computed over other fields, so it is filled in after them.
      return "digest" in filledBy ? digestOf(filledBy, input) : "";
  }
}

function encrypt(text: string, { transferPublicKey }: Configuration): string | undefined {
  // The key exists: the previous step rejects the call without it.
  return transferPublicKey && encryptOaep(Buffer.from(text), transferPublicKey).toString("base64");
}

/** MD5 is the only digest algorithm, and the file was hashed when it was read. */
function digestOf({ of }: Digest, input: CheckedInput): string | undefined {
  return input.files.get(of)?.md5;
}
