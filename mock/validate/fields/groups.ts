import type { Alternative } from "../../../runtime/operation.js";
import type { Call } from "../call.js";
import type { Form } from "../../parse/form.js";
import type { Problem } from "../problem.js";

/** Whether of each group one alternative at least is met. */
export function validateGroups({ operation, form }: Call): Problem | undefined {
  for (const group of operation.request.groups ?? []) {
    if (group.some((each) => applies(each, form) && missing(each, form).length === 0)) continue;
    // Where the request has chosen among them by a value, only what it chose is of interest.
    const chosen = group.filter((each) => applies(each, form));
    const named = chosen.length === 0 ? group : chosen;
    const fields = new Set(named.flatMap((each) => missing(each, form)));
    const [field] = fields;
    return {
      when: "missing_field",
      ...(field !== undefined && fields.size === 1 && { field }),
      diagnosis: `expected ${named.length === 1 ? "" : "one of these: "}${named.map(described).join("; ")}; ${cameOf(named, form)}`,
    };
  }
  return undefined;
}

function applies({ where = {} }: Alternative, form: Form): boolean {
  return Object.entries(where).every(([name, value]) => form.texts.get(name) === value);
}

/** An empty element is as one that did not come. */
function missing({ required }: Alternative, { texts }: Form): string[] {
  return required.filter((name) => (texts.get(name) ?? "") === "");
}

/** In words: `openid to be there where trade_type is JSAPI`. */
function described({ where = {}, required }: Alternative): string {
  const conditions = Object.entries(where);
  const needed = required.filter((name) => !Object.hasOwn(where, name));
  if (needed.length === 0) {
    return conditions.map(([name, value]) => `${name} to be ${value}`).join(" and ");
  }
  const condition = conditions.map(([name, value]) => `${name} is ${value}`).join(" and ");
  return `${needed.join(" and ")} to be there${condition === "" ? "" : ` where ${condition}`}`;
}

function cameOf(group: readonly Alternative[], { texts }: Form): string {
  const asked = group.flatMap(({ where = {}, required }) => [...Object.keys(where), ...required]);
  const came = [...new Set(asked)].filter((name) => (texts.get(name) ?? "") !== "");
  return came.length === 0 ? "none of these came" : `of these, ${came.join(", ")} came`;
}
