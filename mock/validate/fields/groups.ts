import type { Alternative } from "../../../runtime/operation.js";
import type { Form } from "../../parse/form.js";
import type { Call } from "../call.js";
import type { Problem } from "../problem.js";

/** Checks that each group of alternatives has a satisfied one. */
export function validateGroups({ operation, form }: Call): Problem | undefined {
  for (const group of operation.request.groups ?? []) {
    const applicable = group.filter((alternative) => applies(alternative, form));
    if (applicable.some((alternative) => missingFields(alternative, form).length === 0)) continue;
    // A value may have selected some of the alternatives; only those can help.
    const alternatives = applicable.length === 0 ? group : applicable;
    const missing = new Set(
      alternatives.flatMap((alternative) => missingFields(alternative, form)),
    );
    const [field] = missing;
    return {
      when: "missing_field",
      ...(field !== undefined && missing.size === 1 && { field }),
      diagnosis: `expected ${alternatives.map(describe).join(", or ")}, received ${describeReceived(alternatives, form)}`,
    };
  }
  return undefined;
}

function applies({ where = {} }: Alternative, form: Form): boolean {
  return Object.entries(where).every(([name, value]) => form.texts.get(name) === value);
}

/** An empty field counts as missing. */
function missingFields({ required }: Alternative, form: Form): string[] {
  return required.filter((name) => !isPresent(name, form));
}

function isPresent(name: string, { texts }: Form): boolean {
  return (texts.get(name) ?? "") !== "";
}

/** As in `openid to be present if trade_type is JSAPI`. */
function describe({ where = {}, required }: Alternative): string {
  const conditions = Object.entries(where);
  const fields = required.filter((name) => !Object.hasOwn(where, name));
  if (fields.length === 0) {
    return conditions.map(([name, value]) => `${name} to be ${value}`).join(" and ");
  }
  const condition = conditions.map(([name, value]) => `${name} is ${value}`).join(" and ");
  return `${fields.join(" and ")} to be present${condition === "" ? "" : ` if ${condition}`}`;
}

/** Names those of the alternatives' fields that were received. */
function describeReceived(alternatives: readonly Alternative[], form: Form): string {
  const names = new Set(
    alternatives.flatMap(({ where = {}, required }) => [...Object.keys(where), ...required]),
  );
  const received = [...names].filter((name) => isPresent(name, form));
  if (received.length > 0) return `only ${received.join(", ")}`;
  return names.size === 1 ? "nothing" : "none of these";
}
