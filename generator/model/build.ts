import type { SpecDocument, SpecPathItem } from "../check/shape/spec-document.js";
import { compare } from "../complaint.js";
import { Located } from "../read/bundle.js";
import type { Bundle } from "../read/bundle.js";
import { bilingual } from "./bilingual.js";
import { chain } from "./chain.js";
import { errors } from "./errors.js";
import { replyFields, requestFields } from "./fields.js";
import { lifecycle } from "./lifecycle.js";
import type { Model, OperationModel } from "./model.js";
import { operationNames } from "./names.js";
import { standardDocument } from "./standard-document.js";

/** Turns a checked document into the model. */
export function build(document: SpecDocument, bundle: Bundle): Model {
  const version = `v${document.info.version}`;
  const operations = Object.entries(document.paths)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([path, item]) => operationsOf(path, item, document, bundle));
  return {
    source: source(bundle, ""),
    version,
    document: standardDocument(bundle.document, operations),
    operations,
    tree: chain(version, operations),
  };
}

const methods = ["get", "post"] as const;

function operationsOf(
  path: string,
  item: SpecPathItem,
  document: SpecDocument,
  bundle: Bundle,
): OperationModel[] {
  const present = methods.flatMap((method) => {
    const operation = item[method];
    return operation === undefined ? [] : [{ method, operation }];
  });
  return present.map(({ method, operation }) => {
    const signing = operation["x-signing"];
    const rateLimit = operation["x-rate-limit"];
    const [server, ...others] = (operation.servers ?? item.servers ?? document.servers).map(
      ({ url }) => url,
    );
    const deprecated = lifecycle(operation);
    const security = operation.security ?? document.security ?? [];
    return {
      source: source(bundle, `/paths/${path.replaceAll("/", "~1")}/${method}`),
      names: operationNames(path, method, present.length === 1),
      path,
      method,
      title: operation.summary,
      description: bilingual(operation.description, operation["x-description-zh"]),
      ...(deprecated === undefined ? {} : { deprecated }),
      documentation: operation.externalDocs.url,
      servers: [server ?? "", ...others],
      // The one kind of scheme that a spec can have is the certificate.
      mutualTLS: security.some((requirement) => Object.keys(requirement).length > 0),
      idempotent: operation["x-idempotent"] ?? false,
      ...(rateLimit === undefined ? {} : { rateLimit }),
      signing: { types: signing.types, assumed: signing.assumed, reply: signing.reply },
      request: {
        encoding: "multipart",
        mediaType: "multipart/form-data",
        fields: requestFields(
          operation.requestBody.content["multipart/form-data"],
          signing.unsigned,
        ),
      },
      reply: {
        encoding: "xml",
        mediaType: "text/xml",
        fields: replyFields(operation.responses["200"].content["text/xml"]),
      },
      errors: errors(operation["x-errors"] ?? []),
    };
  });
}

/** `spec/paths/secapi/mch/uploadmedia.yaml`: the same wherever the spec lies. */
function source(bundle: Bundle, pointer: string): string {
  const { file } = Located.root(bundle).origin.value;
  const written = bundle.origins.get(pointer)?.value.file ?? file;
  return `${bundle.entry.folder}/${bundle.locations.get(written) ?? ""}`;
}
