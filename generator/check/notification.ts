import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isWrappedList } from "./field-kinds.js";
import { checkNames, unknownField } from "./field-references.js";
import { fieldNames, findField } from "./nodes.js";
import type { BodyNode, FieldNode, NotificationNode } from "./nodes.js";

/** Checks that a notification can be authenticated, and that `x-notification` names its fields. */
export function checkNotification({ node }: NotificationNode, body: BodyNode): Diagnostic[] {
  const extension = node.at("x-notification");
  return [
    ...(extension.exists ? checkAuthentication(extension, body) : []),
    ...checkReferences(extension, body),
    ...checkEncryptedContent(extension.at("encryption", "field"), body),
    ...body.fields
      .filter((field) => isWrappedList(field.node))
      .map((field) =>
        field.node.at("xml").reportKey("A notification cannot have a list of XML elements."),
      ),
  ];
}

/** Returns the fields that are not encrypted. The encrypted one contains XML, so types differ. */
export function plainFields({ node }: NotificationNode, { fields }: BodyNode): FieldNode[] {
  const encryptedField = node.at("x-notification", "encryption", "field").text;
  return fields.filter(({ name }) => name !== encryptedField);
}

function checkAuthentication(extension: SpecNode, { fields }: BodyNode): Diagnostic[] {
  const [signing, encryption] = [extension.at("signing"), extension.at("encryption")];
  const hasSignature = fields.some(({ node }) => node.at("x-filled-by").text === "sign");
  return [
    ...(signing.exists || encryption.exists
      ? []
      : [
          extension.reportKey(
            "Missing signing or encryption. Without either, anyone can forge this notification.",
          ),
        ]),
    ...(signing.exists && !hasSignature
      ? [signing.reportKey("A signed notification needs a field with x-filled-by: sign.")]
      : []),
    ...(encryption.exists ? checkCipher(encryption) : []),
  ];
}

/** GCM needs a nonce and associated data; ECB has neither. */
function checkCipher(encryption: SpecNode): Diagnostic[] {
  const algorithm = encryption.at("algorithm").text ?? "";
  const needsInputs = algorithm === "AES-256-GCM";
  return ["nonce", "associated-data"].flatMap((name) => {
    const input = encryption.at(name);
    if (input.exists === needsInputs) return [];
    return needsInputs
      ? [encryption.reportKey(`Missing ${name}. ${algorithm} needs it.`)]
      : [input.reportKey(`${algorithm} does not use ${name}. Remove it.`)];
  });
}

function checkReferences(extension: SpecNode, body: BodyNode): Diagnostic[] {
  const encryption = extension.at("encryption");
  const names = fieldNames(body);
  const content = findField(body, encryption.at("field").text)?.at("contentSchema");
  const decryptedNames = content?.at("properties").members.map(([name]) => name) ?? [];
  // These are needed before the content is decrypted.
  const outerReferences = [
    extension.at("merchant"),
    extension.at("application"),
    extension.at("discriminator", "field"),
    encryption.at("field"),
    encryption.at("nonce"),
    encryption.at("associated-data"),
  ];
  const references = [...extension.at("identity").items, extension.at("time")];
  const conditions = extension.at("time-where").members;
  return [
    ...conditions
      .filter(([name]) => ![...names, ...decryptedNames].includes(name))
      .map(([name, node]) => node.reportKey(unknownField(name, [...names, ...decryptedNames]))),
    ...checkNames(outerReferences, names),
    ...checkNames(references, [...names, ...decryptedNames]),
  ];
}

/** Checks that the decrypted content is flat: it is XML with one level. */
function checkEncryptedContent(encryptedField: SpecNode, body: BodyNode): Diagnostic[] {
  const content = findField(body, encryptedField.text)?.at("contentSchema");
  if (content === undefined) return [];
  return [
    ...(content.at("type").text === "object"
      ? []
      : [
          encryptedField.report(
            "The encrypted field needs a contentSchema with type: object for the decrypted content.",
          ),
        ]),
    ...content
      .at("properties")
      .members.map(([, field]) => field.at("type"))
      .filter(({ text }) => text === "array" || text === "object")
      .map((type) => type.report("The decrypted content can only contain text and integers.")),
  ];
}
