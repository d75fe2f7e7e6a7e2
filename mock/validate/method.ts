import type { Operation } from "../../runtime/operation.js";
import type { Problem } from "./problem.js";

export function validateMethod({ method, path }: Operation, came: string): Problem | undefined {
  if (came === method) return undefined;
  return { when: "wrong_method", diagnosis: `expected ${method} for ${path}; ${came} came` };
}
