import { methods } from "../check/shape/choices.js";
import type { SpecDocument, SpecOperation, SpecPathItem } from "../check/shape/spec-document.js";
import { compare } from "../diagnostic.js";
import { methodName, notificationNames, operationNames } from "../names.js";
import type { OperationNames } from "../names.js";
import { childPointer } from "../read/bundle.js";
import type { Bundle } from "../read/bundle.js";
import { SpecNode } from "../read/spec-node.js";
import { buildChain } from "./chain.js";
import { buildErrors } from "./errors.js";
import { deprecationOf, lifecycleOf } from "./lifecycle.js";
import { bilingual } from "./model.js";
import type { DocumentReference, Model, OperationModel } from "./model.js";
import { buildNotification } from "./notification.js";
import { buildPayload } from "./payload.js";
import { buildReply } from "./reply.js";
import { buildRequest } from "./request.js";
import type { Documents } from "./request.js";
import { standardDocument } from "./standard-document.js";
import { typesDocument } from "./types-document.js";

/** Turns a checked document into the model. */
export function build(document: SpecDocument, bundle: Bundle): Model {
  const version = `v${document.info.version}`;
  const documents = documentReferences(document);
  const operations = Object.entries(document.paths)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([pathKey, item]) => buildOperations(pathKey, item, { document, documents, bundle }));
  const standard = standardDocument(bundle.document, operations);
  return {
    source: sourceOf(bundle, ""),
    version,
    document: standard,
    typesDocument: typesDocument(standard),
    operations,
    notifications: Object.entries(document.webhooks ?? {})
      .sort(([a], [b]) => compare(a, b))
      .map(([id, { post }]) =>
        buildNotification(id, post, sourceOf(bundle, childPointer("/webhooks", id))),
      ),
    payloads: Object.entries(document["x-payloads"] ?? {})
      .sort(([a], [b]) => compare(a, b))
      .map(([id, payload]) =>
        buildPayload(id, payload, sourceOf(bundle, childPointer("/x-payloads", id))),
      ),
    tree: buildChain(version, operations),
  };
}

/** What the operations of a document refer to. */
interface BuildContext {
  readonly document: SpecDocument;
  readonly documents: Documents;
  readonly bundle: Bundle;
}

function buildOperations(
  pathKey: string,
  item: SpecPathItem,
  { document, documents, bundle }: BuildContext,
): OperationModel[] {
  const declared = operationsIn(item);
  return declared.map(({ method, operation }) => {
    const path = operation["x-path"] ?? pathKey;
    const request = buildRequest(operation, documents);
    const rateLimit = operation["x-rate-limit"];
    const effect = operation["x-effect"];
    const [server, ...others] = (operation.servers ?? item.servers ?? document.servers).map(
      ({ url }) => url,
    );
    const deprecation = deprecationOf(operation);
    const lifecycle = lifecycleOf(operation);
    const movesMoney = operation["x-moves-money"];
    const encryptionKey = operation["x-encryption-key"];
    const chainPath = (path: string): string => `v${document.info.version}${path}`;
    const security = operation.security ?? document.security ?? [];
    return {
      source: sourceOf(bundle, childPointer(childPointer("/paths", pathKey), method)),
      names: operationNames(pathKey, method, declared.length === 1),
      pathKey,
      path,
      documentedPath: documentedPath(path, request.query),
      method,
      methodName: methodName(method, request.encoding === "page"),
      title: operation.summary,
      description: bilingual(operation.description, operation["x-description-zh"]),
      ...(deprecation === undefined ? {} : { deprecation }),
      ...(lifecycle === undefined ? {} : { lifecycle }),
      documentation: operation.externalDocs.url,
      servers: [server ?? "", ...others],
      // The client certificate is the only security scheme that a spec can have.
      mutualTLS: security.some((requirement) => Object.keys(requirement).length > 0),
      idempotent: operation["x-idempotent"] ?? false,
      ...(movesMoney === undefined ? {} : { movesMoney: { query: chainPath(movesMoney.query) } }),
      ...(encryptionKey === undefined
        ? {}
        : { encryptionKey: { ...encryptionKey, from: chainPath(encryptionKey.from) } }),
      ...(rateLimit === undefined ? {} : { rateLimit }),
      ...(effect === undefined ? {} : { effect }),
      signing: buildSigning(operation, document),
      request,
      reply: buildReply(operation),
      binding: (operation["x-binding"] ?? []).map((bound) =>
        typeof bound === "string" ? { request: bound, reply: bound } : bound,
      ),
      errors: buildErrors(operation["x-errors"] ?? []),
    };
  });
}

/** Replies of paths with several operations are left out: the path does not say which of them. */
function documentReferences(document: SpecDocument): Documents {
  const replies = Object.keys(document.paths).flatMap((path): [string, DocumentReference][] => {
    const names = namesAt(path, document);
    return names === undefined ? [] : [[path, { type: "reply", names }]];
  });
  const notifications = Object.keys(document.webhooks ?? {}).map(
    (id): [string, DocumentReference] => [
      id,
      { type: "notification", names: notificationNames(id) },
    ],
  );
  return new Map([...replies, ...notifications]);
}

function operationsIn(item: SpecPathItem | undefined) {
  return methods.flatMap((method) => {
    const operation = item?.[method];
    return operation === undefined ? [] : [{ method, operation }];
  });
}

function buildSigning(
  { "x-signing": { types, default: defaultType, reply, key } }: SpecOperation,
  document: SpecDocument,
): OperationModel["signing"] {
  const from = key && namesAt(key.from, document);
  return {
    types,
    default: defaultType,
    reply,
    ...(key === undefined || from === undefined ? {} : { key: { from, field: key.field } }),
  };
}

/** The names of the only operation of a path. */
function namesAt(path: string, { paths }: SpecDocument): OperationNames | undefined {
  const [only] = operationsIn(paths[path]);
  return only && operationNames(path, only.method, true);
}

/**
 * OpenAPI allows one operation per path and method, but APIv2 has several operations of one URL. The query
 * that distinguishes them becomes part of the path key. Validators accept any key that starts with a slash,
 * and tools that call the path reach the correct URL.
 */
function documentedPath(path: string, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** `spec/paths/secapi/mch/uploadmedia.yaml`, independent of the folder that contains the spec. */
function sourceOf(bundle: Bundle, pointer: string): string {
  const { file: entryFile } = SpecNode.root(bundle).origin.value;
  const file = bundle.origins.get(pointer)?.value.file ?? entryFile;
  return `${bundle.entry.folder}/${bundle.relativePaths.get(file) ?? ""}`;
}
