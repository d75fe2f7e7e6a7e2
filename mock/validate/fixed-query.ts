import type { Operation } from "../../runtime/operation.js";
import type { Problem } from "./problem.js";

/** Whether the URL says what it says in every call of the operation. */
export function validateFixedQuery({ request }: Operation, query: string): Problem | undefined {
  const came = new URLSearchParams(query);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    const values = came.getAll(name);
    if (values.length === 1 && values[0] === value) continue;
    const said = values.map((each) => `${name}=${each}`.slice(0, 200)).join("&");
    return {
      when: values.length === 0 ? "missing_field" : "invalid_field",
      field: name,
      diagnosis: `expected ${name}=${value} in the URL; ${said === "" ? "nothing" : said} came`,
    };
  }
  return undefined;
}
