import { randomInt } from "node:crypto";

const alphabets = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const hexadecimal = ["0123456789abcdef", "0123456789ABCDEF"];

/** Values that are remembered; the oldest go first, so that a gateway can run for days. */
const capacity = 10_000;

/** Makes values of the same length and alphabet as an example, none of them among the latest 10,000. */
export class UniqueValues {
  readonly #given = new Set<string>();

  like(example: string): string {
    this.#given.add(example);
    const start = startOf(example);
    const [same, changing] = [example.slice(0, start), example.slice(start)];
    // A short example has few siblings; when they run out, a value that was given before is still an answer.
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const value =
        same + Array.from(changing, (character) => another(character, changing)).join("");
      if (this.#given.has(value)) continue;
      this.#given.add(value);
      for (const oldest of this.#given) {
        if (this.#given.size <= capacity) break;
        this.#given.delete(oldest);
      }
      return value;
    }
    return example;
  }
}

/** Of a URL the end is new: elsewhere it would lead nowhere. */
function startOf(example: string): number {
  if (!/^[a-z]+:\/\//.test(example)) return 0;
  return Math.max(example.lastIndexOf("="), example.lastIndexOf("/")) + 1;
}

/** A character of the same kind; separators stay where they are. */
function another(character: string, example: string): string {
  const alphabet = [...hexadecimalOf(example), ...alphabets].find((letters) =>
    letters.includes(character),
  );
  return alphabet === undefined ? character : alphabet.charAt(randomInt(alphabet.length));
}

/** The digits of a long number in hexadecimal; a short text of a to f is more likely a word. */
function hexadecimalOf(example: string): string[] {
  return hexadecimal.filter(
    (digits) =>
      example.length >= 16 &&
      /[a-f]/i.test(example) &&
      Array.from(example).every((each) => digits.includes(each)),
  );
}
