import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isFile } from "./field-kinds.js";
import type { BodyNode, FieldNode, NotificationNode, OperationNode } from "./nodes.js";
import type { PayloadNode } from "./payload.js";

/** What is signed with the merchant's key: a request, a page, a payload, a reply or a notification. */
interface SignedDocument {
  /** `reply of /pay/orderquery`. */
  readonly name: string;
  /** The operation that returns its key, or empty text for the API key. */
  readonly key: string;
  /** Every field that its signature can cover. */
  readonly fields: ReadonlyMap<string, SpecNode>;
  /** What it can say. Any document has at least one outcome. */
  readonly outcomes: readonly Outcome[];
}

/** A document that the SDK reads and must not confuse with another. */
interface ReadDocument extends SignedDocument {
  readonly schema: SpecNode;
  readonly excludedBy: readonly string[];
}

interface Outcome {
  /** The fields that always have a value. */
  readonly required: readonly string[];
  /** Whether a field of the document can have the value. */
  readonly allows: (name: string, value: string) => boolean;
}

/**
 * Checks that no signed text can be two documents. APIv2 signs every document with the same key and does not
 * sign what it is for, so a request, a page or another reply could otherwise be passed off as a notification.
 */
export function checkSignedDocuments(
  operations: readonly OperationNode[],
  notifications: readonly NotificationNode[],
  payloads: readonly PayloadNode[],
): Diagnostic[] {
  const read = [
    ...operations.flatMap((operation) => operation.replies.flatMap(replyDocument(operation))),
    ...notifications.flatMap((notification) =>
      notification.bodies.flatMap(notificationDocument(notification)),
    ),
  ];
  const all: SignedDocument[] = [
    ...operations.flatMap((operation) => operation.requests.map(requestDocument(operation))),
    ...payloads.map(payloadDocument),
    ...read,
  ];
  return read.flatMap((reader) => [...checkExclusions(reader), ...checkConfusions(reader, all)]);
}

function requestDocument({ path, node, isPage }: OperationNode) {
  return (body: BodyNode): SignedDocument =>
    sentDocument(`${isPage ? "page" : "request"} ${path}`, body, node.at("x-signing"));
}

function payloadDocument({ id, body, node }: PayloadNode): SignedDocument {
  return sentDocument(`payload ${id}`, body, node.at("x-signing"));
}

/** A document that the client signs. It has what its spec says, and nothing else. */
function sentDocument(
  name: string,
  { fields, requiredNames }: BodyNode,
  signing: SpecNode,
): SignedDocument {
  const unsigned = signing.at("unsigned").texts;
  const signed = fields.filter(
    (field) => isSigned(field) && !isFile(field.node) && !unsigned.includes(field.name),
  );
  const byName = new Map(signed.map((field) => [field.name, field.node]));
  return {
    name,
    key: signing.at("key", "from").text ?? "",
    fields: byName,
    outcomes: [
      {
        required: [...requiredNames].filter((each) => byName.has(each)),
        allows: (each, value) => allowsValue(byName.get(each)?.at("enum"), value),
      },
    ],
  };
}

function replyDocument({ path, node }: OperationNode) {
  const signing = node.at("x-signing");
  return (body: BodyNode): ReadDocument[] =>
    body.mediaType !== "text/xml" || signing.at("reply").text === "none"
      ? []
      : [
          {
            ...readDocument(body, success, []),
            name: `reply ${path}`,
            key: signing.at("key", "from").text ?? "",
          },
        ];
}

/** Other replies are failures. */
const success = new Map([
  ["return_code", "SUCCESS"],
  ["result_code", "SUCCESS"],
]);

function notificationDocument({ id, node }: NotificationNode) {
  const extension = node.at("x-notification");
  const signTypes = extension.at("signing", "types").texts;
  const [field, value] = [
    extension.at("discriminator", "field").text,
    extension.at("discriminator", "value").text,
  ];
  const constants = new Map(field === undefined || value === undefined ? [] : [[field, value]]);
  return (body: BodyNode): ReadDocument[] =>
    signTypes.length === 0
      ? []
      : [
          {
            ...readDocument(body, constants, [...constants.keys()]),
            name: `notification ${id}`,
            key: "",
          },
        ];
}

