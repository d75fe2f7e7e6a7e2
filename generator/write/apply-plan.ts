import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Change, Plan } from "./plan.js";

/** Applies the changes of a plan. Each file is replaced atomically, never left partly written. */
export async function applyPlan({ folder, changes }: Plan): Promise<void> {
  for (const { path, after } of changes) {
    if (after === undefined) await remove(folder, path);
    else await write(join(folder, path), after);
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** Removes a file, then the parent folders that are empty without it. */
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
