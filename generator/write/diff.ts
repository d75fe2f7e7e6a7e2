import { createTwoFilesPatch } from "diff";
import type { Plan } from "./plan.js";

/** What a plan would change, as `git diff` shows it. */
export function diffOf({ folder, changes }: Plan): string {
  return changes
    .map(({ path, before, after }) => {
      const name = `${folder.replaceAll("\\", "/").replace(/\/+$/, "")}/${path}`;
      return createTwoFilesPatch(
        before === undefined ? "/dev/null" : name,
        after === undefined ? "/dev/null" : name,
        before ?? "",
        after ?? "",
        undefined,
        undefined,
        { context: 3 },
      );
    })
    .join("");
}
