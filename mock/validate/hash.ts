import { createHash } from "node:crypto";
import type { Call } from "./call.js";
import { shown, textFields, valueOf } from "./call.js";
import { hashMistake } from "../diagnose/hash.js";
import type { Problem } from "./problem.js";

/** Whether each digest is that of the bytes that arrived. */
export function validateHash({ operation, form }: Call): Problem | undefined {
  for (const field of textFields(operation)) {
    if (typeof field.filledBy !== "object" || !("digest" in field.filledBy)) continue;
    const { digest, of } = field.filledBy;
    const part = form.files.get(of);
    if (part === undefined) continue;
    const algorithm = digest.toLowerCase();
    const expected = createHash(algorithm).update(part.content).digest("hex");
    const came = valueOf(form, field);
    if (came === expected) continue;
    return {
      when: "hash_mismatch",
      field: field.name,
      diagnosis: `expected ${field.name} to be ${expected}, the ${digest} of the ${part.content.length} bytes of ${of}; ${shown(field, came)} came; ${hashMistake(came, part, algorithm)}`,
    };
  }
  return undefined;
}
