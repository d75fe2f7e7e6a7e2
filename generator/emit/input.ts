import type { WriterFunction } from "ts-morph";
import type { AlternativeModel, OperationModel } from "../model/model.js";
import { isIdentifier } from "../names.js";
import { quoted } from "../print/literal.js";
import { statement } from "./statements.js";
import { intersection, union } from "./union.js";
import type { Member } from "./union.js";

/** The type of an input of which something is needed that one field alone cannot say. */
export function inputOfGroups({ names, title, request }: OperationModel): WriterFunction {
  const head = `export type ${names.input} =`;
  const groups = request.groups.map((group) => group.map((each) => member(names.fields, each)));
  const [first, ...others] = groups;
  const docs = {
    paragraphs: [
      `What the caller of ${title} gives; the other fields are filled in by the client.`,
      ...request.groups.map((group) => `At least one of: ${group.map(inWords).join("; ")}.`),
    ],
  };
  return statement(
    docs,
    first === undefined || others.length > 0 ? intersection(head, groups) : union(head, first),
  );
}

/** `RequireFields<Fields, "a">`, or `(RequireFields<Fields, "a"> & { b: "C" })`. */
export function member(fields: string, { where, required }: AlternativeModel): Member {
  const names = required.map(quoted).join(" | ");
  const having = names === "" ? fields : `RequireFields<${fields}, ${names}>`;
  const broken = ["RequireFields<", `  ${fields},`, `  ${names}`, ">"];
  const values = Object.entries(where).map(
    ([name, value]) => `${isIdentifier(name) ? name : quoted(name)}: ${quoted(value)}`,
  );
  if (values.length === 0) return { flat: having, broken: () => broken };
  const narrowed = `{ ${values.join("; ")} }`;
  return {
    flat: `(${having} & ${narrowed})`,
    broken: (fits) =>
      names === "" || fits(`(${having} & {`)
        ? [`(${having} & {`, ...values.map((value) => `  ${value};`), "})"]
        : [`(${broken[0] ?? ""}`, ...broken.slice(1, -1), `> & ${narrowed})`],
  };
}

/** `openid` where `trade_type` is `JSAPI`. */
function inWords({ where, required }: AlternativeModel): string {
  const values = Object.entries(where)
    .map(([name, value]) => `\`${name}\` is \`${value}\``)
    .join(" and ");
  const names = required.map((name) => `\`${name}\``).join(" and ");
  return [names, values].filter((each) => each !== "").join(" where ");
}
