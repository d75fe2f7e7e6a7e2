import type { Problem } from "../../errors/index.js";
import type { Operation, SignType } from "../../operation.js";

export interface Chosen {
  readonly signType: SignType;
  readonly problems: readonly Problem[];
}

/** The type to sign with: the client's where the operation takes it, and the operation's first otherwise. */
export function chooseSignType(
  { title, signing: { types } }: Operation,
  wanted: SignType | undefined,
): Chosen {
  const [preferred, ...others] = types;
  const taken = types.find((type) => type === wanted);
  if (taken !== undefined) return { signType: taken, problems: [] };
  // Where the gateway leaves no choice, the client's wish cannot be meant for this operation.
  if (wanted === undefined || others.length === 0) return { signType: preferred, problems: [] };
  const message = `${title} takes ${types.join(", ")}.`;
  return {
    signType: preferred,
    problems: [{ path: "signType", code: "SIGN_TYPE_NOT_TAKEN", message }],
  };
}
