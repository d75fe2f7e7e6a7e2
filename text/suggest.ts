/**
 * Returns the known name that was probably meant, or undefined if none is close enough. Only letters and digits
 * count, in either case: `mch_id`, `MchID` and `mchId` are the same word.
 */
export function closestName(name: string, known: readonly string[]): string | undefined {
  // Digits that were only appended do not hide a match: `pfx12` suggests `pfx`.
  return findClose(name, known) ?? findClose(name.replace(/[0-9]/g, ""), known);
}

function findClose(name: string, known: readonly string[]): string | undefined {
  const wanted = normalize(name);
  if (wanted.length < 3) return undefined;
  const [best] = rank(name, known, (candidate) => candidate);
  // Allow one typo in three letters: `timeuot` suggests `timeout`, `sandbox` suggests nothing.
  if (best !== undefined && best.distance <= Math.max(1, wanted.length / 3)) return best.candidate;
  return known.find((candidate) => normalize(candidate).includes(wanted));
}

/** Sorts candidates by how close their names are to a name, closest first. */
export function sortByCloseness<T>(
  name: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
): T[] {
  return rank(name, candidates, nameOf).map(({ candidate }) => candidate);
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

interface Ranked<T> {
  readonly candidate: T;
  readonly distance: number;
}

function rank<T>(
  name: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
): Ranked<T>[] {
  const wanted = normalize(name);
  return candidates
    .map((candidate) => ({
      candidate,
      distance: editDistance(wanted, normalize(nameOf(candidate))),
    }))
    .sort((a, b) => a.distance - b.distance);
}

/** Reduces a name or a path to its lower-case letters and digits. */
function normalize(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
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
