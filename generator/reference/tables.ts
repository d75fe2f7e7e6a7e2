import type {
  ErrorModel,
  OperationModel,
  ReplyFieldModel,
  RequestFieldModel,
} from "../model/model.js";
import { code, plain, prose, table } from "./markdown.js";
import type { Words } from "./words.js";

export function replyTable({ reply }: OperationModel, words: Words): string {
  return table(
    [words.field, words.term, words.required, words.limits, words.meaning],
    reply.fields.map((field) => [
      code(field.name),
      plain(field.title),
      field.required ? words.yes : words.no,
      limits(field, words),
      prose(field.description[words.language]),
    ]),
  );
}

export function errorTable(errors: readonly ErrorModel[], words: Words): string {
  return table(
    [words.when, words.answer, words.meaning, words.remedy],
    errors.map((error) => [
      code(error.when),
      `${answer(error)}${error.invented ? ` _${words.invented}_` : ""}`,
      prose(error.meaning[words.language]),
      prose(error.remedy[words.language]) +
        (error.outcome === undefined ? "" : gap(words) + words.unknownOutcome),
    ]),
  );
}

function gap({ language }: Words): string {
  return language === "zh" ? "" : " ";
}

/** What the gateway answers with, to the letter. */
function answer(error: ErrorModel): string {
  switch (error.type) {
    case "refusal":
      return `${code("return_msg")} ${plain(error.return_msg)}`;
    case "failure":
      return `${code(error.err_code)} ${plain(error.err_code_des)}`;
  }
}

export function limits(field: RequestFieldModel | ReplyFieldModel, words: Words): string {
  const { unit } = field;
  const parts: string[] = [];
  if ("maxBytes" in field) {
    parts.push(words.atMost(field.maxBytes, "bytes"), field.contentTypes.map(code).join(" "));
  } else {
    if (unit !== undefined) parts.push(words.units[unit] ?? unit);
    if (field.maxLength !== undefined) parts.push(words.atMost(field.maxLength, "characters"));
    if (field.values !== undefined)
      parts.push(`${words.oneOf} ${field.values.map(code).join(" ")}`);
    if (field.pattern !== undefined) parts.push(`${words.matches} ${code(field.pattern)}`);
  }
  if (field.sensitive) parts.push(words.sensitive);
  return parts.join(words.separator);
}
