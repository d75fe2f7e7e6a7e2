import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const folder = join(import.meta.dirname, "golden");

/**
 * Compares with a file, which is written where there is none yet. In CI nothing is written, and an endpoint
 * that is new is not held against that: its spec file is all it takes.
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
