import { fileURLToPath } from "node:url";
import type { Part } from "./parts.js";

/** Where what Stryker found in a part is kept. */
export function reportOf({ name }: Part): string {
  const file = `${name.replaceAll("/", "-")}.json`;
  return fileURLToPath(new URL(`../reports/mutation/${file}`, import.meta.url));
}
