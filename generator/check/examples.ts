import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/spec-node.js";
import { isFile, isForm, isJson } from "./field-kinds.js";
import type { PatternTester } from "./pattern.js";
import { validateExample } from "./validate-example.js";
import type { ExampleMismatch } from "./validate-example.js";

/** Checks that a pattern is a regular expression and does not backtrack excessively. */
export function checkPattern(value: SpecNode, patterns: PatternTester): Diagnostic[] {
  const pattern = value.at("pattern");
  const { text } = pattern;
  if (text === undefined) return [];
  // Nested repetition backtracks exponentially on a long run of one character.
  const results = ["", "a".repeat(40), "0".repeat(40), "A".repeat(40)].map((run) =>
    patterns.test(text, `${run}!`),
  );
  if (results.includes("invalid")) {
    return [pattern.report("This pattern is not a valid regular expression.")];
  }
  return results.includes("slow")
    ? [
        pattern.report(
          "This pattern takes too long to match a short text. Rewrite it without nested repetition.",
        ),
      ]
    : [];
}

/** Checks that the example of a field, or of a value in JSON text, matches its schema. */
export function checkExample(value: SpecNode, patterns: PatternTester): Diagnostic[] {
  const example = value.at("example");
  if (!example.exists || isFile(value)) return [];
  if (isJson(value)) return checkJsonExample(value, example, patterns);
  return validateExample(example.value, value, patterns).map(({ problem }) =>
    example.report(`The example ${problem}.`),
  );
}

/** Validates both the text and the content it encodes. */
function checkJsonExample(
  value: SpecNode,
  example: SpecNode,
  patterns: PatternTester,
): Diagnostic[] {
  const { text } = example;
  if (text === undefined) return [example.report("The example is not a string. Put it in quotes.")];
  let content: unknown;
  try {
    content = isForm(value) ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  } catch {
    return [example.report("The example is not valid JSON.")];
  }
  return [
    ...validateExample(text, value, patterns),
    ...validateExample(content, value.at("contentSchema"), patterns),
  ].map((mismatch) => example.report(messageOf(mismatch)));
}

function messageOf({ path, problem }: ExampleMismatch): string {
  return path === "" ? `The example ${problem}.` : `In the example, ${path} ${problem}.`;
}
