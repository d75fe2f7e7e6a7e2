import { exampleValue } from "../model/example-value.js";
import type { Model, OperationModel, RequestFieldModel } from "../model/model.js";
import { isIdentifier } from "../names.js";
import { generatedNotice } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import { printLiteral } from "../print/literal.js";
import type { Json } from "../read/bundle.js";
import { escapeMarkdown, inlineCode, renderProse, renderTable } from "./markdown.js";
import type { Messages } from "./messages.js";
import { rowsOf } from "./rows.js";
import { errorTable, fieldTable, groupParagraphs, requestTable } from "./tables.js";

export function emitOperationPage(
  { version }: Model,
  operation: OperationModel,
  messages: Messages,
): GeneratedFile {
  const { names, source, title, description, deprecation, errors } = operation;
  const { language } = messages;
  const heading = language === "zh" ? title : `${title} (${names.id})`;
  const blocks = [
    `<!-- ${generatedNotice(source)} -->`,
    `# ${escapeMarkdown(heading)}`,
    ...(deprecation === undefined
      ? []
      : [`**${messages.deprecated}${messages.colon}${renderProse(deprecation[language])}**`]),
    renderProse(description[language]),
    `## ${messages.summary}`,
    summaryTable(operation, messages),
    `## ${messages.request}`,
    requestTable(operation, messages),
    ...groupParagraphs(operation, messages),
    `## ${messages.reply}`,
    ...replyBlocks(operation, messages),
    ...(errors.length === 0 ? [] : [`## ${messages.errors}`, errorTable(operation, messages)]),
    ...(errors.some(({ synthetic }) => synthetic) ? [messages.syntheticNote] : []),
    `## ${messages.example}`,
    exampleCall(version, operation),
  ];
  return { path: `${language}/${names.page}.md`, text: `${blocks.join("\n\n")}\n` };
}

function summaryTable(operation: OperationModel, messages: Messages): string {
  const { method, documentedPath, servers, rateLimit, signing, effect } = operation;
  return renderTable(
    [messages.property, messages.value],
    [
      [messages.url, inlineCode(`${method.toUpperCase()} ${documentedPath}`)],
      [messages.hosts, servers.map(inlineCode).join(" ")],
      [messages.certificate, messages.certificateRequired(operation.mutualTLS)],
      ...(rateLimit === undefined
        ? []
        : [[messages.rate, messages.rateOf(rateLimit.calls, rateLimit.seconds)]]),
      [messages.signing, signing.types.map(inlineCode).join(" ")],
      ...(signing.key === undefined
        ? []
        : [
            [
              messages.key,
              messages.keyFrom(inlineCode(signing.key.field), inlineCode(signing.key.from.id)),
            ],
          ]),
      ...retryRows(operation, messages),
      ...(effect === undefined ? [] : [[messages.mock, messages.effects[effect]]]),
      [messages.official, `<${operation.documentation}>`],
    ],
  );
}

/** Whether a request can be retried. A page is not requested by the client, so it has no such rows. */
function retryRows(
  { request, movesMoney, idempotent }: OperationModel,
  messages: Messages,
): string[][] {
  if (request.encoding === "page") return [];
  if (movesMoney === undefined) return [[messages.retry, messages.retrySafe(idempotent)]];
  return [
    [messages.money, messages.moneyQuery(inlineCode(movesMoney.query))],
    [messages.retry, messages.retryMoney],
  ];
}

/** The table of reply fields, with an introduction unless the reply is XML. */
function replyBlocks({ request, reply }: OperationModel, messages: Messages): string[] {
  if (request.encoding === "page") return [messages.pageReply];
  const fields = fieldTable(
    reply.fields.flatMap((field) => rowsOf(field, messages)),
    messages,
  );
  switch (reply.encoding) {
    case "xml":
      return [fields];
    case "json": {
      const { field, value } = reply.succeeded;
      return [messages.jsonReply(inlineCode(field), inlineCode(value)), fields];
    }
    case "table":
      return [messages.tableReply, fields];
  }
}

/** A call with every required field and with the first alternative of each group. */
function exampleCall(
  version: string,
  { pathKey, methodName, request, reply }: OperationModel,
): string {
  const chain = pathKey
    .slice(1)
    .split("/")
    .map((segment) => (isIdentifier(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`))
    .join("");
  const alternatives = request.groups.flatMap((group) => group.slice(0, 1));
  const groupRequired = new Set(alternatives.flatMap(({ required }) => required));
  const groupValues = new Map(alternatives.flatMap(({ where }) => Object.entries(where)));
  const fields = request.fields.filter(
    ({ name, filledBy, required }) =>
      filledBy === "caller" && (required || groupRequired.has(name) || groupValues.has(name)),
  );
  const input = Object.fromEntries(
    fields.map((field) => [field.name, groupValues.get(field.name) ?? exampleInput(field)]),
  );
  const [uniqueField] = reply.fields.filter((field) => field.type === "text" && field.unique);
  const result =
    uniqueField === undefined
      ? resultNames[request.encoding === "page" ? "page" : reply.encoding]
      : `{ ${uniqueField.name} }`;
  const prefix = `const ${result} = await wechatpay.${version}${chain}.${methodName}(`;
  const fence = "`".repeat(3);
  return `${fence}ts\n${prefix}${printLiteral(input, { prefix, suffix: ");" })});\n${fence}`;
}

/** The variable of the result in an example call. */
const resultNames = { xml: "reply", json: "reply", table: "download", page: "url" };

function exampleInput(field: RequestFieldModel): Json {
  return field.type === "file"
    ? `${field.name}.${extensionOf(field.contentTypes[0] ?? "")}`
    : (exampleValue(field, true) ?? "…");
}

function extensionOf(contentType: string): string {
  const subtype = contentType.split("/")[1] ?? "bin";
  return subtype === "jpeg" ? "jpg" : subtype;
}
