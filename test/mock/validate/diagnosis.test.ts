/** What a diagnosis says that a wrong value looks like, and that it says nothing where it only resembles that. */
import { expect, test } from "vitest";
import { integerMistake } from "../../../mock/diagnose/integer.js";
import { jsonMistake } from "../../../mock/diagnose/json.js";

const space = "there is a space around it";
const whole = "it has decimals, though none that count";
const float = "it has decimals, as sums of floating-point numbers have";
const exponent = "it is written with an exponent";
const commas = "it has commas between its thousands";
const currency = "it has the sign of a currency";
const negative = "it is negative";
const unset = "it is a variable that was never set";
const yuan = (fen: number): string =>
  `it looks like yuan, and amounts are in fen, of which that is ${fen}`;

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
])("in place of a whole number %j is told for what it is", (value, mistake) => {
  expect(integerMistake(value)).toBe(mistake);
});

test.each([
  ...["1 2", "a1.0", "1.0a", "a8.88", "8.88a", "a1.234", "1.234a", "a1e2", "1e2a", "1.e2", "ae2"],
  ...["a8,880", "8,88", "1,2,3", "1a¥", "1$", "a-1", "-1a", "-a", "anull", "nulls", "", "fen"],
])("in place of a whole number %j is not told for what it is not", (value) => {
  expect(integerMistake(value)).toBeUndefined();
});

const printed = "it is an object that was turned into text";
const encoded = "it is URL-encoded";
const twice = "it was escaped for XML twice";
const escaped = "its quotes are escaped, as if it stood in another JSON text";
const python = "it has single quotes, as Python prints a dict";

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
  ["eyJhIjoxfQ==", "it is in base64"],
  ["W3siYSI6MX1d", "it is in base64"],
])("in place of JSON %j is told for what it is", (text, mistake) => {
  expect(jsonMistake(text)).toBe(mistake);
});

test.each([
  ...["", "a", "a[object ", "a%7B", "a{&quot;", String.raw`a{\"`, "a{'", "a<b", "aeyJ", "< a"],
  ...[String.raw`{a\"`, "{a'", "[a{'", "[{a'", "{a&quot;", "{&amp;"],
])("in place of JSON %j is not told for what it is not", (text) => {
  expect(jsonMistake(text)).toBeUndefined();
});
