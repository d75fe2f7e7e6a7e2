import type { Fields } from "../wire/content.js";

/** Whether a reply that took the request says that it did it. Some operations have no `result_code`. */
export function hasSucceeded(fields: Fields): boolean {
  const resultCode = fields.get("result_code") ?? "";
  return resultCode === "" || resultCode === "SUCCESS";
}