function readDocument(
  { schema, fields, requiredNames }: BodyNode,
  constants: ReadonlyMap<string, string>,
  requiredConstants: readonly string[],
): Pick<ReadDocument, "fields" | "outcomes" | "schema" | "excludedBy"> {
  const signed = fields.filter(isSigned);
  const byName = new Map(signed.flatMap(namedNodes));
  const required = [...requiredNames, ...requiredConstants].filter((name) => byName.has(name));
  const rules = schema.at("anyOf").items;
  const outcomeOf = (rule: SpecNode | undefined): Outcome => ({
    required: [...required, ...(rule?.at("required").texts ?? [])],
    allows: (name, value) => {
      const field = byName.get(name);
      const isClosed = field?.at("x-decides").value === true;
      const constant = constants.get(name);
      if (constant !== undefined && constant !== value) return false;
      if (isClosed && !allowsValue(field.at("enum"), value)) return false;
      return rule === undefined || satisfies(rule.at("properties", name), value);
    },
  });
  return {
    schema,
    fields: byName,
    excludedBy: schema.at("x-excluded-by").texts,
    outcomes: rules.length === 0 ? [outcomeOf(undefined)] : rules.map(outcomeOf),
  };
}

/** A field of a list never has its plain name: `coupon_id_$n`. */
function namedNodes({ name, node, entryFields }: FieldNode): [string, SpecNode][] {
  if (entryFields.length === 0) return [[name, node]];
  return entryFields
    .flatMap(namedNodes)
    .map(([entryName, entryNode]) => [`${entryName}_$n`, entryNode]);
}

function isSigned({ node }: FieldNode): boolean {
  return node.at("x-filled-by").text !== "sign";
}

function allowsValue(values: SpecNode | undefined, value: string): boolean {
  return values === undefined || !values.exists || values.texts.includes(value);
}

function satisfies(rule: SpecNode, value: string): boolean {
  const constant = rule.at("const").text;
  if (constant !== undefined) return value === constant;
  return allowsValue(rule.at("enum"), value) && !rule.at("not", "enum").texts.includes(value);
}

/**
 * Checks that `x-excluded-by` names no field of the document itself. The other documents may be missing from
 * this spec, so their fields are not looked up.
 */
function checkExclusions({ schema, fields }: ReadDocument): Diagnostic[] {
  return schema
    .at("x-excluded-by")
    .items.filter(({ text }) => text !== undefined && fields.has(text))
    .map((item) =>
      item.report(`${item.text ?? ""} is a field of this document, so it cannot exclude it.`),
    );
}

function checkConfusions(reader: ReadDocument, all: readonly SignedDocument[]): Diagnostic[] {
  const { schema, key } = reader;
  const accepted = schema.at("x-also-accepts").items.flatMap((item) => item.at("documents").items);
  const similar = all.filter((document) => canBeBoth(reader, document));
  const names = similar.map(({ name }) => name);
  const confusable = similar.filter(
    (document) => document.key === key && !accepted.some(({ text }) => text === document.name),
  );
  const injectable = all.filter(
    (document) =>
      document.key === key && !similar.includes(document) && canBeInjected(reader, document),
  );
  return [
    ...(confusable.length === 0 ? [] : [schema.reportKey(describeConfusions(reader, confusable))]),
    ...(injectable.length === 0 ? [] : [schema.reportKey(describeInjections(reader, injectable))]),
    ...accepted
      .filter(({ text }) => text !== undefined && !names.includes(text))
      .filter(({ text }) => all.some(({ name }) => name === text))
      .map((item) =>
        item.report(
          `No signed text can be both this document and the ${item.text ?? ""}. Remove the entry. Expected one of: ${names.join(", ") || "none"}.`,
        ),
      ),
  ];
}

