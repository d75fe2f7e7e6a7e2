import type { Problem } from "../../errors/index.js";
import { isAbsent, characterProblems } from "../../validation/text.js";

/** The text that is signed and sent for a value, or why there is none. */
export type Serialized = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Writes an object of texts as a form: `name=value` joined by `&`, and that as a whole URL-encoded, as the gateway
 * wants it. Inside, nothing is encoded, so no value can have an `&` of its own.
 *
 * @param members - an object, as its shape was found to be
 */
export function form(path: string, members: object): Serialized {
  const given = Object.entries(members).filter(([, value]) => !isAbsent(value));
  const problems = given.flatMap(([name, value]): Problem[] => {
    const at = `${path}.${name}`;
    if (typeof value !== "string") {
      return [{ path: at, code: "FIELD_TYPE", message: "must be text." }];
    }
    if (/[&=]/.test(name) || value.includes("&")) {
      const message = "has & in it, or = in its name, which a form within XML cannot hold.";
      return [{ path: at, code: "FIELD_CHARACTERS", message }];
    }
    return characterProblems(at, name + value);
  });
  if (problems.length > 0) return { problems };
  return { text: encodeURIComponent(given.map(([name, value]) => `${name}=${value}`).join("&")) };
}
