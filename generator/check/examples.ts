import type { Complaint } from "../complaint.js";
import type { Located } from "../read/bundle.js";
import { replyOf, requestOf } from "./operations.js";
import type { LocatedOperation } from "./operations.js";
import { tryPattern } from "./pattern.js";

/** Whether each pattern can be used, and each example is what its field says it is. */
export function examplesFit(operation: LocatedOperation): Complaint[] {
  return [...requestOf(operation), ...replyOf(operation)].flatMap(({ fields }) =>
    fields.flatMap(([, field]) => [...patternOf(field), ...exampleOf(field)]),
  );
}

function patternOf(field: Located): Complaint[] {
  const pattern = field.at("pattern");
  if (pattern.text === undefined) return [];
  // Repetition inside of repetition shows on a long text of one letter.
  const verdicts = ["", "a".repeat(40), "0".repeat(40), "A".repeat(40)].map((text) =>
    tryPattern(pattern.text ?? "", `${text}!`),
  );
  if (verdicts.includes("invalid")) {
    return [pattern.complain("This pattern is no regular expression.")];
  }
  return verdicts.includes("slow") ? [pattern.complain(tooSlow)] : [];
}

const tooSlow =
  "This pattern takes too long over a short text; write it without nested repetition.";

function exampleOf(field: Located): Complaint[] {
  const example = field.at("example");
  if (!example.exists || field.at("type").text !== "string") return [];
  const { text } = example;
  if (text === undefined) return [example.complain("The example is no string; put it in quotes.")];
  const wrong: string[] = [];
  // As JSON Schema counts: code points.
  const { length } = Array.from(text);
  const maxLength = field.at("maxLength").value;
  if (typeof maxLength === "number" && length > maxLength) {
    wrong.push(`has ${length} characters, and maxLength is ${maxLength}`);
  }
  const { items } = field.at("enum");
  if (items.length > 0 && !items.some((each) => each.text === text))
    wrong.push("is not in the enum");
  const pattern = field.at("pattern").text;
  if (pattern !== undefined && tryPattern(pattern, text) === "differs") {
    wrong.push("does not match the pattern");
  }
  return wrong.map((how) => example.complain(`The example ${how}.`));
}
