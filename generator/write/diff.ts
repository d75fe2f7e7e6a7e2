import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { manifestPath } from "./manifest.js";
import type { Plan } from "./plan.js";

/** Formats the changes of a plan as `git diff` does. */
export function formatDiff({ folder, changes }: Plan): string {
  // The manifest changes with every file, so it is shown only if nothing else is stale.
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
