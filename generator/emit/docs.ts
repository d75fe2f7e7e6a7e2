import type { CodeBlockWriter } from "ts-morph";
import { describeLimits } from "../model/limits.js";
import type { OperationModel, ReplyFieldModel, RequestFieldModel } from "../model/model.js";
import { wireNames } from "../model/wire-names.js";

/** The content of a doc comment. A paragraph can have several lines. */
export interface Docs {
  readonly paragraphs: readonly string[];
  readonly tags?: readonly string[];
}

/** Writes a doc comment, on one line if it is a single line without tags. */
export function writeDocs(writer: CodeBlockWriter, docs: Docs): void {
  const text = commentText(docs);
  if (text.includes("\n") || (docs.tags ?? []).length > 0) {
    writer.writeLine("/**");
    for (const line of text.split("\n")) writer.writeLine(` * ${line}`.trimEnd());
    writer.writeLine(" */");
  } else {
    writer.writeLine(`/** ${text} */`);
  }
}

/** The text of a comment, escaped so that it cannot end the comment. */
export function commentText({ paragraphs, tags = [] }: Docs): string {
  const blocks = [...paragraphs.map(escapeComment), tags.map(escapeTag).join("\n")];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** An @ that starts a word, and so would start a tag. */
const tagStart = /(?<![\p{L}\p{N}])@/gu;

function escapeComment(text: string): string {
  return text
    .replaceAll("*/", "*\\/")
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .split("\n")
    .map((line) => line.trim().replaceAll(tagStart, "\\@"))
    .filter((line) => line !== "")
    .join("\n");
}

function escapeTag(tag: string): string {
  const [, name = "", text = ""] = /^@(\w+)(.*)$/su.exec(tag) ?? [];
  return `@${name} ${escapeComment(text)}`.trimEnd();
}

export function operationDocs(operation: OperationModel): Docs {
  const { title, description, documentation, deprecation, movesMoney } = operation;
  return {
    paragraphs: [
      `${title}: ${description.en}`,
      ...(movesMoney === undefined
        ? []
        : [
            `Moves money: not retried unless you enable retries. If the outcome is unknown, query \`${movesMoney.query}\`.`,
          ]),
    ],
    tags: [
      ...(deprecation === undefined ? [] : [`@deprecated ${deprecation.en}`]),
      "@throws {WeChatPayError} Its `outcome` states what is known about the call.",
      `@see ${documentation}`,
    ],
  };
}

export function fieldDocs(field: RequestFieldModel | ReplyFieldModel): Docs {
  return {
    paragraphs: [`${field.title}: ${field.description.en}`, describeField(field)],
    tags: field.deprecated ? ["@deprecated"] : [],
  };
}

function describeField(field: RequestFieldModel | ReplyFieldModel): string {
  switch (field.type) {
    case "file":
      return `At most ${field.maxBytes} bytes. Accepts ${field.contentTypes.join(", ")}.`;
    case "json":
      return "signed" in field
        ? `Sent as JSON text. ${describeLimits({ maxLength: field.maxLength })}`.trim()
        : "Parsed from JSON text.";
    case "form":
      return `Sent URL-encoded. ${describeLimits({ maxLength: field.maxLength })}`.trim();
    case "list":
      return `A list. On the wire: ${wireNames(field.fields, 1)
        .map((name) => `\`${name}\``)
        .join(", ")}.`;
    case "elements":
      return field.element.endsWith("$n")
        ? `A list. On the wire: one \`<${field.element}>\` per entry.`
        : `A list. On the wire: \`<${field.name}>\` with one \`<${field.element}>\` per entry.`;
    case "text":
    case "integer":
      return `${describeLimits(field)} ${describeFilling(field)}`.trim();
  }
}

/** What the client does with the field, if anything. */
function describeFilling(field: RequestFieldModel | ReplyFieldModel): string {
  if ("encryption" in field) return "Pass plain text; the client encrypts it.";
  return "filledBy" in field && field.filledBy === "application"
    ? "Defaults to the client's `appId`."
    : "";
}
