import { expect, test } from "vitest";
import { redactJson } from "../../../mock/record/redact.js";

const names = new Set(["token", "a.b"]);

test.each([
  ["text", '{"token":"secret","x":1}', '{"token":"***","x":1}'],
  ["text that contains quotes", '{"token":"a\\"b\\\\","x":1}', '{"token":"***","x":1}'],
  ["a number between spaces", '{ "token" : 123 , "x":1}', '{ "token" : "***" , "x":1}'],
  ["truncated text", '{"x":1,"token":"secr', '{"x":1,"token":"***"'],
  ["text truncated within an escape", '{"token":"secr\\', '{"token":"***"'],
  ["several values", '[{"token":"1"},{"token":"2"}]', '[{"token":"***"},{"token":"***"}]'],
  ["a name that is a pattern", '{"a.b":"1","a-b":"2"}', '{"a.b":"***","a-b":"2"}'],
  ["nothing else", '{"tokens":"1","x":"token"}', '{"tokens":"1","x":"token"}'],
])("redacts %s", (_, text, expected) => {
  expect(redactJson(text, names)).toBe(expected);
});
