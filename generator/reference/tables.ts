import type { Effect, ErrorModel, Filler, OperationModel } from "../model/model.js";
import { escapeMarkdown, inlineCode, renderProse, renderTable } from "./markdown.js";
import type { Messages } from "./messages.js";
import { rowsOf } from "./rows.js";
import type { Row } from "./rows.js";

export function requestTable({ request }: OperationModel, messages: Messages): string {
  const { fields, groups } = request;
  const groupFields = new Set(groups.flat().flatMap(({ required }) => required));
  const yesOrNo = (is: boolean): string => (is ? messages.yes : messages.no);
  const rows = fields.flatMap((field) =>
    rowsOf(field, messages).map((row, index) => {
      const isField = index === 0;
      return [
        inlineCode(row.name),
        row.title,
        row.type,
        isField && groupFields.has(field.name) ? messages.inGroup : row.required,
        isField ? describeFiller(field.filledBy, messages) : "",
        row.limits,
        isField ? yesOrNo(field.signed) : "",
        row.meaning,
      ];
    }),
  );
  return renderTable(
    [
      messages.field,
      messages.term,
      messages.type,
      messages.required,
      messages.filledBy,
      messages.limits,
      messages.signed,
      messages.meaning,
    ],
    rows,
  );
}

function describeFiller(filledBy: Filler, messages: Messages): string {
  if (typeof filledBy === "string") return messages.fillers[filledBy];
  return "digest" in filledBy
    ? messages.digest(filledBy.digest, inlineCode(filledBy.of))
    : messages.extraSignature(
        filledBy.signature,
        filledBy.over.map(inlineCode).join(" "),
        inlineCode(filledBy.secret),
      );
}

/** One paragraph per group, which lists its alternatives. */
export function groupParagraphs({ request }: OperationModel, messages: Messages): string[] {
  return request.groups.map((group) => {
    const alternatives = group.map(({ where, required }) => {
      const values = Object.entries(where).map(([name, value]) =>
        messages.is(inlineCode(name), inlineCode(value)),
      );
      return messages.condition(
        required.map(inlineCode).join(messages.and),
        values.join(messages.and),
      );
    });
    return `${messages.atLeastOne}${messages.colon}${alternatives.join(messages.separator)}${messages.fullStop}`;
  });
}

/** The fields of a reply or notification. */
export function fieldTable(rows: readonly Row[], messages: Messages): string {
  return renderTable(
    [
      messages.field,
      messages.term,
      messages.type,
      messages.required,
      messages.limits,
      messages.meaning,
    ],
    rows.map((row) => [
      inlineCode(row.name),
      row.title,
      row.type,
      row.required,
      row.limits,
      row.meaning,
    ]),
  );
}

export function errorTable(operation: OperationModel, messages: Messages): string {
  const { language } = messages;
  const space = language === "zh" ? "" : " ";
  const mayHaveEffect = hasEffect(operation);
  return renderTable(
    [messages.when, messages.gatewayReply, messages.meaning, messages.remedy],
    operation.errors.map((error) => {
      const isUnknown = mayHaveEffect && error.outcome !== undefined;
      return [
        inlineCode(error.when),
        `${gatewayReply(error)}${error.synthetic ? ` _${messages.synthetic}_` : ""}`,
        renderProse(error.meaning[language]),
        `${renderProse(error.remedy[language])}${isUnknown ? `${space}${messages.unknownOutcome}` : ""}`,
      ];
    }),
  );
}

/** Effects that change nothing. */
const readEffects: ReadonlySet<Effect> = new Set(["query order", "query refunds", "list orders"]);

/** Whether a call can change anything. Queries and downloads cannot, so they can simply be repeated. */
function hasEffect({ idempotent, effect }: OperationModel): boolean {
  return !idempotent || (effect !== undefined && !readEffects.has(effect));
}

/** The exact texts that the gateway sends. */
function gatewayReply(error: ErrorModel): string {
  switch (error.type) {
    case "refusal":
      return `${inlineCode(error.error_code ?? "return_msg")} ${escapeMarkdown(error.return_msg)}`;
    case "failure":
      return `${inlineCode(error.err_code)} ${escapeMarkdown(error.err_code_des)}`;
  }
}
