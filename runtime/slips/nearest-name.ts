/** The name that was probably meant, where one is close enough to say so. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const wanted = plain(given);
  if (wanted.length < 3) return undefined;
  const candidates = names
    .map((name) => ({ name, distance: distance(wanted, plain(name)) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = candidates;
  // One slip in three letters: `timeuot` means timeout, `sandbox` nothing that there is.
  if (best !== undefined && best.distance <= Math.max(1, wanted.length / 3)) return best.name;
  return names.find((name) => plain(name).includes(wanted));
}

/** `mch_id`, `MchID` and `mchId` are one word in three spellings. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

/** Letters to insert, leave out, replace or exchange with their neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        exchanged ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? Infinity;
}
