import type { Problem } from "../../errors/index.js";
import { describeType } from "../../../text/describe.js";
import { characterProblems, isAbsent } from "../../validation/text.js";

/** The text to sign and send for a value, or the problems that prevent it. */
export type Serialized = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Serializes an object of texts as `name=value` pairs joined by `&`, and URL-encodes the result as a whole,
 * as the gateway requires. The pairs themselves are not encoded, so they cannot contain an `&`.
 *
 * @param members - an object that matches the shape of the field
 */
export function serializeForm(path: string, members: object): Serialized {
  const given = Object.entries(members).filter(([, value]) => !isAbsent(value));
  const problems = given.flatMap(([name, value]): Problem[] => {
    const memberPath = `${path}.${name}`;
    if (typeof value !== "string") {
      const message = `Expected text, received ${describeType(value)}.`;
      return [{ path: memberPath, code: "FIELD_TYPE", message }];
    }
    if (/[&=]/.test(name) || value.includes("&")) {
      const message = 'This form cannot encode "&", nor "=" in a name. Remove the character.';
      return [{ path: memberPath, code: "FIELD_CHARACTERS", message }];
    }
    return characterProblems(memberPath, name + value);
  });
  if (problems.length > 0) return { problems };
  return { text: encodeURIComponent(given.map(([name, value]) => `${name}=${value}`).join("&")) };
}
