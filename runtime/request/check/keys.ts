import { maxPlainTextBytes } from "../../encryption/ciphers.js";
import type { Problem } from "../../errors/index.js";
import type { JsonShape, Operation, ReplyField, TextField } from "../../operation.js";
import type { Configuration } from "../../configuration/configuration.js";
import { goesEncrypted } from "../../wire/sensitive-fields.js";

/** Names what the client has to be given before it can make this call: the certificate, keys, a secret. */
export function keyProblems(
  operation: Operation,
  texts: ReadonlyMap<string, string>,
  configuration: Configuration,
): Problem[] {
  const { title, request, reply } = operation;
  const problems: Problem[] = [];
  const missing = (path: string, code: string, message: string): void => {
    problems.push({ path, code, message: `${title} ${message}` });
  };
  if (operation.mutualTLS && !configuration.clientCertificate && !configuration.dispatcher) {
    missing(
      "certificate",
      "CERTIFICATE_MISSING",
      "needs the merchant certificate; give the client the option certificate.",
    );
  }
  const encrypted = request.fields.filter((field) => goesEncrypted(field) && texts.has(field.name));
  if (encrypted.length > 0 && configuration.transferPublicKey === undefined) {
    missing(
      "transferPublicKey",
      "ENCRYPTION_KEY_MISSING",
      `encrypts ${encrypted.map(({ name }) => name).join(", ")}; give the client the option transferPublicKey, which is what risk/getpublickey answers with as pub_key.`,
    );
  }
  if (
    configuration.workWxSecret === undefined &&
    request.fields.some(({ filledBy }) => typeof filledBy === "object" && "signature" in filledBy)
  ) {
    missing(
      "workWxSecret",
      "WORK_WX_SECRET_MISSING",
      "is signed for WeCom too; give the client the option workWxSecret.",
    );
  }
  if (configuration.apiV3Key === undefined && isEncrypted(reply.fields)) {
    missing(
      "apiV3Key",
      "API_V3_KEY_MISSING",
      "answers with what is encrypted; give the client the option apiV3Key.",
    );
  }
  return problems;
}

/** A text that is encrypted can be no longer than the key, whatever the spec allows. */
export function capacityProblems(
  { name, encryption }: TextField,
  value: string,
  { transferPublicKey }: Configuration,
): Problem[] {
  if (encryption === undefined || transferPublicKey === undefined) return [];
  const bytes = Buffer.byteLength(value);
  const capacity = maxPlainTextBytes(transferPublicKey);
  if (bytes <= capacity) return [];
  const message = `has ${bytes} bytes; transferPublicKey can encrypt ${capacity}.`;
  return [{ path: name, code: "FIELD_TOO_LONG", message }];
}

function isEncrypted(fields: readonly ReplyField[]): boolean {
  return fields.some((field) => {
    if (field.type === "json") return hasEncrypted(field.shape);
    return (field.type === "list" || field.type === "elements") && isEncrypted(field.fields);
  });
}

function hasEncrypted(shape: JsonShape): boolean {
  if (shape.type === "list") return hasEncrypted(shape.items);
  if (shape.type === "object") return shape.members.some((member) => hasEncrypted(member.shape));
  return shape.type === "encrypted";
}
