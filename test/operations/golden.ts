import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const folder = join(import.meta.dirname, "golden");

/**
 * Compares `text` with a golden file, which is written if it does not exist. In CI nothing is written, and a new
 * endpoint without golden files passes.
 */
export async function expectGolden(name: string, text: string): Promise<void> {
  const file = join(folder, name);
  if (process.env["CI"] !== undefined && !existsSync(file)) return;
  await expect(text).toMatchFileSnapshot(file);
}

export function goldenFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
