import { encryptOaep } from "../encryption/ciphers.js";
import type { Digest, Operation, RequestField } from "../operation.js";
import { generateNonce, unixTimestamp } from "../signature/nonce.js";
import type { CheckedInput } from "./check.js";
import type { CompletedField } from "./completed-field.js";
import { withExtraSignatures } from "./extra-signature.js";
import type { Configuration } from "../configuration/configuration.js";
import { goesEncrypted } from "../wire/sensitive-fields.js";

/**
 * Step 2: fills in what the client knows: the merchant, the nonce, the time, the sign type, the hashes; encrypts what
 * goes out encrypted, and then makes the signatures that are fields themselves.
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
  return withExtraSignatures(operation, fields, configuration);
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
      return goesEncrypted(field) && text !== undefined ? encrypted(text, configuration) : text;
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
      // Known when everything else is: the next step puts it in.
      return "";
    default:
      // An extra signature is over the other fields, and comes after them.
      return "digest" in filledBy ? digestOf(filledBy, input) : "";
  }
}

function encrypted(text: string, { transferPublicKey }: Configuration): string | undefined {
  // Without the key the call was refused in the step before.
  return transferPublicKey && encryptOaep(Buffer.from(text), transferPublicKey).toString("base64");
}

/** The file was hashed when it was read; there is one algorithm. */
function digestOf({ of }: Digest, input: CheckedInput): string | undefined {
  return input.files.get(of)?.md5;
}
