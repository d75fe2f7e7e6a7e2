import { provenance } from "../emit/file.js";
import type { GeneratedFile } from "../emit/file.js";
import { literal } from "../emit/literal.js";
import { isIdentifier } from "../model/names.js";
import type { Filler, Model, OperationModel, RequestFieldModel } from "../model/model.js";
import { code, plain, prose, table } from "./markdown.js";
import { errorTable, limits, replyTable } from "./tables.js";
import type { Words } from "./words.js";

/** One page about one operation, in one language. */
export function emitPage(
  { version }: Model,
  operation: OperationModel,
  words: Words,
): GeneratedFile {
  const { names, source, title, description, deprecated, errors } = operation;
  const heading = words.language === "zh" ? title : `${title} (${names.id})`;
  const parts = [
    `<!-- ${provenance(source)} -->`,
    `# ${plain(heading)}`,
    ...(deprecated === undefined
      ? []
      : [`**${words.deprecated}${words.colon}${prose(deprecated[words.language])}**`]),
    prose(description[words.language]),
    `## ${words.facts}`,
    facts(operation, words),
    `## ${words.request}`,
    requestTable(operation, words),
    `## ${words.reply}`,
    replyTable(operation, words),
    ...(errors.length === 0 ? [] : [`## ${words.errors}`, errorTable(errors, words)]),
    ...(errors.some(({ invented }) => invented) ? [words.inventedNote] : []),
    `## ${words.example}`,
    example(version, operation),
  ];
  return { path: `${words.language}/${names.page}.md`, text: `${parts.join("\n\n")}\n` };
}

function facts(operation: OperationModel, words: Words): string {
  const { method, path, servers, rateLimit, signing } = operation;
  return table(
    [words.fact, words.value],
    [
      [words.url, code(`${method.toUpperCase()} ${path}`)],
      [words.hosts, servers.map(code).join(" ")],
      [words.certificate, words.certificateNeeded(operation.mutualTLS)],
      ...(rateLimit === undefined
        ? []
        : [[words.rate, words.rateOf(rateLimit.calls, rateLimit.seconds)]]),
      [words.signing, signing.types.map(code).join(" ")],
      [words.repeat, words.repeatSafe(operation.idempotent)],
      [words.official, `<${operation.documentation}>`],
    ],
  );
}

function requestTable({ request }: OperationModel, words: Words): string {
  return table(
    [
      words.field,
      words.term,
      words.type,
      words.required,
      words.filledBy,
      words.limits,
      words.signed,
      words.meaning,
    ],
    request.fields.map((field) => [
      code(field.name),
      plain(field.title),
      words[field.type],
      field.required ? words.yes : words.no,
      filler(field.filledBy, words),
      limits(field, words),
      field.signed ? words.yes : words.no,
      prose(field.description[words.language]),
    ]),
  );
}

function filler(filledBy: Filler, words: Words): string {
  return typeof filledBy === "string"
    ? words.fillers[filledBy]
    : words.digest(filledBy.digest, code(filledBy.of));
}

/** A call with all that the caller has to give. */
function example(version: string, { path, method, request, reply }: OperationModel): string {
  const chain = path
    .slice(1)
    .split("/")
    .map((segment) => (isIdentifier(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`))
    .join("");
  const given = request.fields.filter(
    ({ filledBy, required }) => filledBy === "caller" && required,
  );
  const input = Object.fromEntries(given.map((field) => [field.name, shown(field)]));
  const [told] = reply.fields.filter(({ unique }) => unique);
  const before = `const ${told === undefined ? "reply" : `{ ${told.name} }`} = await wechatpay.${version}${chain}.${method}(`;
  const fence = "`".repeat(3);
  return `${fence}ts\n${before}${literal(input, { before, after: ");" })});\n${fence}`;
}

function shown(field: RequestFieldModel): string {
  switch (field.type) {
    case "file":
      return `${field.name}.${extension(field.contentTypes[0] ?? "")}`;
    case "text":
      return field.example ?? field.values?.[0] ?? "…";
  }
}

function extension(contentType: string): string {
  const kind = contentType.split("/")[1] ?? "bin";
  return kind === "jpeg" ? "jpg" : kind;
}
