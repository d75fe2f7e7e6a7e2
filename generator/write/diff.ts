import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { manifestPath } from "./manifest.js";
import type { Plan } from "./plan.js";

/** What a plan would change, as `git diff` shows it. */
export function diffOf({ folder, changes }: Plan): string {
  // The list of sums changes with every file; it is worth showing only where it alone is stale.
  const files = changes.filter(({ path }) => path !== manifestPath);
  return (files.length > 0 ? files : changes)
    .map(({ path, before, after }) => {
      const name = `${folder.replaceAll("\\", "/").replace(/\/+$/, "")}/${path}`;
      return createTwoFilesPatch(
        before === undefined ? "/dev/null" : name,
        after === undefined ? "/dev/null" : name,
        before ?? "",
        after ?? "",
        undefined,
        undefined,
        { context: 3, headerOptions: FILE_HEADERS_ONLY },
      );
    })
    .join("");
}
