/**
 * Returns the known name that was probably meant, or undefined if none is close enough. Only letters count,
 * in either case: `mch_id`, `MchID` and `mchId` are the same word.
 */
export function closestName(name: string, known: readonly string[]): string | undefined {
  const wanted = lettersOf(name);
  if (wanted.length < 3) return undefined;
  const candidates = known
    .map((candidate) => ({ candidate, distance: editDistance(wanted, lettersOf(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = candidates;
  // Allow one typo in three letters: `timeuot` suggests `timeout`, `sandbox` suggests nothing.
  if (best !== undefined && best.distance <= Math.max(1, wanted.length / 3)) return best.candidate;
  return known.find((candidate) => lettersOf(candidate).includes(wanted));
}

/** Returns `Unknown option "mchID". Did you mean "mchId"?`, or lists the known names if none is close. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  const closest = closestName(name, known);
  const hint =
    closest === undefined
      ? `Expected ${known.length === 0 ? "none" : known.join(", ")}.`
      : `Did you mean ${JSON.stringify(closest)}?`;
  return `Unknown ${kind} ${JSON.stringify(name)}. ${hint}`;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/**
 * Optimal string alignment distance: counts insertions, deletions, substitutions and swaps of adjacent
 * letters.
 */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const equal = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (equal ? 0 : 1),
        swapped ? (beforePrevious[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? Infinity;
}
