import type { Problem } from "../../errors/index.js";

/** The text that is signed and sent for a value, or why there is none. */
export type Serialized = { readonly text: string } | { readonly problems: readonly Problem[] };
