import type { Problem } from "../../errors/index.js";
import type { Alternative } from "../../operation.js";
import { isAbsent } from "../../validation/text.js";

type Group = readonly Alternative[];

/**
 * Checks that each group has a satisfied alternative.
 *
 * @param given - values by wire name
 * @param problems - problems of these values that are already known
 */
export function groupProblems(
  groups: readonly Group[],
  given: ReadonlyMap<string, unknown>,
  problems: readonly Problem[],
): Problem[] {
  const applies = ({ where = {} }: Alternative): boolean =>
    Object.entries(where).every(([name, value]) => textOf(given.get(name)) === value);
  const isSatisfied = (alternative: Alternative): boolean =>
    applies(alternative) && alternative.required.every((name) => !isAbsent(given.get(name)));
  const invalid = new Set(problems.map(({ path }) => path));
  // It is undecidable whether an alternative applies if a value that it depends on is missing or invalid.
  // That problem is already reported.
  const isUndecidable = ({ where = {} }: Alternative): boolean =>
    Object.keys(where).some((name) => invalid.has(name));

  return groups.flatMap((group) => {
    if (group.some(isSatisfied) || group.every(isUndecidable)) return [];
    // If the input selects some of the alternatives, the others do not concern the caller.
    const selected = group.filter(applies);
    const relevant = selected.length > 0 ? selected : group;
    const options = relevant.map(describe);
    const separator = options.some((option) => option.includes(" ")) ? ", or " : " or ";
    const message = `Expected ${options.join(separator)}.`;
    return [{ path: pathOf(relevant), code: "FIELD_GROUP", message }];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function pathOf(group: Group): string {
  const names = group.flatMap((alternative) => {
    const required = requiredBesidesWhere(alternative);
    return required.length > 0 ? required : Object.keys(alternative.where ?? {});
  });
  return [...new Set(names)].join(", ");
}

/** The required fields of an alternative whose values are not already given by `where`. */
function requiredBesidesWhere({ where = {}, required }: Alternative): readonly string[] {
  return required.filter((name) => !Object.hasOwn(where, name));
}

/** `openid if trade_type is JSAPI`; `trade_type to be APP` for an alternative that requires nothing else. */
function describe(alternative: Alternative): string {
  const values = Object.entries(alternative.where ?? {});
  const required = requiredBesidesWhere(alternative);
  if (required.length === 0) {
    return values.map(([name, value]) => `${name} to be ${value}`).join(" and ");
  }
  const condition = values.map(([name, value]) => `${name} is ${value}`).join(" and ");
  return `${required.join(" and ")}${condition === "" ? "" : ` if ${condition}`}`;
}
