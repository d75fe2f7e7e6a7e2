import type { Diagnostic } from "../diagnostic.js";
import { notificationNames, operationNames, payloadNames } from "../names.js";
import type { SpecNode } from "../read/spec-node.js";
import { checkExample, checkPattern } from "./examples.js";
import { checkFieldReferences, checkNames } from "./field-references.js";
import { checkRepeatedFillers } from "./fillers.js";
import { fieldNames } from "./nodes.js";
import type { BodyNode, FieldNode, NotificationNode, OperationNode } from "./nodes.js";
import type { PatternTester } from "./pattern.js";

export interface PayloadNode {
  readonly id: string;
  readonly node: SpecNode;
  readonly body: BodyNode;
}

export function payloadsOf(document: SpecNode): PayloadNode[] {
  return document.at("x-payloads").members.map(([id, node]) => {
    const schema = node.at("schema");
    const body = {
      mediaType: "payload",
      content: node,
      schema,
      fields: schema
        .at("properties")
        .members.map(([name, field]) => ({ name, node: field, entryFields: [], values: [] })),
      requiredNames: new Set(schema.at("required").texts),
    };
    return { id, node, body };
  });
}

/** Checks that the client knows or can ask for the value of every field, and can sign them. */
export function checkPayload({ node, body }: PayloadNode, patterns: PatternTester): Diagnostic[] {
  const signing = node.at("x-signing");
  return [
    ...checkFieldReferences(body),
    ...checkNames(signing.at("unsigned").items, fieldNames(body)),
    ...checkSignature(body),
    ...checkRepeatedFillers(body),
    ...checkInputNames(body, signing),
    ...body.fields.flatMap((field) => [
      ...checkValue(field.node),
      ...checkPresence(field, body),
      ...[field.node, field.node.at("x-input")].flatMap((text) => [
        ...checkPattern(text, patterns),
        ...checkExample(text, patterns),
      ]),
    ]),
  ];
}

function checkSignature({ schema, fields }: BodyNode): Diagnostic[] {
  // A field that could not be read may be the signature.
  return fields.some(({ node }) => !node.exists || node.at("x-filled-by").text === "sign")
    ? []
    : [schema.reportKey("A payload needs a field with x-filled-by: sign.")];
}

/** A field has a constant, or a value of the client's own, or one that the caller can pass. */
function checkValue(field: SpecNode): Diagnostic[] {
  const filler = field.at("x-filled-by");
  const forCallers = [field.at("x-input"), field.at("x-prefix")].filter(({ exists }) => exists);
  if (field.at("const").exists) {
    return [filler, ...forCallers]
      .filter(({ exists }) => exists)
      .map((key) => key.reportKey("A constant has no other value. Remove this key."));
  }
  return isInput(field) || filler.text === "merchant"
    ? []
    : forCallers.map((key) =>
        key.reportKey(
          `The client fills in ${filler.text ?? "this field"} itself. Remove this key.`,
        ),
      );
}

/** Only a caller can leave a field out. The client always fills in its own. */
function checkPresence({ name, node }: FieldNode, { requiredNames }: BodyNode): Diagnostic[] {
  const isCallers =
    !node.at("const").exists && (node.at("x-filled-by").text ?? "caller") === "caller";
  return isCallers || requiredNames.has(name) || !node.exists
    ? []
    : [node.reportKey(`The payload always has ${name}. Add it to required.`)];
}

/** Checks that no two fields, and no field and the option `signType`, have the same input. */
function checkInputNames({ fields }: BodyNode, signing: SpecNode): Diagnostic[] {
  const owners = new Map<string, string>();
  if (signing.at("types").items.length > 1) owners.set("signType", "the signature type");
  return fields.flatMap(({ name, node }) => {
    const input = node.at("x-input");
    if (!input.exists && !isInput(node)) return [];
    const inputName = input.at("name").text ?? name;
    const owner = owners.get(inputName);
    owners.set(inputName, owner ?? name);
    if (owner === undefined) return [];
    const message = `${name} and ${owner} have the same input ${inputName}. Give it another name with x-input.`;
    return [node.reportKey(message)];
  });
}

/** Whether the caller passes the value, or can override the client's. */
function isInput(field: SpecNode): boolean {
  const filler = field.at("x-filled-by");
  if (field.at("const").exists) return false;
  return !filler.exists || filler.text === "caller" || filler.text === "application";
}

/** Members of every object, those of the class that the methods are added to, and `then`, which is awaited. */
const memberNames = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "h5",
  "sign",
  "then",
]);

/** Checks that no payload generates a name that another export or a member of the client has. */
export function checkPayloadNames(
  payloads: readonly PayloadNode[],
  notifications: readonly NotificationNode[],
  operations: readonly OperationNode[],
): Diagnostic[] {
  const ownerByName = new Map<string, string>();
  for (const { path, method } of operations) {
    const { constant, page } = operationNames(path, method, true);
    ownerByName.set(constant, path).set(page, path);
  }
  for (const { id } of notifications) {
    const { constant, page } = notificationNames(id);
    ownerByName.set(constant, id).set(page, id);
  }
  return payloads.flatMap(({ id, node }) => {
    const { constant, page } = payloadNames(id);
    const name = [constant, page].find((each) => ownerByName.has(each));
    const owner = ownerByName.get(name ?? "");
    ownerByName.set(constant, id).set(page, id);
    if (id.toLowerCase() === "index") {
      return [node.reportKey(`${id} conflicts with the generated index file. Rename it.`)];
    }
    if (memberNames.has(constant)) {
      return [node.reportKey(`frontEnd already has a member ${constant}. Rename ${id}.`)];
    }
    return name === undefined
      ? []
      : [node.reportKey(`${id} and ${owner ?? ""} both generate the name ${name}.`)];
  });
}
