import type { Operation } from "../../runtime/operation.js";
import type { Problem } from "./problem.js";

export function validateMethod({ method, path }: Operation, received: string): Problem | undefined {
  if (received === method) return undefined;
  return {
    when: "wrong_method",
    diagnosis: `expected ${method} for ${path}, received ${received}`,
  };
}

/** Rejects a URL without the parameters that are the same in every call of the operation. */
export function validateFixedQuery({ request }: Operation, query: string): Problem | undefined {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    const values = parameters.getAll(name);
    if (values.length === 1 && values[0] === value) continue;
    const received = values.map((item) => `${name}=${item}`.slice(0, 200)).join("&");
    return {
      when: values.length === 0 ? "missing_field" : "invalid_field",
      field: name,
      diagnosis: `expected ${name}=${value} in the URL, received ${received === "" ? "nothing" : received}`,
    };
  }
  return undefined;
}
