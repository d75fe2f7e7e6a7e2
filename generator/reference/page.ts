import { provenance } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import { literal } from "../print/literal.js";
import type { Json } from "../read/bundle.js";
import { isIdentifier } from "../names.js";
import type { Model, OperationModel, RequestFieldModel } from "../model/model.js";
import { exampleValue } from "../model/example-value.js";
import { code, plain, prose, table } from "./markdown.js";
import { rowsOf } from "./rows.js";
import { errorTable, fieldTable, groupsInWords, requestTable } from "./tables.js";
import type { Messages } from "./messages.js";

/** One page about one operation, in one language. */
export function emitPage(
  { version }: Model,
  operation: OperationModel,
  words: Messages,
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
    ...groupsInWords(operation, words),
    `## ${words.reply}`,
    ...comesBack(operation, words),
    ...(errors.length === 0 ? [] : [`## ${words.errors}`, errorTable(operation, words)]),
    ...(errors.some(({ synthetic }) => synthetic) ? [words.syntheticNote] : []),
    `## ${words.example}`,
    example(version, operation),
  ];
  return { path: `${words.language}/${names.page}.md`, text: `${parts.join("\n\n")}\n` };
}

/** What a call is answered with, in words where no table says it. */
function comesBack({ request, reply }: OperationModel, words: Messages): string[] {
  if (request.encoding === "page") return [words.pageReply];
  const fields = fieldTable(
    reply.fields.flatMap((field) => rowsOf(field, words)),
    words,
  );
  switch (reply.encoding) {
    case "xml":
      return [fields];
    case "json":
      return [words.jsonReply(code(reply.succeeded.field), code(reply.succeeded.value)), fields];
    case "table":
      return [words.tableReply, fields];
  }
}

function facts(operation: OperationModel, words: Messages): string {
  const { method, documented, servers, rateLimit, signing, effect } = operation;
  return table(
    [words.fact, words.value],
    [
      [words.url, code(`${method.toUpperCase()} ${documented}`)],
      [words.hosts, servers.map(code).join(" ")],
      [words.certificate, words.certificateNeeded(operation.mutualTLS)],
      ...(rateLimit === undefined
        ? []
        : [[words.rate, words.rateOf(rateLimit.calls, rateLimit.seconds)]]),
      [words.signing, signing.types.map(code).join(" ")],
      ...(signing.key === undefined
        ? []
        : [[words.key, words.keyFrom(code(signing.key.field), code(signing.key.from.id))]]),
      ...repeating(operation, words),
      ...(effect === undefined ? [] : [[words.mock, words.effects[effect]]]),
      [words.official, `<${operation.documentation}>`],
    ],
  );
}

/** What comes of sending it twice; a page is not sent. */
function repeating(
  { request, movesMoney, idempotent }: OperationModel,
  words: Messages,
): string[][] {
  if (request.encoding === "page") return [];
  if (movesMoney === undefined) return [[words.repeat, words.repeatSafe(idempotent)]];
  return [
    [words.money, words.moneyQuery(code(movesMoney.query))],
    [words.repeat, words.repeatMoney],
  ];
}

/** A call with all that the caller has to give. */
function example(version: string, { place, called, request, reply }: OperationModel): string {
  const chain = place
    .slice(1)
    .split("/")
    .map((segment) => (isIdentifier(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`))
    .join("");
  const ways = request.groups.flatMap((group) => group.slice(0, 1));
  const needed = new Set(ways.flatMap(({ required }) => required));
  const values = new Map(ways.flatMap(({ where }) => Object.entries(where)));
  const given = request.fields.filter(
    ({ name, filledBy, required }) =>
      filledBy === "caller" && (required || needed.has(name) || values.has(name)),
  );
  const input = Object.fromEntries(
    given.map((field) => [field.name, values.get(field.name) ?? inCall(field)]),
  );
  const [told] = reply.fields.filter((field) => field.type === "text" && field.unique);
  const result =
    told === undefined
      ? results[request.encoding === "page" ? "page" : reply.encoding]
      : `{ ${told.name} }`;
  const waits = request.encoding === "page" ? "" : "await ";
  const before = `const ${result} = ${waits}wechatpay.${version}${chain}.${called}(`;
  const fence = "`".repeat(3);
  return `${fence}ts\n${before}${literal(input, { before, after: ");" })});\n${fence}`;
}

/** What examples call what they get. */
const results = { xml: "reply", json: "reply", table: "download", page: "url" };

function inCall(field: RequestFieldModel): Json {
  return field.type === "file"
    ? `${field.name}.${extension(field.contentTypes[0] ?? "")}`
    : (exampleValue(field, true) ?? "…");
}

function extension(contentType: string): string {
  const kind = contentType.split("/")[1] ?? "bin";
  return kind === "jpeg" ? "jpg" : kind;
}
