import type { Effect, ErrorModel, Filler, OperationModel } from "../model/model.js";
import { code, plain, prose, table } from "./markdown.js";
import { rowsOf } from "./rows.js";
import type { Row } from "./rows.js";
import type { Messages } from "./messages.js";

export function requestTable({ request }: OperationModel, words: Messages): string {
  const { fields, groups } = request;
  const grouped = new Set(groups.flat().flatMap(({ required }) => required));
  const rows = fields.flatMap((field) =>
    rowsOf(field, words).map((row, at) => [
      code(row.name),
      row.title,
      row.type,
      at === 0 && grouped.has(field.name) ? words.inGroup : row.required,
      at === 0 ? filler(field.filledBy, words) : "",
      row.limits,
      at === 0 ? yes(field.signed, words) : "",
      row.meaning,
    ]),
  );
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
    rows,
  );
}

function yes(is: boolean, words: Messages): string {
  return is ? words.yes : words.no;
}

function filler(filledBy: Filler, words: Messages): string {
  if (typeof filledBy === "string") return words.fillers[filledBy];
  return "digest" in filledBy
    ? words.digest(filledBy.digest, code(filledBy.of))
    : words.extraSignature(
        filledBy.signature,
        filledBy.over.map(code).join(" "),
        code(filledBy.secret),
      );
}

/** What of the fields of each group is needed, as a paragraph to each. */
export function groupsInWords({ request }: OperationModel, words: Messages): string[] {
  return request.groups.map((group) => {
    const ways = group.map(({ where, required }) => {
      const values = Object.entries(where).map(([name, value]) =>
        words.is(code(name), code(value)),
      );
      return words.where(required.map(code).join(words.and), values.join(words.and));
    });
    return `${words.atLeastOne}${words.colon}${ways.join(words.separator)}${words.stop}`;
  });
}

/** Of what comes from WeChat Pay: a reply, a notification. */
export function fieldTable(rows: readonly Row[], words: Messages): string {
  return table(
    [words.field, words.term, words.type, words.required, words.limits, words.meaning],
    rows.map((row) => [code(row.name), row.title, row.type, row.required, row.limits, row.meaning]),
  );
}

export function errorTable(operation: OperationModel, words: Messages): string {
  const doubtful = hasEffect(operation);
  return table(
    [words.when, words.answer, words.meaning, words.remedy],
    operation.errors.map((error) => [
      code(error.when),
      `${answer(error)}${error.synthetic ? ` _${words.synthetic}_` : ""}`,
      prose(error.meaning[words.language]),
      prose(error.remedy[words.language]) +
        (doubtful && error.outcome !== undefined ? gap(words) + words.unknownOutcome : ""),
    ]),
  );
}

/** Effects that leave everything as it was. */
const reading: ReadonlySet<Effect> = new Set(["query order", "query refunds", "list orders"]);

/** Whether a call can have taken effect: a query or a download, which has none, may just be made again. */
function hasEffect({ idempotent, effect }: OperationModel): boolean {
  return !idempotent || (effect !== undefined && !reading.has(effect));
}

function gap({ language }: Messages): string {
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
