import type { CodeBlockWriter } from "ts-morph";
import { limitsInWords } from "../model/limits.js";
import type { OperationModel, ReplyFieldModel, RequestFieldModel } from "../model/model.js";
import { wireNames } from "../model/wire-names.js";

/** A comment over one or more paragraphs, each of one or more lines. */
export interface Docs {
  readonly paragraphs: readonly string[];
  readonly tags?: readonly string[];
}

/** The text of a comment as ts-morph takes it; nothing in it can end the comment. */
export function comment({ paragraphs, tags = [] }: Docs): string {
  const blocks = [
    ...paragraphs.map(safe),
    ...(tags.length > 0 ? [tags.map(safeTag).join("\n")] : []),
  ];
  const text = blocks.filter((block) => block !== "").join("\n\n");
  // ts-morph writes one line where the text does not start with a break.
  return text.includes("\n") || tags.length > 0 ? `\n${text}` : text;
}

/** The comment itself, where ts-morph is told line by line. */
export function writeDocs(writer: CodeBlockWriter, docs: Docs): void {
  const text = comment(docs);
  if (text.startsWith("\n")) {
    writer.writeLine("/**");
    for (const line of text.slice(1).split("\n")) writer.writeLine(` * ${line}`.trimEnd());
    writer.writeLine(" */");
  } else {
    writer.writeLine(`/** ${text} */`);
  }
}

function safe(text: string): string {
  return text
    .replaceAll("*/", "*\\/")
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .split("\n")
    .map((line) => line.trim().replaceAll(wordAt, "\\@"))
    .filter((line) => line !== "")
    .join("\n");
}

/** An @ where a word starts: it would begin a tag of its own making. */
const wordAt = /(?<![\p{L}\p{N}])@/gu;

function safeTag(tag: string): string {
  const [, name = "", text = ""] = /^@(\w+)(.*)$/su.exec(tag) ?? [];
  return `@${name} ${safe(text)}`.trimEnd();
}

export function operationDocs(operation: OperationModel): Docs {
  const { title, description, documentation, deprecated, movesMoney } = operation;
  return {
    paragraphs: [
      `${title}: ${description.en}`,
      ...(movesMoney === undefined
        ? []
        : [
            `Moves money: never retried unless asked; where the outcome is unknown, query \`${movesMoney.query}\`.`,
          ]),
    ],
    tags: [
      ...(deprecated === undefined ? [] : [`@deprecated ${deprecated.en}`]),
      "@throws {WeChatPayError} Whose `outcome` says what is known about the call.",
      `@see ${documentation}`,
    ],
  };
}

export function fieldDocs(field: RequestFieldModel | ReplyFieldModel): Docs {
  return {
    paragraphs: [`${field.title}: ${field.description.en}`, limits(field)],
    tags: field.deprecated ? ["@deprecated"] : [],
  };
}

function limits(field: RequestFieldModel | ReplyFieldModel): string {
  switch (field.type) {
    case "file":
      return `At most ${field.maxBytes} bytes; ${field.contentTypes.join(", ")}.`;
    case "json":
      return "signed" in field
        ? `Sent as JSON text. ${limitsInWords({ maxLength: field.maxLength })}`.trim()
        : "Read from JSON text.";
    case "form":
      return `Sent URL-encoded. ${limitsInWords({ maxLength: field.maxLength })}`.trim();
    case "list":
      return `A list; on the wire ${wireNames(field.fields, 1)
        .map((name) => `\`${name}\``)
        .join(", ")}.`;
    case "elements":
      return field.element.endsWith("$n")
        ? `A list; on the wire a \`<${field.element}>\` to each.`
        : `A list; on the wire \`<${field.name}>\`, with a \`<${field.element}>\` to each.`;
    case "text":
    case "integer":
      return `${limitsInWords(field)} ${ofTheClient(field)}`.trim();
  }
}

function ofTheClient(field: RequestFieldModel | ReplyFieldModel): string {
  if ("encryption" in field) return "Give plain text; its cipher text is sent.";
  return "filledBy" in field && field.filledBy === "application"
    ? "The client's `appId`, where it is left out."
    : "";
}
