import type { Problem } from "../../errors/index.js";
import type { Alternative } from "../../operation.js";
import { isAbsent } from "../../validation/text.js";

type Group = readonly Alternative[];

/**
 * Names every group of which the input meets no alternative.
 *
 * @param given - values by wire name
 * @param problems - what is known to be wrong already
 */
export function groupProblems(
  groups: readonly Group[],
  given: ReadonlyMap<string, unknown>,
  problems: readonly Problem[],
): Problem[] {
  const applies = ({ where = {} }: Alternative): boolean =>
    Object.entries(where).every(([name, value]) => textOf(given.get(name)) === value);
  const isMet = (alternative: Alternative): boolean =>
    applies(alternative) && alternative.required.every((name) => !isAbsent(given.get(name)));
  const wrong = new Set(problems.map(({ path }) => path));
  // Which alternative is meant cannot be told from a value that is missing or wrong, as was said already.
  const isOpen = ({ where = {} }: Alternative): boolean =>
    Object.keys(where).some((name) => wrong.has(name));

  return groups.flatMap((group) => {
    if (group.some(isMet) || group.every(isOpen)) return [];
    // Where the input has chosen among them, the others are of no use to the caller.
    const chosen = group.filter(applies);
    const named = chosen.length > 0 ? chosen : group;
    return [{ path: pathOf(named), code: "FIELD_GROUP", message: messageOf(named) }];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function pathOf(group: Group): string {
  const names = group.flatMap((alternative) => {
    const needed = neededBy(alternative);
    return needed.length > 0 ? needed : Object.keys(alternative.where ?? {});
  });
  return [...new Set(names)].join(", ");
}

function messageOf(group: Group): string {
  const words = group.map(described).join("; ");
  return group.length === 1 ? `this is needed: ${words}.` : `one of these is needed: ${words}.`;
}

/** What an alternative asks for besides the values that make it count. */
function neededBy({ where = {}, required }: Alternative): readonly string[] {
  return required.filter((name) => !Object.hasOwn(where, name));
}

/** In words: `openid where trade_type is JSAPI`. */
function described(alternative: Alternative): string {
  const values = Object.entries(alternative.where ?? {});
  const needed = neededBy(alternative);
  if (needed.length === 0)
    return values.map(([name, value]) => `${name} as ${value}`).join(" and ");
  const condition = values.map(([name, value]) => `${name} is ${value}`).join(" and ");
  return `${needed.join(" with ")}${condition === "" ? "" : ` where ${condition}`}`;
}
