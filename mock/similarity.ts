/** How much alike two paths are: the characters that they have in common at both ends. */
export function similarity(one: string, other: string): number {
  const [left, right] = [plain(one), plain(other)];
  return inCommon(left, right, 0, 1) + inCommon(left, right, -1, -1);
}

/** Identifiers have no slash in front, and slips are in slashes, cases and underscores. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Characters in common from a place on, counted as `at` counts. */
function inCommon(one: string, other: string, from: number, step: number): number {
  let length = 0;
  while (length < one.length && one.at(from + length * step) === other.at(from + length * step)) {
    length += 1;
  }
  return length;
}
