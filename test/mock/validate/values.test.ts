/** Hints for invalid values, and no hint for values that only resemble a common mistake. */
import { expect, test } from "vitest";
import { diagnoseInteger } from "../../../mock/diagnose/integer.js";
import { diagnoseJson } from "../../../mock/diagnose/json.js";

const space = "it has leading or trailing whitespace";
const whole = "it has decimals, even though they are zero";
const float = "it has decimals, as floating-point sums do";
const exponent = "it is in exponent notation";
const commas = "it has thousands separators";
const currency = "it has a currency symbol";
const negative = "it is negative";
const unset = "it is a variable that was never set";
const yuan = (fen: number): string => `it looks like yuan, but amounts are in fen: ${fen}`;

test.each([
  [" 1", space],
  ["1 ", space],
  ["1\n", space],
  ["1.0", whole],
  ["100.000", whole],
  ["8.88", yuan(888)],
  ["12.5", yuan(1250)],
  ["123456789012.34", yuan(12_345_678_901_234)],
  ["0.30000000000000004", float],
  ["12.345", float],
  ["1e2", exponent],
  ["12E+10", exponent],
  ["1.25e10", exponent],
  ["8,880", commas],
  ["123,456", commas],
  ["1,234,567", commas],
  ["¥1", currency],
  ["￥1", currency],
  ["$1", currency],
  ["-1", negative],
  ["-10", negative],
  ["undefined", unset],
  ["null", unset],
  ["None", unset],
  ["NaN", unset],
])("explains %j instead of a whole number", (value, hint) => {
  expect(diagnoseInteger(value)).toBe(hint);
});

test.each([
  ...["1 2", "a1.0", "1.0a", "a8.88", "8.88a", "a1.234", "1.234a", "a1e2", "1e2a", "1.e2", "ae2"],
  ...["a8,880", "8,88", "1,2,3", "1a¥", "1$", "a-1", "-1a", "-a", "anull", "nulls", "", "fen"],
])("has no hint for %j instead of a whole number", (value) => {
  expect(diagnoseInteger(value)).toBeUndefined();
});

const printed = "it is an object converted to text";
const encoded = "it is URL-encoded";
const twice = "it was XML-escaped twice";
const escaped = "its quotes are escaped, as inside a JSON string";
const python = "it has single quotes, as a printed Python dict does";

test.each([
  ["[object Object]", printed],
  ["%7B%22a%22", encoded],
  ["%5b1", encoded],
  ["%22a%22", encoded],
  ["{&quot;a&quot;:1}", twice],
  ["[ &#34;a", twice],
  ["{&#x22;a", twice],
  [String.raw`{\"a\":1}`, escaped],
  [String.raw`[  \"a\"]`, escaped],
  ["{'a': 1}", python],
  ["[{'a': 1}]", python],
  ["[ { 'a'", python],
  ["<a>1</a>", "it is XML"],
  ["eyJhIjoxfQ==", "it is base64"],
  ["W3siYSI6MX1d", "it is base64"],
])("explains %j instead of JSON", (text, hint) => {
  expect(diagnoseJson(text)).toBe(hint);
});

test.each([
  ...["", "a", "a[object ", "a%7B", "a{&quot;", String.raw`a{\"`, "a{'", "a<b", "aeyJ", "< a"],
  ...[String.raw`{a\"`, "{a'", "[a{'", "[{a'", "{a&quot;", "{&amp;"],
])("has no hint for %j instead of JSON", (text) => {
  expect(diagnoseJson(text)).toBeUndefined();
});
