import { randomInt } from "node:crypto";

const alphabets = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const hexadecimal = ["0123456789abcdef", "0123456789ABCDEF"];

/** Bounds memory in long-running gateways; the oldest values are dropped first. */
const capacity = 10_000;

/** Generates values that look like an example and differ from the latest 10,000 values. */
export class UniqueValues {
  readonly #used = new Set<string>();

  /** A value of the example's length and alphabet. */
  generate(example: string): string {
    this.#used.add(example);
    const start = variableStart(example);
    const [prefix, variable] = [example.slice(0, start), example.slice(start)];
    // A short example has few alternatives. When they are used up, values repeat.
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const value =
        prefix +
        Array.from(variable, (character) => randomCharacterLike(character, variable)).join("");
      if (this.#used.has(value)) continue;
      this.#used.add(value);
      for (const oldest of this.#used) {
        if (this.#used.size <= capacity) break;
        this.#used.delete(oldest);
      }
      return value;
    }
    return example;
  }
}

/** Only the last part of a URL varies, so that it keeps its host and path. */
function variableStart(example: string): number {
  if (!/^[a-z]+:\/\//.test(example)) return 0;
  return Math.max(example.lastIndexOf("="), example.lastIndexOf("/")) + 1;
}

/** A random character of the same alphabet; separators stay. */
function randomCharacterLike(character: string, example: string): string {
  const alphabet = [...hexadecimalAlphabetOf(example), ...alphabets].find((letters) =>
    letters.includes(character),
  );
  return alphabet === undefined ? character : alphabet.charAt(randomInt(alphabet.length));
}

/** The hexadecimal alphabet of a long number. A short text of a to f is more likely a word, so it has none. */
function hexadecimalAlphabetOf(example: string): string[] {
  return hexadecimal.filter(
    (digits) =>
      example.length >= 16 &&
      /[a-f]/i.test(example) &&
      Array.from(example).every((character) => digits.includes(character)),
  );
}
