import { maxPlaintextBytes } from "../../encryption/ciphers.js";
import type { Problem } from "../../errors/index.js";
import type { JsonShape, Operation, ReplyField, TextField } from "../../operation.js";
import type { Configuration } from "../../configuration/configuration.js";
import { isEncryptedField } from "../../wire/sensitive-fields.js";

/**
 * Reports the credentials that the call requires but the client does not have: the certificate, keys, a
 * secret.
 */
export function keyProblems(
  operation: Operation,
  texts: ReadonlyMap<string, string>,
  configuration: Configuration,
): Problem[] {
  const { title, request, reply } = operation;
  const problems: Problem[] = [];
  const reportMissing = (path: string, code: string, message: string): void => {
    problems.push({ path, code, message: `${title} ${message}` });
  };
  if (operation.mutualTLS && !configuration.clientCertificate && !configuration.dispatcher) {
    reportMissing(
      "certificate",
      "CERTIFICATE_MISSING",
      "requires the merchant certificate. Set the client option certificate.",
    );
  }
  const encrypted = request.fields.filter(
    (field) => isEncryptedField(field) && texts.has(field.name),
  );
  if (encrypted.length > 0 && configuration.transferPublicKey === undefined) {
    reportMissing(
      "transferPublicKey",
      "ENCRYPTION_KEY_MISSING",
      `encrypts ${encrypted.map(({ name }) => name).join(", ")}. Set the client option transferPublicKey${keySource(operation)}.`,
    );
  }
  if (
    configuration.workWxSecret === undefined &&
    request.fields.some(({ filledBy }) => typeof filledBy === "object" && "signature" in filledBy)
  ) {
    reportMissing(
      "workWxSecret",
      "WORK_WX_SECRET_MISSING",
      "also requires a WeCom signature. Set the client option workWxSecret.",
    );
  }
  if (configuration.apiV3Key === undefined && hasEncryptedField(reply.fields)) {
    reportMissing(
      "apiV3Key",
      "API_V3_KEY_MISSING",
      "returns encrypted values. Set the client option apiV3Key.",
    );
  }
  return problems;
}

/** Checks that the key can encrypt the text. RSA limits the length, even if the spec allows more. */
export function capacityProblems(
  { name, encryption }: TextField,
  value: string,
  { transferPublicKey }: Configuration,
): Problem[] {
  if (encryption === undefined || transferPublicKey === undefined) return [];
  const bytes = Buffer.byteLength(value);
  const capacity = maxPlaintextBytes(transferPublicKey);
  if (bytes <= capacity) return [];
  const message = `Expected at most ${capacity} bytes, the most that transferPublicKey can encrypt, received ${bytes}.`;
  return [{ path: name, code: "FIELD_TOO_LONG", message }];
}

function keySource({ encryptionKey }: Operation): string {
  return encryptionKey === undefined
    ? ""
    : ` to the ${encryptionKey.field} that ${encryptionKey.from} returns`;
}

function hasEncryptedField(fields: readonly ReplyField[]): boolean {
  return fields.some((field) => {
    if (field.type === "json") return hasEncryptedValue(field.shape);
    return (field.type === "list" || field.type === "elements") && hasEncryptedField(field.fields);
  });
}

function hasEncryptedValue(shape: JsonShape): boolean {
  if (shape.type === "list") return hasEncryptedValue(shape.items);
  if (shape.type === "object")
    return shape.members.some((member) => hasEncryptedValue(member.shape));
  return shape.type === "encrypted";
}
