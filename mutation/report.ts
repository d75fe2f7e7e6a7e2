import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { schema } from "@stryker-mutator/api/core";
import type { Part } from "./parts.js";

/** Where what Stryker found in a part is kept. */
export function reportOf({ name }: Part): string {
  const file = `${name.replaceAll("/", "-")}.json`;
  return fileURLToPath(new URL(`../reports/mutation/${file}`, import.meta.url));
}

export async function readReport(part: Part): Promise<schema.MutationTestResult> {
  return JSON.parse(await readFile(reportOf(part), "utf8")) as schema.MutationTestResult;
}
