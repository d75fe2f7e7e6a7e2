import type { Diagnostic } from "../diagnostic.js";
import type { SpecNode } from "../read/bundle.js";
import { validateExample } from "./validate-example.js";
import { replyOf, requestOf } from "./operations.js";
import type { OperationNode } from "./operations.js";
import type { Patterns } from "./pattern.js";
import { everyField, isFile, isForm, isJson, valuesOf } from "./values.js";

/** Whether each pattern can be used, and each example is what its field says it is. */
export function checkExamples(operation: OperationNode, patterns: Patterns): Diagnostic[] {
  return checkFieldExamples(
    [...requestOf(operation), ...replyOf(operation)].flatMap((body) =>
      body.fields.flatMap(([, field]) => everyField(field)),
    ),
    patterns,
  );
}

export function checkFieldExamples(fields: readonly SpecNode[], patterns: Patterns): Diagnostic[] {
  return fields
    .flatMap((field) => [field, ...valuesOf(field)])
    .flatMap((value) => [...patternOf(value, patterns), ...exampleOf(value, patterns)]);
}

function patternOf(value: SpecNode, patterns: Patterns): Diagnostic[] {
  const pattern = value.at("pattern");
  if (pattern.text === undefined) return [];
  // Repetition inside of repetition shows on a long text of one letter.
  const verdicts = ["", "a".repeat(40), "0".repeat(40), "A".repeat(40)].map((text) =>
    patterns.try(pattern.text ?? "", `${text}!`),
  );
  if (verdicts.includes("invalid")) {
    return [pattern.report("This pattern is no regular expression.")];
  }
  return verdicts.includes("slow") ? [pattern.report(tooSlow)] : [];
}

const tooSlow =
  "This pattern takes too long over a short text; write it without nested repetition.";

function exampleOf(value: SpecNode, patterns: Patterns): Diagnostic[] {
  const example = value.at("example");
  if (!example.exists || isFile(value)) return [];
  if (isJson(value)) return jsonOf(value, example, patterns);
  return validateExample(example.value, value, patterns).map(({ how }) =>
    example.report(`The example ${how}.`),
  );
}

/** JSON text: as long as it may be, and what it says is what its schema says. */
function jsonOf(value: SpecNode, example: SpecNode, patterns: Patterns): Diagnostic[] {
  const { text } = example;
  if (text === undefined) return [example.report("The example is no string; put it in quotes.")];
  let content: unknown;
  try {
    content = isForm(value) ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  } catch {
    return [example.report("The example is no JSON.")];
  }
  return [
    ...validateExample(text, value, patterns),
    ...validateExample(content, value.at("contentSchema"), patterns),
  ].map(({ where, how }) =>
    example.report(where === "" ? `The example ${how}.` : `In the example, ${where} ${how}.`),
  );
}
