import type { SpecDocument, SpecOperation, SpecPathItem } from "../check/shape/spec-document.js";
import { methods } from "../check/shape/choices.js";
import { compare } from "../diagnostic.js";
import { childPointer, SpecNode } from "../read/bundle.js";
import type { Bundle } from "../read/bundle.js";
import { bilingual } from "./bilingual.js";
import { chain } from "./chain.js";
import { errors } from "./errors.js";
import { callersDocument } from "./callers-document.js";
import { deprecated, lifecycle } from "./lifecycle.js";
import type { Model, OperationModel } from "./model.js";
import { notification } from "./notifications.js";
import { methodName, operationNames } from "../names.js";
import type { OperationNames } from "../names.js";
import { reply } from "./reply.js";
import { request } from "./request.js";
import { standardDocument } from "./standard-document.js";

/** Turns a checked document into the model. */
export function build(document: SpecDocument, bundle: Bundle): Model {
  const version = `v${document.info.version}`;
  const operations = Object.entries(document.paths)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([place, item]) => operationsOf(place, item, document, bundle));
  const standard = standardDocument(bundle.document, operations);
  return {
    source: source(bundle, ""),
    version,
    document: standard,
    callersDocument: callersDocument(standard),
    operations,
    notifications: Object.entries(document.webhooks ?? {})
      .sort(([a], [b]) => compare(a, b))
      .map(([id, { post }]) =>
        notification(id, post, source(bundle, childPointer("/webhooks", id))),
      ),
    tree: chain(version, operations),
  };
}

function operationsOf(
  place: string,
  item: SpecPathItem,
  document: SpecDocument,
  bundle: Bundle,
): OperationModel[] {
  const present = presentIn(item);
  return present.map(({ method, operation }) => {
    const path = operation["x-path"] ?? place;
    const asked = request(operation);
    const rateLimit = operation["x-rate-limit"];
    const effect = operation["x-effect"];
    const [server, ...others] = (operation.servers ?? item.servers ?? document.servers).map(
      ({ url }) => url,
    );
    const dead = deprecated(operation);
    const stage = lifecycle(operation);
    const money = operation["x-moves-money"];
    const security = operation.security ?? document.security ?? [];
    return {
      source: source(bundle, childPointer(childPointer("/paths", place), method)),
      names: operationNames(place, method, present.length === 1),
      place,
      path,
      documented: documented(path, asked.query),
      method,
      called: methodName(method, asked.encoding === "page"),
      title: operation.summary,
      description: bilingual(operation.description, operation["x-description-zh"]),
      ...(dead === undefined ? {} : { deprecated: dead }),
      ...(stage === undefined ? {} : { lifecycle: stage }),
      documentation: operation.externalDocs.url,
      servers: [server ?? "", ...others],
      // The one kind of scheme that a spec can have is the certificate.
      mutualTLS: security.some((requirement) => Object.keys(requirement).length > 0),
      idempotent: operation["x-idempotent"] ?? false,
      ...(money === undefined
        ? {}
        : { movesMoney: { query: `v${document.info.version}${money.query}` } }),
      ...(rateLimit === undefined ? {} : { rateLimit }),
      ...(effect === undefined ? {} : { effect }),
      signing: signing(operation, document),
      request: asked,
      reply: reply(operation),
      errors: errors(operation["x-errors"] ?? []),
    };
  });
}

function presentIn(item: SpecPathItem | undefined) {
  return methods.flatMap((method) => {
    const operation = item?.[method];
    return operation === undefined ? [] : [{ method, operation }];
  });
}

function signing(
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

/** The names of the one operation of a path. */
function namesAt(path: string, { paths }: SpecDocument): OperationNames | undefined {
  const [only] = presentIn(paths[path]);
  return only && operationNames(path, only.method, true);
}

/**
 * OpenAPI has one operation of a method to a path, and APIv2 has several of one URL. So the query that tells
 * them apart stands in the key: to validators a key is any text that begins with a slash, tools that call
 * what they read come out at the right URL, and each operation keeps a body of its own.
 */
function documented(path: string, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** `spec/paths/secapi/mch/uploadmedia.yaml`: the same wherever the spec lies. */
function source(bundle: Bundle, pointer: string): string {
  const { file } = SpecNode.root(bundle).origin.value;
  const written = bundle.origins.get(pointer)?.value.file ?? file;
  return `${bundle.entry.folder}/${bundle.relativePaths.get(written) ?? ""}`;
}
