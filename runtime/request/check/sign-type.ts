import type { Problem } from "../../errors/index.js";
import type { Operation, SignType } from "../../operation.js";

export interface SignTypeChoice {
  readonly signType: SignType;
  readonly problems: readonly Problem[];
}

/**
 * Chooses the client's signature type if the operation accepts it, and the operation's first type
 * otherwise.
 */
export function chooseSignType(
  { title, signing: { types } }: Operation,
  requested: SignType | undefined,
): SignTypeChoice {
  const [preferred, ...others] = types;
  const accepted = types.find((type) => type === requested);
  if (accepted !== undefined) return { signType: accepted, problems: [] };
  // If the gateway accepts only one type, the client option is meant for other operations.
  if (requested === undefined || others.length === 0) return { signType: preferred, problems: [] };
  const message = `Expected a type that ${title} accepts (${types.join(", ")}), received ${requested}.`;
  return {
    signType: preferred,
    problems: [{ path: "signType", code: "SIGN_TYPE_NOT_TAKEN", message }],
  };
}
