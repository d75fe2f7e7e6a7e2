import { createHash } from "node:crypto";
import { diagnoseHash } from "../diagnose/hash.js";
import type { Call } from "./call.js";
import { describeFieldValue, textFields, valueOf } from "./call.js";
import type { Problem } from "./problem.js";

/** Rejects a digest that does not match the bytes of its file. */
export function validateHash({ operation, form }: Call): Problem | undefined {
  for (const field of textFields(operation)) {
    if (typeof field.filledBy !== "object" || !("digest" in field.filledBy)) continue;
    const { digest, of } = field.filledBy;
    const file = form.files.get(of);
    if (file === undefined) continue;
    const algorithm = digest.toLowerCase();
    const expected = createHash(algorithm).update(file.content).digest("hex");
    const received = valueOf(form, field);
    if (received === expected) continue;
    return {
      when: "hash_mismatch",
      field: field.name,
      diagnosis: `expected ${field.name} to be ${expected} (the ${digest} of the ${file.content.length} bytes of ${of}), received ${describeFieldValue(field, received)}; ${diagnoseHash(received, file, algorithm)}`,
    };
  }
  return undefined;
}