/**
 * Whether somebody who writes free text of a document could have fields of another one signed with it. Injected
 * fields can follow the free text. The rest of the document has to be swallowed: by free text of the other one,
 * or by a field that it does not know.
 */
function canBeInjected(reader: ReadDocument, document: SignedDocument): boolean {
  if (document.name === reader.name) return false;
  return [...document.fields].some(
    ([name, node]) =>
      node.at("x-free-text").value === true &&
      reader.outcomes.some((outcome) =>
        document.outcomes.some((other) => canFollow(name, [reader, outcome], [document, other])),
      ),
  );
}

function canFollow(
  freeText: string,
  [reader, outcome]: readonly [ReadDocument, Outcome],
  [document, other]: readonly [SignedDocument, Outcome],
): boolean {
  if (other.required.some((name) => reader.excludedBy.includes(name))) return false;
  const swallows = [...reader.fields].some(
    ([name, node]) => name > freeText && node.at("x-free-text").value === true,
  );
  const known = other.required.filter((name) => name > freeText && reader.fields.has(name)).sort();
  const end = swallows ? undefined : known[0];
  const isInjected = (name: string): boolean =>
    name > freeText && (end === undefined || name < end);
  const names = new Set([...outcome.required, ...other.required]);
  return (
    outcome.required.every((name) => isInjected(name) || document.fields.has(name)) &&
    [...names].every(
      (name) => isInjected(name) || haveCommonValue(name, [reader, outcome], [document, other]),
    )
  );
}

/**
 * Whether one text, together with fields without a value, could satisfy both if it had the right key. The
 * signature type does not separate them: a stronger one than expected is accepted, and a weaker one on demand.
 */
function canBeBoth(reader: ReadDocument, document: SignedDocument): boolean {
  if (document.name === reader.name) return false;
  return reader.outcomes.some((outcome) =>
    document.outcomes.some((other) => {
      if (other.required.some((name) => reader.excludedBy.includes(name))) return false;
      if (!outcome.required.every((name) => document.fields.has(name))) return false;
      const names = new Set([...outcome.required, ...other.required]);
      return [...names].every((name) =>
        haveCommonValue(name, [reader, outcome], [document, other]),
      );
    }),
  );
}

/** Whether a field can have a value that both documents allow. Most fields can have any. */
function haveCommonValue(name: string, ...sides: readonly [SignedDocument, Outcome][]): boolean {
  const values = sides.flatMap(([document]) => knownValues(document, name));
  const candidates = values.length === 0 ? ["any value"] : [...values, "another value"];
  return candidates.some((value) => sides.every(([, outcome]) => outcome.allows(name, value)));
}

function knownValues({ fields }: SignedDocument, name: string): string[] {
  return [...(fields.get(name)?.at("enum").texts ?? [])];
}

const maxListed = 5;

function describeConfusions(reader: ReadDocument, documents: readonly SignedDocument[]): string {
  return `One signed text can be both this document and: ${list(reader, documents)}. Add a field that only the other document has to x-excluded-by. If the two mean the same, list the other in x-also-accepts with the reason.`;
}

function describeInjections(reader: ReadDocument, documents: readonly SignedDocument[]): string {
  return `Free text of another signed document can be written so that its text can be cut into this document: ${list(reader, documents)}. Add a field that the other document always has, and this one never, to x-excluded-by.`;
}

function list(reader: ReadDocument, documents: readonly SignedDocument[]): string {
  const names = documents
    .slice(0, maxListed)
    .map((document) => `${document.name}${foreignFields(reader, document)}`);
  const more = documents.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join("; ");
}

/** ` (prepay_id)`: the fields that the document always has and the reader does not know. */
function foreignFields(reader: ReadDocument, { outcomes }: SignedDocument): string {
  const [first, ...others] = outcomes.map(({ required }) => required);
  const foreign = (first ?? []).filter(
    (name) => !reader.fields.has(name) && others.every((names) => names.includes(name)),
  );
  return foreign.length === 0 ? "" : ` (${foreign.join(", ")})`;
}
