import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Change, Plan } from "./plan.js";

/** Makes the changes of a plan; a file is either as it was or as it should be, never half of each. */
export async function applyPlan({ folder, changes }: Plan): Promise<void> {
  for (const { path, after } of changes) {
    if (after === undefined) await remove(folder, path);
    else await write(join(folder, path), after);
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

/** Removes a file, and the folders that held nothing else. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      await rmdir(join(folder, parent));
    } catch {
      return;
    }
  }
}

export function isRemoval({ before, after }: Change): boolean {
  return before !== undefined && after === undefined;
}
