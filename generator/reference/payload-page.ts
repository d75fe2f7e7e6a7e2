import type { PayloadFieldModel, PayloadModel, PayloadTextModel } from "../model/model.js";
import { payloadInputs } from "../model/payload.js";
import { generatedNotice } from "../print/file.js";
import type { GeneratedFile } from "../print/file.js";
import { printLiteral } from "../print/literal.js";
import { escapeMarkdown, inlineCode, renderProse, renderTable } from "./markdown.js";
import type { Messages } from "./messages.js";

export function emitPayloadPage(payload: PayloadModel, messages: Messages): GeneratedFile {
  const { names, source, title, description, signing, documentation } = payload;
  const { language } = messages;
  const heading = language === "zh" ? title : `${title} (${names.id})`;
  const blocks = [
    `<!-- ${generatedNotice(source)} -->`,
    `# ${escapeMarkdown(heading)}`,
    renderProse(description[language]),
    `## ${messages.summary}`,
    renderTable(
      [messages.property, messages.value],
      [
        [messages.method, inlineCode(`wechatpay.frontEnd.${names.constant}(input)`)],
        [messages.signing, signing.types.map(inlineCode).join(" ")],
        [messages.official, `<${documentation}>`],
      ],
    ),
    `## ${messages.input}`,
    inputTable(payload, messages),
    `## ${messages.payload}`,
    payloadTable(payload, messages),
    `## ${messages.example}`,
    exampleCall(payload),
  ];
  return { path: `${language}/${names.page}.md`, text: `${blocks.join("\n\n")}\n` };
}

function inputTable(payload: PayloadModel, messages: Messages): string {
  const { types } = payload.signing;
  const rows = payloadInputs(payload).map((input) => [
    inlineCode(input.name),
    escapeMarkdown(input.title),
    input.required ? messages.yes : messages.no,
    [
      ...textLimits(input, messages),
      ...(input.default === undefined ? [] : [messages.defaultsTo(inlineCode(input.default))]),
    ].join(messages.separator),
    renderProse(input.description[messages.language]),
  ]);
  const signTypeRow = [
    inlineCode("signType"),
    "签名方式",
    messages.no,
    `${messages.oneOf} ${types.map(inlineCode).join(" ")}`,
    messages.defaultSignType(types[0] ?? ""),
  ];
  return renderTable(
    [messages.field, messages.term, messages.required, messages.limits, messages.meaning],
    [...rows, ...(types.length > 1 ? [signTypeRow] : [])],
  );
}

function payloadTable({ fields }: PayloadModel, messages: Messages): string {
  const rows = fields.map((field) => [
    inlineCode(field.name),
    escapeMarkdown(field.title),
    field.required ? messages.yes : messages.no,
    describeFiller(field, messages),
    textLimits(field, messages).join(messages.separator),
    field.signed ? messages.yes : messages.no,
    renderProse(field.description[messages.language]),
  ]);
  return renderTable(
    [
      messages.field,
      messages.term,
      messages.required,
      messages.filledBy,
      messages.limits,
      messages.signed,
      messages.meaning,
    ],
    rows,
  );
}

function describeFiller(field: PayloadFieldModel, messages: Messages): string {
  switch (field.filledBy) {
    case "constant":
      return messages.constant(inlineCode(field.value));
    case "caller":
    case "application":
    case "merchant": {
      const { input, prefix } = field;
      return input === undefined
        ? messages.fillers.merchant
        : messages.fromInput(
            inlineCode(input.name),
            prefix === undefined ? undefined : inlineCode(prefix),
          );
    }
    case "nonce":
    case "timestamp":
    case "sign_type":
    case "sign":
      return messages.fillers[field.filledBy];
  }
}

function textLimits({ maxLength, pattern }: PayloadTextModel, messages: Messages): string[] {
  return [
    ...(maxLength === undefined ? [] : [messages.atMost(maxLength, "characters")]),
    ...(pattern === undefined ? [] : [`${messages.matches} ${inlineCode(pattern)}`]),
  ];
}

/** A call with every required field. */
function exampleCall(payload: PayloadModel): string {
  const required = payloadInputs(payload).filter((input) => input.required);
  const input = Object.fromEntries(required.map(({ name, example }) => [name, example ?? "…"]));
  const prefix = `const payload = wechatpay.frontEnd.${payload.names.constant}(`;
  const fence = "`".repeat(3);
  return `${fence}ts\n${prefix}${printLiteral(input, { prefix, suffix: ");" })});\n${fence}`;
}
