import type { Call } from "./call.js";
import { fileFields } from "./call.js";
import type { Problem } from "./problem.js";

export function validateSize({ operation, form }: Call): Problem | undefined {
  for (const { name, maxBytes } of fileFields(operation)) {
    const size = form.files.get(name)?.content.length ?? 0;
    if (size <= maxBytes) continue;
    return {
      when: "file_too_large",
      field: name,
      diagnosis: `expected ${name} to be at most ${maxBytes} bytes; it has ${size}`,
    };
  }
  return undefined;
}
