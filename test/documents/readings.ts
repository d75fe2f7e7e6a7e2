/** Other ways to cut a signed text into fields. The names of every cut ascend, so its signature is the same. */
import type { Texts } from "../support/notifications.js";

interface Reading {
  readonly change: string;
  readonly fields: Texts;
}

/** Where a field could begin in the signed text, and whether one does. */
interface Boundary {
  readonly at: number;
  readonly isCut: boolean;
}

function textOf(fields: Texts): string {
  return Object.keys(fields)
    .filter((name) => fields[name] !== "")
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((name) => `${name}=${fields[name] ?? ""}`)
    .join("&");
}

function boundariesOf(fields: Texts): { text: string; boundaries: Boundary[] } {
  const text = textOf(fields);
  const starts = new Set<number>();
  let position = 0;
  for (const name of Object.keys(fields)
    .filter((each) => fields[each] !== "")
    .sort()) {
    position = text.indexOf(`${name}=${fields[name] ?? ""}`, position);
    starts.add(position);
    position += name.length + 1 + (fields[name] ?? "").length;
  }
  const boundaries = [...text.matchAll(/&(?=[A-Za-z_][A-Za-z0-9_]*=)/g)].map(({ index }) => ({
    at: index,
    isCut: starts.has(index + 1),
  }));
  return { text, boundaries };
}

/** Cuts the text at these positions. Returns undefined if the names do not ascend, because signing sorts them. */
function divide(text: string, positions: readonly number[]): Texts | undefined {
  const edges = [-1, ...positions, text.length];
  const entries = edges.slice(0, -1).map((edge, index): [string, string] => {
    const piece = text.slice(edge + 1, edges[index + 1]);
    const equals = piece.indexOf("=");
    return [piece.slice(0, equals), piece.slice(equals + 1)];
  });
  const names = entries.map(([name]) => name);
  const ascend = names.every((name, index) => index === 0 || (names[index - 1] ?? "") < name);
  const valid = entries.every(([name, value]) => name !== "" && name !== "sign" && value !== "");
  return ascend && valid ? Object.fromEntries(entries) : undefined;
}

/** Every text in which one field swallows the next. */
export function* merges(fields: Texts): Generator<Reading> {
  const { text, boundaries } = boundariesOf(fields);
  const cuts = boundaries.filter(({ isCut }) => isCut).map(({ at }) => at);
  for (const omitted of cuts) {
    const merged = divide(
      text,
      cuts.filter((at) => at !== omitted),
    );
    if (merged !== undefined) yield { change: `merged at ${omitted}`, fields: merged };
  }
}

/** Every text in which a value becomes two fields. */
export function* splits(fields: Texts): Generator<Reading> {
  const { text, boundaries } = boundariesOf(fields);
  const cuts = boundaries.filter(({ isCut }) => isCut).map(({ at }) => at);
  for (const { at, isCut } of boundaries) {
    if (isCut) continue;
    const split = divide(
      text,
      [...cuts, at].sort((a, b) => a - b),
    );
    if (split !== undefined) yield { change: `split at ${at}`, fields: split };
  }
}

/** Random cuts, the same for the same seed. Boundaries that would not ascend are left out from the left. */
export function* combinations(fields: Texts, seed: string, count: number): Generator<Reading> {
  const { text, boundaries } = boundariesOf(fields);
  const random = randomOf(seed);
  const nameAt = (at: number): string => /[^=]*/.exec(text.slice(at + 1))?.[0] ?? "";
  for (let index = 0; index < count; index++) {
    const density = random();
    const positions: number[] = [];
    let name = nameAt(-1);
    for (const { at } of boundaries) {
      const next = nameAt(at);
      if (random() < density || next <= name) continue;
      positions.push(at);
      name = next;
    }
    const recut = divide(text, positions);
    if (recut !== undefined) yield { change: `cut at ${positions.join(", ")}`, fields: recut };
  }
}

/** A small generator (mulberry32), seeded with text. */
function randomOf(seed: string): () => number {
  let state = Buffer.from(seed).reduce((sum, byte) => (sum * 31 + byte) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
